//! Figures of columns beside the pairs.

use serde_json::Value;

use super::made::{File, assert_explained, near, notes_on, of};

#[test]
fn the_outcome_block_reads_its_columns() {
    let mut file = File::new("OS,NPS,CES,OB07,OB08");
    for (place, why) in ["useless", "trouble", "minor", "", "awkward"]
        .iter()
        .enumerate()
    {
        let surprise = if place < 2 { 5 } else { 3 };
        file.even(6.0, 5.0, &format!("6,9,{},{why},{surprise}", place + 1));
    }
    let outcome = file.analyse(&[])["outcome"].take();
    assert_eq!(outcome["nps"]["nps"], 100.0);
    near(&outcome["csat"]["share"], 1.0);
    assert_eq!(
        (&outcome["ces"]["n"], &outcome["ces"]["mean"]),
        (&5.into(), &3.0.into())
    );
    near(&outcome["delight"]["share"], 0.4);
    // Two of the four who said why.
    near(&outcome["helplessness"]["share"], 0.5);
    assert_eq!(outcome["helplessness"]["n"], 4);
}

#[test]
fn tolerance_kano_and_sources_are_read_from_columns_of_their_own() {
    let mut file =
        File::new("SQ01A,lift.min,lift.desired,lift.perceived,KN01_wifi,KN02_wifi,EXPECTED_FROM");
    for place in 0..12 {
        let from = if place < 6 { "friends;past" } else { "past" };
        file.even(6.0, 5.0, &format!("4,2,6,7,must,dislike,{from}"));
    }
    let result = file.analyse(&[]);
    let zone = of(&result["zone_of_tolerance"]["items"], "SQ01");
    for (key, mean) in [("adequacy", 1.0), ("superiority", -1.0), ("width", 2.0)] {
        near(&zone[key]["mean"], mean);
    }
    assert_eq!(
        (&zone["place"], &zone["is_certain"]),
        (&"within".into(), &true.into())
    );
    assert_eq!(
        of(&result["zone_of_tolerance"]["dims"], "lift")["place"],
        "above"
    );
    let wifi = of(&result["kano"]["features"], "wifi");
    assert_eq!(
        (&wifi["class"], &wifi["counts"]["M"], &wifi["n"]),
        (&"M".into(), &12.into(), &12.into())
    );
    near(&wifi["better"], 0.0);
    near(&wifi["worse"], -1.0);
    near(&wifi["functional"], 2.0);
    near(&wifi["dysfunctional"], 4.0);
    let sources = &result["expectation_sources"]["sources"];
    near(&of(sources, "friends")["named"]["share"], 0.5);
    assert_eq!(of(sources, "past")["without"], Value::Null);
    assert_explained(&result);
}

#[test]
fn waves_are_compared_all_together_and_respondent_by_respondent() {
    let mut file = File::new("wave,token");
    for place in 0..8_i32 {
        let spread = f64::from(place % 3);
        file.even(6.0, 3.0 + spread, &format!("2025,t{place}"));
        file.even(
            6.0,
            4.0 + spread + f64::from(place % 2),
            &format!("2026,t{place}"),
        );
    }
    let result = file.analyse(&[]);
    let waves = &result["waves"];
    assert_eq!(
        (&waves["before"], &waves["after"]),
        (&"2025".into(), &"2026".into())
    );
    near(&waves["overall"]["independent"]["change"], 1.5);
    near(&waves["overall"]["linked"]["mean"], 1.5);
    assert_eq!(waves["overall"]["unlinked"], 0);
    near(&of(&waves["items"], "SQ03")["change"], 1.5);
    assert_eq!(waves["dims"].as_array().unwrap().len(), 5);

    let mut small = File::new("wave");
    for place in 0..8 {
        small.even(6.0, 5.0, if place < 4 { "a" } else { "b" });
    }
    let result = small.analyse(&[]);
    assert_eq!(result["waves"], Value::Null);
    let reason = notes_on(&result, "waves")[0]["reason"]["en"]
        .as_str()
        .unwrap();
    assert!(reason.contains("Withheld"), "{reason}");
}

#[test]
fn variance_is_split_where_staff_and_customers_are_known() {
    let mut file = File::new("staff,customer");
    // The staff alone make a difference; C served too few to count.
    for (staff, p) in [("A", 3.0), ("B", 6.0)] {
        for place in 0..6 {
            file.even(6.0, p, &format!("{staff},c{}", place % 3));
        }
    }
    file.even(6.0, 1.0, "C,c0");
    let variance = file.analyse(&[])["variance"].take();
    assert_eq!(
        (&variance["n"], &variance["left_out"]),
        (&12.into(), &1.into())
    );
    // Half the squared difference of two means.
    near(&variance["staff"], 4.5);
    near(&variance["shares"][0], 1.0);
    assert_eq!(variance["staff_from"], "staff");
}

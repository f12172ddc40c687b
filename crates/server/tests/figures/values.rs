//! Values that are known from elsewhere.

use serde_json::Value;

use super::made::{File, assert_explained, near, notes_on, of, reference};

#[test]
fn the_first_vector_of_the_catalogue_goes_through_every_block() {
    // TV1: positive items E = 6 and P = 5, reversed ones as answered 2 and 4.
    let mut file = File::new("W_tangibles,W_reliability,W_responsiveness,W_assurance,W_empathy");
    for _ in 0..6 {
        file.row([6.0, 2.0], [5.0, 4.0], "11,32,22,19,16");
    }
    let result = file.analyse(&[]);
    near(&result["overall"]["unweighted"], -1.4);
    near(&result["overall"]["weighted"], -1.38);
    let fifth = &result["five_gaps"]["gaps"][4];
    near(&fifth["value"], -1.4);
    near(&fifth["index"], -100.0 * 1.4 / 6.0);
    assert_eq!(fifth["n"], 6);
    near(
        &of(&result["five_gaps"]["dims"], "responsiveness")["index"],
        -100.0 / 3.0,
    );
    near(&result["servperf"]["overall"]["mean"], 4.6);
    // 62 points at (5 − 1)/6 and 38 at (4 − 1)/6.
    near(
        &result["quality_index"]["score"]["mean"],
        62.0 * 4.0 / 6.0 + 38.0 / 2.0,
    );
    assert_eq!(result["quality_index"]["weights"], "respondents");
    // Parts of the shortfall add up to the weighted gap.
    near(&result["pareto"]["total"], 1.38);
    assert_eq!(result["next_steps"]["items"].as_array().unwrap().len(), 3);
    let opinion = of(&result["opinions"]["items"], "SQ10");
    assert_eq!(opinion["perception"]["counts"][3], 6);
    near(&opinion["perception"]["neutral"], 1.0);
    assert_eq!(
        of(&result["triangulation"]["dims"], "empathy")["customers"],
        "problem"
    );
    assert_explained(&result);
}

#[test]
fn individuals_keep_the_limits_of_the_sixth_vector() {
    // TV6: mean 5.1, mean moving range 0.2143, limits 4.53 and 5.67, upper limit of ranges 0.700.
    let mut file = File::new("submitted_at");
    for (day, p) in [5.1, 5.0, 5.3, 4.9, 5.2, 5.0, 5.1, 5.2].iter().enumerate() {
        file.even(6.0, *p, &format!("2026-03-0{}T10:00", day + 1));
    }
    let result = file.analyse(&["--most", "6"]);
    let series = &result["control"]["measures"]["perception"]["per"]["response"];
    assert_eq!(
        (&series["n"], &series["chart"]["kind"]),
        (&8.into(), &"imr".into())
    );
    let limits = &series["chart"]["level"]["limits"];
    near(&limits["centre"], 5.1);
    let round = |value: &Value, digits: f64| (value.as_f64().unwrap() * digits).round() / digits;
    assert_eq!(
        (
            round(&limits["lower"], 100.0),
            round(&limits["upper"], 100.0)
        ),
        (4.53, 5.67)
    );
    let ranges = &series["chart"]["spread"]["limits"];
    assert_eq!(round(&ranges["upper"], 1000.0), 0.7);
    assert_eq!(series["chart"]["phases"][0]["state"], "provisional");
    assert_eq!(
        series["chart"]["level"]["points"].as_array().unwrap().len(),
        8
    );
    // (6 − 5.1)/3σ with σ = 0.2143/1.128.
    assert_eq!(round(&series["capability"]["cpu"]["value"], 100.0), 1.58);
    assert_eq!(series["capability"]["cpu"]["is_capable"], true);
    assert_eq!(series["capability"]["cpl"], Value::Null);
    assert!(!notes_on(&result, "control.capability").is_empty());
    // A response a day is too few to show.
    let days = &result["control"]["measures"]["perception"]["per"]["day"];
    assert_eq!(
        (&days["withheld"], &days["chart"]),
        (&8.into(), &Value::Null)
    );
    // What lies between two points keeps its gaps and has no factors.
    assert_eq!(result["factors"], Value::Null);
    assert_explained(&result);
}

#[test]
fn penalty_and_reward_follow_the_rule_of_the_catalogue() {
    let mut file = File::new("OS");
    for (p, os) in [(2.0, 2), (5.0, 5), (6.0, 5)] {
        for _ in 0..10 {
            file.even(6.0, p, &os.to_string());
        }
    }
    let result = file.analyse(&[]);
    let found = of(&result["two_factor"]["dims"], "reliability");
    near(&found["penalty"], -3.0);
    near(&found["reward"], 0.0);
    assert_eq!(
        (&found["kind"], &found["groups"]),
        (&"hygiene".into(), &vec![10; 3].into())
    );
}

#[test]
fn carelessness_and_its_effect_are_told() {
    let mut file = File::new("submitted_at");
    for day in 1..=7 {
        file.even(6.0, 5.0, &format!("2026-03-0{day}"));
    }
    file.row([6.0, 2.0], [7.0, 7.0], "2026-03-08");
    let quality = file.analyse(&[])["response_quality"].take();
    assert_eq!((&quality["n"], &quality["flagged"]), (&8.into(), &1.into()));
    assert_eq!(of(&quality["flags"], "straight_line")["count"], 1);
    near(&quality["unflagged"]["overall"]["mean"], -1.0);
    let all = quality["all"]["overall"]["mean"].as_f64().unwrap();
    near(&quality["change"], -1.0 - all);
}

#[test]
fn the_reference_file_has_every_figure_that_its_columns_allow() {
    let result = reference();
    assert_explained(&result);
    assert_eq!(result["outcome"]["nps"], result["nps"]);
    let planes = &result["importance_performance"];
    for level in ["items", "dims"] {
        for lines in ["data", "scale", "diagonal"] {
            assert!(planes[level][lines]["points"][0]["quadrant"].is_string());
        }
    }
    near(
        &planes["dims"]["data"]["points"][0]["performance"]["mean"],
        5.28,
    );
    let shares = result["driver_shares"]["shares"].as_array().unwrap();
    let total: f64 = shares
        .iter()
        .map(|one| one["share"].as_f64().unwrap())
        .sum();
    assert!((total - 1.0).abs() < 1e-9 && shares[0]["ci"].is_array());
    // The sample was made from five dimensions.
    let factors = &result["factors"];
    assert_eq!(
        (&factors["parallel"], &factors["n"]),
        (&5.into(), &600.into())
    );
    assert_eq!(
        factors["solutions"][0]["loadings"]
            .as_object()
            .unwrap()
            .len(),
        22
    );
    assert_eq!(result["hours"]["n"], 600);
    let months = result["drift"]["month"]["bins"].as_array().unwrap();
    let dated: u64 = months.iter().filter_map(|bin| bin["n"].as_u64()).sum();
    assert_eq!(dated, 600);
    near(
        &result["groups"]["branch"]["groups"]["A"]["mean"],
        result["branch"]["means"]["A"].as_f64().unwrap(),
    );
    let weeks = &result["control"]["measures"]["gap.reliability"]["per"]["week"];
    assert_eq!(weeks["chart"]["phases"][0]["state"], "frozen");
    let weeks = &result["control"]["measures"]["perception"]["per"]["week"];
    assert!(weeks["capability"]["cpl"]["value"].as_f64().unwrap() > 0.0);
    let response = &result["control"]["measures"]["gap"]["per"]["response"];
    assert_eq!(
        response["chart"]["level"]["points"]
            .as_array()
            .unwrap()
            .len(),
        600
    );
    let areas = result["quality_index"]["dims"].as_array().unwrap();
    let lost: f64 = areas.iter().map(|dim| dim["lost"].as_f64().unwrap()).sum();
    near(&result["quality_index"]["lost"], lost);
}

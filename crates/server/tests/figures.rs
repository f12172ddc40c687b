//! Every block of `analyse --json`: verified values, reasons for what is absent, documented keys.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use serde_json::Value;

const BLOCKS: [&str; 25] = [
    "benchmark",
    "control",
    "drift",
    "driver_shares",
    "expectation_sources",
    "factors",
    "findings",
    "five_gaps",
    "groups",
    "hours",
    "importance_performance",
    "kano",
    "next_steps",
    "opinions",
    "outcome",
    "pareto",
    "quality_index",
    "response_quality",
    "scale",
    "servperf",
    "triangulation",
    "two_factor",
    "variance",
    "waves",
    "zone_of_tolerance",
];

/// Items that the classic wording turns around.
fn is_reversed(item: usize) -> bool {
    (10..=13).contains(&item) || (18..=22).contains(&item)
}

/// A file of rows with the same expectation and perception of every item, reversed where the
/// classic wording asks for it, and with further columns.
struct File {
    more: &'static str,
    rows: Vec<String>,
}

impl File {
    fn new(more: &'static str) -> Self {
        Self {
            more,
            rows: Vec::new(),
        }
    }

    /// A row by the scores of positive and of reversed items, as answered.
    fn row(&mut self, [e, raw_e]: [f64; 2], [p, raw_p]: [f64; 2], more: &str) {
        let side = |plain: f64, raw: f64| {
            (1..=22).map(move |item| if is_reversed(item) { raw } else { plain }.to_string())
        };
        let mut cells: Vec<String> = side(e, raw_e).chain(side(p, raw_p)).collect();
        cells.extend((!self.more.is_empty()).then(|| more.to_owned()));
        self.rows.push(cells.join(","));
    }

    /// A row with the same score of every item after reversing.
    fn even(&mut self, e: f64, p: f64, more: &str) {
        self.row([e, 8.0 - e], [p, 8.0 - p], more);
    }

    fn analyse(&self, options: &[&str]) -> Value {
        let numbers = |side| (1..=22).map(move |item| format!("{side}{item}"));
        let mut header: Vec<String> = numbers('E').chain(numbers('P')).collect();
        header.extend((!self.more.is_empty()).then(|| self.more.to_owned()));
        let mut lines = vec![header.join(",")];
        lines.extend(self.rows.iter().cloned());
        analyse(&(lines.join("\n") + "\n"), options)
    }
}

fn analyse(text: &str, options: &[&str]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.csv");
    fs::write(&path, text).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_serviscope"))
        .args(["analyse", path.to_str().unwrap()])
        .args(["--instrument", "servqual22", "--json"])
        .args(options)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn reference() -> Value {
    let data = format!(
        "{}/../domain/tests/data/servqual600.csv",
        env!("CARGO_MANIFEST_DIR")
    );
    analyse(&fs::read_to_string(data).unwrap(), &["--least", "4"])
}

fn near(value: &Value, expected: f64) {
    let close = |found: f64| (found - expected).abs() < 1e-9 * expected.abs().max(1.0);
    assert!(value.as_f64().is_some_and(close), "{value}, not {expected}");
}

/// The member of a list with this id.
fn of<'a>(list: &'a Value, id: &str) -> &'a Value {
    let members = list.as_array().unwrap().iter();
    let mut found = members.filter(|one| one["id"] == id || one["dim"] == id || one["flag"] == id);
    found.next().unwrap_or_else(|| panic!("no {id} in {list}"))
}

fn notes_on<'a>(result: &'a Value, block: &str) -> Vec<&'a Value> {
    let notes = result["notes"].as_array().unwrap().iter();
    let below = format!("{block}.");
    notes
        .filter(|note| {
            let key = note["key"].as_str().unwrap();
            key == block || key.starts_with(&below)
        })
        .collect()
}

/// Fails unless every block is there, and names a reason where it or a member of it is absent.
fn assert_explained(result: &Value) {
    for block in BLOCKS {
        let value = result.get(block).unwrap_or_else(|| panic!("no {block}"));
        let members = value.as_object().into_iter().flatten();
        let mut absent = members.filter(|(key, member)| {
            member.is_null() && !["finding", "least", "most"].contains(&key.as_str())
        });
        if block != "findings" && (value.is_null() || absent.next().is_some()) {
            assert!(!notes_on(result, block).is_empty(), "{block} is silent");
        }
    }
    for note in result["notes"].as_array().unwrap() {
        let words = |lang: &str| note["reason"][lang].as_str().is_some_and(|w| !w.is_empty());
        assert!(words("zh") && words("en"), "{note}");
    }
}

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

#[test]
fn nobody_one_two_and_all_alike_have_reasons_and_no_false_figures() {
    for rows in [0, 1, 2] {
        let mut file =
            File::new("submitted_at,branch,OS,NPS,CES,OB07,OB08,wave,token,staff,customer");
        for row in 0..rows {
            file.even(
                6.0,
                5.0,
                &format!("2026-03-01,A,6,9,1,minor,5,w{row},t,s,c"),
            );
        }
        let result = file.analyse(&["--least", "5"]);
        assert_eq!(result["n"], rows);
        assert_explained(&result);
        for block in ["factors", "waves", "variance", "driver_shares", "kano"] {
            assert_eq!(result[block], Value::Null, "{block} of {rows}");
        }
    }
    let mut file = File::new("submitted_at,branch,OS");
    for row in 0..30 {
        file.even(
            6.0,
            6.0,
            &format!("2026-03-01,{},6", if row < 15 { "A" } else { "B" }),
        );
    }
    let result = file.analyse(&["--least", "5"]);
    assert_explained(&result);
    assert_eq!(result["pareto"], Value::Null);
    assert_eq!(result["factors"], Value::Null);
    assert_eq!(result["groups"]["branch"]["anova"], Value::Null);
    assert_eq!(result["five_gaps"]["gaps"][4]["index"], 0.0);
}

/// Keys at the top, of blocks, and of members of lists of items and dimensions.
fn keys(value: &Value, depth: usize, found: &mut BTreeSet<String>) {
    if let Value::Object(members) = value {
        for (key, member) in members {
            if depth < 2 {
                found.insert(key.clone());
            }
            let is_list = ["items", "dims"].contains(&key.as_str());
            if let (true, Some(entries)) = (is_list, member.as_array()) {
                for entry in entries.iter().filter_map(Value::as_object) {
                    found.extend(entry.keys().cloned());
                }
            }
            keys(member, depth + 1, found);
        }
    }
}

#[test]
fn every_key_is_documented() {
    let page = format!("{}/../../docs/analyse.md", env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(page).unwrap();
    let words: BTreeSet<&str> = page
        .split(|sign: char| !sign.is_alphanumeric() && sign != '_')
        .collect();
    let mut found = BTreeSet::new();
    let mut file = File::new("SQ01A,wave,till,segment");
    for place in 0..20 {
        let wave = if place < 10 { "a" } else { "b" };
        file.even(6.0, 5.0, &format!("4,{wave},T{},S{}", place % 2, place % 4));
    }
    for result in [reference(), file.analyse(&[])] {
        keys(&result, 0, &mut found);
    }
    let missing: Vec<&String> = found
        .iter()
        .filter(|key| !words.contains(key.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_limit_that_is_no_number_ends_with_a_clear_line() {
    for limit in ["five", "inf"] {
        let output = Command::new(env!("CARGO_BIN_EXE_serviscope"))
            .args(["analyse", "a.csv", "--instrument", "servqual22"])
            .args(["--least", limit])
            .output()
            .unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert_eq!(told.trim_end().lines().count(), 1, "{told}");
    }
}

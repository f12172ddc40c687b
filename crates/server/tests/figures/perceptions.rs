//! Instruments that ask for no expectations.

use std::fmt::Write as _;

use std::process::Command;

use serde_json::Value;

use super::made::{BLOCKS, analyse, assert_explained, is_reversed, near, notes_on, of};

/// SERVPERF with 40 rows whose scores are 5 and 6 in turns, 4 in the dimension of the last items.
fn servperf() -> Value {
    let heads: Vec<String> = (1..=22).map(|item| format!("P{item}")).collect();
    let mut text = format!("{},branch,OS\n", heads.join(","));
    for row in 0..40 {
        let score = |item: usize| match item {
            18..=22 => 4,
            _ => 5 + (row + item) % 2,
        };
        let raw = |item: usize| {
            if is_reversed(item) {
                8 - score(item)
            } else {
                score(item)
            }
        };
        let cells: Vec<String> = (1..=22).map(|item| raw(item).to_string()).collect();
        let branch = if row < 20 { "A" } else { "B" };
        let _ = writeln!(text, "{},{branch},{}", cells.join(","), 4 + row % 4);
    }
    analyse(&text, &["--instrument", "servperf22"])
}

#[test]
fn servperf_is_scored_with_everything_that_needs_no_expectation() {
    let result = servperf();
    assert_explained(&result);
    assert_eq!(
        (&result["instrument"], &result["n"]),
        (&"servperf22".into(), &40.into())
    );
    assert_eq!(result["items"].as_array().unwrap().len(), 22);
    let last = of(&result["items"], "SP22");
    near(&last["P_mean"], 4.0);
    assert_eq!(last["n"], 40);
    near(&of(&result["items"], "SP10")["P_mean"], 5.5);
    let empathy = of(&result["dims"], "empathy");
    near(&empathy["P"], 4.0);
    assert!(of(&result["dims"], "reliability")["P_ci"].is_array());
    near(&result["overall"]["mean"], (4.0 * 5.5 + 4.0) / 5.0);
    assert_eq!(result["servperf"]["overall"], result["overall"]);
    near(
        &result["groups"]["branch"]["groups"]["A"]["mean"],
        (4.0 * 5.5 + 4.0) / 5.0,
    );
    near(&result["csat"]["share"], 0.5);
    assert_eq!(result["scale"]["max"], 7.0);
    assert!(result["quality_index"]["score"].is_object());
    let opinion = of(&result["opinions"]["items"], "SP01");
    assert_eq!(opinion["perception"]["n"], 40);
    let measures = result["control"]["measures"].as_object().unwrap();
    assert!(measures.contains_key("perception") && !measures.contains_key("gap"));
}

#[test]
fn what_is_made_of_gaps_is_absent_with_that_reason() {
    let result = servperf();
    let gone = [
        "branch",
        "drift",
        "expectation_sources",
        "five_gaps",
        "hours",
        "importance_performance",
        "next_steps",
        "pareto",
        "triangulation",
        "variance",
        "waves",
    ];
    for key in gone {
        assert_eq!(result[key], Value::Null, "{key}");
        let [note] = notes_on(&result, key)[..] else {
            panic!("{key} has not one reason");
        };
        assert!(
            note["reason"]["en"]
                .as_str()
                .unwrap()
                .contains("no expectations"),
            "{note}"
        );
    }
    // Nothing complains about expectations one by one.
    for note in result["notes"].as_array().unwrap() {
        let key = note["key"].as_str().unwrap();
        let about = ["expectation", "alpha_E", "alpha_G", "omega_E", "omega_G"];
        assert!(
            key == "expectation_sources" || about.iter().all(|side| !key.contains(side)),
            "{key}"
        );
    }
    let blocks = BLOCKS
        .iter()
        .filter(|block| result[**block].is_object())
        .count();
    assert!(blocks >= 10, "{blocks}");
}

#[test]
fn other_ratings_are_scored_on_their_own_scale() {
    let text = "RF01,RF02,RF03,RF04,RF05,RF06,RF07,RF08\n5,5,4,4,3,3,2,2\n3,3,4,4,5,5,2,2\n";
    let result = analyse(text, &["--instrument", "recovery_followup"]);
    assert_explained(&result);
    assert_eq!(result["scale"]["max"], 5.0);
    near(&of(&result["items"], "RF01")["P_mean"], 4.0);
    // Nobody at all is no false figure either.
    let empty = analyse("RF01,RF02\n", &["--instrument", "recovery_followup"]);
    assert_explained(&empty);
    assert_eq!((&empty["n"], &empty["overall"]), (&0.into(), &Value::Null));
}

#[test]
fn a_table_is_printed_and_what_rates_nothing_is_refused_with_what_does() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    std::fs::write(&path, "P1,P2\n6,5\n4,5\n").unwrap();
    let run = |instrument: &str| {
        Command::new(env!("CARGO_BIN_EXE_serviscope"))
            .args([
                "analyse",
                path.to_str().unwrap(),
                "--instrument",
                instrument,
            ])
            .output()
            .unwrap()
    };
    let table = String::from_utf8(run("servperf22").stdout).unwrap();
    assert!(
        table.contains("2 responses") && table.contains("1 SP01"),
        "{table}"
    );
    for instrument in [
        "nonsense",
        "complaint_intake",
        "zone_of_tolerance",
        "service_standard",
    ] {
        let output = run(instrument);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert_eq!(told.trim_end().lines().count(), 1, "{told}");
        for word in [instrument, "servqual22", "servperf22", "six_factors"] {
            assert!(told.contains(word), "{told}");
        }
    }
}

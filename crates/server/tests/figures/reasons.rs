//! What is absent, and what the keys are called.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use serde_json::Value;

use super::made::{File, assert_explained, reference};

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
    // Every second part lies between backticks, once the fenced block at the top is gone.
    let (_, text) = page.split_once("\n```\n\nprints").unwrap();
    let words: BTreeSet<&str> = text
        .split('`')
        .skip(1)
        .step_by(2)
        .flat_map(|code| code.split(|sign: char| !sign.is_alphanumeric() && sign != '_'))
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

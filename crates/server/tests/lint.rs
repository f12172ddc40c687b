//! `serviscope lint` as a person and a build use it: lines or JSON, and an exit code that says
//! whether something has to be done.

#![allow(
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;
use serviscope_domain::{
    blueprint::{Blueprint, RuleLevel, lint::rules, sample},
    text::Text,
};

fn lint(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_serviscope"))
        .arg("lint")
        .args(args)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The blueprint as a file in `folder`.
fn file(folder: &tempfile::TempDir, blueprint: &Blueprint) -> String {
    let path = folder.path().join("blueprint.json");
    fs::write(&path, serde_json::to_vec(blueprint).unwrap()).unwrap();
    path.to_str().unwrap().to_owned()
}

/// The sample with every rule but `kept` switched off.
fn only(kept: &str, level: RuleLevel) -> Blueprint {
    let mut blueprint = sample();
    blueprint.segment = Text::default();
    blueprint.scenario = Text::default();
    for rule in rules() {
        let level = if rule.id == kept {
            level
        } else {
            RuleLevel::Off
        };
        blueprint.levels.insert(rule.id.to_owned(), level);
    }
    blueprint
}

#[test]
fn findings_are_lines_with_severity_rule_and_place() {
    let folder = tempfile::tempdir().unwrap();
    let output = lint(&[&file(&folder, &only("B4", RuleLevel::Warning))]);
    assert_eq!(output.status.code(), Some(1));
    let lines = text(&output.stdout);
    let lines: Vec<&str> = lines.lines().collect();
    assert_eq!(
        lines[0],
        "warning  B4   The customer segment is not named.  [blueprint]"
    );
    assert_eq!(lines.last(), Some(&"error 0, warning 2, info 0"));
    assert!(output.stderr.is_empty());
}

#[test]
fn notes_alone_are_clean() {
    let folder = tempfile::tempdir().unwrap();
    let output = lint(&[&file(&folder, &only("B4", RuleLevel::Info))]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).ends_with("error 0, warning 0, info 2\n"));
    let output = lint(&[&file(&folder, &only("none", RuleLevel::Info))]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stdout), "error 0, warning 0, info 0\n");
}

#[test]
fn json_has_counts_and_every_finding_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let mut blueprint = sample();
    let card = blueprint.cards.values_mut().next().unwrap();
    card.fail_point = true;
    card.step
        .change(|step| step.fail = serviscope_domain::blueprint::FailPoint::default());
    let id = card.id.to_string();
    let output = lint(&[&file(&folder, &blueprint), "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let result: Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = result["findings"].as_array().unwrap();
    let total: u64 = ["error", "warning", "info"]
        .iter()
        .map(|severity| result["counts"][severity].as_u64().unwrap())
        .sum();
    assert_eq!(total, findings.len() as u64);
    let l4 = findings
        .iter()
        .find(|finding| finding["rule"] == "L4" && finding["subjects"][0]["id"] == id.as_str())
        .unwrap();
    assert_eq!(l4["severity"], "warning");
    assert_eq!(l4["subjects"][0]["kind"], "card");
    for key in ["title", "message", "why", "source", "fix"] {
        for lang in ["zh", "en"] {
            assert!(!l4[key][lang].as_str().unwrap().is_empty(), "{key}.{lang}");
        }
    }
}

#[test]
fn a_survey_adds_the_items_that_no_step_answers_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut blueprint = only("L18", RuleLevel::Warning);
    for card in blueprint.cards.values_mut() {
        card.items.clear();
    }
    let file = file(&folder, &blueprint);
    assert_eq!(lint(&[&file]).status.code(), Some(0));
    let output = lint(&[&file, "--instrument", "servqual22"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("[item SQ22]"));
    assert_eq!(
        lint(&[&file, "--instrument", "none"]).status.code(),
        Some(2)
    );
}

#[test]
fn a_broken_blueprint_is_told_and_not_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut blueprint = sample();
    let card = blueprint.cards.keys().next().unwrap().clone();
    blueprint.cards.remove(&card);
    let output = lint(&[&file(&folder, &blueprint)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("has a loose end"));
}

#[test]
fn what_is_no_blueprint_ends_with_one_line_and_2() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.json");
    let newer = r#"{"schema": 999, "id": "x"}"#;
    for content in ["", "not json", "[]", "{}", newer] {
        fs::write(&path, content).unwrap();
        let output = lint(&[path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2), "{content}");
        assert!(output.stdout.is_empty(), "{content}");
        assert_eq!(text(&output.stderr).lines().count(), 1, "{content}");
    }
    for args in [&["nowhere.json"][..], &[], &["a", "b"], &["a", "--what"]] {
        assert_eq!(lint(args).status.code(), Some(2), "{args:?}");
    }
}

//! The command line as a person uses it: figures on standard output, one clear line on bad input.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

/// A small file with the short header: two complete respondents.
fn two_respondents() -> String {
    let header: Vec<String> = (1..=22)
        .map(|n| format!("E{n}"))
        .chain((1..=22).map(|n| format!("P{n}")))
        .collect();
    let row = |e: u8, p: u8| {
        [vec![e.to_string(); 22], vec![p.to_string(); 22]]
            .concat()
            .join(",")
    };
    format!("{}\n{}\n{}\n", header.join(","), row(6, 5), row(7, 4))
}

fn serviscope(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_serviscope"))
        .args(args)
        .output()
        .unwrap()
}

fn file(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) -> String {
    let path: PathBuf = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn analyse_json(file: &str, variant: &str) -> Value {
    let output = serviscope(&[
        "analyse",
        file,
        "--instrument",
        "servqual22",
        "--variant",
        variant,
        "--json",
    ]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Fails unless ours has every figure of the reference: within one part in a thousand million,
/// probabilities within one in a hundred million.
fn assert_agrees(ours: &Value, reference: &Value, place: &str) {
    match reference {
        Value::Object(members) => {
            for (key, reference) in members {
                assert_agrees(&ours[key], reference, &format!("{place}.{key}"));
            }
        }
        Value::Array(entries) => {
            assert_eq!(ours.as_array().unwrap().len(), entries.len(), "{place}");
            for (index, reference) in entries.iter().enumerate() {
                assert_agrees(&ours[index], reference, &format!("{place}[{index}]"));
            }
        }
        Value::Number(number) => {
            let key = place.rsplit('.').next().unwrap_or_default();
            let is_probability = key == "p" || key.starts_with("p_") || key.ends_with("_p");
            let tolerance = if is_probability { 1e-8 } else { 1e-9 };
            let (reference, ours) = (number.as_f64().unwrap(), ours.as_f64());
            assert!(
                ours.is_some_and(|ours| (ours - reference).abs() <= tolerance * reference.abs()),
                "{place}: {ours:?}, reference {reference}"
            );
        }
        other => assert_eq!(ours, other, "{place}"),
    }
}

#[test]
fn figures_equal_the_reference_computed_by_r() {
    for name in ["servqual600", "servqual400_missing"] {
        let data = format!("{}/../domain/tests/data/{name}", env!("CARGO_MANIFEST_DIR"));
        let ours = analyse_json(&format!("{data}.csv"), "classic");
        let reference: Value =
            serde_json::from_slice(&fs::read(format!("{data}.golden.json")).unwrap()).unwrap();
        assert_agrees(&ours, &reference, name);
        let golden = reference.as_object().unwrap();
        for note in ours["notes"].as_array().unwrap() {
            let block = note["key"].as_str().unwrap().split('.').next().unwrap();
            assert!(!golden.contains_key(block), "{name}: {note}");
        }
        assert!(ours["bartlett"]["p"].as_f64().unwrap() < 1e-100);
    }
}

#[test]
fn figures_without_their_columns_are_null_and_say_why() {
    let folder = tempfile::tempdir().unwrap();
    let result = analyse_json(
        &file(&folder, "a.csv", two_respondents().as_bytes()),
        "classic",
    );
    let reason = |key: &str| {
        let notes = result["notes"].as_array().unwrap();
        let note = notes.iter().find(|note| note["key"] == key);
        note.unwrap_or_else(|| panic!("{key} has no note"))["reason"]["en"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(result["drivers"], Value::Null);
    assert!(reason("drivers").contains("overall satisfaction"));
    assert_eq!(result["overall"]["mean_weights"], Value::Null);
    assert!(reason("overall.mean_weights").contains("points"));
    assert_eq!(result["kmo"], Value::Null);
    assert!(reason("kmo").contains("at least 23"));
    assert_eq!(result["bartlett"], Value::Null);
    assert!(result["dims"][0]["alpha_P"]["alpha"].is_number());
}

#[test]
fn answers_between_two_points_keep_their_gaps_and_lose_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let text = two_respondents().replacen("\n6,", "\n5.5,", 1);
    let result = analyse_json(&file(&folder, "a.csv", text.as_bytes()), "classic");
    assert_eq!(result["items"][0]["E_mean"], 6.25);
    assert_eq!(result["dims"][0]["alpha_P"], Value::Null);
    let notes = result["notes"].as_array().unwrap();
    assert!(notes.iter().any(|note| note["key"] == "quality"));
}

#[test]
fn figures_that_cannot_be_computed_are_null_and_say_why() {
    let folder = tempfile::tempdir().unwrap();
    let result = analyse_json(
        &file(&folder, "a.csv", two_respondents().as_bytes()),
        "positive",
    );
    assert_eq!(result["nps"], Value::Null);
    assert_eq!(result["branch"]["F"], Value::Null);
    assert_eq!(
        result["items"][0]["p"].as_f64().map(f64::is_finite),
        Some(true)
    );
    let reasons: Vec<_> = result["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| (note["key"].as_str().unwrap(), &note["reason"]))
        .collect();
    for key in ["nps", "csat", "branch.F"] {
        let (_, reason) = reasons.iter().find(|(known, _)| *known == key).unwrap();
        assert!(
            reason["zh"].is_string() && reason["en"].is_string(),
            "{key}"
        );
    }
}

#[test]
fn a_small_branch_is_withheld_together_with_the_next_smallest() {
    let folder = tempfile::tempdir().unwrap();
    let small = two_respondents();
    let (header, row) = (small.lines().next().unwrap(), small.lines().nth(1).unwrap());
    let rows = [("A", 3), ("B", 6), ("C", 8)]
        .into_iter()
        .flat_map(|(branch, n)| vec![format!("{branch},{row}"); n]);
    let lines: Vec<String> = std::iter::once(format!("branch,{header}"))
        .chain(rows)
        .collect();
    let text = lines.join("\n");
    let result = analyse_json(&file(&folder, "a.csv", text.as_bytes()), "positive");
    let means = &result["branch"]["means"];
    assert_eq!((&means["A"], &means["B"]), (&Value::Null, &Value::Null));
    assert_eq!(means["C"], -1.0);
    for groups in [
        &result["groups"]["branch"]["groups"],
        &result["groups"]["branch"]["dims"]["empathy"]["groups"],
    ] {
        assert_eq!((&groups["A"], &groups["B"]), (&Value::Null, &Value::Null));
        assert_eq!(groups["C"]["n"], 8);
    }
    let notes = result["notes"].as_array().unwrap();
    assert!(notes.iter().any(|note| note["key"] == "branch.means.A"));
}

#[test]
fn positive_wording_scores_answers_as_given() {
    let folder = tempfile::tempdir().unwrap();
    let result = analyse_json(
        &file(&folder, "a.csv", two_respondents().as_bytes()),
        "positive",
    );
    assert_eq!(result["n"], 2);
    assert_eq!(result["items"].as_array().unwrap().len(), 22);
    for item in result["items"].as_array().unwrap() {
        assert_eq!(
            (&item["E_mean"], &item["P_mean"], &item["gap"]),
            (&6.5.into(), &4.5.into(), &(-2.0).into())
        );
    }
    let dims: Vec<_> = result["dims"]
        .as_array()
        .unwrap()
        .iter()
        .map(|dim| dim["dim"].as_str().unwrap())
        .collect();
    assert_eq!(
        dims,
        [
            "tangibles",
            "reliability",
            "responsiveness",
            "assurance",
            "empathy"
        ]
    );
    assert_eq!(result["overall"]["unweighted"], -2.0);
    assert_eq!(result["overall"]["mean_weights"], Value::Null);
}

#[test]
fn classic_wording_turns_negative_items_around() {
    let folder = tempfile::tempdir().unwrap();
    let result = analyse_json(
        &file(&folder, "a.csv", two_respondents().as_bytes()),
        "classic",
    );
    let gap = |number: usize| result["items"][number - 1]["gap"].as_f64().unwrap();
    assert!((gap(1) + 2.0).abs() < 1e-12);
    assert!(
        (gap(10) - 2.0).abs() < 1e-12,
        "item 10 is worded negatively"
    );
}

#[test]
fn without_json_a_table_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "a.csv", two_respondents().as_bytes());
    let output = serviscope(&["analyse", &path, "--instrument", "servqual22"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    assert!(
        text.contains("2 responses") && text.contains("tangibles"),
        "{text}"
    );
}

#[test]
fn left_out_rows_are_told_on_standard_error() {
    let folder = tempfile::tempdir().unwrap();
    let text = two_respondents() + &vec!["9"; 44].join(",") + "\n";
    let path = file(&folder, "a.csv", text.as_bytes());
    let output = serviscope(&["analyse", &path, "--instrument", "servqual22", "--json"]);
    let result: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(result["n"], 2);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("1 of 3 rows were left out") && told.contains("line 4"),
        "{told}"
    );
}

#[test]
fn bad_input_ends_with_one_clear_line() {
    let folder = tempfile::tempdir().unwrap();
    let good = file(&folder, "good.csv", two_respondents().as_bytes());
    let latin = file(&folder, "latin.csv", b"E1,P1\n\xff\xfe,1\n");
    let empty = file(&folder, "empty.csv", b"");
    let foreign = file(&folder, "foreign.csv", b"colour,size\nred,4\n");
    let hopeless = file(&folder, "hopeless.csv", b"E1,P1\n99,99\n");
    let absent = folder
        .path()
        .join("absent.csv")
        .to_str()
        .unwrap()
        .to_owned();
    let servqual = ["--instrument", "servqual22"];
    for (args, word) in [
        (
            vec!["analyse", &absent, servqual[0], servqual[1]],
            "absent.csv",
        ),
        (vec!["analyse", &latin, servqual[0], servqual[1]], "UTF-8"),
        (vec!["analyse", &empty, servqual[0], servqual[1]], "empty"),
        (
            vec!["analyse", &foreign, servqual[0], servqual[1]],
            "colour",
        ),
        (
            vec!["analyse", &hopeless, servqual[0], servqual[1]],
            "line 2",
        ),
        (vec!["analyse", &good], "--instrument"),
        (
            vec!["analyse", &good, "--instrument", "nonsense"],
            "nonsense",
        ),
        (
            vec![
                "analyse",
                &good,
                "--instrument",
                "servqual22",
                "--variant",
                "loud",
            ],
            "loud",
        ),
        (
            vec!["analyse", &good, &good, "--instrument", "servqual22"],
            "good.csv",
        ),
        (vec!["analyse", "--instrument", "servqual22"], "file"),
        (
            vec!["analyse", &good, "--instrument", "servqual22", "--frob"],
            "--frob",
        ),
        (vec!["frobnicate"], "frobnicate"),
        (vec!["serve"], "--dist"),
        (
            vec!["serve", "--dist", folder.path().to_str().unwrap()],
            "index.html",
        ),
    ] {
        let output = serviscope(&args);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {told}");
        assert_eq!(told.trim_end().lines().count(), 1, "{args:?}: {told}");
        assert!(
            told.starts_with("serviscope: ") && told.contains(word),
            "{args:?}: {told}"
        );
        assert!(output.stdout.is_empty(), "{args:?}");
    }
}

#[test]
fn help_and_version_are_told() {
    for (arg, word) in [
        ("--help", "analyse"),
        ("--version", env!("CARGO_PKG_VERSION")),
    ] {
        let output = serviscope(&[arg]);
        assert!(output.status.success());
        assert!(String::from_utf8(output.stdout).unwrap().contains(word));
    }
}

#[test]
fn bundled_surveys_are_written_under_their_version() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("surveys");
    assert!(
        serviscope(&["surveys", "--out", out.to_str().unwrap()])
            .status
            .success()
    );
    for name in ["servqual22@1.json", "kiosk_express@1.json"] {
        let survey: Value = serde_json::from_slice(&fs::read(out.join(name)).unwrap()).unwrap();
        assert_eq!(
            format!(
                "{}@{}.json",
                survey["id"].as_str().unwrap(),
                survey["version"]
            ),
            name
        );
    }
}

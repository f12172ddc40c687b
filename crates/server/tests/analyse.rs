//! The command line as a person uses it: figures on standard output, one clear line on bad input.

#![allow(
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

/// Fails unless both numbers agree within one part in a thousand million.
fn assert_close(ours: &Value, reference: &Value, place: &str) {
    let (ours, reference) = (ours.as_f64().unwrap(), reference.as_f64().unwrap());
    assert!(
        (ours - reference).abs() <= 1e-9 * reference.abs(),
        "{place}: {ours}, reference {reference}"
    );
}

#[test]
fn figures_equal_the_reference_computed_by_r() {
    let data = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../domain/tests/data/servqual600"
    );
    let ours = analyse_json(&format!("{data}.csv"), "classic");
    let reference: Value =
        serde_json::from_slice(&fs::read(format!("{data}.golden.json")).unwrap()).unwrap();
    assert_eq!(ours["n"], reference["n"]);
    for (list, keys) in [
        ("items", ["item", "n", "E_mean", "P_mean", "gap"]),
        ("dims", ["n", "E", "P", "gap", "sd"]),
    ] {
        let rows = reference[list].as_array().unwrap();
        assert_eq!(ours[list].as_array().unwrap().len(), rows.len());
        for (index, row) in rows.iter().enumerate() {
            for key in keys {
                assert_close(
                    &ours[list][index][key],
                    &row[key],
                    &format!("{list}[{index}].{key}"),
                );
            }
        }
    }
    let (ours, reference) = (&ours["overall"], &reference["overall"]);
    for key in ["unweighted", "weighted", "item_mean"] {
        assert_close(&ours[key], &reference[key], key);
    }
    for index in 0..5 {
        assert_close(
            &ours["mean_weights"][index],
            &reference["mean_weights"][index],
            "mean_weights",
        );
    }
}

#[test]
fn tests_and_outcomes_equal_the_reference_computed_by_r() {
    let data = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../domain/tests/data/servqual400_missing"
    );
    let ours = analyse_json(&format!("{data}.csv"), "classic");
    let reference: Value =
        serde_json::from_slice(&fs::read(format!("{data}.golden.json")).unwrap()).unwrap();
    for index in 0..22 {
        for key in ["t", "df", "d_z", "wilcoxon_V"] {
            let (ours, reference) = (&ours["items"][index], &reference["items"][index]);
            assert_close(&ours[key], &reference[key], &format!("{index} {key}"));
        }
        for key in ["p_holm", "p_bh"] {
            assert_close_p(&ours[key][index], &reference[key][index], key);
        }
    }
    let (branch, expected) = (&ours["branch"], &reference["branch"]);
    for key in ["F", "welch_F", "KW"] {
        assert_close(&branch[key], &expected[key], key);
    }
    for key in ["p", "welch_p", "KW_p"] {
        assert_close_p(&branch[key], &expected[key], key);
    }
    for name in ["A", "B", "C", "D"] {
        assert_close(&branch["means"][name], &expected["means"][name], name);
    }
    assert_eq!(branch["tukey"].as_array().unwrap().len(), 6);
    for key in ["nps", "adj"] {
        assert_close(&ours["nps"][key], &reference["nps"][key], key);
    }
    for side in 0..2 {
        assert_close(
            &ours["nps"]["ci"][side],
            &reference["nps"]["ci"][side],
            "nps",
        );
        let (ours, expected) = (&ours["csat"]["wilson"], &reference["csat"]["wilson"]);
        assert_close(&ours[side], &expected[side], "csat");
    }
    assert_close(&ours["csat"]["share"], &reference["csat"]["share"], "csat");
}

/// p-values agree within one part in a hundred million.
fn assert_close_p(ours: &Value, reference: &Value, place: &str) {
    let (ours, reference) = (ours.as_f64().unwrap(), reference.as_f64().unwrap());
    assert!(
        (ours - reference).abs() <= 1e-8 * reference,
        "{place}: {ours:e}, reference {reference:e}"
    );
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

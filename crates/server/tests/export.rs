//! `serviscope export` as a person and a build use it: the form that was asked for, what was lost on
//! standard error, and an exit code.

#![allow(
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use std::fs;
use std::process::{Command, Output};

use serviscope_domain::{
    blueprint::{Template, parse},
    formats::diagram::svg,
};

fn export(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_serviscope"))
        .arg("export")
        .args(args)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn every_template_is_written_in_every_form() {
    for template in Template::ALL {
        for form in ["svg", "drawio", "bpmn", "csv", "json"] {
            let output = export(&["--template", template.name(), "--to", form, "--lang", "zh"]);
            assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
            assert!(!output.stdout.is_empty());
            assert!(output.stderr.is_empty());
        }
        let output = export(&["--template", template.name(), "--to", "svg"]);
        svg::check(&text(&output.stdout)).unwrap();
    }
}

#[test]
fn forms_that_carry_everything_lead_back_to_the_same_blueprint() {
    let folder = tempfile::tempdir().unwrap();
    let mut expected = Template::Hospital.build("hospital");
    expected.sample = false;
    for form in ["drawio", "bpmn", "json"] {
        let path = folder.path().join(format!("a.{form}"));
        let path = path.to_str().unwrap();
        let written = export(&["--template", "hospital", "--to", form, "--out", path]);
        assert_eq!(written.status.code(), Some(0));
        assert!(written.stdout.is_empty());
        let read = export(&[path, "--to", "json"]);
        assert_eq!(read.status.code(), Some(0), "{}", text(&read.stderr));
        assert!(read.stderr.is_empty(), "{}", text(&read.stderr));
        assert_eq!(parse(&text(&read.stdout)).unwrap(), expected);
    }
}

#[test]
fn what_a_table_cannot_hold_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("steps.csv");
    fs::write(&path, "step,lane,colour\nAsks,Guest,red\n").unwrap();
    let output = export(&[path.to_str().unwrap(), "--to", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let lines = text(&output.stderr);
    assert!(lines.contains("dropped  colour: "), "{lines}");
    assert_eq!(parse(&text(&output.stdout)).unwrap().cards.len(), 1);
}

#[test]
fn what_cannot_be_used_ends_with_code_2_and_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    fs::write(&path, "{\"schema\":99,\"lanes\":[]}").unwrap();
    let path = path.to_str().unwrap();
    for args in [
        &["--to", "svg"][..],
        &[path][..],
        &[path, "--to", "pdf"][..],
        &[path, "--to", "svg"][..],
        &["missing.json", "--to", "svg"][..],
        &["--template", "none", "--to", "svg"][..],
        &["--template", "hotel", "--to", "svg", "--lang", "fr"][..],
    ] {
        let output = export(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty());
        assert_eq!(text(&output.stderr).lines().count(), 1, "{args:?}");
    }
    let lines = text(&export(&[path, "--to", "svg"]).stderr);
    assert!(lines.contains("newer version"), "{lines}");
}

#[test]
fn a_file_that_cannot_be_written_ends_with_code_1() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("missing").join("a.svg");
    let output = export(&[
        "--template",
        "hotel",
        "--to",
        "svg",
        "--out",
        nowhere.to_str().unwrap(),
    ]);
    assert_eq!(output.status.code(), Some(1));
}

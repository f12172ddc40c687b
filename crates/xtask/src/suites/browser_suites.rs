//! The tests that need a real browser.

use std::fs;
use std::process::Command;

use anyhow::Result;
use serde_json::Value;

use super::outcome::Outcome;
use crate::dist::{self, BuildOptions};
use crate::{job, place, tools};

/// Tests of the browser code, each run inside headless Chromium.
pub(super) fn web(_full: bool) -> Result<Outcome> {
    let browser = tools::browser()?;
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args([
            "test",
            "--package",
            "serviscope",
            "--lib",
            "--tests",
            "--no-fail-fast",
        ])
        .args(["--target", "wasm32-unknown-unknown"])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            tools::wasm_test_runner()?,
        )
        .env("CHROMEDRIVER", &browser.driver)
        .env("CARGO_TERM_COLOR", "never")
        .current_dir(place::root());
    Ok(Outcome::of_rust_tests(&job::capture("web", &mut cargo)?))
}

/// Playwright drives the built application as a visitor would.
pub(super) fn e2e(full: bool) -> Result<Outcome> {
    let browser = tools::browser()?;
    dist::build(&BuildOptions::default())?;
    tools::packages("tests/e2e")?;
    let report = place::work().join("e2e.json");
    if report.exists() {
        fs::remove_file(&report)?;
    }
    let mut command = playwright();
    command
        .args(["test", "--pass-with-no-tests", "--reporter=list,json"])
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report)
        .env("CHROMIUM", &browser.chromium)
        .env("SERVISCOPE_BINARY", place::server_binary())
        .env("SERVISCOPE_FULL", if full { "1" } else { "" });
    let captured = job::capture("e2e", &mut command)?;
    let counted = fs::read_to_string(&report)
        .ok()
        .and_then(|text| count(&text));
    Ok(counted.unwrap_or_default().settle(&captured))
}

/// Reads the counts of Playwright's JSON report. A test that passed on its second try passed, and
/// is told: a machine that stops for seconds must not hide what the others found, nor be hidden.
fn count(report: &str) -> Option<Outcome> {
    let report: Value = serde_json::from_str(report).ok()?;
    let number = |name: &str| usize::try_from(report["stats"][name].as_u64()?).ok();
    let errors = report["errors"].as_array().map_or(0, Vec::len);
    let shaky = number("flaky")?;
    if shaky > 0 {
        println!("e2e: {shaky} passed on the second try only; the list above names them as flaky");
    }
    Some(Outcome {
        passed: number("expected")? + shaky,
        failed: number("unexpected")? + errors,
    })
}

fn playwright() -> Command {
    let mut command = tools::node();
    command
        .arg("node_modules/@playwright/test/cli.js")
        .current_dir(place::root().join("tests/e2e"));
    command
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::dist::files_below;
    use crate::place;

    #[test]
    fn no_test_of_the_browser_code_is_one_that_its_runner_passes_over() {
        let plain = concat!("#[", "test]");
        for file in files_below(&place::root().join("src")).unwrap() {
            let text = fs::read_to_string(&file).unwrap_or_default();
            assert!(!text.contains(plain), "{} has a plain test", file.display());
        }
    }

    use super::count;

    #[test]
    fn a_second_try_passes_and_broken_files_fail() {
        let report =
            r#"{"stats":{"expected":4,"unexpected":1,"flaky":1,"skipped":2},"errors":[{}]}"#;
        let outcome = count(report).unwrap();
        assert_eq!((outcome.passed, outcome.failed), (5, 2));
        assert!(count("{}").is_none());
    }
}

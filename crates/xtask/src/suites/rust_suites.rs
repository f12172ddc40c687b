//! Formatting, lints and the tests that run natively.

use std::process::{Command, Stdio};

use anyhow::Result;

use super::outcome::Outcome;
use crate::dist::{self, COMPLETE, Entry, RESPOND, WORKER};
use crate::{job, place, tools};

/// Cases per operator and function of expressions with `--full`; the comparison's own otherwise.
const FULL_ORACLE_CASES: &str = "3000";
/// Generated cases per property with `--full`; the properties' own default otherwise.
const FULL_CASES: &str = "20000";
/// Random histories and merges of blueprints in the long run.
const LONG_HISTORIES: &str = "100000";
/// Arrivals a seed behind each simulated wait in the long run.
const LONG_ARRIVALS: &str = "1000000";
/// The members that run natively.
const NATIVE: [&str; 6] = [
    "--package",
    "serviscope-domain",
    "--package",
    "serviscope-server",
    "--package",
    "xtask",
];

fn cargo() -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .current_dir(place::root())
        .env("CARGO_TERM_COLOR", "never");
    cargo
}

/// A command of which only the exit code counts.
fn check(name: &str, command: &mut Command) -> Result<Outcome> {
    let captured = job::capture(name, command)?;
    Ok(Outcome::check(captured.ok).settle(&captured))
}

/// The sources are formatted.
pub(super) fn format(_full: bool) -> Result<Outcome> {
    check("fmt", cargo().args(["fmt", "--all", "--check"]))
}

/// Clippy finds nothing in the native crates.
pub(super) fn lint_native(_full: bool) -> Result<Outcome> {
    check(
        "lint",
        cargo()
            .arg("clippy")
            .args(NATIVE)
            .args(["--all-targets", "--", "-D", "warnings"]),
    )
}

/// Clippy finds nothing in the browser's code, and TypeScript nothing in the tests that drive it.
pub(super) fn lint_web(_full: bool) -> Result<Outcome> {
    tools::wasm_target::ensure()?;
    let targets = ["--lib", "--bins", "--tests"];
    let mut outcome = web_clippy("weblint", COMPLETE, &targets)?;
    outcome.add(&web_clippy("weblint-worker", WORKER, &targets[..2])?);
    outcome.add(&web_clippy("weblint-plain", RESPOND, &targets[..2])?);
    outcome.add(&types("weblint-types", "tests/e2e")?);
    Ok(outcome)
}

/// Checks the types of a package of TypeScript; Playwright only strips them.
fn types(name: &str, package: &str) -> Result<Outcome> {
    let folder = tools::packages(package)?;
    let mut compiler = tools::node();
    compiler
        .arg("node_modules/typescript/bin/tsc")
        .args(["--noEmit", "--project", "."])
        .current_dir(folder);
    check(name, &mut compiler)
}

/// Lints the browser's code with the features of `entry`.
fn web_clippy(name: &str, entry: Entry, targets: &[&str]) -> Result<Outcome> {
    let mut clippy = cargo();
    clippy.args(["clippy", "--package", entry.package()]);
    clippy
        .args(["--target", "wasm32-unknown-unknown"])
        .args(entry.feature_args())
        .args(targets);
    check(name, clippy.args(["--", "-D", "warnings"]))
}

/// Unit, property and integration tests of the native crates.
pub(super) fn unit(full: bool) -> Result<Outcome> {
    let nextest = Command::new("cargo-nextest")
        .args(["nextest", "--version"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    let mut command = cargo();
    if nextest {
        command
            .args(["nextest", "run", "--no-fail-fast", "--no-tests=pass"])
            .args(NATIVE);
    } else {
        command
            .args(["test", "--no-fail-fast", "--all-targets"])
            .args(NATIVE);
    }
    if full {
        command.env("PROPTEST_CASES", FULL_CASES);
    }
    Ok(Outcome::of_rust_tests(&job::capture("unit", &mut command)?))
}

/// The examples in the documentation of the domain.
pub(super) fn doc(_full: bool) -> Result<Outcome> {
    let mut command = cargo();
    command.args([
        "test",
        "--doc",
        "--no-fail-fast",
        "--package",
        "serviscope-domain",
    ]);
    Ok(Outcome::of_rust_tests(&job::capture("doc", &mut command)?))
}

/// Expressions mean what survey-core says, and diagrams what their own readers say.
pub(super) fn oracle(full: bool) -> Result<Outcome> {
    let mut outcome = expressions(full)?;
    outcome.add(&diagrams()?);
    Ok(outcome)
}

/// Exported diagrams are read by programs that are not ours; `tests/oracle/diagrams.mjs` tells how.
fn diagrams() -> Result<Outcome> {
    let folder = tools::packages("tests/oracle")?;
    dist::server()?;
    let mut command = tools::node();
    command
        .arg("diagrams.mjs")
        .current_dir(folder)
        .env("SERVISCOPE_BINARY", place::server_binary());
    let captured = job::capture("diagrams", &mut command)?;
    let figures = captured
        .log
        .lines()
        .rfind(|line| line.starts_with("diagram checks="));
    eprintln!("  {}", figures.unwrap_or("no diagram was read"));
    Ok(Outcome::check(captured.ok && figures.is_some()).settle(&captured))
}

/// Expressions mean what survey-core says; `tests/oracle/DIFFERENCES.md` names the exceptions.
fn expressions(full: bool) -> Result<Outcome> {
    let folder = tools::packages("tests/oracle")?;
    let mut command = cargo();
    command
        .args(["test", "--package", "serviscope-domain"])
        .args(["--test", "expression_oracle", "--", "--nocapture"])
        .env("SERVISCOPE_ORACLE", folder);
    if full {
        command.env("SERVISCOPE_ORACLE_CASES", FULL_ORACLE_CASES);
    }
    let captured = job::capture("oracle", &mut command)?;
    let figures = captured
        .log
        .lines()
        .rfind(|line| line.starts_with("expression cases="));
    eprintln!("  {}", figures.unwrap_or("nothing was compared"));
    let outcome = Outcome::of_rust_tests(&captured);
    Ok(match figures {
        Some(_) => outcome,
        // The test passes by itself when it finds no oracle.
        None => Outcome::failed(),
    })
}

/// The long run, built for speed: 100,000 random histories and merges of blueprints, and simulated
/// waits with a million arrivals a seed against the formulas.
pub(super) fn long(_full: bool) -> Result<Outcome> {
    let release = |target: &[&str]| {
        let mut command = cargo();
        command
            .args(["test", "--release", "--package", "serviscope-domain"])
            .args(target);
        command
    };
    let mut histories = release(&["--lib", "--", "blueprint::tests::random"]);
    histories
        .arg("blueprint::tests::merges")
        .env("SERVISCOPE_HISTORY_CASES", LONG_HISTORIES);
    let mut outcome = Outcome::of_rust_tests(&job::capture("long-histories", &mut histories)?);
    let mut waiting = release(&["--test", "waiting_accuracy", "--", "--nocapture"]);
    waiting.env("SERVISCOPE_WAITING_ARRIVALS", LONG_ARRIVALS);
    let captured = job::capture("long-waiting", &mut waiting)?;
    let worst = captured
        .log
        .lines()
        .rfind(|line| line.starts_with("waiting worst="));
    eprintln!("  {}", worst.unwrap_or("nothing was simulated"));
    outcome.add(&Outcome::of_rust_tests(&captured));
    Ok(outcome)
}

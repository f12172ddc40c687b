//! Compares our expressions with survey-core's on random cases.
//!
//! Runs only when `SERVISCOPE_ORACLE` names the folder tests/oracle with its packages installed:
//! `cargo xtask test --only oracle` does both. `SERVISCOPE_ORACLE_CASES` raises the number of cases
//! per operator and function, `SERVISCOPE_ORACLE_SEED` starts from another seed.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a comparison that cannot be made fails"
)]
#![expect(clippy::float_cmp, reason = "both must agree to the last bit")]

mod atoms;
mod case;
mod compare;
mod generate;
mod known;
mod node;
mod random;

use std::collections::BTreeMap;
use std::env;
use std::path::Path;

use case::Case;

/// Cases per operator and function, unless the environment asks for more.
const CASES: usize = 250;
/// Differences that are printed.
const SHOWN: usize = 40;

fn setting(name: &str, otherwise: usize) -> usize {
    let value = env::var(name).ok();
    value
        .and_then(|text| text.parse().ok())
        .unwrap_or(otherwise)
}

#[test]
fn expressions_mean_what_survey_core_says() {
    let Some(folder) = env::var_os("SERVISCOPE_ORACLE") else {
        println!("skipped: SERVISCOPE_ORACLE does not name the folder tests/oracle");
        return;
    };
    let count = setting("SERVISCOPE_ORACLE_CASES", CASES);
    let seed = setting("SERVISCOPE_ORACLE_SEED", 1) as u64;
    let cases = generate::all(count, seed);
    let answers = node::ask(Path::new(&folder), &cases);
    assert_eq!(answers.len(), cases.len(), "survey-core stopped early");

    let mut table: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let mut listed: BTreeMap<&str, usize> = BTreeMap::new();
    let mut unknown: Vec<(&Case, String)> = Vec::new();
    for (case, theirs) in cases.iter().zip(&answers) {
        let row = table.entry(case.topic).or_default();
        row[0] += 1;
        let ours = compare::ours(case);
        if compare::agree(&ours, theirs) {
            continue;
        }
        row[1] += 1;
        if let Some(id) = compare::listed(case, &ours, theirs) {
            row[2] += 1;
            *listed.entry(id).or_default() += 1;
        } else {
            unknown.push((case, format!("ours {ours}\n    theirs {theirs}")));
        }
    }
    for (topic, [cases, differences, listed]) in &table {
        println!("{topic:<20} cases {cases:>6}  differences {differences:>5}  listed {listed:>5}");
    }
    for (id, count) in &listed {
        println!("listed {id:<24} {count:>6}");
    }
    for (case, difference) in unknown.iter().take(SHOWN) {
        println!("{} | {}\n    {difference}", case.expression, case.values);
    }
    let differences: usize = table.values().map(|row| row[1]).sum();
    let listed: usize = listed.values().sum();
    println!(
        "expression cases={} differences={differences} listed={listed}",
        cases.len()
    );
    assert!(
        unknown.is_empty(),
        "{} differences are not listed",
        unknown.len()
    );
}

#[test]
fn every_listed_difference_has_its_reason() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/oracle/DIFFERENCES.md");
    let reasons = std::fs::read_to_string(file).unwrap();
    for listed in known::LISTED {
        let heading = format!("\n### {}\n", listed.id);
        assert!(reasons.contains(&heading), "{}", listed.id);
    }
}

//! The reference files: what R computes from the same answers.

#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use serde_json::Value;
use serviscope_domain::{
    formats::csv::{guess_mapping, import},
    scoring::{GapAnalysis, ScoringKey, analyse},
    survey::Variant,
};

const TOLERANCE: f64 = 1e-9;

fn analysis(csv: &str) -> GapAnalysis {
    let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
    let mapping = guess_mapping(csv.as_bytes(), &key).unwrap();
    let imported = import(csv.as_bytes(), &key, &mapping).unwrap();
    assert!(imported.problems.is_empty(), "{:?}", imported.problems);
    analyse(&key, imported.rows.iter().map(|row| &row.answers))
}

fn agree(what: &str, ours: Option<f64>, reference: &Value) {
    let reference = reference.as_f64().unwrap();
    let ours = ours.unwrap_or_else(|| panic!("{what} is missing"));
    let error = (ours - reference).abs() / reference.abs().max(1e-300);
    assert!(error <= TOLERANCE, "{what}: {ours} is not {reference}");
}

fn compare(csv: &str, golden: &str) {
    let golden: Value = serde_json::from_str(golden).unwrap();
    let ours = analysis(csv);
    assert_eq!(ours.n as u64, golden["n"].as_u64().unwrap());
    for (item, reference) in ours.items.iter().zip(golden["items"].as_array().unwrap()) {
        let name = &item.id;
        assert_eq!(u64::from(item.item), reference["item"].as_u64().unwrap());
        assert_eq!(item.n as u64, reference["n"].as_u64().unwrap(), "{name}");
        agree(&format!("{name} E"), item.expectation, &reference["E_mean"]);
        agree(&format!("{name} P"), item.perception, &reference["P_mean"]);
        agree(&format!("{name} gap"), item.gap, &reference["gap"]);
        agree(&format!("{name} sd"), item.gap_sd, &reference["gap_sd"]);
        agree(
            &format!("{name} lower"),
            item.ci.map(|ci| ci[0]),
            &reference["ci"][0],
        );
        agree(
            &format!("{name} upper"),
            item.ci.map(|ci| ci[1]),
            &reference["ci"][1],
        );
    }
    for (dim, reference) in ours.dims.iter().zip(golden["dims"].as_array().unwrap()) {
        let name = &dim.dim;
        assert_eq!(name, reference["dim"].as_str().unwrap());
        assert_eq!(dim.n as u64, reference["n"].as_u64().unwrap(), "{name}");
        agree(&format!("{name} E"), dim.expectation, &reference["E"]);
        agree(&format!("{name} P"), dim.perception, &reference["P"]);
        agree(&format!("{name} gap"), dim.gap, &reference["gap"]);
        agree(&format!("{name} sd"), dim.sd, &reference["sd"]);
        agree(
            &format!("{name} lower"),
            dim.ci.map(|ci| ci[0]),
            &reference["ci"][0],
        );
        agree(
            &format!("{name} upper"),
            dim.ci.map(|ci| ci[1]),
            &reference["ci"][1],
        );
    }
    let overall = &golden["overall"];
    agree(
        "unweighted",
        ours.overall.unweighted,
        &overall["unweighted"],
    );
    agree("weighted", ours.overall.weighted, &overall["weighted"]);
    agree("item mean", ours.overall.item_mean, &overall["item_mean"]);
    let weights = ours.overall.mean_weights.unwrap();
    for (index, weight) in weights.iter().enumerate() {
        agree(
            "mean weight",
            Some(*weight),
            &overall["mean_weights"][index],
        );
    }
}

#[test]
fn complete_data_agrees_with_r() {
    compare(
        include_str!("data/servqual600.csv"),
        include_str!("data/servqual600.golden.json"),
    );
}

#[test]
fn data_with_missing_answers_agrees_with_r() {
    compare(
        include_str!("data/servqual400_missing.csv"),
        include_str!("data/servqual400_missing.golden.json"),
    );
}

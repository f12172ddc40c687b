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
    psychometrics::{Alpha, Quality, quality},
    scoring::{
        GapAnalysis, ScoringKey, analyse,
        columns::{Columns, Crossed, analyse_columns},
    },
    survey::Variant,
};

const TOLERANCE: f64 = 1e-9;

/// The gaps respondent by respondent, the gaps from columns, and the measuring quality.
fn analyses(csv: &str) -> (GapAnalysis, GapAnalysis, Quality) {
    let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
    let mapping = guess_mapping(csv.as_bytes(), &key).unwrap();
    let imported = import(csv.as_bytes(), &key, &mapping).unwrap();
    assert!(imported.problems.is_empty(), "{:?}", imported.problems);
    let answers = || imported.rows.iter().map(|row| &row.answers);
    let columns = Columns::from_answers(&key, answers()).unwrap();
    let crossed = Crossed::new(&columns);
    (
        analyse(&key, answers()),
        analyse_columns(&key, &crossed),
        quality(&key, &crossed),
    )
}

fn agree(what: &str, ours: Option<f64>, reference: &Value) {
    agree_within(TOLERANCE, what, ours, reference);
}

fn agree_within(tolerance: f64, what: &str, ours: Option<f64>, reference: &Value) {
    let reference = reference.as_f64().unwrap();
    let ours = ours.unwrap_or_else(|| panic!("{what} is missing"));
    let error = (ours - reference).abs() / reference.abs().max(1e-300);
    assert!(error <= tolerance, "{what}: {ours} is not {reference}");
}

fn compare(csv: &str, golden: &str) {
    let golden: Value = serde_json::from_str(golden).unwrap();
    let (one_by_one, from_columns, quality) = analyses(csv);
    compare_gaps(&one_by_one, &golden);
    compare_gaps(&from_columns, &golden);
    compare_quality(&quality, &golden);
}

fn compare_quality(ours: &Quality, golden: &Value) {
    assert!(ours.notes.is_empty(), "{:?}", ours.notes);
    for (dim, reference) in ours.dims.iter().zip(golden["dims"].as_array().unwrap()) {
        for (side, alpha) in [
            ("alpha_P", &dim.perceptions),
            ("alpha_E", &dim.expectations),
            ("alpha_G", &dim.gaps),
        ] {
            let name = format!("{} {side}", dim.dim);
            compare_alpha(&name, alpha.as_ref().unwrap(), &reference[side]);
        }
    }
    agree("KMO", ours.kmo, &golden["kmo"]);
    let bartlett = ours.bartlett.unwrap();
    agree(
        "Bartlett",
        Some(bartlett.chisq),
        &golden["bartlett"]["chisq"],
    );
    assert_eq!(
        bartlett.df as u64,
        golden["bartlett"]["df"].as_u64().unwrap()
    );
    let (drivers, reference) = (ours.drivers.as_ref().unwrap(), &golden["drivers"]);
    agree("R²", Some(drivers.r2), &reference["r2"]);
    agree("adjusted R²", Some(drivers.adj), &reference["adj"]);
    for (figure, values) in [
        ("coef", &drivers.coef),
        ("lmg", drivers.lmg.as_ref().unwrap()),
        ("johnson", drivers.johnson.as_ref().unwrap()),
    ] {
        let reference = reference[figure].as_object().unwrap();
        assert_eq!(values.len(), reference.len(), "{figure}");
        for (name, value) in reference {
            agree(
                &format!("{figure} {name}"),
                values.get(name).copied(),
                value,
            );
        }
    }
}

fn compare_alpha(name: &str, ours: &Alpha, reference: &Value) {
    assert_eq!(ours.n as u64, reference["n"].as_u64().unwrap(), "{name}");
    agree(name, Some(ours.alpha), &reference["alpha"]);
    for (side, bound) in ours.feldt.iter().enumerate() {
        agree(
            &format!("{name} Feldt"),
            Some(*bound),
            &reference["feldt"][side],
        );
    }
    for (key, values) in [("r_drop", &ours.r_drop), ("alpha_drop", &ours.alpha_drop)] {
        assert_eq!(values.len(), reference[key].as_array().unwrap().len());
        for (item, value) in values.iter().enumerate() {
            agree(&format!("{name} {key}"), *value, &reference[key][item]);
        }
    }
}

fn compare_gaps(ours: &GapAnalysis, golden: &Value) {
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
        agree(&format!("{name} t"), item.t, &reference["t"]);
        assert_eq!(item.df.unwrap() as u64, reference["df"].as_u64().unwrap());
        agree_within(1e-8, &format!("{name} p"), item.p, &reference["p"]);
        agree(&format!("{name} d_z"), item.d_z, &reference["d_z"]);
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
    let weights = ours.overall.mean_weights.as_ref().unwrap();
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

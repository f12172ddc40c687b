//! The reference files: the tests that R computes from the same answers.

#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use serde_json::Value;
use serviscope_domain::{
    formats::csv::{Imported, guess_mapping, import},
    outcome::{net_promoter, satisfaction},
    scoring::{ScoredRespondent, ScoringKey, compare_respondents, test_items},
    survey::Variant,
};

fn read(csv: &str) -> (ScoringKey, Imported, Vec<ScoredRespondent>) {
    let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
    let mapping = guess_mapping(csv.as_bytes(), &key).unwrap();
    let imported = import(csv.as_bytes(), &key, &mapping).unwrap();
    let respondents = imported
        .rows
        .iter()
        .map(|row| ScoredRespondent::new(&key, &row.answers))
        .collect();
    (key, imported, respondents)
}

fn agree(what: &str, ours: Option<f64>, reference: &Value) {
    let reference = reference.as_f64().unwrap();
    let ours = ours.unwrap_or_else(|| panic!("{what} is missing"));
    let error = (ours - reference).abs();
    assert!(
        error <= 1e-9 * reference.abs(),
        "{what}: {ours:e} is not {reference:e}"
    );
}

/// p-values: 1e-8 relative, however small they are.
fn agree_p(what: &str, ours: Option<f64>, reference: &Value) {
    let reference = reference.as_f64().unwrap();
    let ours = ours.unwrap_or_else(|| panic!("{what} is missing"));
    let error = (ours - reference).abs();
    assert!(
        error <= 1e-8 * reference,
        "{what}: {ours:e} is not {reference:e}"
    );
}

fn compare(csv: &str, golden: &str) {
    let golden: Value = serde_json::from_str(golden).unwrap();
    let (key, imported, respondents) = read(csv);
    let tests = test_items(&key, &respondents);
    for (index, item) in tests.items.iter().enumerate() {
        let (name, ours) = (&item.id, item.figures());
        let reference = &golden["items"][index];
        agree(&format!("{name} t"), ours.t, &reference["t"]);
        agree(&format!("{name} df"), ours.df, &reference["df"]);
        agree(&format!("{name} d_z"), ours.d_z, &reference["d_z"]);
        agree(
            &format!("{name} V"),
            ours.wilcoxon_v,
            &reference["wilcoxon_V"],
        );
        agree_p(&format!("{name} p"), ours.p, &reference["p"]);
        agree_p(
            &format!("{name} Wilcoxon p"),
            ours.wilcoxon_p,
            &reference["wilcoxon_p"],
        );
        agree_p(
            &format!("{name} Holm"),
            tests.p_holm[index],
            &golden["p_holm"][index],
        );
        agree_p(
            &format!("{name} Benjamini-Hochberg"),
            tests.p_bh[index],
            &golden["p_bh"][index],
        );
    }
    assert_eq!(tests.items.len(), golden["items"].as_array().unwrap().len());

    let branches = imported.rows.iter().map(|row| row.context.branch.as_str());
    let comparison = compare_respondents(&key, branches.zip(&respondents));
    let reference = &golden["branch"];
    let means = reference["means"].as_object().unwrap();
    assert_eq!(comparison.groups.len(), means.len());
    for group in &comparison.groups {
        let summary = group.summary.figure().unwrap();
        agree(&group.name, Some(summary.mean), &means[&group.name]);
    }
    let anova = comparison.anova.unwrap();
    let welch = comparison.welch.unwrap();
    let kruskal = comparison.kruskal_wallis.unwrap();
    agree("F", Some(anova.f), &reference["F"]);
    agree_p("p", Some(anova.p), &reference["p"]);
    agree("Welch F", Some(welch.f), &reference["welch_F"]);
    agree_p("Welch p", Some(welch.p), &reference["welch_p"]);
    agree("H", Some(kruskal.h), &reference["KW"]);
    agree_p("H p", Some(kruskal.p), &reference["KW_p"]);

    let answers = || imported.rows.iter().map(|row| &row.answers);
    let nps = net_promoter(answers()).unwrap();
    agree("nps", Some(nps.nps), &golden["nps"]["nps"]);
    agree("adjusted nps", Some(nps.adj), &golden["nps"]["adj"]);
    let ci = nps.ci.unwrap();
    agree("nps lower", Some(ci[0]), &golden["nps"]["ci"][0]);
    agree("nps upper", Some(ci[1]), &golden["nps"]["ci"][1]);
    let csat = satisfaction(answers()).unwrap();
    agree("csat", Some(csat.share), &golden["csat"]["share"]);
    agree(
        "csat lower",
        Some(csat.wilson[0]),
        &golden["csat"]["wilson"][0],
    );
    agree(
        "csat upper",
        Some(csat.wilson[1]),
        &golden["csat"]["wilson"][1],
    );
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

/// Tukey's pairs are not in the reference files; an independent library (scipy, `tukey_hsd`)
/// gives these for C against B, and p as one minus a distribution function, so 1e-11 absolute.
#[test]
fn pairs_of_branches_agree_with_an_independent_library() {
    let (key, imported, respondents) = read(include_str!("data/servqual600.csv"));
    let branches = imported.rows.iter().map(|row| row.context.branch.as_str());
    let pairs = compare_respondents(&key, branches.zip(&respondents))
        .tukey
        .unwrap();
    let pair = pairs
        .iter()
        .find(|pair| (pair.first, pair.second) == (1, 2))
        .unwrap();
    assert!(
        (pair.p - 0.087_948_520_939_711_95).abs() < 1e-11,
        "{pair:?}"
    );
    assert!(
        (pair.ci[0] + 0.328_606_388_006_96).abs() < 1e-11,
        "{pair:?}"
    );
    assert!(
        (pair.ci[1] - 0.015_025_219_175_79).abs() < 1e-11,
        "{pair:?}"
    );
}

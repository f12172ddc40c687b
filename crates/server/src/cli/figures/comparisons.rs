//! Tests of items and of branches, recommendation and satisfaction, under the names of the reference
//! files.

use serde_json::{Map, Value, json};
use serviscope_domain::{
    outcome::{net_promoter, satisfaction},
    scoring::{ScoredRespondent, ScoringKey, compare_respondents, filter::Field, test_items},
    statistics::{Figure, groups::GroupComparison},
};

use super::{Material, Notes};

/// Adds them to `result`, the gap analysis as a JSON object.
pub(super) fn add(result: &mut Value, material: &Material, notes: &mut Notes) {
    let key = material.key;
    add_tests(result, key, &material.respondents, notes);
    let branches = compare_respondents(key, material.named(Field::Branch));
    result["branch"] = branch(&branches, notes);
    outcome(result, material, notes);
}

/// Adds recommendation and satisfaction to `result`.
pub(super) fn outcome(result: &mut Value, material: &Material, notes: &mut Notes) {
    let nps = net_promoter(material.answers());
    result["nps"] = notes.json("nps", &nps);
    if let Some(absent) = nps.ok().and_then(|nps| nps.no_interval()) {
        notes.null("nps.ci", absent);
    }
    result["csat"] = notes.json("csat", &satisfaction(material.answers()));
}

fn add_tests(
    result: &mut Value,
    key: &ScoringKey,
    respondents: &[ScoredRespondent],
    notes: &mut Notes,
) {
    let tests = test_items(key, respondents);
    if let Some(items) = result["items"].as_array_mut() {
        for (item, test) in items.iter_mut().zip(&tests.items) {
            if let (Some(item), Value::Object(figures)) =
                (item.as_object_mut(), json!(test.figures()))
            {
                item.extend(figures);
            }
        }
    }
    for test in &tests.items {
        notes.json(&format!("items.{}.t", test.id), &test.t);
        notes.json(&format!("items.{}.wilcoxon_V", test.id), &test.wilcoxon);
    }
    result["p_holm"] = json!(tests.p_holm);
    result["p_bh"] = json!(tests.p_bh);
}

fn branch(comparison: &GroupComparison, notes: &mut Notes) -> Value {
    let means: Map<String, Value> = comparison
        .groups
        .iter()
        .map(|group| {
            let mean = group.summary.figure().map(|summary| summary.mean);
            let mean = notes.json(&format!("branch.means.{}", group.name), &mean);
            (group.name.clone(), mean)
        })
        .collect();
    let anova = notes.json("branch.F", &comparison.anova);
    let welch = notes.json("branch.welch_F", &comparison.welch);
    let ranks = notes.json("branch.KW", &comparison.kruskal_wallis);
    let tukey = notes.json("branch.tukey", &tukey(comparison));
    json!({
        "means": means,
        "F": anova["F"], "p": anova["p"],
        "eta_squared": anova["eta_squared"], "omega_squared": anova["omega_squared"],
        "welch_F": welch["F"], "welch_p": welch["p"],
        "KW": ranks["H"], "KW_p": ranks["p"],
        "tukey": tukey,
    })
}

/// Tukey's pairs under the names of their groups.
pub(super) fn tukey(comparison: &GroupComparison) -> Figure<Vec<Value>> {
    let name = |place: usize| comparison.groups.get(place).map(|group| &group.name);
    let differences = comparison.tukey.as_ref().map_err(|absent| *absent)?;
    Ok(differences
        .iter()
        .map(|pair| {
            json!({
                "pair": [name(pair.second), name(pair.first)],
                "difference": pair.difference, "ci": pair.ci, "p": pair.p,
            })
        })
        .collect())
}

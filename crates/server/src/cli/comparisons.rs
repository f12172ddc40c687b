//! The figures beside the gaps: tests of items, branches, recommendation, satisfaction. They are
//! put under the names of the reference files; a figure that is absent is `null`, and its reason
//! stands under `notes`.

use serde::Serialize;
use serde_json::{Map, Value, json};
use serviscope_domain::formats::csv::Imported;
use serviscope_domain::outcome;
use serviscope_domain::scoring::{ScoredRespondent, ScoringKey, compare_respondents, test_items};
use serviscope_domain::statistics::{Figure, groups::GroupComparison};

/// Adds the figures of `imported` to `result`, the gap analysis as a JSON object.
pub(super) fn add(result: &mut Value, key: &ScoringKey, imported: &Imported) {
    let respondents: Vec<_> = imported
        .rows
        .iter()
        .map(|row| ScoredRespondent::new(key, &row.answers))
        .collect();
    let mut notes = Notes(Vec::new());
    add_tests(result, key, &respondents, &mut notes);
    let branches = imported.rows.iter().map(|row| row.context.branch.as_str());
    let branches = compare_respondents(key, branches.zip(&respondents));
    result["branch"] = branch(&branches, &mut notes);
    let answers = || imported.rows.iter().map(|row| &row.answers);
    let nps = outcome::net_promoter(answers());
    result["nps"] = notes.json("nps", &nps);
    if let Some(absent) = nps.ok().and_then(|nps| nps.no_interval()) {
        notes.0.push(json!(absent.note("nps.ci")));
    }
    result["csat"] = notes.json("csat", &outcome::satisfaction(answers()));
    if let Some(list) = result["notes"].as_array_mut() {
        list.append(&mut notes.0);
    }
}

/// Reasons for absent figures, as the gap analysis writes them.
struct Notes(Vec<Value>);

impl Notes {
    /// The figure as JSON, or `null` with a note.
    fn json<T: Serialize>(&mut self, key: &str, figure: &Figure<T>) -> Value {
        match figure {
            Ok(figure) => json!(figure),
            Err(absent) => {
                self.0.push(json!(absent.note(key)));
                Value::Null
            }
        }
    }
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
fn tukey(comparison: &GroupComparison) -> Figure<Vec<Value>> {
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

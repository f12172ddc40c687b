//! Before and after, where a column names the waves.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use serviscope_domain::{
    formats::csv::BesideColumn,
    response::Answers,
    scoring::{
        GapAnalysis, ScoredRespondent, WaveChange, WaveComparison, analyse, compare_waves,
        filter::SMALLEST_CUT,
        pictures::compared::{Difference, compare},
    },
    statistics::Absent,
};

use super::{Material, Notes, notes::no_column};

/// The responses of one wave.
#[derive(Default)]
struct Wave<'a> {
    respondents: Vec<(&'a str, &'a ScoredRespondent)>,
    answers: Vec<&'a Answers>,
}

/// The first wave against the last, in the order of their names.
pub(super) fn waves(material: &Material, notes: &mut Notes) -> Value {
    if !material.beside.has(&BesideColumn::Wave) {
        return notes.say("waves", no_column("wave"));
    }
    let mut waves: BTreeMap<&str, Wave> = BTreeMap::new();
    let answers = material.answers();
    for ((row, one), answers) in material
        .beside_rows
        .iter()
        .zip(&material.respondents)
        .zip(answers)
    {
        if !row.wave.is_empty() {
            let wave = waves.entry(row.wave.as_str()).or_default();
            wave.respondents.push((row.token.as_str(), one));
            wave.answers.push(answers);
        }
    }
    let groups = waves.len();
    let names: Map<String, Value> = waves
        .iter()
        .map(|(name, wave)| ((*name).to_owned(), shown(wave.answers.len())))
        .collect();
    let (Some((before, first)), Some((after, last)), 2..) =
        (waves.first_key_value(), waves.last_key_value(), groups)
    else {
        let reason = Absent::TooFewGroups { groups, needs: 2 };
        return notes.null("waves", reason);
    };
    if [first, last]
        .iter()
        .any(|wave| wave.answers.len() < SMALLEST_CUT)
    {
        return notes.null("waves", Absent::Suppressed);
    }
    let has_token = material.beside.has(&BesideColumn::Token);
    if !has_token {
        notes.say("waves.linked", no_column("token"));
    }
    let found = compare_waves(material.key, &first.respondents, &last.respondents);
    let gaps = |wave: &Wave| analyse(material.key, wave.answers.iter().copied());
    json!({
        "n": names, "before": before, "after": after,
        "overall": change(("overall", has_token), &found.overall, notes),
        "dims": dims(material, (&found, has_token), notes),
        "items": items(&gaps(first), &gaps(last), notes),
    })
}

/// A number of responses; `null` below five.
fn shown(n: usize) -> Value {
    if n < SMALLEST_CUT {
        Value::Null
    } else {
        json!(n)
    }
}

fn change((name, has_token): (&str, bool), change: &WaveChange, notes: &mut Notes) -> Value {
    let linked = if has_token {
        notes.json(&format!("waves.{name}.linked"), &change.linked)
    } else {
        Value::Null
    };
    json!({
        "independent": notes.json(&format!("waves.{name}.independent"), &change.independent),
        "linked": linked,
        "unlinked": change.unlinked,
    })
}

fn dims(
    material: &Material,
    (found, has_token): (&WaveComparison, bool),
    notes: &mut Notes,
) -> Vec<Value> {
    let dims = material.key.dimensions.iter().zip(&found.dims);
    dims.map(|(dimension, of)| {
        let mut value = change((&format!("dims.{}", dimension.id), has_token), of, notes);
        value["dim"] = json!(dimension.id);
        value
    })
    .collect()
}

/// The items, p adjusted by Holm for testing all of them.
fn items(before: &GapAnalysis, after: &GapAnalysis, notes: &mut Notes) -> Vec<Value> {
    let found = compare(before, after, 0);
    let item = |one: &Difference| {
        json!({
            "item": one.item, "id": one.id,
            "before": one.a.gap, "after": one.b.gap, "n": [one.a.n, one.b.n],
            "change": one.value(),
            "test": notes.json(&format!("waves.items.{}", one.id), &one.test),
            "p_holm": one.p, "is_apart": one.is_apart(),
        })
    };
    found.items.iter().map(item).collect()
}

//! Outcome block and perceptions without expectations.

use serde::Serialize;
use serde_json::{Value, json};
use serviscope_domain::{
    models::Servperf,
    outcome::{self, EFFORT, SILENCE, SURPRISE},
    statistics::Figure,
    text::Text,
};

use super::{
    Material, Notes,
    notes::{and, no_column},
};

/// Recommendation, satisfaction, effort, delight, helplessness.
pub(super) fn outcome(material: &Material, notes: &mut Notes) -> Value {
    let answers = || material.answers();
    json!({
        "nps": notes.json("outcome.nps", &outcome::net_promoter(answers())),
        "csat": notes.json("outcome.csat", &outcome::satisfaction(answers())),
        "ces": of_column(material, notes, ("ces", EFFORT), outcome::customer_effort(answers())),
        "delight": of_column(material, notes, ("delight", SURPRISE), outcome::delight(answers())),
        "helplessness": of_column(
            material,
            notes,
            ("helplessness", SILENCE),
            outcome::helplessness(answers()),
        ),
    })
}

/// A figure of a column that the file need not have.
fn of_column<T: Serialize>(
    material: &Material,
    notes: &mut Notes,
    (name, stored): (&str, &str),
    figure: Figure<T>,
) -> Value {
    let key = format!("outcome.{name}");
    if material.beside.has_answer(stored) {
        notes.json(&key, &figure)
    } else {
        notes.say(&key, no_column(stored))
    }
}

/// SERVPERF: perceptions alone.
pub(super) fn servperf(material: &Material, notes: &mut Notes) -> Value {
    let found = material.perceptions();
    let absent: Vec<_> = found
        .dims
        .iter()
        .map(|dim| (dim.dim.clone(), dim.score.err()))
        .collect();
    notes.members("servperf.dims", &absent);
    let items = found.items.iter();
    let absent: Vec<_> = items
        .map(|item| (item.id.clone(), item.score.err()))
        .collect();
    notes.members("servperf.items", &absent);
    json!({
        "overall": notes.json("servperf.overall", &found.overall),
        "dims": dims(&found),
        "items": self::items(&found),
    })
}

fn items(found: &Servperf) -> Vec<Value> {
    let items = found.items.iter();
    items
        .map(|item| and(json!({ "id": item.id }), json!(item.score.ok())))
        .collect()
}

fn dims(found: &Servperf) -> Vec<Value> {
    let dims = found.dims.iter();
    dims.map(|dim| and(json!({ "dim": dim.dim }), json!(dim.score.ok())))
        .collect()
}

/// The own side of a comparison with competitors, who are entered in the studio.
pub(super) fn benchmark(material: &Material, notes: &mut Notes) -> Value {
    let reason = Text::new(
        "竞争者的得分在工作室的“我们在哪里”页面录入，不在回答的文件里。",
        "Competitors’ scores are entered in the studio (Where we stand); a file of answers holds none.",
    );
    json!({
        "own": dims(&material.perceptions()),
        "rivals": notes.say("benchmark.rivals", reason),
    })
}

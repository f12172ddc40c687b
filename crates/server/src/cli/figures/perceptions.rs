//! The figures of instruments that ask for no expectations, such as SERVPERF: everything that rests on
//! perceptions alone. What rests on gaps is absent, with that reason.

use serde_json::{Value, json};
use serviscope_domain::{
    models::Servperf,
    psychometrics::reliability_finding,
    statistics::{Figure, Summary},
    text::Text,
};

use super::{BLOCKS, Material, Notes, comparisons::outcome, notes::and};

/// The blocks that need no expectation.
const POSSIBLE: [&str; 14] = [
    "benchmark",
    "control",
    "driver_shares",
    "factors",
    "groups",
    "kano",
    "opinions",
    "outcome",
    "quality_index",
    "response_quality",
    "scale",
    "servperf",
    "two_factor",
    "zone_of_tolerance",
];

/// Figures beside the blocks that are made of gaps.
const OF_GAPS: [&str; 3] = ["branch", "p_bh", "p_holm"];

/// What is known of a dimension's reliability by the names of the reference files, for expectations
/// and gaps.
const SIDES: [&str; 2] = ["_E", "_G"];

/// One object with every figure, under the keys that paired instruments have.
pub(super) fn json(material: &Material) -> Value {
    let mut notes = Notes::default();
    let found = material.perceptions();
    let mut figures = json!({
        "instrument": material.key.instrument,
        "n": material.cases.len(),
        "items": items(material, &found, &mut notes),
        "dims": dims(material, &found, &mut notes),
        "overall": notes.json("overall", &found.overall),
    });
    add_quality(&mut figures, material, &mut notes);
    outcome(&mut figures, material, &mut notes);
    for (key, block) in BLOCKS {
        if POSSIBLE.contains(&key) {
            figures[key] = block(material, &mut notes);
        } else if key != "findings" {
            figures[key] = notes.say(key, no_expectations());
        }
    }
    for key in OF_GAPS {
        figures[key] = notes.say(key, no_expectations());
    }
    figures["notes"] = Value::Array(notes.into_values());
    figures
}

/// Why there are no gaps.
fn no_expectations() -> Text {
    Text::new(
        "这份问卷只问感知、不问期望，所以没有差距，也没有由差距算出的结果。",
        "This instrument asks for perceptions and no expectations, so there are no gaps, nor anything that is worked out from them.",
    )
}

fn items(material: &Material, found: &Servperf, notes: &mut Notes) -> Vec<Value> {
    let items = material.key.items.iter().zip(&found.items);
    items
        .map(|(item, of)| {
            let key = format!("items.{}.P_mean", item.id);
            let named = json!({ "item": item.number, "id": item.id, "text": item.text });
            and(named, scored("P_mean", (&key, &of.score), notes))
        })
        .collect()
}

fn dims(material: &Material, found: &Servperf, notes: &mut Notes) -> Vec<Value> {
    let quality = material.figures.quality.as_ref().ok();
    let scales = |place: usize| quality.and_then(|quality| quality.dims.get(place));
    let dims = material.key.dimensions.iter().zip(&found.dims);
    dims.enumerate()
        .map(|(place, (dimension, of))| {
            let key = format!("dims.{}.P", dimension.id);
            let named = json!({
                "dim": dimension.id, "name": dimension.name,
                "alpha_P": scales(place).and_then(|scale| scale.perceptions.as_ref()),
                "omega_P": scales(place).and_then(|scale| scale.perceptions_omega.as_ref()),
            });
            and(named, scored("P", (&key, &of.score), notes))
        })
        .collect()
}

/// A mean under this name with its deviation and interval.
fn scored(name: &str, (key, score): (&str, &Figure<Summary>), notes: &mut Notes) -> Value {
    if let Err(reason) = score {
        notes.null(key, *reason);
    }
    let known = score.as_ref().ok();
    let mut value = json!({
        "n": known.map_or(0, |known| known.n),
        "P_sd": known.and_then(|known| known.sd),
        "P_ci": known.and_then(|known| known.ci),
    });
    value[name] = json!(known.map(|known| known.mean));
    value
}

/// Sampling adequacy, drivers, the finding about reliability, and the reasons for what is absent.
fn add_quality(figures: &mut Value, material: &Material, notes: &mut Notes) {
    let quality = material.figures.quality.as_ref();
    let known = quality.ok();
    figures["kmo"] = json!(known.map(|quality| quality.kmo));
    figures["kmo_items"] = json!(known.map(|quality| &quality.kmo_items));
    figures["bartlett"] = json!(known.map(|quality| &quality.bartlett));
    figures["drivers"] = json!(known.map(|quality| &quality.drivers));
    figures["findings"] = json!({
        "reliability": known.and_then(|quality| reliability_finding(material.key, quality)),
    });
    match quality {
        Err(reason) => {
            notes.null("quality", *reason);
        }
        Ok(quality) => {
            for note in &quality.notes {
                if !SIDES.iter().any(|side| note.key.ends_with(side)) {
                    notes.say(&note.key, note.reason.clone());
                }
            }
        }
    }
}

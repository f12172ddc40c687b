//! Every figure of a file of answers as one JSON object. Each block is made by the functions of the
//! domain that the pages of the analysis room call; `docs/analyse.md` names every key.
//!
//! | module | what it holds |
//! |---|---|
//! | [`material`] | the file's answers in the forms that figures want |
//! | [`notes`] | reasons for what is absent |
//! | [`measured`] | gaps, reliability and drivers, under the names of the reference files |
//! | [`comparisons`] | tests of items and of branches |
//! | [`perceptions`] | all of them where no expectations are asked |
//! | the others | a block or two each |

mod comparisons;
mod control;
mod drivers;
mod factors;
mod features;
mod five_gaps;
mod groups;
mod material;
mod measured;
mod notes;
mod outcome;
mod perceptions;
mod pictures;
mod plane;
mod quality_index;
mod responses;
mod sources;
mod times;
mod variance;
mod waves;

use serde_json::{Value, json};
use serviscope_domain::{
    psychometrics::reliability_finding,
    scoring::{dimension_finding, item_finding},
};

pub(super) use material::Material;
pub(super) use measured::Figures;
use notes::Notes;

/// Makes the figures of one key, and the reasons for those that are absent.
type Block = fn(&Material, &mut Notes) -> Value;

/// The blocks beside those of the reference files, by their keys.
const BLOCKS: [(&str, Block); 25] = [
    ("benchmark", outcome::benchmark),
    ("control", control::control),
    ("driver_shares", drivers::driver_shares),
    ("drift", times::drift),
    ("expectation_sources", sources::expectation_sources),
    ("factors", factors::factors),
    ("findings", findings),
    ("five_gaps", five_gaps::five_gaps),
    ("groups", groups::groups),
    ("hours", times::hours),
    ("importance_performance", plane::importance_performance),
    ("kano", features::kano),
    ("next_steps", pictures::next_steps),
    ("opinions", pictures::opinions),
    ("outcome", outcome::outcome),
    ("pareto", pictures::pareto),
    ("quality_index", quality_index::quality_index),
    ("response_quality", responses::response_quality),
    ("scale", scale),
    ("servperf", outcome::servperf),
    ("triangulation", five_gaps::triangulation),
    ("two_factor", plane::two_factor),
    ("variance", variance::variance),
    ("waves", waves::waves),
    ("zone_of_tolerance", features::zone_of_tolerance),
];

/// One object with every figure; what is absent is `null`, and its reason stands under `notes`.
pub(super) fn json(material: &Material) -> serde_json::Result<Value> {
    if !material.key.is_paired() {
        return Ok(perceptions::json(material));
    }
    let mut notes = Notes::default();
    let mut figures = material.figures.json()?;
    comparisons::add(&mut figures, material, &mut notes);
    for (key, block) in BLOCKS {
        figures[key] = block(material, &mut notes);
    }
    if let Some(list) = figures["notes"].as_array_mut() {
        list.append(&mut notes.into_values());
    }
    Ok(figures)
}

/// The scale on which answers were given, and what is turned around.
fn scale(material: &Material, _: &mut Notes) -> Value {
    let key = material.key;
    let items = key.items.iter().filter(|item| item.reversed);
    let reversed: Vec<&str> = items.map(|item| item.id.as_str()).collect();
    json!({ "min": key.min, "max": key.max, "variant": key.variant, "reversed": reversed })
}

/// What dimensions, items and scales show, in a sentence each; other blocks hold their own.
fn findings(material: &Material, _: &mut Notes) -> Value {
    let gaps = &material.figures.gaps;
    let quality = material.figures.quality.as_ref().ok();
    json!({
        "dims": dimension_finding(gaps),
        "items": item_finding(gaps),
        "reliability": quality.and_then(|quality| reliability_finding(material.key, quality)),
    })
}

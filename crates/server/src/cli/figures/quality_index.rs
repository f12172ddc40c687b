//! The quality index.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use serviscope_domain::{
    models::{
        IndexNode, WeightSource, quality_index as index_of, quality_index_finding, usual_weights,
    },
    statistics::Absent,
};

use super::{Material, Notes};

/// The tree from the index to dimensions to items, with the usual weights.
pub(super) fn quality_index(material: &Material, notes: &mut Notes) -> Value {
    let key = material.key;
    let given = material.figures.gaps.overall.mean_weights.as_deref();
    let (weights, source) = usual_weights(key, given);
    let found = index_of(key, &material.respondents, &weights, &BTreeMap::new());
    let mut absent: Vec<(String, Option<Absent>)> = Vec::new();
    for dimension in &found.dimensions {
        absent.push((dimension.id.clone(), dimension.score.err()));
        let parts = dimension.parts.iter();
        absent.extend(parts.map(|item| (item.id.clone(), item.score.err())));
    }
    notes.members("quality_index.dims", &absent);
    let dims: Vec<Value> = found
        .dimensions
        .iter()
        .map(|dimension| node(dimension, 100.0))
        .collect();
    json!({
        "score": notes.json("quality_index.score", &found.score),
        "lost": found.score.ok().map(|score| 100.0 - score.mean),
        "weights": weights_from(source),
        "felt": found.felt(),
        "dims": dims,
        "finding": quality_index_finding(&found),
    })
}

/// A branch or leaf; `above` is the share of the whole that its branch has, in percent.
fn node(node_of: &IndexNode, above: f64) -> Value {
    let of_all = above * node_of.weight / 100.0;
    let mut value = json!({
        "id": node_of.id, "name": node_of.name,
        "weight": node_of.weight, "of_all": of_all,
        "score": node_of.score.ok(), "lost": node_of.lost,
    });
    if !node_of.parts.is_empty() {
        let parts = node_of.parts.iter();
        value["items"] = parts.map(|part| node(part, of_all)).collect();
    }
    value
}

const fn weights_from(source: WeightSource) -> &'static str {
    match source {
        WeightSource::Respondents => "respondents",
        WeightSource::Literature => "literature",
        WeightSource::Even => "even",
    }
}

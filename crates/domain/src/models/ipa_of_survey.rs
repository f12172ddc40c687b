//! Importance and performance from the answers to a paired instrument.
//!
//! Nobody rates the importance of a single item there, so the expectation stands for it: both are
//! on the same scale, which the scale-centred lines and the diagonal need.

use serde::{Deserialize, Serialize};

use super::Attribute;
use crate::scoring::{
    ScoredRespondent, ScoringKey,
    columns::{Column, Columns},
};

/// What the attributes are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Level {
    /// Every item.
    #[default]
    Items,
    /// Every dimension, by the respondents' dimension scores.
    Dimensions,
}

/// The attributes of `level`, in the key's order, with ids of items or of dimensions. Each side
/// has the answers of everybody who gave it.
pub fn attributes(
    key: &ScoringKey,
    respondents: &[ScoredRespondent],
    level: Level,
) -> Vec<Attribute> {
    let gather = |value: &dyn Fn(&ScoredRespondent) -> Option<f64>| -> Vec<f64> {
        respondents.iter().filter_map(value).collect()
    };
    match level {
        Level::Items => key
            .items
            .iter()
            .enumerate()
            .map(|(index, item)| Attribute {
                id: item.id.clone(),
                importance: gather(&|one| one.expectations.get(index).copied().flatten()),
                performance: gather(&|one| one.perceptions.get(index).copied().flatten()),
            })
            .collect(),
        Level::Dimensions => key
            .dimensions
            .iter()
            .enumerate()
            .map(|(index, dimension)| Attribute {
                id: dimension.id.clone(),
                importance: gather(&|one| one.dimension_expectation(key, index)),
                performance: gather(&|one| one.dimension_perception(key, index)),
            })
            .collect(),
    }
}

/// The same from answers by column.
pub fn attributes_of_columns(key: &ScoringKey, columns: &Columns, level: Level) -> Vec<Attribute> {
    let answered = |column: &Column| -> Vec<f64> { column.iter().flatten().collect() };
    let scores = |side: &[Column], dimension| -> Vec<f64> {
        columns.scores(key, side, dimension).flatten().collect()
    };
    match level {
        Level::Items => key
            .items
            .iter()
            .zip(columns.expectations().iter().zip(columns.perceptions()))
            .map(|(item, (importance, performance))| Attribute {
                id: item.id.clone(),
                importance: answered(importance),
                performance: answered(performance),
            })
            .collect(),
        Level::Dimensions => key
            .dimensions
            .iter()
            .enumerate()
            .map(|(index, dimension)| Attribute {
                id: dimension.id.clone(),
                importance: scores(columns.expectations(), index),
                performance: scores(columns.perceptions(), index),
            })
            .collect(),
    }
}

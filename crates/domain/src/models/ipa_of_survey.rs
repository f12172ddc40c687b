//! Importance and performance from the answers to a paired instrument.
//!
//! Nobody rates the importance of a single item there, so the expectation stands for it: both are
//! on the same scale, which the scale-centred lines and the diagonal need.

use super::Attribute;
use crate::scoring::{ScoredRespondent, ScoringKey};

/// What the attributes are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

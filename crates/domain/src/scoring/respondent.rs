//! The scores of one respondent.

use super::ScoringKey;
use crate::{response::Answers, statistics::mean};

/// Why a respondent does not enter the weighted overall gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Exclusion {
    /// At least one dimension has fewer than half of its item gaps.
    IncompleteDimensions,
    /// No importance points, or only some of them.
    NoWeights,
    /// Points that do not add up to 100.
    WeightsOffTotal,
}

/// Scored answers of one respondent. Vectors follow the order of the scoring key.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoredRespondent {
    /// Expectation scores by item.
    pub expectations: Vec<Option<f64>>,
    /// Perception scores by item.
    pub perceptions: Vec<Option<f64>>,
    /// Importance points by dimension; present only where all were given and add up to 100.
    pub weights: Result<Vec<f64>, Exclusion>,
}

impl ScoredRespondent {
    /// Scores the answers as stored.
    pub fn new(key: &ScoringKey, answers: &Answers) -> Self {
        let side = |pick: fn(&super::ScoredItem) -> &String| {
            key.items
                .iter()
                .map(|item| {
                    answers
                        .number(pick(item))
                        .and_then(|raw| key.score(item, raw))
                })
                .collect()
        };
        let points: Option<Vec<f64>> = key
            .dimensions
            .iter()
            .map(|dimension| answers.number(&dimension.weight))
            .collect();
        let weights = match points {
            None => Err(Exclusion::NoWeights),
            Some(points) if (points.iter().sum::<f64>() - 100.0).abs() > 1e-6 => {
                Err(Exclusion::WeightsOffTotal)
            }
            Some(points) => Ok(points),
        };
        Self {
            expectations: side(|item| &item.expectation),
            perceptions: side(|item| &item.perception),
            weights,
        }
    }

    /// The gap of an item: both sides must be answered.
    pub fn item_gap(&self, item: usize) -> Option<f64> {
        Some(self.perceptions[item]? - self.expectations[item]?)
    }

    /// Mean of the values that a dimension's items have, if at least half of them have one.
    fn dimension_mean(
        key: &ScoringKey,
        dimension: usize,
        value: impl Fn(usize) -> Option<f64>,
    ) -> Option<f64> {
        let items = &key.dimensions[dimension].items;
        let given: Vec<f64> = items.iter().filter_map(|&item| value(item)).collect();
        (given.len() * 2 >= items.len())
            .then(|| mean(&given))
            .flatten()
    }

    /// The gap of a dimension: mean of its item gaps, at least half of them.
    pub fn dimension_gap(&self, key: &ScoringKey, dimension: usize) -> Option<f64> {
        Self::dimension_mean(key, dimension, |item| self.item_gap(item))
    }

    /// The expectation score of a dimension, from its own answers.
    pub fn dimension_expectation(&self, key: &ScoringKey, dimension: usize) -> Option<f64> {
        Self::dimension_mean(key, dimension, |item| self.expectations[item])
    }

    /// The perception score of a dimension, from its own answers.
    pub fn dimension_perception(&self, key: &ScoringKey, dimension: usize) -> Option<f64> {
        Self::dimension_mean(key, dimension, |item| self.perceptions[item])
    }

    /// All dimension gaps, or `None` if one is missing.
    pub fn all_dimension_gaps(&self, key: &ScoringKey) -> Option<Vec<f64>> {
        (0..key.dimensions.len())
            .map(|dimension| self.dimension_gap(key, dimension))
            .collect()
    }

    /// All dimension scores of the perceptions, or `None` if one is missing.
    pub fn all_dimension_perceptions(&self, key: &ScoringKey) -> Option<Vec<f64>> {
        (0..key.dimensions.len())
            .map(|dimension| self.dimension_perception(key, dimension))
            .collect()
    }

    /// Overall gap without weights: mean of the dimension gaps.
    pub fn unweighted_gap(&self, key: &ScoringKey) -> Option<f64> {
        mean(&self.all_dimension_gaps(key)?)
    }

    /// Overall gap with `points` per dimension: Σ (w/100)·gap.
    pub fn weighted_gap(&self, key: &ScoringKey, points: &[f64]) -> Option<f64> {
        let gaps = self.all_dimension_gaps(key)?;
        Some(
            gaps.iter()
                .zip(points)
                .map(|(gap, points)| gap * points / 100.0)
                .sum(),
        )
    }
}

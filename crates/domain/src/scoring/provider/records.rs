//! What the workspace's own records say about gaps 1 and 2.

use crate::{
    blueprint::BlueprintSteps,
    scoring::{GapAnalysis, rank_index},
    statistics::{Absent, Figure, spearman},
};

/// Customers' importance points against the managers' (gap 1 by record).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranks {
    /// Spearman's rank correlation of the mean points, −1 to 1.
    pub correlation: f64,
    /// −100 … 0.
    pub index: f64,
    /// Managers who gave points.
    pub n: usize,
}

impl Ranks {
    /// From the points of managers, each with one number a dimension, and the customers' means.
    ///
    /// # Errors
    /// No points on either side, or points that are the same for every dimension.
    pub(super) fn of(managers: &[Vec<f64>], customers: Option<&[f64]>) -> Figure<Self> {
        let customers = customers.ok_or(Absent::NoWeights)?;
        if managers.is_empty() {
            return Err(Absent::NoWeights);
        }
        let pairs: Vec<[f64; 2]> = customers
            .iter()
            .enumerate()
            .map(|(dimension, theirs)| {
                let points = managers.iter().filter_map(|points| points.get(dimension));
                [points.sum::<f64>() / managers.len() as f64, *theirs]
            })
            .collect();
        let correlation = spearman(&pairs)?;
        Ok(Self {
            correlation,
            index: rank_index(correlation),
            n: managers.len(),
        })
    }
}

/// How many important expectations a step of a blueprint answers for. Only these can have a
/// standard, so it is the most that the record of gap 2 can reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Important expectations that a step is linked to.
    pub linked: usize,
    /// Important expectations.
    pub important: usize,
}

/// Mean expectation from which an item is important (catalogue K-D1).
const IMPORTANT: f64 = 6.0;

/// Counts the important expectations, those with a mean of at least 6 or of a dimension in the top
/// third by points (of five: two), and those among them that a blueprint's step is linked to.
///
/// # Errors
/// No expectation is important, or nobody answered one.
pub fn coverage(analysis: &GapAnalysis, blueprints: &[BlueprintSteps]) -> Figure<Coverage> {
    let mut top: Vec<(usize, f64)> = analysis
        .overall
        .mean_weights
        .iter()
        .flatten()
        .copied()
        .enumerate()
        .collect();
    top.sort_by(|a, b| b.1.total_cmp(&a.1));
    top.truncate(top.len().div_ceil(3));
    let important: Vec<_> = analysis
        .items
        .iter()
        .filter(|item| {
            let expected = item.expectation;
            expected.is_some_and(|mean| mean >= IMPORTANT)
                || expected.is_some() && top.iter().any(|(place, _)| *place == item.dimension)
        })
        .collect();
    if important.is_empty() {
        return Err(Absent::NoData);
    }
    let linked = important
        .iter()
        .filter(|item| blueprints.iter().any(|one| one.measures(&item.id)));
    Ok(Coverage {
        linked: linked.count(),
        important: important.len(),
    })
}

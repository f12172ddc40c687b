//! The overall gap where nobody left anything out.

use super::{Crossed, Products};
use crate::{
    psychometrics::Moments,
    scoring::ScoringKey,
    statistics::{Summaries, Summary},
};

/// Largest common multiple of the dimensions' sizes for which a weighted sum of a respondent's
/// gaps fits 32 bits: 255 points · 100 · 5000 in each of up to 16 dimensions.
const LARGEST_MULTIPLE: i32 = 5000;

/// The moments of every dimension's gap.
pub(super) fn dimension_gaps(key: &ScoringKey, crossed: &Crossed) -> Moments {
    let items: Vec<usize> = (0..key.items.len()).collect();
    let variables: Vec<_> = key
        .dimensions
        .iter()
        .map(|dimension| dimension.items.iter().map(|item| (*item, 1)).collect())
        .collect();
    let sizes = key.dimensions.iter().map(|d| d.items.len().max(1) as f64);
    let sizes: Vec<f64> = sizes.collect();
    crossed.gaps(&items).combine(&variables).moments(&sizes)
}

/// Σ w·gap over the dimensions, with the same weights for everybody.
pub(super) fn weigh_alike(
    moments: &Moments,
    weights: &[f64],
    summaries: &mut Summaries,
) -> Option<Summary> {
    let n = moments.n;
    let mean = weights.iter().zip(&moments.means).map(|(w, m)| w * m).sum();
    let variance = weights
        .iter()
        .enumerate()
        .flat_map(|(a, w)| weights.iter().enumerate().map(move |(b, v)| (a, b, w * v)))
        .map(|(a, b, weight)| weight * moments.covariance[(a, b)])
        .sum::<f64>();
    let variance = (n > 1).then(|| variance.max(0.0));
    (n > 0).then(|| summaries.of(n, mean, variance))
}

/// Σ (w/100)·gap with everybody's own points, over the respondents whose points are `valid`.
/// The second part is what the sums are to be divided by. `None` where they do not fit.
pub(super) fn weigh_own(
    key: &ScoringKey,
    crossed: &Crossed,
    valid: &[bool],
) -> Option<(Products, f64)> {
    let sizes = key.dimensions.iter().map(|d| d.items.len());
    let multiple = sizes
        .map(i32::try_from)
        .try_fold(1, |multiple, size| common_multiple(multiple, size.ok()?))?;
    let columns = crossed.columns();
    let mut totals = vec![0_i32; columns.n()];
    let mut sums = vec![0_i32; columns.n()];
    for (dimension, points) in key.dimensions.iter().zip(columns.points()) {
        sums.fill(0);
        for item in &dimension.items {
            let (e, p) = (
                &columns.expectations()[*item],
                &columns.perceptions()[*item],
            );
            for ((sum, e), p) in sums.iter_mut().zip(e.bytes()).zip(p.bytes()) {
                *sum += i32::from(*p) - i32::from(*e);
            }
        }
        let times = multiple / i32::try_from(dimension.items.len()).ok()?;
        for ((total, sum), points) in totals.iter_mut().zip(&sums).zip(points.bytes()) {
            *total += sum * i32::from(*points) * times;
        }
    }
    let (mut n, mut sum, mut squares) = (0, 0_i64, 0_i128);
    for (total, _) in totals.iter().zip(valid).filter(|(_, valid)| **valid) {
        let total = i64::from(*total);
        n += 1;
        sum += total;
        squares += i128::from(total * total);
    }
    let products = Products::single(n, i128::from(sum), squares);
    Some((products, f64::from(multiple) * 100.0))
}

/// The least common multiple, if both numbers are positive and it is small enough.
fn common_multiple(a: i32, b: i32) -> Option<i32> {
    let multiple = (1..=LARGEST_MULTIPLE / a).map(|times| a * times);
    multiple
        .filter(|_| b > 0)
        .find(|multiple| multiple % b == 0)
}

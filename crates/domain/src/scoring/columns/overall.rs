//! The overall gap from columns.

use super::{Column, Crossed, scores::Scores};
use crate::{
    scoring::{Estimate, OverallResult, ScoringKey},
    statistics::Summaries,
};

/// What the importance points of all respondents come to.
#[derive(Default)]
struct Points {
    /// Respondents whose points add up to 100.
    valid: u64,
    /// Their points, added up by dimension.
    sums: Vec<u64>,
    /// Respondents who gave none or only some.
    absent: usize,
    /// Respondents whose points do not add up to 100.
    off_total: usize,
}

/// The overall gap of everybody with a gap in every dimension.
pub(super) fn overall(
    key: &ScoringKey,
    crossed: &Crossed,
    summaries: &mut Summaries,
    gaps: &[Scores],
    item_mean: Option<f64>,
) -> OverallResult {
    let columns = crossed.columns();
    let n = columns.n();
    let points = count(columns.points(), n);
    let default_points: Vec<f64> = key.dimensions.iter().map(|d| d.default_weight).collect();
    let nobody_gave_points = points.absent == n;
    let unweighted: Vec<f64> = (0..n)
        .filter_map(|respondent| Some(all(gaps, respondent)?.sum::<f64>() / gaps.len() as f64))
        .collect();
    let weighted: Vec<f64> = (0..n)
        .filter_map(|respondent| {
            let gaps = all(gaps, respondent)?;
            match given(columns.points(), respondent) {
                Some(given) if given.clone().sum::<u32>() == 100 => {
                    Some(weigh(gaps, given.map(f64::from)))
                }
                None if nobody_gave_points => Some(weigh(gaps, default_points.iter().copied())),
                _ => None,
            }
        })
        .collect();
    let (unweighted, weighted) = (
        summaries.of_values(&unweighted),
        summaries.of_values(&weighted),
    );
    OverallResult {
        unweighted: unweighted.map(|summary| summary.mean),
        weighted: weighted.map(|summary| summary.mean),
        default_weights: nobody_gave_points && weighted.is_some(),
        item_mean,
        mean_weights: (points.valid > 0).then(|| {
            let mean = |sum: &u64| *sum as f64 / points.valid as f64;
            points.sums.iter().map(mean).collect()
        }),
        excluded_incomplete: n - unweighted.map_or(0, |summary| summary.n),
        excluded_no_weights: points.absent,
        excluded_weights_off_total: points.off_total,
        unweighted_basis: Estimate::of(unweighted),
        weighted_basis: Estimate::of(weighted),
    }
}

/// Σ (w/100)·gap.
fn weigh(gaps: impl Iterator<Item = f64>, points: impl Iterator<Item = f64>) -> f64 {
    gaps.zip(points)
        .map(|(gap, points)| gap * points / 100.0)
        .sum()
}

/// Every dimension's gap of one respondent, if none is missing.
fn all(gaps: &[Scores], respondent: usize) -> Option<impl Iterator<Item = f64> + '_> {
    let each = move || gaps.iter().map_while(move |gaps| gaps.get(respondent));
    (!gaps.is_empty() && each().count() == gaps.len()).then(each)
}

/// The points of one respondent, if none is missing.
fn given(points: &[Column], respondent: usize) -> Option<impl Iterator<Item = u32> + Clone + '_> {
    let complete = points.iter().all(|column| column.get(respondent).is_some());
    let bytes = move || {
        points
            .iter()
            .map(move |column| u32::from(column.bytes()[respondent]))
    };
    complete.then(bytes)
}

fn count(columns: &[Column], n: usize) -> Points {
    let mut points = Points {
        sums: vec![0; columns.len()],
        ..Points::default()
    };
    for respondent in 0..n {
        match given(columns, respondent) {
            None => points.absent += 1,
            Some(given) if given.clone().sum::<u32>() == 100 => {
                points.valid += 1;
                for (sum, given) in points.sums.iter_mut().zip(given) {
                    *sum += u64::from(given);
                }
            }
            Some(_) => points.off_total += 1,
        }
    }
    points
}

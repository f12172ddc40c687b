//! The overall gap from columns.

use super::{
    Column, Crossed, MISSING, complete,
    gaps::{gap_scores, summarise},
    scores::Scores,
};
use crate::{
    scoring::{Estimate, OverallResult, ScoringKey},
    statistics::{Summaries, Summary},
};

/// More than the points of any respondent can add up to.
const NOT_GIVEN: u32 = 1 << 20;

/// What the importance points of all respondents come to.
struct Points {
    /// Whether a respondent's points add up to 100.
    valid: Vec<bool>,
    /// Mean points by dimension; absent if nobody's are valid.
    means: Option<Vec<f64>>,
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
    item_mean: Option<f64>,
) -> OverallResult {
    let n = crossed.columns().n();
    let points = Points::of(crossed.columns().points(), n);
    let at_once = crossed.columns().is_complete();
    let at_once = at_once.then(|| complete_gaps(key, crossed, summaries, &points));
    let [unweighted, weighted] = at_once
        .flatten()
        .unwrap_or_else(|| gaps(key, crossed, summaries, &points));
    OverallResult {
        unweighted: unweighted.map(|summary| summary.mean),
        weighted: weighted.map(|summary| summary.mean),
        default_weights: points.absent == n && weighted.is_some(),
        item_mean,
        mean_weights: points.means,
        excluded_incomplete: n - unweighted.map_or(0, |summary| summary.n),
        excluded_no_weights: points.absent,
        excluded_weights_off_total: points.off_total,
        unweighted_basis: Estimate::of(unweighted),
        weighted_basis: Estimate::of(weighted),
    }
}

/// Unweighted and weighted where nothing is missing and the sums fit.
fn complete_gaps(
    key: &ScoringKey,
    crossed: &Crossed,
    summaries: &mut Summaries,
    points: &Points,
) -> Option<[Option<Summary>; 2]> {
    if key.dimensions.iter().any(|d| d.items.is_empty()) {
        return None;
    }
    let moments = complete::dimension_gaps(key, crossed);
    let alike = vec![1.0 / moments.width() as f64; moments.width()];
    let unweighted = complete::weigh_alike(&moments, &alike, summaries);
    let weighted = if points.absent == moments.n {
        let default = key.dimensions.iter().map(|d| d.default_weight / 100.0);
        complete::weigh_alike(&moments, &default.collect::<Vec<_>>(), summaries)
    } else {
        let (products, unit) = complete::weigh_own(key, crossed, &points.valid)?;
        summarise(summaries, &products, unit)
    };
    Some([unweighted, weighted])
}

/// Unweighted and weighted, respondent by respondent.
fn gaps(
    key: &ScoringKey,
    crossed: &Crossed,
    summaries: &mut Summaries,
    points: &Points,
) -> [Option<Summary>; 2] {
    let columns = crossed.columns();
    let gaps: Vec<Scores> = (0..key.dimensions.len())
        .map(|dimension| gap_scores(key, crossed, dimension))
        .collect();
    let nobody_gave_points = points.absent == columns.n();
    let (mut unweighted, mut weighted) = (Vec::new(), Vec::new());
    let mut own = Vec::with_capacity(gaps.len());
    for (respondent, valid) in points.valid.iter().enumerate() {
        own.clear();
        own.extend(gaps.iter().map_while(|gaps| gaps.get(respondent)));
        if own.is_empty() || own.len() < gaps.len() {
            continue;
        }
        unweighted.push(own.iter().sum::<f64>() / own.len() as f64);
        if *valid {
            let points = columns.points().iter();
            let points = points.map(|column| f64::from(column.bytes()[respondent]));
            weighted.push(weigh(&own, points));
        } else if nobody_gave_points {
            weighted.push(weigh(&own, key.dimensions.iter().map(|d| d.default_weight)));
        }
    }
    [
        summaries.of_values(&unweighted),
        summaries.of_values(&weighted),
    ]
}

/// Σ (w/100)·gap.
fn weigh(gaps: &[f64], points: impl Iterator<Item = f64>) -> f64 {
    gaps.iter()
        .zip(points)
        .map(|(gap, points)| gap * points / 100.0)
        .sum()
}

impl Points {
    fn of(columns: &[Column], n: usize) -> Self {
        let mut totals = vec![0_u32; n];
        for column in columns {
            for (total, byte) in totals.iter_mut().zip(column.bytes()) {
                *total += if *byte == MISSING {
                    NOT_GIVEN
                } else {
                    u32::from(*byte)
                };
            }
        }
        let valid: Vec<bool> = totals.iter().map(|total| *total == 100).collect();
        let count = valid.iter().filter(|valid| **valid).count();
        let absent = totals.iter().filter(|total| **total >= NOT_GIVEN).count();
        let mean = |column: &Column| {
            let given = column.bytes().iter().zip(&valid);
            let sum: u64 = given
                .map(|(byte, valid)| if *valid { u64::from(*byte) } else { 0 })
                .sum();
            sum as f64 / count as f64
        };
        Self {
            means: (count > 0).then(|| columns.iter().map(mean).collect()),
            absent,
            off_total: n - absent - count,
            valid,
        }
    }
}

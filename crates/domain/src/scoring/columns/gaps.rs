//! The gap analysis from columns.

use super::{Column, Crossed, Place, Products, overall::overall, scores::Scores};
use crate::{
    scoring::{DimensionResult, GapAnalysis, ItemResult, ScoringKey, result::notes},
    statistics::{Summaries, Summary, mean, mean_and_variance},
};

/// The gap analysis of columns: the figures of [`crate::scoring::analyse`], from exact sums. The
/// same respondents in any order give the same bits.
pub fn analyse_columns(key: &ScoringKey, crossed: &Crossed) -> GapAnalysis {
    let mut summaries = Summaries::default();
    let items: Vec<_> = (0..key.items.len())
        .map(|item| item_result(key, crossed, &mut summaries, item))
        .collect();
    let dims = (0..key.dimensions.len())
        .map(|index| {
            if crossed.columns().is_complete() {
                complete_dimension(key, crossed, &mut summaries, index)
            } else {
                dimension(key, crossed, &mut summaries, index)
            }
        })
        .collect();
    let item_gaps: Vec<_> = items.iter().filter_map(|item| item.gap).collect();
    let overall = overall(key, crossed, &mut summaries, mean(&item_gaps));
    let n = crossed.columns().n();
    GapAnalysis {
        instrument: key.instrument.clone(),
        n,
        notes: notes(n, &items, &overall),
        items,
        dims,
        overall,
    }
}

fn item_result(
    key: &ScoringKey,
    crossed: &Crossed,
    summaries: &mut Summaries,
    index: usize,
) -> ItemResult {
    let sides = crossed.products(&[Place::Expectation(index), Place::Perception(index)]);
    let (n, means) = (sides.n(), sides.moments(&[1.0, 1.0]).means);
    let side = |side: usize| (n > 0).then(|| means[side]);
    let gap = sides.combine(&[vec![(0, -1), (1, 1)]]);
    let summary = summarise(summaries, &gap, 1.0);
    ItemResult::new(key, index, [side(0), side(1)], summary)
}

/// The summary of the only variable of `products`, divided by `divisor`.
pub(super) fn summarise(
    summaries: &mut Summaries,
    products: &Products,
    divisor: f64,
) -> Option<Summary> {
    let n = products.n();
    let moments = products.moments(&[divisor]);
    let variance = (n > 1).then(|| moments.covariance[(0, 0)]);
    (n > 0).then(|| summaries.of(n, moments.means[0], variance))
}

/// A dimension where nobody left anything out: its items' sums over the number of items.
fn complete_dimension(
    key: &ScoringKey,
    crossed: &Crossed,
    summaries: &mut Summaries,
    index: usize,
) -> DimensionResult {
    let items = &key.dimensions[index].items;
    let together =
        |products: &Products| products.combine(&[(0..items.len()).map(|item| (item, 1)).collect()]);
    let k = items.len() as f64;
    let side = |place: fn(usize) -> Place| {
        let places: Vec<_> = items.iter().copied().map(place).collect();
        let sum = together(&crossed.products(&places));
        (sum.n() > 0 && k > 0.0).then(|| sum.moments(&[k]).means[0])
    };
    let gap = (k > 0.0)
        .then(|| summarise(summaries, &together(&crossed.gaps(items)), k))
        .flatten();
    let sides = [side(Place::Expectation), side(Place::Perception)];
    DimensionResult::new(key, index, sides, gap)
}

/// A dimension where answers are missing: means of respondents with at least half of its items.
fn dimension(
    key: &ScoringKey,
    crossed: &Crossed,
    summaries: &mut Summaries,
    index: usize,
) -> DimensionResult {
    let columns = crossed.columns();
    let side = |columns: &[Column]| {
        let items = &key.dimensions[index].items;
        let items: Vec<_> = items.iter().map(|item| &columns[*item]).collect();
        let scores = Scores::of(crossed.columns().n(), &items);
        mean_and_variance(scores.iter().flatten()).1
    };
    let sides = [side(columns.expectations()), side(columns.perceptions())];
    let gaps = gap_scores(key, crossed, index);
    DimensionResult::new(
        key,
        index,
        sides,
        summaries.of_values(&gaps.iter().flatten().collect::<Vec<_>>()),
    )
}

/// Everybody's gap of one dimension.
pub(super) fn gap_scores(key: &ScoringKey, crossed: &Crossed, dimension: usize) -> Scores {
    let columns = crossed.columns();
    let items = &key.dimensions[dimension].items;
    let pairs: Vec<_> = items
        .iter()
        .map(|item| {
            (
                &columns.expectations()[*item],
                &columns.perceptions()[*item],
            )
        })
        .collect();
    Scores::of_gaps(columns.n(), &pairs)
}

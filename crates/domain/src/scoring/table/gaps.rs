//! The gap analysis of some rows.

use super::{
    Table,
    pairs::{PairCounts, dimension},
    points::Points,
};
use crate::{
    scoring::{Estimate, GapAnalysis, OverallResult, result::notes},
    statistics::{Summaries, WholeSum, mean},
};

impl Table {
    /// The gap analysis of `rows`: the figures of [`crate::scoring::analyse`], from exact sums.
    pub fn analyse(&self, rows: &[u32]) -> GapAnalysis {
        self.analysis(rows, &self.pairs.count(rows))
    }

    /// The same where the pairs of answers are counted already.
    pub(super) fn analysis(&self, rows: &[u32], pairs: &[PairCounts]) -> GapAnalysis {
        let (key, mut summaries) = (&self.key, Summaries::default());
        let items: Vec<_> = pairs
            .iter()
            .enumerate()
            .map(|(item, counts)| counts.result(key, item, &mut summaries))
            .collect();
        let sides = [&self.expectations, &self.perceptions, &self.gaps];
        let tallies = sides.map(|scores| scores.tally(rows));
        let dims = (0..key.dimensions.len())
            .map(|index| {
                let column = |side: usize| (tallies[side][index], sides[side].unit(index));
                dimension(key, index, [0, 1, 2].map(column), &mut summaries)
            })
            .collect();
        let overall_gaps = tallies[2].last().copied().unwrap_or_default();
        let item_gaps: Vec<f64> = items.iter().filter_map(|item| item.gap).collect();
        let overall = self.overall(rows, overall_gaps, mean(&item_gaps), &mut summaries);
        GapAnalysis {
            instrument: key.instrument.clone(),
            n: rows.len(),
            notes: notes(rows.len(), &items, &overall),
            items,
            dims,
            overall,
        }
    }

    fn overall(
        &self,
        rows: &[u32],
        gaps: WholeSum,
        item_mean: Option<f64>,
        summaries: &mut Summaries,
    ) -> OverallResult {
        let points = self.points.weigh(rows);
        let unweighted = gaps.summary(self.gaps.overall_unit(), summaries);
        let unit = self.gaps.unit(0) * Points::unit();
        let weighted = points.gaps.summary(unit, summaries);
        OverallResult {
            unweighted: unweighted.map(|summary| summary.mean),
            weighted: weighted.map(|summary| summary.mean),
            default_weights: points.absent == rows.len() && weighted.is_some(),
            item_mean,
            mean_weights: points.means,
            excluded_incomplete: rows.len() - gaps.n(),
            excluded_no_weights: points.absent,
            excluded_weights_off_total: points.off_total,
            unweighted_basis: Estimate::of(unweighted),
            weighted_basis: Estimate::of(weighted),
        }
    }
}

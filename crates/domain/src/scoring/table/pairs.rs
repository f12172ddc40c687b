//! Both answers to every item as one code.

use crate::{
    scoring::{
        DimensionResult, ItemResult, ScoringKey,
        pictures::opinions::{Opinion, Spread},
    },
    statistics::{Summaries, WholeSum},
};

/// For every item and response the pair of its answers. With few points on a scale there are few
/// pairs (64 with "no answer" for 1–7), so counting them tells everything about an item: how each
/// side spreads, and the exact sums of both sides and of their gaps.
#[derive(Clone, Debug)]
pub(super) struct Pairs {
    /// Lowest point of the scale.
    lowest: i32,
    /// Points of the scale, and one for no answer, which comes first.
    width: usize,
    /// By item: expectation · width + perception.
    codes: Vec<Vec<u16>>,
}

impl Pairs {
    pub(super) fn new(key: &ScoringKey, rows: usize) -> Option<Self> {
        let (lowest, highest) = (
            super::reader::whole(key.min)?,
            super::reader::whole(key.max)?,
        );
        Some(Self {
            lowest,
            width: usize::try_from(highest - lowest).ok()? + 2,
            codes: vec![Vec::with_capacity(rows); key.items.len()],
        })
    }

    /// Adds a response. Scales lie within 0–100, so that a code fits.
    pub(super) fn push(&mut self, expectations: &[Option<i32>], perceptions: &[Option<i32>]) {
        let place = |answer: &Option<i32>| {
            answer.map_or(0, |point| {
                u16::try_from(point - self.lowest + 1).unwrap_or(0)
            })
        };
        let width = u16::try_from(self.width).unwrap_or(u16::MAX);
        let answers = expectations.iter().zip(perceptions);
        for (codes, (e, p)) in self.codes.iter_mut().zip(answers) {
            codes.push(place(e).saturating_mul(width).saturating_add(place(p)));
        }
    }

    /// How often every pair occurs, by item.
    pub(super) fn count(&self, rows: &[u32]) -> Vec<PairCounts> {
        let count = |codes: &Vec<u16>| {
            let mut counts = vec![0_u32; self.width * self.width];
            for row in rows {
                counts[usize::from(codes[*row as usize])] += 1;
            }
            PairCounts {
                lowest: self.lowest,
                width: self.width,
                counts,
            }
        };
        self.codes.iter().map(count).collect()
    }
}

/// How often every pair of answers to one item occurs.
pub(super) struct PairCounts {
    lowest: i32,
    width: usize,
    counts: Vec<u32>,
}

impl PairCounts {
    /// The item's figures, over those who answered both sides.
    pub(super) fn result(
        &self,
        key: &ScoringKey,
        item: usize,
        summaries: &mut Summaries,
    ) -> ItemResult {
        let [mut e, mut p, mut gap] = [WholeSum::default(); 3];
        for (first, row) in (self.lowest - 1..)
            .zip(self.counts.chunks(self.width))
            .skip(1)
        {
            for (second, times) in (self.lowest - 1..).zip(row).skip(1) {
                e.add_times(first, *times);
                p.add_times(second, *times);
                gap.add_times(second - first, *times);
            }
        }
        let sides = [e.mean(1.0), p.mean(1.0)];
        ItemResult::new(key, item, sides, gap.summary(1.0, summaries))
    }

    /// How each side spreads over the scale.
    pub(super) fn opinion(&self, key: &ScoringKey, item: usize) -> Opinion {
        let cell = |e: usize, p: usize| self.counts[e * self.width + p] as usize;
        let side = |count: &dyn Fn(usize, usize) -> usize| Spread {
            counts: (1..self.width)
                .map(|point| (0..self.width).map(|other| count(point, other)).sum())
                .collect(),
        };
        Opinion::of(
            &key.items[item],
            side(&|point, other| cell(point, other)),
            side(&|point, other| cell(other, point)),
        )
    }
}

/// A dimension's figures from the tallies of its scores.
pub(super) fn dimension(
    key: &ScoringKey,
    index: usize,
    [e, p, gap]: [(WholeSum, f64); 3],
    summaries: &mut Summaries,
) -> DimensionResult {
    let mean = |(tally, unit): (WholeSum, f64)| tally.mean(unit);
    let (tally, unit) = gap;
    DimensionResult::new(
        key,
        index,
        [mean(e), mean(p)],
        tally.summary(unit, summaries),
    )
}

//! Dimension scores in whole parts of a point.

use crate::{
    scoring::ScoringKey,
    statistics::{LARGEST_TERM, WholeSum},
};

/// Stands for a score that a respondent does not have.
const NONE: i32 = i32::MIN;

/// Scores of every respondent: one a dimension, and last the overall one, which is there if all
/// dimensions have theirs.
///
/// The score of a dimension is a mean over the answered items, at least half of them. So it is a
/// whole number of parts of a point, if a point has as many parts as the least common multiple of
/// the possible numbers of items: 60 for five items, of which 3, 4 or 5 are answered. The overall
/// score is the sum of the dimensions' in parts that are as many times smaller as there are
/// dimensions.
#[derive(Clone, Debug)]
pub(super) struct Scores {
    /// Items of each dimension.
    items: Vec<Vec<usize>>,
    /// Parts of a point.
    parts: i32,
    /// Row after row.
    values: Vec<i32>,
}

impl Scores {
    /// No scores yet; `None` where the parts would be too small for exact sums.
    pub(super) fn new(key: &ScoringKey, rows: usize) -> Option<Self> {
        let sizes = key.dimensions.iter().map(|dimension| dimension.items.len());
        let mut counts = sizes.flat_map(|size| size.div_ceil(2).max(1)..=size);
        let parts = counts.try_fold(1, common_multiple);
        Some(Self {
            items: key.dimensions.iter().map(|d| d.items.clone()).collect(),
            parts: parts?,
            values: Vec::with_capacity(rows * (key.dimensions.len() + 1)),
        })
    }

    /// Scores of a row.
    pub(super) const fn width(&self) -> usize {
        self.items.len() + 1
    }

    /// How many parts make a point in the column of a dimension or, last, in that of the overall
    /// score.
    pub(super) fn unit(&self, column: usize) -> f64 {
        let dimensions = if column < self.items.len() {
            1
        } else {
            self.items.len()
        };
        f64::from(self.parts) * dimensions as f64
    }

    /// Adds a respondent, whose items have these values; `None` where they are too large.
    pub(super) fn push(&mut self, value: impl Fn(usize) -> Option<i32>) -> Option<()> {
        let mut overall = Some(0);
        for items in &self.items {
            let given = items.iter().filter_map(|item| value(*item));
            let (count, sum) = given.fold((0, 0), |(count, sum), value| (count + 1, sum + value));
            let enough = count > 0 && count * 2 >= items.len();
            let score = match i32::try_from(count) {
                Ok(count) if enough => Some(sum * (self.parts / count)),
                _ => None,
            };
            overall = overall.zip(score).map(|(overall, score)| overall + score);
            self.values.push(score.unwrap_or(NONE));
        }
        self.values.push(overall.unwrap_or(NONE));
        let fits = |value: &i32| *value == NONE || value.abs() <= LARGEST_TERM;
        self.last().iter().all(fits).then_some(())
    }

    /// The scores of the respondent who was added last.
    pub(super) fn last(&self) -> &[i32] {
        &self.values[self.values.len().saturating_sub(self.width())..]
    }

    /// Tallies of every column over `rows`.
    pub(super) fn tally(&self, rows: &[u32]) -> Vec<WholeSum> {
        self.tally_by(rows, 1, |_| 0)
    }

    /// Tallies of every column over `rows`, one set after the other for each of `groups`.
    pub(super) fn tally_by(
        &self,
        rows: &[u32],
        groups: usize,
        group: impl Fn(usize) -> usize,
    ) -> Vec<WholeSum> {
        let width = self.width();
        let mut tallies = vec![WholeSum::default(); width * groups];
        for row in rows {
            let row = *row as usize;
            let (from, to) = (row * width, group(row) * width);
            // Counted, because the web build leaves zipped loops as calls.
            for column in 0..width {
                let value = self.values[from + column];
                if value != NONE {
                    tallies[to + column].add(value);
                }
            }
        }
        tallies
    }

    /// The overall score of a row.
    pub(super) fn overall(&self, row: usize) -> Option<i32> {
        score(self.values[row * self.width() + self.items.len()])
    }

    /// The unit of the overall score.
    pub(super) fn overall_unit(&self) -> f64 {
        self.unit(self.items.len())
    }
}

/// A stored score, if it is one.
pub(super) fn score(value: i32) -> Option<i32> {
    (value != NONE).then_some(value)
}

/// The least common multiple, if it is small enough for exact sums.
fn common_multiple(a: i32, b: usize) -> Option<i32> {
    let b = i32::try_from(b).ok()?;
    let mut multiples = (1..=b).map_while(|times| a.checked_mul(times));
    multiples.find(|multiple| multiple % b == 0 && *multiple <= LARGEST_TERM)
}

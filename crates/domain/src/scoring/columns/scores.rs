//! Dimension scores of respondents who may have left items out.

use super::{Column, MISSING};

/// One score per respondent: the mean of the values that the items of a dimension have, if at
/// least half of them have one.
#[derive(Clone, Debug)]
pub(crate) struct Scores {
    items: u32,
    sums: Vec<i32>,
    counts: Vec<u32>,
}

impl Scores {
    /// From each item's answers.
    pub(crate) fn of(n: usize, items: &[&Column]) -> Self {
        let mut scores = Self::none(n, items.len());
        for item in items {
            let cells = scores.sums.iter_mut().zip(&mut scores.counts);
            for ((sum, count), byte) in cells.zip(&item.bytes) {
                let given = *byte != MISSING;
                *sum += if given { i32::from(*byte) } else { 0 };
                *count += u32::from(given);
            }
        }
        scores
    }

    /// From each item's P − E where both sides are answered.
    pub(crate) fn of_gaps(n: usize, pairs: &[(&Column, &Column)]) -> Self {
        let mut scores = Self::none(n, pairs.len());
        for (expectation, perception) in pairs {
            let cells = scores.sums.iter_mut().zip(&mut scores.counts);
            let answers = expectation.bytes.iter().zip(&perception.bytes);
            for ((sum, count), (e, p)) in cells.zip(answers) {
                let given = *e != MISSING && *p != MISSING;
                *sum += if given {
                    i32::from(*p) - i32::from(*e)
                } else {
                    0
                };
                *count += u32::from(given);
            }
        }
        scores
    }

    fn none(n: usize, items: usize) -> Self {
        Self {
            items: u32::try_from(items).unwrap_or(u32::MAX),
            sums: vec![0; n],
            counts: vec![0; n],
        }
    }

    /// The score of one respondent.
    pub(crate) fn get(&self, respondent: usize) -> Option<f64> {
        let (sum, count) = (self.sums[respondent], self.counts[respondent]);
        (count > 0 && count * 2 >= self.items).then(|| f64::from(sum) / f64::from(count))
    }

    /// Every score, in the order of the respondents.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Option<f64>> + Clone + '_ {
        (0..self.sums.len()).map(|respondent| self.get(respondent))
    }
}

//! Exact sums of whole numbers, from which a mean and its interval follow.

use super::{Summaries, Summary};

/// Largest magnitude of a term. Up to 2²¹ of them fill neither sum.
pub(crate) const LARGEST_TERM: i32 = 1 << 21;

/// How many terms, their sum and that of their squares. Exact, so sums of parts add up to that
/// of the whole, whichever way it is cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WholeSum {
    n: u32,
    sum: i64,
    squares: i64,
}

impl WholeSum {
    /// Adds one term, at most [`LARGEST_TERM`] in magnitude.
    #[inline]
    pub(crate) fn add(&mut self, term: i32) {
        let term = i64::from(term);
        self.n = self.n.wrapping_add(1);
        self.sum = self.sum.wrapping_add(term);
        self.squares = self.squares.wrapping_add(term * term);
    }

    /// Adds the same term several times.
    pub(crate) fn add_times(&mut self, term: i32, times: u32) {
        let (term, many) = (i64::from(term), i64::from(times));
        self.n = self.n.wrapping_add(times);
        self.sum = self.sum.wrapping_add(term * many);
        self.squares = self.squares.wrapping_add(term * term * many);
    }

    /// The sums of the terms of both.
    #[must_use]
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            n: self.n.wrapping_add(other.n),
            sum: self.sum.wrapping_add(other.sum),
            squares: self.squares.wrapping_add(other.squares),
        }
    }

    /// How many terms.
    pub(crate) fn n(self) -> usize {
        self.n as usize
    }

    /// The mean of the terms, each divided by `unit`; `None` without any. Rounded once.
    pub(crate) fn mean(self, unit: f64) -> Option<f64> {
        (self.n > 0).then(|| self.sum as f64 / (f64::from(self.n) * unit))
    }

    /// The summary of the terms, each divided by `unit`; `None` without any. The variance is
    /// (n Σx² − (Σx)²) ÷ n(n − 1), whose numerator is exact.
    pub(crate) fn summary(self, unit: f64, summaries: &mut Summaries) -> Option<Summary> {
        let mean = self.mean(unit)?;
        let n = f64::from(self.n);
        let scatter = i128::from(self.n) * i128::from(self.squares)
            - i128::from(self.sum) * i128::from(self.sum);
        let variance = (self.n > 1).then(|| scatter as f64 / (n * (n - 1.0) * unit * unit));
        Some(summaries.of(self.n(), mean, variance))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::summarise;

    fn sum_of(terms: &[i32]) -> WholeSum {
        let mut sum = WholeSum::default();
        for term in terms {
            sum.add(*term);
        }
        sum
    }

    #[test]
    fn parts_add_up_to_the_whole() {
        let terms: Vec<i32> = (0..97).map(|n| n * n % 31 - 15).collect();
        let (a, b) = terms.split_at(40);
        assert_eq!(sum_of(a).and(sum_of(b)), sum_of(&terms));
        let mut repeated = WholeSum::default();
        repeated.add_times(-7, 3);
        assert_eq!(repeated, sum_of(&[-7; 3]));
    }

    #[test]
    fn mean_and_spread_are_those_of_the_numbers() {
        let terms = [-30, 12, 45, 0, 7];
        let values = terms.map(|term| f64::from(term) / 60.0);
        let found = sum_of(&terms).summary(60.0, &mut Summaries::default());
        let (found, plain) = (found.unwrap(), summarise(&values).unwrap());
        assert_eq!(found.n, plain.n);
        assert!((found.mean - plain.mean).abs() < 1e-15);
        assert!((found.sd.unwrap() - plain.sd.unwrap()).abs() < 1e-15);
        assert_eq!(sum_of(&[]).summary(1.0, &mut Summaries::default()), None);
        let one = sum_of(&[3])
            .summary(1.0, &mut Summaries::default())
            .unwrap();
        assert_eq!((one.mean, one.sd), (3.0, None));
    }

    #[test]
    fn the_largest_terms_fill_no_sum() {
        let many = u32::try_from(LARGEST_TERM).unwrap();
        let mut sum = WholeSum::default();
        sum.add_times(-LARGEST_TERM, many - 1);
        assert_eq!(sum.mean(1.0), Some(-f64::from(LARGEST_TERM)));
        let summary = sum.summary(1.0, &mut Summaries::default()).unwrap();
        assert_eq!(summary.sd, Some(0.0));
    }
}

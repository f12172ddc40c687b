//! Exact sums and sums of products of variables, from which means and covariances follow.

use super::{Column, MISSING, kernel};
use crate::psychometrics::{Matrix, Moments};

/// Sums and sums of products of some whole-number variables over the same respondents. Exact, so
/// neither the order of respondents nor the target makes a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Products {
    n: usize,
    sums: Vec<i128>,
    /// Sums of products, row after row of a square.
    square: Vec<i128>,
}

impl Products {
    /// Over the respondents who answered every one of `columns`.
    pub fn of(columns: &[&Column]) -> Self {
        let rows = columns.first().map_or(0, |column| column.bytes.len());
        let keep = columns
            .iter()
            .any(|column| column.missing > 0)
            .then(|| complete_rows(columns, rows));
        let n = keep.as_ref().map_or(rows, |keep| {
            keep.iter().map(|byte| usize::from(*byte != 0)).sum()
        });
        let bytes: Vec<&[u8]> = columns.iter().map(|column| column.bytes()).collect();
        let totals = kernel::totals(&bytes, rows, keep.as_deref());
        Self {
            n,
            sums: totals.sums.into_iter().map(i128::from).collect(),
            square: totals.products.into_iter().map(i128::from).collect(),
        }
    }

    /// Of one variable whose sums are known.
    pub(super) fn single(n: usize, sum: i128, squares: i128) -> Self {
        Self {
            n,
            sums: vec![sum],
            square: vec![squares],
        }
    }

    /// How many respondents.
    pub fn n(&self) -> usize {
        self.n
    }

    /// How many variables.
    pub fn width(&self) -> usize {
        self.sums.len()
    }

    /// The sum of a variable.
    pub fn sum(&self, variable: usize) -> i128 {
        self.sums[variable]
    }

    /// The sum of products of two variables.
    pub fn product(&self, a: usize, b: usize) -> i128 {
        self.square[a * self.width() + b]
    }

    /// The same for new variables, each a sum of old ones with whole coefficients. With P − E for
    /// a pair this is Σ GG′ = Σ PP′ + Σ EE′ − Σ PE′ − Σ EP′.
    #[must_use]
    pub fn combine(&self, variables: &[Vec<(usize, i128)>]) -> Self {
        let sum = |terms: &Vec<(usize, i128)>| -> i128 {
            terms
                .iter()
                .map(|(old, times)| times * self.sums[*old])
                .sum()
        };
        let product = |a: &Vec<(usize, i128)>, b: &Vec<(usize, i128)>| -> i128 {
            a.iter()
                .flat_map(|(a, times)| b.iter().map(move |(b, more)| (a, b, times * more)))
                .map(|(a, b, times)| times * self.product(*a, *b))
                .sum()
        };
        Self {
            n: self.n,
            sums: variables.iter().map(sum).collect(),
            square: variables
                .iter()
                .flat_map(|a| variables.iter().map(move |b| product(a, b)))
                .collect(),
        }
    }

    /// The same for some of the variables.
    #[must_use]
    pub fn pick(&self, variables: impl IntoIterator<Item = usize>) -> Self {
        let variables: Vec<_> = variables
            .into_iter()
            .map(|variable| vec![(variable, 1)])
            .collect();
        self.combine(&variables)
    }

    /// n · Σ ab − Σ a · Σ b, which is n (n − 1) times the covariance.
    fn scatter(&self, a: usize, b: usize) -> i128 {
        self.n as i128 * self.product(a, b) - self.sums[a] * self.sums[b]
    }

    /// Means and covariances (divisor n − 1; all 0 below two respondents), each variable divided
    /// by its entry of `divisors`.
    pub fn moments(&self, divisors: &[f64]) -> Moments {
        let n = self.n.max(1) as f64;
        let pairs = n * (n - 1.0).max(1.0);
        let width = self.width();
        #[expect(
            clippy::cast_precision_loss,
            reason = "rounded once, to the nearest number"
        )]
        let number = |exact: i128| exact as f64;
        Moments {
            n: self.n,
            means: (0..width)
                .map(|a| number(self.sums[a]) / (n * divisors[a]))
                .collect(),
            covariance: Matrix::from_fn(width, width, |a, b| {
                number(self.scatter(a, b)) / (pairs * divisors[a] * divisors[b])
            }),
        }
    }
}

/// 255 for each row without a missing answer, else 0.
fn complete_rows(columns: &[&Column], rows: usize) -> Vec<u8> {
    let mut keep = vec![u8::MAX; rows];
    for column in columns.iter().filter(|column| column.missing > 0) {
        for (keep, byte) in keep.iter_mut().zip(&column.bytes) {
            *keep &= if *byte == MISSING { 0 } else { u8::MAX };
        }
    }
    keep
}

//! Means and covariances, the start of every figure here.

use crate::statistics::{Absent, Figure, FixedSum};

/// A matrix of numbers.
pub type Matrix = nalgebra::DMatrix<f64>;

/// Smallest variance, as a share of the squared mean, that counts as variation.
const SMALLEST_VARIATION: f64 = 1e-24;

/// Means and covariances of some variables over the respondents who have all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Moments {
    /// Respondents.
    pub n: usize,
    /// Mean of each variable.
    pub means: Vec<f64>,
    /// Covariances (divisor n − 1), a square with one row per variable.
    pub covariance: Matrix,
}

impl Moments {
    /// How many variables.
    pub fn width(&self) -> usize {
        self.means.len()
    }

    /// The moments of rows of equal length; rows may weigh more than once. Two passes, so that
    /// large means do no harm.
    pub fn of_rows<'a>(width: usize, rows: impl Iterator<Item = (&'a [f64], f64)> + Clone) -> Self {
        let mut n = 0.0;
        let mut means = vec![0.0; width];
        for (row, times) in rows.clone() {
            n += times;
            for (mean, value) in means.iter_mut().zip(row) {
                *mean += times * value;
            }
        }
        for mean in &mut means {
            *mean /= f64::max(n, 1.0);
        }
        let mut covariance = Matrix::zeros(width, width);
        let mut away = vec![0.0; width];
        for (row, times) in rows {
            for ((away, value), mean) in away.iter_mut().zip(row).zip(&means) {
                *away = value - mean;
            }
            for column in 0..width {
                for line in column..width {
                    covariance[(line, column)] += times * away[line] * away[column];
                }
            }
        }
        covariance /= f64::max(n - 1.0, 1.0);
        covariance.fill_upper_triangle_with_lower_triangle();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a sum of whole weights, each a count of rows"
        )]
        let n = n as usize;
        Self {
            n,
            means,
            covariance,
        }
    }

    /// The moments of rows, the same in any order of them.
    pub(crate) fn in_any_order<'a>(
        width: usize,
        rows: impl Iterator<Item = &'a [f64]> + Clone,
    ) -> Self {
        let mut sums = vec![FixedSum::default(); width];
        let mut n = 0;
        for row in rows.clone() {
            n += 1;
            for (sum, value) in sums.iter_mut().zip(row) {
                sum.add(*value);
            }
        }
        let means: Vec<f64> = sums
            .into_iter()
            .map(|sum| sum.value() / n.max(1) as f64)
            .collect();
        let mut products = vec![FixedSum::default(); width * width];
        for row in rows {
            for a in 0..width {
                for b in a..width {
                    products[a * width + b].add((row[a] - means[a]) * (row[b] - means[b]));
                }
            }
        }
        let free = n.max(2) as f64 - 1.0;
        let covariance = Matrix::from_fn(width, width, |a, b| {
            products[a.min(b) * width + a.max(b)].value() / free
        });
        Self {
            n,
            means,
            covariance,
        }
    }

    /// The moments of some of the variables.
    #[must_use]
    pub fn pick(&self, variables: &[usize]) -> Self {
        Self {
            n: self.n,
            means: variables.iter().map(|old| self.means[*old]).collect(),
            covariance: Matrix::from_fn(variables.len(), variables.len(), |a, b| {
                self.covariance[(variables[a], variables[b])]
            }),
        }
    }

    /// Whether a variable is the same for everybody.
    pub fn is_constant(&self, variable: usize) -> bool {
        let scale = self.means[variable].powi(2).max(1e-12);
        self.covariance[(variable, variable)] <= SMALLEST_VARIATION * scale
    }

    /// Fails below `needs` respondents.
    pub(super) fn at_least(&self, needs: usize) -> Figure<()> {
        match self.n {
            0 => Err(Absent::NobodyComplete),
            n if n < needs => Err(Absent::TooFew { n, needs }),
            _ => Ok(()),
        }
    }

    /// Pearson correlations.
    ///
    /// # Errors
    /// Below two respondents, and [`Absent::Constant`] where a variable does not vary.
    pub fn correlation(&self) -> Figure<Matrix> {
        self.at_least(2)?;
        if (0..self.width()).any(|variable| self.is_constant(variable)) {
            return Err(Absent::Constant);
        }
        let sd: Vec<f64> = self
            .covariance
            .diagonal()
            .iter()
            .map(|v| v.sqrt())
            .collect();
        Ok(Matrix::from_fn(self.width(), self.width(), |a, b| {
            if a == b {
                1.0
            } else {
                self.covariance[(a, b)] / (sd[a] * sd[b])
            }
        }))
    }
}

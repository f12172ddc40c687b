//! How many factors: parallel analysis.

use super::fit::sorted_eigen;
use crate::{
    psychometrics::{Matrix, Moments},
    random::Random,
    statistics::{Absent, Figure},
};

/// What speaks for a number of factors.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorCount {
    /// Eigenvalues of the correlations, largest first.
    pub eigenvalues: Vec<f64>,
    /// 95th percentile of each eigenvalue without any correlation.
    pub by_chance: Vec<f64>,
    /// Factors by parallel analysis: leading eigenvalues above chance.
    pub parallel: usize,
    /// Factors by Kaiser's rule, eigenvalues above 1. Shown for comparison; it finds too many.
    pub kaiser: usize,
}

/// Parallel analysis (Horn 1965) with the 95th percentile (Glorfeld 1995) of `samples` seeded
/// samples of uncorrelated normal items. Their covariance matrices are drawn directly from the
/// Wishart distribution by Bartlett's decomposition, so the work does not grow with the number
/// of respondents.
///
/// # Errors
/// [`Absent::OneItem`], [`Absent::TooFew`] unless there are more respondents than items, or
/// [`Absent::Constant`].
pub fn factor_count(moments: &Moments, samples: usize, seed: u64) -> Figure<FactorCount> {
    let items = moments.width();
    if items < 2 {
        return Err(Absent::OneItem);
    }
    moments.at_least(items + 1)?;
    let (eigenvalues, _) = sorted_eigen(moments.correlation()?)?;
    let mut random = Random::seeded(seed);
    let mut drawn: Vec<Vec<f64>> = vec![Vec::with_capacity(samples); items];
    for _ in 0..samples.max(1) {
        let (values, _) = sorted_eigen(chance(&mut random, items, moments.n))?;
        for (drawn, value) in drawn.iter_mut().zip(values) {
            drawn.push(value);
        }
    }
    let by_chance: Vec<f64> = drawn
        .iter_mut()
        .map(|values| {
            values.sort_by(f64::total_cmp);
            // The smallest value that at least 95 % do not exceed.
            values[(values.len() * 95).div_ceil(100) - 1]
        })
        .collect();
    let pairs = eigenvalues.iter().zip(&by_chance);
    Ok(FactorCount {
        parallel: pairs.take_while(|(value, chance)| value > chance).count(),
        kaiser: eigenvalues.iter().filter(|value| **value > 1.0).count(),
        eigenvalues,
        by_chance,
    })
}

/// Correlations of uncorrelated items in a sample of `n` respondents.
fn chance(random: &mut Random, items: usize, n: usize) -> Matrix {
    let mut root = Matrix::zeros(items, items);
    for line in 0..items {
        for column in 0..line {
            root[(line, column)] = random.normal();
        }
        root[(line, line)] = random.chi_square((n - 1 - line) as f64).sqrt();
    }
    let product = |a: usize, b: usize| {
        (0..items)
            .map(|j| root[(a, j)] * root[(b, j)])
            .fold(0.0, |sum, term| sum + term)
    };
    let lengths: Vec<f64> = (0..items).map(|item| product(item, item).sqrt()).collect();
    Matrix::from_fn(items, items, |a, b| {
        product(a, b) / (lengths[a] * lengths[b])
    })
}

//! Exploratory factor analysis.
//!
//! Maximum likelihood rather than minimum residuals, because it comes with a test of fit and does
//! not depend on the items' units; varimax rotation; the number of factors by parallel analysis.

mod fit;
mod parallel;
mod varimax;

use super::{Matrix, Moments};
use crate::statistics::{Absent, distributions::chi_square_tail};

pub(super) use fit::fit;
pub use parallel::{FactorCount, factor_count};

/// A rotated factor solution.
#[derive(Clone, Debug, PartialEq)]
pub struct Factors {
    /// Loadings, one row per item and one column per factor, largest factor first.
    pub loadings: Matrix,
    /// Share of each item's variance that no factor explains, 0.005–1.
    pub uniquenesses: Vec<f64>,
    /// Share of all variance that each factor explains.
    pub explained: Vec<f64>,
    /// Statistic of the test that so many factors are enough, with Bartlett's correction.
    pub chisq: f64,
    /// Its degrees of freedom.
    pub df: usize,
    /// Probability of a statistic at least as large if they are; absent without a degree of
    /// freedom.
    pub p: Option<f64>,
    /// Whether an item ended at the smallest uniqueness (a Heywood case): the solution is not to
    /// be trusted.
    pub heywood: bool,
}

/// Maximum-likelihood factor analysis of `factors` factors with varimax rotation.
///
/// # Errors
/// [`Absent::TooFewItems`] for more factors than the items can bear, too few respondents, a
/// constant item, [`Absent::Dependent`] items or [`Absent::NotSettled`].
pub fn factors(moments: &Moments, factors: usize) -> Result<Factors, Absent> {
    moments.at_least(moments.width() + 1)?;
    let fitted = fit(&moments.correlation()?, factors)?;
    let items = moments.width() as f64;
    let loadings = varimax::varimax(&fitted.loadings);
    let penalty = (2.0 * items + 5.0) / 6.0 + 2.0 * factors as f64 / 3.0;
    let chisq = (((moments.n - 1) as f64 - penalty) * fitted.discrepancy).max(0.0);
    Ok(Factors {
        explained: loadings
            .column_iter()
            .map(|column| column.iter().fold(0.0, |sum, l| sum + l * l) / items)
            .collect(),
        loadings,
        uniquenesses: fitted.uniquenesses,
        chisq,
        df: fitted.df,
        p: (fitted.df > 0).then(|| chi_square_tail(chisq, fitted.df as f64)),
        heywood: fitted.heywood,
    })
}

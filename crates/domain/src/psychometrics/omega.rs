//! McDonald's omega.

use serde::{Deserialize, Serialize};

use super::{Moments, factors::fit};
use crate::statistics::{Absent, Figure};

/// Reliability of a scale whose items measure one thing, not necessarily equally well.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Omega {
    /// Respondents who answered every item.
    pub n: usize,
    /// ω, 0–1.
    pub omega: f64,
    /// Standardised loading of each item on the one factor.
    pub loadings: Vec<f64>,
    /// Whether an item ended at the smallest uniqueness (a Heywood case).
    pub heywood: bool,
}

/// ω = (Σλ)² / ((Σλ)² + Σθ), from the maximum-likelihood solution with one factor, in the items'
/// own units (McDonald 1999, ch. 6).
///
/// # Errors
/// [`Absent::TooFewItems`] below three items, too few respondents, a constant item,
/// [`Absent::Dependent`] items or [`Absent::NotSettled`].
pub fn omega(moments: &Moments) -> Figure<Omega> {
    if moments.width() < 3 {
        return Err(Absent::TooFewItems);
    }
    moments.at_least(moments.width() + 1)?;
    let fitted = fit(&moments.correlation()?, 1)?;
    let variances = moments.covariance.diagonal();
    let mut loadings: Vec<f64> = fitted.loadings.column(0).iter().copied().collect();
    if loadings.iter().fold(0.0, |sum, loading| sum + loading) < 0.0 {
        for loading in &mut loadings {
            *loading = -*loading;
        }
    }
    let common: f64 = loadings
        .iter()
        .zip(variances.iter())
        .map(|(loading, variance)| loading * variance.sqrt())
        .sum();
    let unique: f64 = fitted
        .uniquenesses
        .iter()
        .zip(variances.iter())
        .map(|(uniqueness, variance)| uniqueness * variance)
        .sum();
    Ok(Omega {
        n: moments.n,
        omega: common * common / (common * common + unique),
        loadings,
        heywood: fitted.heywood,
    })
}

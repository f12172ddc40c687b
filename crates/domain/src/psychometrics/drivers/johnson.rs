//! Relative weights by way of uncorrelated stand-ins.

use nalgebra::SymmetricEigen;

use super::standardised;
use crate::{
    psychometrics::Moments,
    statistics::{Absent, Figure},
};

/// Smallest eigenvalue of the drivers' correlations that counts as a dimension of its own.
const SMALLEST_EIGENVALUE: f64 = 1e-12;
/// Rounds after which the eigenvalues would have settled many times over.
const ROUNDS: usize = 1000;

/// Johnson's relative weights: the drivers are replaced by the uncorrelated variables closest to
/// them, W = QΛ^½Qᵀ, β = W⁻¹r, and each driver receives Σ wᵢⱼ²βⱼ² (Johnson 2000). They add up to
/// R², and unlike [`super::lmg`] take any number of drivers.
///
/// # Errors
/// As [`super::regression`].
pub fn johnson(moments: &Moments) -> Figure<Vec<f64>> {
    let (among, with_outcome) = standardised(moments)?;
    let drivers = among.nrows();
    let eigen = SymmetricEigen::try_new(among, f64::EPSILON, ROUNDS).ok_or(Absent::NotSettled)?;
    if eigen
        .eigenvalues
        .iter()
        .any(|value| *value < SMALLEST_EIGENVALUE)
    {
        return Err(Absent::Dependent);
    }
    let roots: Vec<f64> = eigen.eigenvalues.iter().map(|value| value.sqrt()).collect();
    let q = &eigen.eigenvectors;
    let through = |a: usize, b: usize, factor: &dyn Fn(f64) -> f64| {
        roots.iter().enumerate().fold(0.0, |sum, (k, root)| {
            sum + q[(a, k)] * factor(*root) * q[(b, k)]
        })
    };
    let squares: Vec<f64> = (0..drivers)
        .map(|stand_in| {
            let beta = with_outcome
                .iter()
                .enumerate()
                .fold(0.0, |sum, (driver, r)| {
                    sum + through(stand_in, driver, &|root| 1.0 / root) * r
                });
            beta * beta
        })
        .collect();
    Ok((0..drivers)
        .map(|driver| {
            squares
                .iter()
                .enumerate()
                .fold(0.0, |sum, (stand_in, square)| {
                    sum + through(driver, stand_in, &|root| root).powi(2) * square
                })
        })
        .collect())
}

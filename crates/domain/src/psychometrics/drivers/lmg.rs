//! Shares of R² averaged over every order of the drivers.

use super::standardised;
use crate::{
    psychometrics::{Matrix, Moments},
    statistics::{Absent, Figure},
};

/// Most drivers whose 2ᵏ subsets are gone through.
pub const MOST_DRIVERS: usize = 12;
/// Share of a driver's variance that the drivers before it must leave unexplained.
const SMALLEST_REST: f64 = 1e-12;

/// LMG shares: what each driver adds to R², averaged over all orders in which the drivers can
/// enter (Lindeman, Merenda & Gold 1980; the Shapley value of R²). They add up to R².
///
/// # Errors
/// [`Absent::TooManyDrivers`] beyond [`MOST_DRIVERS`]; else as [`super::regression`].
pub fn lmg(moments: &Moments) -> Figure<Vec<f64>> {
    let drivers = moments.width().saturating_sub(1);
    if drivers > MOST_DRIVERS {
        return Err(Absent::TooManyDrivers {
            drivers,
            most: MOST_DRIVERS,
        });
    }
    standardised(moments)?;
    let mut subsets = Subsets {
        drivers,
        r2: vec![0.0; 1 << drivers],
    };
    subsets.visit(0, 0, &moments.correlation()?)?;
    // 1 / (k · C(k − 1, s)): the share of orders in which a given subset of size s comes before.
    let mut weights = vec![1.0 / drivers as f64];
    for size in 1..drivers {
        let last = weights[size - 1];
        weights.push(last * size as f64 / (drivers - size) as f64);
    }
    Ok((0..drivers)
        .map(|driver| {
            (0..1_usize << drivers)
                .filter(|subset| subset & (1 << driver) == 0)
                .map(|subset| {
                    let gain = subsets.r2[subset | (1 << driver)] - subsets.r2[subset];
                    weights[subset.count_ones() as usize] * gain
                })
                .fold(0.0, |sum, term| sum + term)
        })
        .collect())
}

struct Subsets {
    drivers: usize,
    /// R² of every subset; bit d says that driver d is in it.
    r2: Vec<f64>,
}

impl Subsets {
    /// Goes through the subsets that add drivers from `next` on to `subset`. `rest` holds what
    /// the subset leaves of all covariances, the outcome last.
    fn visit(&mut self, subset: usize, next: usize, rest: &Matrix) -> Figure<()> {
        let outcome = self.drivers;
        for driver in next..self.drivers {
            let own = rest[(driver, driver)];
            if own < SMALLEST_REST {
                return Err(Absent::Dependent);
            }
            let larger = subset | (1 << driver);
            self.r2[larger] = self.r2[subset] + rest[(driver, outcome)].powi(2) / own;
            let less = Matrix::from_fn(outcome + 1, outcome + 1, |a, b| {
                rest[(a, b)] - rest[(a, driver)] * rest[(driver, b)] / own
            });
            self.visit(larger, driver + 1, &less)?;
        }
        Ok(())
    }
}

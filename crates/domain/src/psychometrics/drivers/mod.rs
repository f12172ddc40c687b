//! What drives satisfaction: regression of an outcome on several drivers, and how the explained
//! variance divides among them.
//!
//! Drivers that agree with each other make coefficients unstable and their signs puzzling, so the
//! shares of R² are shown first.

mod bootstrap;
mod johnson;
mod lmg;
mod regression;

use super::Moments;
use crate::statistics::{Absent, Figure};

pub use bootstrap::{Bootstrap, Interval, Progress, bootstrap};
pub use johnson::johnson;
pub use lmg::{MOST_DRIVERS, lmg};
pub use regression::{Coefficient, Regression, regression};

/// The outcome is the last variable; the others are drivers.
///
/// Fails below `drivers + 2` respondents, without a driver and where something is constant.
fn standardised(moments: &Moments) -> Figure<(super::Matrix, Vec<f64>)> {
    let drivers = moments.width().saturating_sub(1);
    if drivers == 0 {
        return Err(Absent::OneItem);
    }
    moments.at_least(drivers + 2)?;
    let correlation = moments.correlation()?;
    let with_outcome = (0..drivers)
        .map(|driver| correlation[(driver, drivers)])
        .collect();
    Ok((
        correlation.view((0, 0), (drivers, drivers)).into_owned(),
        with_outcome,
    ))
}

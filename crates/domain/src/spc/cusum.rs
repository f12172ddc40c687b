//! The tabular cumulative sum.

use super::Observation;
use crate::statistics::{Absent, Figure, finite};

/// How a CUSUM is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CusumSettings {
    /// Mean of the process in control.
    pub centre: f64,
    /// Standard deviation of its single values, above 0.
    pub sigma: f64,
    /// Shift to detect, in standard errors, above 0; half of it is the slack. 1 is usual.
    pub shift: f64,
    /// Decision interval in standard errors, above 0; 5 is usual.
    pub decision: f64,
}

/// A point of a CUSUM chart, in standard errors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CusumPoint {
    /// Sum of deviations upwards, 0 or above.
    pub positive: f64,
    /// Sum of deviations downwards, 0 or below.
    pub negative: f64,
    /// Whether either sum is beyond the decision interval.
    pub is_signal: bool,
}

/// The chart of single values or subgroup means: C⁺ = max(0, C⁺ + z − k), C⁻ = min(0, C⁻ + z + k)
/// with z the standardised point and k half the shift (Montgomery 2013, ch. 9).
///
/// # Errors
/// No points, or settings outside their range.
pub fn cusum(points: &[Observation], settings: CusumSettings) -> Figure<Vec<CusumPoint>> {
    if points.is_empty() {
        return Err(Absent::NoData);
    }
    let is_usable = settings.sigma > 0.0 && settings.shift > 0.0 && settings.decision > 0.0;
    if !is_usable {
        return Err(Absent::OutOfRange);
    }
    let slack = settings.shift / 2.0;
    let (mut positive, mut negative) = (0.0_f64, 0.0_f64);
    points
        .iter()
        .map(|point| {
            let error = settings.sigma / point.size.sqrt();
            let z = finite((point.value - settings.centre) / error)?;
            positive = (positive + z - slack).max(0.0);
            negative = (negative + z + slack).min(0.0);
            Ok(CusumPoint {
                positive,
                negative,
                is_signal: positive > settings.decision || -negative > settings.decision,
            })
        })
        .collect()
}

//! The exponentially weighted moving average.

use super::Observation;
use crate::statistics::{Absent, Figure, finite};

/// How an EWMA chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EwmaSettings {
    /// Mean of the process in control.
    pub centre: f64,
    /// Standard deviation of its single values, above 0.
    pub sigma: f64,
    /// Weight of the newest point, above 0 and up to 1; 0.2 is usual.
    pub lambda: f64,
    /// Width of the limits in sigmas; 3 is usual.
    pub width: f64,
}

/// A point of an EWMA chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EwmaPoint {
    /// The weighted average up to this point.
    pub value: f64,
    /// Lower limit.
    pub lower: f64,
    /// Upper limit.
    pub upper: f64,
}

impl EwmaPoint {
    /// Whether it lies beyond its limits.
    pub fn is_signal(&self) -> bool {
        self.value < self.lower || self.value > self.upper
    }
}

/// The chart of single values or subgroup means: zᵢ = λ·x̄ᵢ + (1−λ)·zᵢ₋₁ from z₀ = centre, with the
/// exact variance λ²σ²/nᵢ + (1−λ)²·(variance before), so limits widen from the first point on and
/// sizes may vary (Montgomery 2013, ch. 9).
///
/// # Errors
/// No points, or settings outside their range.
pub fn ewma(points: &[Observation], settings: EwmaSettings) -> Figure<Vec<EwmaPoint>> {
    if points.is_empty() {
        return Err(Absent::NoData);
    }
    let EwmaSettings {
        centre,
        sigma,
        lambda,
        width,
    } = settings;
    let is_usable = sigma > 0.0 && lambda > 0.0 && lambda <= 1.0 && width > 0.0;
    if !is_usable {
        return Err(Absent::OutOfRange);
    }
    let (mut value, mut variance) = (centre, 0.0_f64);
    let rest = 1.0 - lambda;
    points
        .iter()
        .map(|point| {
            value = finite(lambda * point.value + rest * value)?;
            variance = lambda * lambda * sigma * sigma / point.size + rest * rest * variance;
            let half = finite(width * variance.sqrt())?;
            Ok(EwmaPoint {
                value,
                lower: centre - half,
                upper: centre + half,
            })
        })
        .collect()
}

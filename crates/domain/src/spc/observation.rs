//! What one point of a chart stands for.

use crate::statistics::{Absent, Figure, enough, summarise};

/// One plotted point before it has limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// The measured value, mean of the subgroup, or number of events.
    pub value: f64,
    /// Values of the subgroup, or chances for an event (visits, answers, hours); above 0.
    pub size: f64,
    /// Range of the subgroup.
    pub range: f64,
    /// Standard deviation of the subgroup.
    pub sd: f64,
}

impl Observation {
    /// A single measurement.
    ///
    /// # Errors
    /// No finite number.
    pub fn single(value: f64) -> Figure<Self> {
        enough(&[value], 1)?;
        Ok(Self {
            value,
            size: 1.0,
            range: 0.0,
            sd: 0.0,
        })
    }

    /// A subgroup of measurements made under alike conditions.
    ///
    /// # Errors
    /// Fewer than two values, or one that is no finite number.
    pub fn subgroup(values: &[f64]) -> Figure<Self> {
        enough(values, 2)?;
        let summary = summarise(values).ok_or(Absent::NoData)?;
        let highest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let lowest = values.iter().copied().fold(f64::INFINITY, f64::min);
        Ok(Self {
            value: summary.mean,
            size: values.len() as f64,
            range: highest - lowest,
            sd: summary.sd.unwrap_or(0.0),
        })
    }

    /// Events among so many chances: complaints among visits, "not met" among inspections.
    ///
    /// # Errors
    /// Negative events, or no chance at all.
    pub fn events(events: f64, size: f64) -> Figure<Self> {
        if events.is_finite() && events >= 0.0 && size.is_finite() && size > 0.0 {
            Ok(Self {
                value: events,
                size,
                range: 0.0,
                sd: 0.0,
            })
        } else {
            Err(Absent::OutOfRange)
        }
    }

    /// The number of values in it, for constants that depend on it.
    pub(super) fn count(&self) -> usize {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a length of a slice, or cut to one"
        )]
        let count = self.size.round().clamp(0.0, 1e9) as usize;
        count
    }
}

/// Neighbouring values as subgroups of two: what a moving-range chart plots. One shorter than
/// `values`.
///
/// # Errors
/// Fewer than two values, or one that is no finite number.
pub fn moving_ranges(values: &[f64]) -> Figure<Vec<Observation>> {
    enough(values, 2)?;
    values.windows(2).map(Observation::subgroup).collect()
}

//! The ending of an experience, and the peak–end rule.

use crate::statistics::{Absent, Figure, enough, mean};

/// The shape of an experience, step by step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ending {
    /// Value of the last step.
    pub end: f64,
    /// Mean of all steps.
    pub mean: f64,
    /// Change a step, by least squares.
    pub slope: f64,
    /// Mean of the end and of the value farthest from neutral (Kahneman et al. 1993). Of two that
    /// are equally far the later one counts.
    pub peak_end: f64,
    /// Whether the end is weaker than the mean, or the trend falls to an end that is neutral at
    /// best.
    pub is_flagged: bool,
}

/// Judges how an experience ends: `values` of the steps in order, on a scale with this `neutral`
/// point.
///
/// # Errors
/// Fewer than two steps, or a value that is no finite number.
pub fn ending(values: &[f64], neutral: f64) -> Figure<Ending> {
    enough(values, 2)?;
    let mean = mean(values).ok_or(Absent::NoData)?;
    let end = values.last().copied().ok_or(Absent::NoData)?;
    let middle = (values.len() - 1) as f64 / 2.0;
    let (mut cross, mut square) = (0.0, 0.0);
    let mut peak = neutral;
    for (step, value) in values.iter().enumerate() {
        let x = step as f64 - middle;
        cross += x * (value - mean);
        square += x * x;
        if (value - neutral).abs() >= (peak - neutral).abs() {
            peak = *value;
        }
    }
    let slope = cross / square;
    Ok(Ending {
        end,
        mean,
        slope,
        peak_end: f64::midpoint(peak, end),
        is_flagged: end < mean || (slope < 0.0 && end <= neutral),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rising_passes_and_falling_is_flagged() {
        // TV5 of the catalogue.
        let rising = ending(&[2.0, 3.0, 4.0, 5.0], 3.0).unwrap();
        assert_eq!(
            (rising.end, rising.slope, rising.peak_end, rising.is_flagged),
            (5.0, 1.0, 5.0, false)
        );
        let falling = ending(&[5.0, 4.0, 3.0, 2.0], 3.0).unwrap();
        assert_eq!(
            (
                falling.end,
                falling.slope,
                falling.peak_end,
                falling.is_flagged
            ),
            (2.0, -1.0, 3.5, true)
        );
        assert_eq!(ending(&[3.0], 3.0), Err(Absent::TooFew { n: 1, needs: 2 }));
    }
}

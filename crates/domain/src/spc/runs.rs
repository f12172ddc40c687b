//! The run chart: signals around the median, without any supposition about the distribution.

use crate::statistics::{Absent, Figure, enough};

/// Runs of a series around its median (Anhøj & Olesen 2014, *PLOS ONE* 9).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Runs {
    /// The centre line.
    pub median: f64,
    /// Points that do not lie on the median; only these count.
    pub useful: usize,
    /// Longest run of points on one side.
    pub longest: usize,
    /// Longest run that chance explains: log₂(n) + 3, rounded.
    pub longest_max: usize,
    /// How often the series crosses the median.
    pub crossings: usize,
    /// Fewest crossings that chance explains: the 5 % quantile of B(n − 1, ½).
    pub crossings_min: usize,
}

impl Runs {
    /// Whether the run is too long or the crossings too few for chance.
    pub const fn is_signal(&self) -> bool {
        self.longest > self.longest_max || self.crossings < self.crossings_min
    }
}

/// Counts the runs of `values` around their median.
///
/// # Errors
/// No values, one that is no finite number, or all on the median.
pub fn runs(values: &[f64]) -> Figure<Runs> {
    enough(values, 1)?;
    let median = median(values);
    let sides: Vec<bool> = values
        .iter()
        .filter(|value| (**value - median).abs() > 0.0)
        .map(|value| *value > median)
        .collect();
    if sides.is_empty() {
        return Err(Absent::Constant);
    }
    let stretches = sides.chunk_by(|a, b| a == b).map(<[bool]>::len);
    let useful = sides.len();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 3 and 67 for any length"
    )]
    let longest_max = (libm::log2(useful as f64) + 3.0).round() as usize;
    Ok(Runs {
        median,
        useful,
        longest: stretches.clone().max().unwrap_or(0),
        longest_max,
        crossings: stretches.count() - 1,
        crossings_min: fewest_crossings(useful - 1),
    })
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |place: usize| sorted.get(place).copied().unwrap_or(0.0);
    let half = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        at(half)
    } else {
        f64::midpoint(at(half.saturating_sub(1)), at(half))
    }
}

/// The smallest k for which B(trials, ½) stays at or below k with a chance of at least 5 %.
fn fewest_crossings(trials: usize) -> usize {
    let n = trials as f64;
    let mut total = 0.0;
    for k in 0..=trials {
        let successes = k as f64;
        let ways = libm::lgamma(n + 1.0)
            - libm::lgamma(successes + 1.0)
            - libm::lgamma(n - successes + 1.0);
        total += libm::exp(ways - n * core::f64::consts::LN_2);
        if total >= 0.05 {
            return k;
        }
    }
    trials
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_on_the_median_do_not_count() {
        let result = runs(&[1.0, 3.0, 2.0, 2.0, 3.0, 1.0, 1.0]).unwrap();
        assert_eq!((result.useful, result.longest, result.crossings), (5, 2, 2));
        assert_eq!(runs(&[4.0; 5]), Err(Absent::Constant));
        assert_eq!(runs(&[]), Err(Absent::NoData));
    }

    #[test]
    fn a_shift_is_a_signal() {
        let shifted: Vec<f64> = (0..20).map(|i| if i < 10 { 1.0 } else { 2.0 }).collect();
        let result = runs(&shifted).unwrap();
        assert_eq!((result.longest_max, result.crossings_min), (7, 6));
        assert!(result.is_signal());
    }
}

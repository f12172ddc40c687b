//! Which gap is worst, and on which side of zero a gap lies.

use std::cmp::Ordering;

use super::{DimensionResult, ItemResult};

/// Half of the last decimal that gaps are reported with, in scale points. A gap nearer to zero is
/// written 0.00, so it is called neither a shortfall nor a surplus.
const REPORTING_HALF_STEP: f64 = 0.005;

/// Something that has a gap.
pub trait HasGap {
    /// Mean of P − E, in scale points.
    fn gap(&self) -> Option<f64>;
    /// Its 95 % confidence interval.
    fn ci(&self) -> Option<[f64; 2]>;
}

impl HasGap for ItemResult {
    fn gap(&self) -> Option<f64> {
        self.gap
    }

    fn ci(&self) -> Option<[f64; 2]> {
        self.ci
    }
}

impl HasGap for DimensionResult {
    fn gap(&self) -> Option<f64> {
        self.gap
    }

    fn ci(&self) -> Option<[f64; 2]> {
        self.ci
    }
}

/// On which side of zero a gap lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GapDirection {
    /// Perception below expectation.
    Shortfall,
    /// Neither, to the two decimals that are reported.
    Even,
    /// Perception above expectation.
    Surplus,
}

impl GapDirection {
    /// The side on which `gap` (scale points) lies.
    pub fn of(gap: f64) -> Self {
        if gap <= -REPORTING_HALF_STEP {
            Self::Shortfall
        } else if gap >= REPORTING_HALF_STEP {
            Self::Surplus
        } else {
            Self::Even
        }
    }
}

/// Whether the data leave no doubt about a shortfall: the whole interval lies below zero.
pub fn is_certain_shortfall(result: &impl HasGap) -> bool {
    result.gap().is_some_and(|gap| gap < 0.0) && result.ci().is_some_and(|[_, upper]| upper < 0.0)
}

/// The results from the largest shortfall to the largest surplus. Equal gaps keep the
/// instrument's order; results without a gap come last.
pub fn worst_first<R: HasGap>(results: &[R]) -> Vec<&R> {
    let mut ranked: Vec<&R> = results.iter().collect();
    ranked.sort_by(|a, b| match (a.gap(), b.gap()) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    ranked
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Plain(Option<f64>, Option<[f64; 2]>);

    impl HasGap for Plain {
        fn gap(&self) -> Option<f64> {
            self.0
        }

        fn ci(&self) -> Option<[f64; 2]> {
            self.1
        }
    }

    #[test]
    fn the_largest_shortfall_comes_first_and_absent_gaps_last() {
        let results = [None, Some(0.4), Some(-1.5), Some(-0.2)].map(|gap| Plain(gap, None));
        let gaps: Vec<_> = worst_first(&results).iter().map(|r| r.0).collect();
        assert_eq!(gaps, [Some(-1.5), Some(-0.2), Some(0.4), None]);
    }

    #[test]
    fn a_gap_that_is_written_as_zero_is_even() {
        assert_eq!(GapDirection::of(-0.004), GapDirection::Even);
        assert_eq!(GapDirection::of(-0.006), GapDirection::Shortfall);
        assert_eq!(GapDirection::of(0.3), GapDirection::Surplus);
    }

    #[test]
    fn a_shortfall_is_certain_only_when_its_interval_excludes_zero() {
        assert!(is_certain_shortfall(&Plain(Some(-1.0), Some([-1.2, -0.8]))));
        assert!(!is_certain_shortfall(&Plain(Some(-1.0), Some([-2.2, 0.2]))));
        assert!(!is_certain_shortfall(&Plain(Some(-1.0), None)));
        assert!(!is_certain_shortfall(&Plain(Some(1.0), Some([0.8, 1.2]))));
    }
}

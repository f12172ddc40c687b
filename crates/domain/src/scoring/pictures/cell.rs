//! A mean gap in a cell of a heat map.

use crate::{
    scoring::filter::SMALLEST_CUT,
    statistics::{Summary, summarise},
};

/// A cell with what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// No response falls into it.
    Empty,
    /// Responses fall into it, but fewer than [`SMALLEST_CUT`]: a number could point to a person.
    Suppressed,
    /// A mean gap.
    Shown {
        /// Mean of P − E, in scale points.
        gap: f64,
        /// 95 % confidence interval (t).
        ci: Option<[f64; 2]>,
        /// Respondents behind it.
        n: usize,
    },
}

impl Cell {
    /// The cell of these respondents' gaps.
    pub fn of(gaps: &[f64]) -> Self {
        Self::summarised(summarise(gaps))
    }

    /// The cell of a summary of gaps.
    pub(crate) fn summarised(summary: Option<Summary>) -> Self {
        match summary {
            None => Self::Empty,
            Some(summary) if summary.n < SMALLEST_CUT => Self::Suppressed,
            Some(summary) => Self::Shown {
                gap: summary.mean,
                ci: summary.ci,
                n: summary.n,
            },
        }
    }

    /// The gap, where it is shown.
    pub const fn gap(&self) -> Option<f64> {
        match self {
            Self::Shown { gap, .. } => Some(*gap),
            Self::Empty | Self::Suppressed => None,
        }
    }
}

/// How strongly a gap is tinted, 0 (none) to 4, by its share of the `range` of the scale: from
/// 1/24, 1/12, 1/6 and 1/4 on, which are ¼, ½, 1 and 1½ points of 1–7. Fixed steps, so that equal
/// tints mean equal gaps in every picture.
pub fn tint(gap: f64, range: f64) -> usize {
    let share = if range > 0.0 { gap.abs() / range } else { 0.0 };
    [1.0 / 24.0, 1.0 / 12.0, 1.0 / 6.0, 1.0 / 4.0]
        .iter()
        .filter(|from| share >= **from)
        .count()
}

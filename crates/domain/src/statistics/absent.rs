//! Why a figure is absent. Every figure of this crate is a finite number or one of these reasons.

use serde::Serialize;

use crate::text::{Text, fill};

/// Why there is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum Absent {
    /// There are no responses at all.
    NoData,
    /// There are responses, but none answered what the figure needs.
    AllMissing,
    /// Fewer values than the figure needs.
    TooFew {
        /// Values that there are.
        n: usize,
        /// Values that it needs.
        needs: usize,
    },
    /// Fewer groups than a comparison needs.
    TooFewGroups {
        /// Groups that there are.
        groups: usize,
        /// Groups that it needs.
        needs: usize,
    },
    /// More groups than a comparison of all pairs is worked out for.
    TooManyGroups {
        /// Groups that there are.
        groups: usize,
        /// Most that it takes.
        most: usize,
    },
    /// Every value is the same, so there is no spread to measure anything by.
    Constant,
    /// Withheld, because a group is so small that the figure could point at a person.
    Suppressed,
    /// A value or a setting lies outside the range for which the figure is defined.
    OutOfRange,
}

/// A figure, or the reason for its absence. A number in it is always finite.
pub type Figure<T = f64> = Result<T, Absent>;

impl Absent {
    /// The reason as a sentence in both languages.
    pub fn reason(self) -> Text {
        let numbered = |zh: &str, en: &str, n: usize, needs: usize| {
            let (n, needs) = (n.to_string(), needs.to_string());
            let values = [("n", n.as_str()), ("needs", needs.as_str())];
            Text::new(fill(zh, &values), fill(en, &values))
        };
        match self {
            Self::NoData => Text::new("没有回答。", "There are no responses."),
            Self::AllMissing => Text::new(
                "没有人回答所需的题目。",
                "Nobody answered what this figure needs.",
            ),
            Self::TooFew { n, needs } => numbered(
                "只有 {n} 个数据，至少需要 {needs} 个。",
                "It needs at least {needs} values; there are {n}.",
                n,
                needs,
            ),
            Self::TooFewGroups { groups, needs } => numbered(
                "只有 {n} 个可比较的组，至少需要 {needs} 个。",
                "It needs at least {needs} groups that can be compared; there are {n}.",
                groups,
                needs,
            ),
            Self::TooManyGroups { groups, most } => numbered(
                "有 {n} 个组，逐对比较最多 {needs} 个。",
                "Comparing all pairs takes up to {needs} groups; there are {n}.",
                groups,
                most,
            ),
            Self::Constant => Text::new(
                "所有数值都相同，没有可供衡量的差异。",
                "All values are the same, so there is no spread to measure.",
            ),
            Self::Suppressed => Text::new(
                "人数太少，为保护个人不予显示。",
                "Withheld to protect individuals: too few people.",
            ),
            Self::OutOfRange => Text::new(
                "数值或设定超出了该指标的适用范围。",
                "A value or a setting lies outside the range of this figure.",
            ),
        }
    }
}

/// Passes a finite number on.
///
/// # Errors
/// [`Absent::OutOfRange`] for NaN and infinities.
pub(crate) fn finite(value: f64) -> Figure {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Absent::OutOfRange)
    }
}

/// Checks that there are `needs` values or more and that all of them are finite.
///
/// # Errors
/// [`Absent::NoData`] for none, [`Absent::TooFew`] for some but not enough,
/// [`Absent::OutOfRange`] where one is no finite number.
pub(crate) fn enough(values: &[f64], needs: usize) -> Figure<()> {
    if values.is_empty() {
        Err(Absent::NoData)
    } else if values.len() < needs {
        Err(Absent::TooFew {
            n: values.len(),
            needs,
        })
    } else if values.iter().all(|value| value.is_finite()) {
        Ok(())
    } else {
        Err(Absent::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_tell_how_many_there_are_and_how_many_are_needed() {
        let reason = Absent::TooFew { n: 1, needs: 2 }.reason();
        assert_eq!(reason.en, "It needs at least 2 values; there are 1.");
        assert_eq!(reason.zh, "只有 1 个数据，至少需要 2 个。");
    }

    #[test]
    fn values_are_counted_before_they_are_used() {
        assert_eq!(enough(&[], 2), Err(Absent::NoData));
        assert_eq!(enough(&[1.0], 2), Err(Absent::TooFew { n: 1, needs: 2 }));
        assert_eq!(enough(&[1.0, f64::NAN], 2), Err(Absent::OutOfRange));
        assert_eq!(enough(&[1.0, 1.0], 2), Ok(()));
        assert_eq!(finite(f64::INFINITY), Err(Absent::OutOfRange));
    }
}

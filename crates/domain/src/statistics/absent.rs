//! Why a figure is absent. Every figure of this crate is a finite number or one of these reasons.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// The reason in place of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum Absent {
    /// There are no responses at all.
    NoData,
    /// There are responses, but none answered what the figure needs.
    AllMissing,
    /// Nobody answered both sides of the item.
    NoPairs,
    /// Nobody answered half of the pairs in every dimension.
    NoDimensionGaps,
    /// Nobody answered everything that the figure needs.
    NobodyComplete,
    /// Nobody rated overall satisfaction.
    NoSatisfaction,
    /// Nobody gave importance points that add up to 100.
    NoWeights,
    /// Fewer values, or respondents with everything that the figure needs, than it takes.
    TooFew {
        /// How many there are.
        n: usize,
        /// How many it takes.
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
    /// Groups to be compared have responses in common, so they are not independent.
    SharedResponses {
        /// Responses that are in both.
        n: usize,
    },
    /// No group was seen twice, so differences inside groups are unknown.
    NoRepeats,
    /// Values that would have to differ are all the same, so there is no spread to measure by.
    Constant,
    /// The scale has one item; agreement between items needs two.
    OneItem,
    /// Fewer than three items, which leave a factor undetermined.
    TooFewItems,
    /// Some columns follow exactly from others, so their parts cannot be told apart.
    Dependent,
    /// More drivers than the exact figure can take.
    TooManyDrivers {
        /// How many there are.
        drivers: usize,
        /// How many it can take.
        most: usize,
    },
    /// The search for the best fit did not come to rest.
    NotSettled,
    /// The person stopped the computation.
    Stopped,
    /// Withheld, because a group is so small that the figure could point at a person.
    Suppressed,
    /// An answer or the scale itself does not consist of whole points between 0 and 100.
    NotWhole,
    /// A value or a setting lies outside the range for which the figure is defined.
    OutOfRange,
}

/// A figure, or the reason for its absence. A number in it is always finite.
pub type Figure<T = f64> = Result<T, Absent>;

impl Absent {
    /// The reason as a sentence in both languages.
    pub fn text(self) -> Text {
        match self {
            Self::NoData => Text::new("没有回答。", "There are no responses."),
            Self::AllMissing => Text::new(
                "没有人回答所需的题目。",
                "Nobody answered what this figure needs.",
            ),
            Self::NoPairs => Text::new(
                "没有人同时回答了期望和感知。",
                "Nobody answered both the expectation and the perception.",
            ),
            Self::NoDimensionGaps => Text::new(
                "没有一份回答在每个维度上都有至少一半的成对题目。",
                "No respondent answered at least half of the pairs in every dimension.",
            ),
            Self::NobodyComplete => Text::new(
                "没有一份回答填齐了计算所需的题目。",
                "Nobody answered everything that this figure needs.",
            ),
            Self::NoSatisfaction => Text::new(
                "没有总体满意度的回答。",
                "Nobody rated overall satisfaction.",
            ),
            Self::NoWeights => Text::new(
                "没有人给出合计 100 分的权重。",
                "Nobody gave importance points that add up to 100.",
            ),
            Self::TooFew { n, needs } => Text::new(
                format!("只有 {n} 个可用的数据，至少需要 {needs} 个。"),
                format!("Usable values: {n}; at least {needs} are needed."),
            ),
            Self::TooFewGroups { groups, needs } => Text::new(
                format!("只有 {groups} 个可比较的组，至少需要 {needs} 个。"),
                format!(
                    "It needs at least {needs} groups that can be compared; there are {groups}."
                ),
            ),
            Self::TooManyGroups { groups, most } => Text::new(
                format!("有 {groups} 个组，逐对比较最多 {most} 个。"),
                format!("Comparing all pairs takes up to {most} groups; there are {groups}."),
            ),
            Self::SharedResponses { n } => Text::new(
                format!("两组有 {n} 份相同的回答，不是彼此独立的，不能检验。"),
                format!(
                    "Responses that are in both groups: {n}. They are not independent, so nothing is tested."
                ),
            ),
            Self::NoRepeats => Text::new(
                "没有哪个组合出现过两次，组内差异未知。",
                "No combination was seen twice, so the variation within one is unknown.",
            ),
            Self::Constant => Text::new(
                "本应有差异的数值全部相同，没有差异可供衡量。",
                "Values that would have to differ are all the same, so there is no spread to measure.",
            ),
            Self::OneItem => Text::new(
                "只有一道题，无法计算题目之间的一致性。",
                "There is only one item; consistency between items needs at least two.",
            ),
            Self::TooFewItems => Text::new(
                "题目少于三道，因子无法唯一确定。",
                "Fewer than three items leave the factor undetermined.",
            ),
            Self::Dependent => Text::new(
                "有的列可以由其他列完全推出，各自的作用无法分开。",
                "Some columns follow exactly from others, so their effects cannot be separated.",
            ),
            Self::TooManyDrivers { drivers, most } => Text::new(
                format!("驱动因素有 {drivers} 个，精确分解最多支持 {most} 个。"),
                format!("There are {drivers} drivers; the exact split takes at most {most}."),
            ),
            Self::NotSettled => Text::new(
                "拟合没有收敛。",
                "The search for the best fit did not converge.",
            ),
            Self::Stopped => Text::new("计算已停止。", "The computation was stopped."),
            Self::Suppressed => Text::new(
                "人数太少，为保护个人不予显示。",
                "Withheld to protect individuals: too few people.",
            ),
            Self::NotWhole => Text::new(
                "有的回答不是 0 到 100 之间的整数分值。",
                "Some answers are not whole scale points between 0 and 100.",
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
        let reason = Absent::TooFew { n: 1, needs: 2 }.text();
        assert_eq!(reason.en, "Usable values: 1; at least 2 are needed.");
        assert_eq!(reason.zh, "只有 1 个可用的数据，至少需要 2 个。");
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

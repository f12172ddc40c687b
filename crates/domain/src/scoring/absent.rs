//! Why a figure is absent. A figure that cannot be computed is left out with its reason; it is
//! never a number that is none.

use serde::Serialize;

use crate::text::Text;

/// The reason in place of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Absent {
    /// There are no responses.
    NoResponses,
    /// Nobody answered both sides of the item.
    NoPairs,
    /// Nobody answered half of the pairs in every dimension.
    NoDimensionGaps,
    /// Nobody answered everything that the figure needs.
    NobodyComplete,
    /// Fewer respondents than the figure needs.
    TooFew {
        /// Respondents with everything that the figure needs.
        n: usize,
        /// How many it takes.
        needed: usize,
    },
    /// Everybody gave the same answer, so nothing varies together with anything.
    Constant,
    /// The scale has one item; agreement between items needs two.
    OneItem,
    /// Fewer than three items, which leave a factor undetermined.
    TooFewItems,
    /// Some columns follow exactly from others, so their parts cannot be told apart.
    Dependent,
    /// Nobody rated overall satisfaction.
    NoSatisfaction,
    /// Nobody gave importance points that add up to 100.
    NoWeights,
    /// More drivers than the exact figure can take.
    TooManyDrivers {
        /// How many there are.
        drivers: usize,
        /// How many it can take.
        most: usize,
    },
    /// An answer or the scale itself does not consist of whole points between 0 and 100.
    NotWhole,
    /// The search for the best fit did not come to rest.
    NotSettled,
    /// Fewer than two groups to compare.
    OneGroup,
    /// No group was seen twice, so differences inside groups are unknown.
    NoRepeats,
    /// The person stopped the computation.
    Stopped,
}

impl Absent {
    /// The reason in both languages, as a sentence.
    pub fn text(self) -> Text {
        match self {
            Self::NoResponses => Text::new("没有回答。", "There are no responses."),
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
            Self::TooFew { n, needed } => Text::new(
                format!("只有 {n} 份可用的回答，至少需要 {needed} 份。"),
                format!("Only {n} usable responses; at least {needed} are needed."),
            ),
            Self::Constant => Text::new(
                "有一列回答全部相同，没有差异可供计算。",
                "All answers in a column are the same, so there is no variation to work with.",
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
            Self::NoSatisfaction => Text::new(
                "没有总体满意度的回答。",
                "Nobody rated overall satisfaction.",
            ),
            Self::NoWeights => Text::new(
                "没有人给出合计 100 分的权重。",
                "Nobody gave importance points that add up to 100.",
            ),
            Self::TooManyDrivers { drivers, most } => Text::new(
                format!("驱动因素有 {drivers} 个，精确分解最多支持 {most} 个。"),
                format!("There are {drivers} drivers; the exact split takes at most {most}."),
            ),
            Self::NotWhole => Text::new(
                "有的回答不是 0 到 100 之间的整数分值。",
                "Some answers are not whole scale points between 0 and 100.",
            ),
            Self::NotSettled => Text::new(
                "拟合没有收敛。",
                "The search for the best fit did not converge.",
            ),
            Self::OneGroup => Text::new(
                "至少需要两个组才能比较。",
                "A comparison needs at least two groups.",
            ),
            Self::NoRepeats => Text::new(
                "没有哪个组合出现过两次，组内差异未知。",
                "No combination was seen twice, so the variation within one is unknown.",
            ),
            Self::Stopped => Text::new("计算已停止。", "The computation was stopped."),
        }
    }

    /// A note under the figure's key.
    pub fn note(self, key: impl Into<String>) -> Note {
        Note {
            key: key.into(),
            reason: self.text(),
        }
    }
}

/// A remark on a figure: why it is absent, or what stands in for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The figure's key.
    pub key: String,
    /// The reason, in both languages.
    pub reason: Text,
}

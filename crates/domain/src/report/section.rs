//! The pictures of a report, and how the numbers in each were made.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A picture of the analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// The overall gap in its three forms.
    KeyFigures,
    /// Recommendation and satisfaction.
    Outcome,
    /// The five-gap figure.
    FiveGaps,
    /// Gaps per dimension.
    Dimensions,
    /// Expectation and perception per item.
    Items,
    /// What the weighted shortfall is made of.
    Pareto,
    /// How the answers spread over the scale.
    Opinions,
    /// Groups × dimensions.
    Groups,
    /// Two groups side by side.
    Compared,
    /// Expectation and perception over time.
    Drift,
    /// Weekday × hour.
    Hours,
    /// What explains overall satisfaction.
    Drivers,
    /// How well the items of a dimension agree.
    Reliability,
    /// Importance and performance in a plane.
    Importance,
    /// Perception between the adequate and the desired level.
    Tolerance,
    /// What is taken for granted and what delights.
    Kano,
    /// What a low perception costs, and what a high one earns.
    Contrasts,
    /// The control chart.
    Stability,
    /// The tree of the quality index, with the weights of its parts.
    QualityIndex,
    /// The worst items and the steps behind them.
    NextSteps,
}

impl Section {
    /// Every picture, in the order of the pages of the room.
    pub const ALL: [Self; 20] = [
        Self::KeyFigures,
        Self::Outcome,
        Self::FiveGaps,
        Self::Dimensions,
        Self::Items,
        Self::Pareto,
        Self::Opinions,
        Self::Groups,
        Self::Compared,
        Self::Drift,
        Self::Hours,
        Self::Drivers,
        Self::Reliability,
        Self::Importance,
        Self::Tolerance,
        Self::Kano,
        Self::Contrasts,
        Self::Stability,
        Self::QualityIndex,
        Self::NextSteps,
    ];

    /// Whether a table of numbers stands behind it.
    pub const fn has_table(self) -> bool {
        !matches!(self, Self::KeyFigures | Self::Outcome | Self::NextSteps)
    }

    /// What it is called in the report's contents.
    pub fn name(self) -> Text {
        match self {
            Self::KeyFigures => Text::new("总体差距", "Overall gap"),
            Self::Outcome => Text::new("推荐与满意", "Recommendation and satisfaction"),
            Self::FiveGaps => Text::new("五差距图", "Five-gap figure"),
            Self::Dimensions => Text::new("维度", "Dimensions"),
            Self::Items => Text::new("题目", "Items"),
            Self::Pareto => Text::new("不足的构成", "What the shortfall is made of"),
            Self::Opinions => Text::new("回答的分布", "Spread of the answers"),
            Self::Groups => Text::new("分组", "Groups"),
            Self::Compared => Text::new("两组比较", "Comparison"),
            Self::Drift => Text::new("走势", "Over time"),
            Self::Hours => Text::new("星期与时段", "Weekdays and hours"),
            Self::Drivers => Text::new("满意度的驱动因素", "Drivers of satisfaction"),
            Self::Reliability => Text::new("信度", "Reliability"),
            Self::Importance => Text::new("重要性与表现", "Importance and performance"),
            Self::Tolerance => Text::new("容忍区间", "Zone of tolerance"),
            Self::Kano => Text::new("特性的类别（Kano）", "Kinds of features (Kano)"),
            Self::Contrasts => Text::new("惩罚与奖励", "Penalty and reward"),
            Self::Stability => Text::new("控制图", "Control chart"),
            Self::QualityIndex => Text::new("质量指数", "Quality index"),
            Self::NextSteps => Text::new("接下来看哪里", "Where to look next"),
        }
    }

    /// How its numbers were made, in a few words that go with every copy of it.
    pub fn method(self) -> Text {
        match self {
            Self::KeyFigures => Text::new(
                "每位受访者的差距 P − E 再求平均：按维度权重加权、五个维度同等看待、各题同等看待；95 % 置信区间（t）",
                "mean over respondents of their gap P − E: dimensions weighted by points, dimensions alike, items alike; 95 % CI (t)",
            ),
            Self::Outcome => Text::new(
                "净推荐值 = 推荐者占比 − 贬损者占比，95 % 置信区间（调整 Wald）；满意率为 7 分制中的 6、7 分占比，95 % 置信区间（Wilson）",
                "NPS = share of promoters − share of detractors, 95 % CI (adjusted Wald); CSAT = share of 6 and 7 out of 7, 95 % CI (Wilson)",
            ),
            Self::FiveGaps => Text::new(
                "差距 5 为未加权总差距 P − E 的平均，95 % 置信区间（t）；差距 1 为管理者估计的期望 − 顾客的期望；差距 2 至 4 为管理者和员工的评分与记录；指数 = −100 × 不足 ÷ 量表全距",
                "gap 5: mean unweighted gap P − E, 95 % CI (t); gap 1: expectation as managers see it − customers’ expectation; gaps 2 to 4: ratings by managers and staff, and records; index = −100 × shortfall ÷ range of the scale",
            ),
            Self::Dimensions => Text::new(
                "平均差距 P − E（答了该维度至少一半题目的受访者），95 % 置信区间（t）",
                "mean gap P − E of respondents who answered at least half of a dimension’s items, 95 % CI (t)",
            ),
            Self::Items => Text::new(
                "两侧都作答者的平均差距 P − E，95 % 置信区间（t）；配对 t 检验与 Wilcoxon 检验，p 值按 Holm 校正",
                "mean gap P − E of those who answered both sides, 95 % CI (t); paired t and Wilcoxon tests, p adjusted by Holm",
            ),
            Self::Pareto => Text::new(
                "题目的不足 × 维度权重 ÷ 维度题数；95 % 置信区间（题目差距的 t 区间，加权，不低于零）",
                "shortfall of an item × weight of its dimension ÷ its items; 95 % CI (t interval of the item’s gap, weighted, cut at zero)",
            ),
            Self::Opinions => Text::new(
                "各分值占比，反向题已换算；低于中点的占比附 95 % 置信区间（Wilson）",
                "shares of the points of the scale, reversed items turned round; share below the middle with 95 % CI (Wilson)",
            ),
            Self::Groups => Text::new(
                "每组每维度的平均差距 P − E，95 % 置信区间（t）；少于 5 份的组不显示",
                "mean gap P − E per group and dimension, 95 % CI (t); groups of fewer than 5 withheld",
            ),
            Self::Compared => Text::new(
                "两组各自的平均差距 P − E，95 % 置信区间（t）；差别按韦尔奇 t 检验，p 值按 Holm 校正；两组有相同回答时不检验，区间不相交才算确有不同",
                "mean gap P − E of either group, 95 % CI (t); differences by Welch’s t test, p adjusted by Holm; groups that share responses are not tested and called different only where the intervals have nothing in common",
            ),
            Self::Drift => Text::new(
                "每期期望与感知的平均，五个维度同等看待，95 % 置信区间（t）",
                "mean expectation and perception per period, dimensions alike, 95 % CI (t)",
            ),
            Self::Hours => Text::new(
                "按受访者当地提交时间的平均差距 P − E，五个维度同等看待；按 Bonferroni 校正后仍不同于其余时段才算突出",
                "mean gap P − E by local time of submission, dimensions alike; called outstanding only if different from the rest after Bonferroni’s correction",
            ),
            Self::Drivers => Text::new(
                "总体满意度对各维度感知的回归；各维度占 R² 的份额（LMG），95 % 置信区间（自助法）",
                "regression of overall satisfaction on the dimensions’ perceptions; shares of R² (LMG), 95 % CI (bootstrap)",
            ),
            Self::Reliability => Text::new(
                "Cronbach α，95 % 置信区间（Feldt），只用答全的受访者",
                "Cronbach’s alpha, 95 % CI (Feldt), complete respondents only",
            ),
            Self::Importance => Text::new(
                "感知均值对期望均值，95 % 置信区间（t）；分界线见图",
                "mean perception against mean expectation, 95 % CI (t); lines as named in the picture",
            ),
            Self::Tolerance => Text::new(
                "适当服务与理想服务之间的区间，感知均值及 95 % 置信区间（t）",
                "range from the adequate to the desired level, mean perception with 95 % CI (t)",
            ),
            Self::Kano => Text::new(
                "成对问题的分类；Better 与 −Worse，95 % 置信区间（Wilson）",
                "classes of paired questions; Better and −Worse, 95 % CI (Wilson)",
            ),
            Self::Contrasts => Text::new(
                "感知低、中、高三组的满意度均值之差，95 % 置信区间（Welch）",
                "differences of mean satisfaction between low, middle and high perception, 95 % CI (Welch)",
            ),
            Self::Stability => Text::new(
                "控制限为三倍标准差；规则和图的种类见图",
                "three-sigma limits; kind of chart and rules as named in the picture",
            ),
            Self::QualityIndex => Text::new(
                "感知得分换算为 0–100，每位受访者先按图中的权重由题目汇总到维度、再到总指数，然后求平均；95 % 置信区间（t）",
                "perceptions turned to 0–100; everybody’s are rolled up by the weights in the picture, from items to dimensions to the index, and then averaged; 95 % CI (t)",
            ),
            Self::NextSteps => Text::new(
                "平均差距 P − E 最低的题目，95 % 置信区间（t）；步骤来自蓝图中的关联",
                "items with the lowest mean gap P − E, 95 % CI (t); steps as linked in the blueprints",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_has_its_words_in_both_languages() {
        for section in Section::ALL {
            let (name, method) = (section.name(), section.method());
            assert!(!name.zh.is_empty() && !name.en.is_empty());
            assert!(!method.zh.is_empty() && !method.en.is_empty());
        }
    }
}

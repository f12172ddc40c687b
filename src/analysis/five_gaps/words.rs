//! The names on the five-gap figure (Parasuraman, Zeithaml & Berry 1985).

use serviscope_domain::{
    scoring::{FiveGaps, GapNumber, GapState},
    text::Lang,
};

use super::plan::Node;
use crate::{
    analysis::numbers,
    ui::{
        chart::table::TableData,
        i18n::{Label, label},
        number::{fixed, signed},
    },
};

/// `Gap 5`.
pub(super) const GAP: Label = label("差距 {number}", "Gap {number}");
/// What an arrow without data says.
pub(super) const NO_DATA: Label = label("尚无数据", "no data yet");
const SPOKEN_VALUE: Label = label(
    "差距 {number}：{value}，{ci}。{meaning}",
    "Gap {number}: {value}, {ci}. {meaning}",
);
const SPOKEN_NO_DATA: Label = label(
    "差距 {number}：尚无数据。{meaning}",
    "Gap {number}: no data yet. {meaning}",
);
const CAPTION: Label = label("五个差距", "The five gaps");
const HEAD: [Label; 6] = [
    label("差距", "Gap"),
    label("含义", "Meaning"),
    label("数值", "Value"),
    label("95 % 置信区间", "95 % CI"),
    label("指数（−100 至 0）", "Index (−100 to 0)"),
    label("n", "n"),
];

/// The name of a box, shorter where it is `narrow`.
pub(super) const fn node(node: Node, narrow: bool) -> Label {
    match node {
        Node::Delivery if narrow => label("服务传递", "Service delivery"),
        Node::WordOfMouth => label("口碑传播", "Word of mouth"),
        Node::PersonalNeeds => label("个人需要", "Personal needs"),
        Node::PastExperience => label("过去的经历", "Past experience"),
        Node::Expected => label("预期服务", "Expected service"),
        Node::Perceived => label("可感知的服务质量", "Perceived service"),
        Node::Delivery => label(
            "服务传递（售前、售中、售后的接触）",
            "Service delivery (before, during and after the sale)",
        ),
        Node::Specifications => label("认知转变为服务质量规范", "Service quality specifications"),
        Node::Management => label(
            "管理者对客户期望的理解",
            "Management’s perception of customer expectations",
        ),
        Node::Communication => label("与客户的外部沟通", "External communication with customers"),
    }
}

/// `Gap 1`, `差距 1`.
pub(super) fn name(gap: GapNumber, lang: Lang) -> String {
    GAP.with(lang, &[("number", &gap.number().to_string())])
}

/// Everything about a gap's arrow in one sentence.
pub(super) fn spoken(gap: GapNumber, state: &GapState, lang: Lang) -> String {
    let number = gap.number().to_string();
    let meaning = gap.meaning();
    let meaning = meaning.get(lang);
    match state {
        GapState::Measured { value, ci, .. } => SPOKEN_VALUE.with(
            lang,
            &[
                ("number", &number),
                ("value", &signed(*value, 2)),
                ("ci", &numbers::interval(*ci, lang)),
                ("meaning", meaning),
            ],
        ),
        GapState::Unmeasured => {
            SPOKEN_NO_DATA.with(lang, &[("number", &number), ("meaning", meaning)])
        }
    }
}

/// The table behind the figure.
pub(super) fn table(five: &FiveGaps, lang: Lang) -> TableData {
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 1,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows: GapNumber::ALL
            .into_iter()
            .map(|gap| {
                let figures = match five.get(gap) {
                    GapState::Measured {
                        value,
                        ci,
                        index,
                        n,
                    } => [
                        signed(*value, 4),
                        numbers::interval_cell(*ci, lang),
                        fixed(*index, 1),
                        n.to_string(),
                    ],
                    GapState::Unmeasured => [
                        NO_DATA.get(lang).to_owned(),
                        numbers::ABSENT.to_owned(),
                        numbers::ABSENT.to_owned(),
                        numbers::ABSENT.to_owned(),
                    ],
                };
                [name(gap, lang), gap.meaning().get(lang).to_owned()]
                    .into_iter()
                    .chain(figures)
                    .collect()
            })
            .collect(),
        notes: Vec::new(),
    }
}

//! What is written on a picture besides what its author wrote.

use crate::{
    blueprint::{Lane, LineKind, LinkKind, Phase, Stage},
    text::{Lang, Text, fill},
};

/// A wording in both languages.
#[derive(Clone, Copy)]
pub(super) struct Words {
    zh: &'static str,
    en: &'static str,
}

const fn words(zh: &'static str, en: &'static str) -> Words {
    Words { zh, en }
}

impl Words {
    pub(super) const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    pub(super) fn with(self, lang: Lang, values: &[(&str, &str)]) -> String {
        fill(self.get(lang), values)
    }
}

pub(super) const UNTITLED: Words = words("未命名的蓝图", "Untitled blueprint");
pub(super) const UNTITLED_CARD: Words = words("未命名的卡片", "Untitled card");
pub(super) const UNTITLED_PHASE: Words = words("未命名的阶段", "Untitled phase");
pub(super) const DESCRIPTION: Words = words(
    "服务蓝图。阶段：{phases}。泳道：{lanes}。共 {cards} 张卡片、{links} 条连线。",
    "Service blueprint. Phases: {phases}. Lanes: {lanes}. Cards: {cards}, links: {links}.",
);
pub(super) const SCENARIO: Words = words("情景：{words}", "Scenario: {words}");
pub(super) const SEGMENT: Words = words("客户：{words}", "Customers: {words}");
pub(super) const WAIT: Words = words("等候点", "Wait point");
pub(super) const FAIL: Words = words("失误点", "Fail point");
pub(super) const TRUTH: Words = words("关键时刻", "Moment of truth");
pub(super) const BOTH_WAYS: Words = words("相互依赖", "Depend on each other");
pub(super) const CURVE: Words = words("情绪曲线", "Emotion curve");
pub(super) const SCALE: Words = words("−2 到 +2", "−2 to +2");
pub(super) const PAGE: Words = words("第 {n} 页，共 {m} 页", "Page {n} of {m}");
pub(super) const PART: Words = words("{from} 至 {to}", "{from} to {to}");
pub(super) const CUT: Words = words(
    "到边缘为止的连线在相邻的页上继续",
    "Links that end at an edge go on on the next page",
);

/// Name of a lane: its own, or that of its kind.
pub(super) fn lane(lane: &Lane, lang: Lang) -> String {
    super::super::lanes::name(lane, lang)
}

/// Name of a phase, or a stand-in.
pub(super) fn phase(phase: &Phase, lang: Lang) -> &str {
    or(&phase.title, UNTITLED_PHASE, lang)
}

/// A text, or what stands in for it.
pub(super) fn or(text: &Text, stand_in: Words, lang: Lang) -> &str {
    let own = text.get(lang);
    if own.trim().is_empty() {
        stand_in.get(lang)
    } else {
        own
    }
}

/// Name of a derived line.
pub(super) const fn line(kind: LineKind) -> Words {
    match kind {
        LineKind::Interaction => words("互动分界线", "Line of interaction"),
        LineKind::Visibility => words("可视分界线", "Line of visibility"),
        LineKind::InternalInteraction => words("内部互动分界线", "Line of internal interaction"),
    }
}

/// Name of a kind of link.
pub(super) const fn link(kind: LinkKind) -> Words {
    match kind {
        LinkKind::Sequence => words("先后", "Sequence"),
        LinkKind::Handoff => words("交接", "Hand-off"),
        LinkKind::Information => words("信息", "Information"),
        LinkKind::Branch => words("分支", "Branch"),
        LinkKind::Loop => words("回路", "Loop"),
    }
}

/// Name of a stage.
pub(super) const fn stage(stage: Stage) -> Words {
    match stage {
        Stage::Presale => words("售前", "Before the sale"),
        Stage::Sale => words("售中", "During the sale"),
        Stage::After => words("售后", "After the sale"),
    }
}

/// A time in the largest unit of which it is a whole number.
pub(super) fn time(seconds: u32, lang: Lang) -> String {
    let (number, unit) = match seconds {
        s if s > 0 && s % 3600 == 0 => (s / 3600, words("小时", "h")),
        s if s > 0 && s % 60 == 0 => (s / 60, words("分钟", "min")),
        s => (s, words("秒", "s")),
    };
    format!("{number} {}", unit.get(lang))
}

/// Names in a row.
pub(super) fn list(names: &[String], lang: Lang) -> String {
    names.join(match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    })
}

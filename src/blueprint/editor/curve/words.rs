//! What the emotion curve says.

use serviscope_domain::{calculators::Ending, statistics::Figure, text::Lang};

use super::drawn::{Spot, Turn};
use crate::ui::{
    i18n::{Label, label},
    number::signed,
};

pub(super) const NAME: Label = label("情绪曲线", "Emotion curve");
pub(super) const SCALE: Label = label("−2 到 +2", "−2 to +2");
pub(super) const SHOWN: Label = label("已显示情绪曲线", "Emotion curve shown");
pub(super) const HIDDEN: Label = label("已收起情绪曲线", "Emotion curve hidden");
pub(super) const EXPECTED: Label = label("预期", "expected");
pub(super) const MEASURED: Label = label("实测", "measured");
pub(super) const POINTS: Label = label(
    "情绪曲线上的步骤。用方向键逐个查看，按回车到那张卡片。",
    "Steps on the emotion curve. Arrow keys go from one to the next, Enter goes to its card.",
);

const TOO_FEW: Label = label(
    "至少给两个步骤填写情绪，才能画出曲线。",
    "Give at least two steps a feeling to see the curve.",
);
const GOOD: Label = label(
    "结尾 {end}，不低于平均 {mean}；峰终值 {peak_end}",
    "It ends at {end}, no lower than the average {mean}; peak–end {peak_end}",
);
const WEAK: Label = label(
    "结尾 {end} 低于平均 {mean}：留在记忆里的是结尾；峰终值 {peak_end}",
    "It ends at {end}, below the average {mean}, and the ending is what stays; peak–end {peak_end}",
);
const FALLING: Label = label(
    "每一步平均下降 {fall}，结尾 {end}；峰终值 {peak_end}",
    "It falls by {fall} a step to an end of {end}; peak–end {peak_end}",
);
const SPOKEN: Label = label(
    "{card}（{phase}）：{feelings}",
    "{card} ({phase}): {feelings}",
);
const FEELING: Label = label("{what} {value}", "{what} {value}");
const PEAK: Label = label("最高点", "peak");
const LOW: Label = label("最低点", "low");
const END: Label = label("结尾", "end");

/// The finding, in one sentence.
pub(super) fn finding(ending: &Figure<Ending>, lang: Lang) -> String {
    let Ok(ending) = ending else {
        return TOO_FEW.get(lang).to_owned();
    };
    let wording = match ending {
        Ending {
            is_flagged: false, ..
        } => GOOD,
        Ending { end, mean, .. } if end < mean => WEAK,
        Ending { .. } => FALLING,
    };
    wording.with(
        lang,
        &[
            ("end", &signed(ending.end, 1)),
            ("mean", &signed(ending.mean, 1)),
            ("fall", &signed(ending.slope, 1)),
            ("peak_end", &signed(ending.peak_end, 1)),
        ],
    )
}

/// Name of what is special about a step.
pub(super) const fn turn(turn: Turn) -> Label {
    match turn {
        Turn::Peak => PEAK,
        Turn::Low => LOW,
        Turn::End => END,
    }
}

/// A feeling as it is read; a dash where there is none.
pub(super) fn feeling(emotion: Option<serviscope_domain::blueprint::Emotion>) -> String {
    emotion.map_or_else(|| "–".to_owned(), |emotion| signed(emotion.value(), 1))
}

/// A point in one sentence.
pub(super) fn spoken(spot: &Spot, card: &str, phase: &str, lang: Lang) -> String {
    let mut feelings = Vec::new();
    for (name, emotion) in [(EXPECTED, spot.expected), (MEASURED, spot.measured)] {
        if emotion.is_some() {
            let value = feeling(emotion);
            feelings.push(FEELING.with(lang, &[("what", name.get(lang)), ("value", &value)]));
        }
    }
    feelings.extend(
        spot.turns
            .iter()
            .map(|kind| turn(*kind).get(lang).to_owned()),
    );
    let comma = match lang {
        Lang::Zh => "，",
        Lang::En => ", ",
    };
    let feelings = feelings.join(comma);
    SPOKEN.with(
        lang,
        &[("card", card), ("phase", phase), ("feelings", &feelings)],
    )
}

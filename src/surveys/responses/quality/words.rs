//! The signs in words.

use serviscope_domain::{
    survey::{
        Survey,
        rich::{Flag, Mark},
    },
    text::Lang,
};

use crate::ui::{
    i18n::{Label, label},
    number::fixed,
};

/// Said of a response that enters no average.
pub(super) const NOT_COUNTED: Label = label("不计入", "Not counted");

/// The short name of a sign.
pub(super) const fn name(flag: Flag) -> Label {
    match flag {
        Flag::Speed => label("答得过快", "Too fast"),
        Flag::LongString => label("长串同分", "Long string"),
        Flag::StraightLine => label("直线作答", "Straight line"),
        Flag::Contradiction => label("前后矛盾", "Contradiction"),
        Flag::Attention => label("注意力题答错", "Attention check"),
        Flag::Marked(Mark::Mash) => label("连按", "Mashing"),
        Flag::Marked(Mark::Gaming) => label("疑似刷分", "Gaming"),
        Flag::Marked(Mark::Partial) => label("没答完", "Partial"),
        Flag::Marked(Mark::Repeat) => label("链接重复使用", "Link used again"),
    }
}

const fn meaning(flag: Flag) -> Label {
    match flag {
        Flag::Speed => label(
            "每题平均不到 {seconds} 秒，或总用时不到本问卷中位数的 {share}%。",
            "Less than {seconds} s a question on average, or less than {share} % of this survey's median time.",
        ),
        Flag::LongString => label(
            "至少连续 {run} 题给了同一个分数。",
            "The same score at least {run} times in a row.",
        ),
        Flag::StraightLine => label(
            "所有感知题都选同一个分数，其中却有反向题。",
            "One score for every perception, although some statements are worded negatively.",
        ),
        Flag::Contradiction => label(
            "正向题和反向题都表示非常同意，两者说的是相反的事。",
            "Strong agreement with positive and with negative statements, which say opposite things.",
        ),
        Flag::Attention => label(
            "有一道题写明了该选什么，答的却是别的。",
            "One question says which answer to choose, and another one was chosen.",
        ),
        Flag::Marked(Mark::Mash) => label(
            "同一台终端刚收到一份，不到 {mash} 秒又开始了这一份。",
            "Begun less than {mash} s after the last submission on the same kiosk.",
        ),
        Flag::Marked(Mark::Gaming) => label(
            "同一台终端在 {window} 秒内收到至少 {equal} 份完全相同的答卷，这是其中之一。",
            "One of at least {equal} identical responses within {window} s on the same kiosk.",
        ),
        Flag::Marked(Mark::Partial) => label(
            "客户中途离开，终端按设定提交了已答的部分。这份照常计入。",
            "The customer left, and the kiosk handed in what was answered, as it is set to. It counts.",
        ),
        Flag::Marked(Mark::Repeat) => label(
            "这台设备已用同一个一次性链接提交过。这份照常计入。",
            "This device had already submitted with the same single-use link. It counts.",
        ),
    }
}

/// What a sign means, with the thresholds of `survey`.
pub(super) fn explain(flag: Flag, survey: &Survey, lang: Lang) -> String {
    let (limits, kiosk) = (&survey.flow.quality, &survey.flow.kiosk);
    meaning(flag).with(
        lang,
        &[
            ("seconds", &plain(limits.seconds_per_item)),
            ("share", &plain(limits.share_of_median * 100.0)),
            ("run", &limits.long_string.to_string()),
            ("mash", &kiosk.mash_s.to_string()),
            ("window", &kiosk.gaming.window_s.to_string()),
            ("equal", &kiosk.gaming.equal.to_string()),
        ],
    )
}

/// A threshold without needless decimals: `2`, `2.5`.
fn plain(value: f64) -> String {
    let text = fixed(value, 1);
    text.strip_suffix(".0")
        .map_or_else(|| text.clone(), str::to_owned)
}

//! Names and numbers of the charts, in words.

use serviscope_domain::{
    scoring::pictures::control::{Per, Series, Statistic, when},
    text::Lang,
};

use crate::ui::{
    i18n::{Label, label},
    number::fixed,
};

const CHANGED: Label = label("流程在此改变", "Process changed here");

/// What one point stands for.
pub(super) const fn per(per: Per) -> Label {
    match per {
        Per::Response => label("一份回答", "response"),
        Per::Day => label("一天", "day"),
        Per::Week => label("一周", "week"),
        Per::Month => label("一个月", "month"),
    }
}

/// What a panel plots.
pub(super) const fn statistic(statistic: Statistic) -> Label {
    match statistic {
        Statistic::Value => label("单值", "Single value"),
        Statistic::Mean => label("均值", "Mean"),
        Statistic::Share => label("比例", "Share"),
        Statistic::Average => label("加权平均", "Weighted average"),
        Statistic::Sum => label("累积和（标准误）", "Cumulative sum (standard errors)"),
        Statistic::MovingRange => label("移动极差", "Moving range"),
        Statistic::Range => label("极差", "Range"),
        Statistic::Deviation => label("标准差", "Standard deviation"),
    }
}

/// A plotted value; `fine` for the table.
pub(super) fn value(kind: Statistic, value: f64, fine: bool) -> String {
    match (kind, fine) {
        (Statistic::Share, false) => format!("{} %", fixed(value * 100.0, 1)),
        (Statistic::Share, true) => format!("{} %", fixed(value * 100.0, 2)),
        (_, false) => fixed(value, 2),
        (_, true) => fixed(value, 4),
    }
}

/// The note of a split, or that something changed.
pub(super) fn change(note: &str, lang: Lang) -> String {
    if note.is_empty() {
        CHANGED.get(lang).to_owned()
    } else {
        note.to_owned()
    }
}

/// Where a slot lies, as the beginning of a sentence.
pub(super) fn place(series: &Series, slot: usize, lang: Lang) -> String {
    capital(when(series, slot).get(lang))
}

/// `words` with a capital at the beginning.
pub(super) fn capital(words: &str) -> String {
    let mut signs = words.chars();
    let first = signs.next().map(|sign| sign.to_uppercase().to_string());
    first.unwrap_or_default() + signs.as_str()
}

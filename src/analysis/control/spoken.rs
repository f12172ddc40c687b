//! What a point says.

use serviscope_domain::{
    scoring::{
        filter::SMALLEST_CUT,
        pictures::control::{Panel, PanelPoint, pattern},
    },
    statistics::Absent,
    text::Lang,
};

use super::{Shown, words};
use crate::{
    analysis::numbers,
    ui::i18n::{Label, label},
};

const SPOKEN: Label = label(
    "{when}：{value}{limits}{spread}，{n}{signals}",
    "{when}: {value}{limits}{spread}, {n}{signals}",
);
const LIMITS: Label = label(
    "，控制限 {lower} 至 {upper}，中心线 {centre}",
    ", limits {lower} to {upper}, centre line {centre}",
);
const NO_LIMITS_YET: Label = label("，还没有控制限", ", no limits yet");
const NO_LIMITS: Label = label("，没有控制限", ", no limits");
const SPREAD: Label = label("，{name} {value}", ", {name} {value}");
const SIGNALS: Label = label("。信号：{words}", ". Signal: {words}");
const FEW: Label = label(
    "{when}：少于 {few} 份回答，不显示",
    "{when}: fewer than {few} responses, not shown",
);

/// The point of a slot with its place in the panel.
pub(super) fn at(panel: &Panel, slot: usize) -> Option<(usize, &PanelPoint)> {
    let place = panel
        .points
        .binary_search_by_key(&slot, |point| point.slot)
        .ok()?;
    Some((place, panel.points.get(place)?))
}

pub(super) fn spoken(shown: &Shown, slot: usize, lang: Lang) -> String {
    let when = words::place(&shown.series, slot, lang);
    let (level, spread) = (&shown.chart.level, shown.chart.spread.as_ref());
    let n = shown.series.slots.get(slot).and_then(|slot| slot.n);
    let (Some((_, point)), Some(n)) = (at(level, slot), n) else {
        return FEW.with(lang, &[("when", &when), ("few", &SMALLEST_CUT.to_string())]);
    };
    let value = |value: f64| words::value(level.statistic, value, false);
    let limits = point.limits.map_or_else(
        |absent| match absent {
            Absent::TooFew { .. } => NO_LIMITS_YET.get(lang).to_owned(),
            _ => NO_LIMITS.get(lang).to_owned(),
        },
        |limits| {
            let [lower, upper, centre] = [limits.lower, limits.upper, limits.centre].map(value);
            LIMITS.with(
                lang,
                &[("lower", &lower), ("upper", &upper), ("centre", &centre)],
            )
        },
    );
    let below = spread.and_then(|panel| Some((panel, at(panel, slot)?.1)));
    let spread = below.map_or_else(String::new, |(panel, point)| {
        let name = words::statistic(panel.statistic).get(lang).to_lowercase();
        let value = words::value(panel.statistic, point.value, false);
        SPREAD.with(lang, &[("name", &name), ("value", &value)])
    });
    let found = told(shown, slot, lang);
    let signals = if found.is_empty() {
        found
    } else {
        SIGNALS.with(lang, &[("words", &found)])
    };
    let plotted = point.second.map_or_else(
        || value(point.value),
        |second| format!("{} / {}", value(point.value), value(second)),
    );
    SPOKEN.with(
        lang,
        &[
            ("when", &when),
            ("value", &plotted),
            ("limits", &limits),
            ("spread", &spread),
            ("n", &numbers::responses(n, lang)),
            ("signals", &signals),
        ],
    )
}

/// The signals at a slot, in words; empty where there are none.
pub(super) fn told(shown: &Shown, slot: usize, lang: Lang) -> String {
    let of = |panel: &Panel| -> Vec<String> {
        let Some((place, _)) = at(panel, slot) else {
            return Vec::new();
        };
        let signals = panel.signals.iter().filter(|signal| signal.marks(place));
        signals
            .map(|signal| pattern(panel.statistic, signal).get(lang).to_owned())
            .collect()
    };
    let mut all = of(&shown.chart.level);
    all.extend(shown.chart.spread.iter().flat_map(of));
    all.join(if lang == Lang::Zh { "；" } else { "; " })
}

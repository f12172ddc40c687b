//! What explains overall satisfaction: each dimension's LMG share of R².

mod draw;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    psychometrics::{DriverShare, SurveyDrivers, driver_finding},
    scoring::Note,
    statistics::Absent,
    text::Lang,
};

use super::{
    numbers,
    study::{Found, Missing, RESAMPLED},
    wording,
};
use crate::ui::{
    chart::{figure::ChartFigure, table::TableData},
    i18n::{Label, Language, label},
    number::{fixed, signed},
};

const NO_FINDING: Label = label("各维度与总体满意度", "Dimensions and overall satisfaction");
const BASIS: Label = label(
    "感知得分对总体满意度的回归：R² = {r2}（调整后 {adj}），{p}；{n}。长条是各维度占 R² 的份额（LMG），细线是 95 % 置信区间（自助法）。相关不等于因果。",
    "Regression of overall satisfaction on the perception scores: R² = {r2} (adjusted {adj}), {p}; {n}. Bars are shares of R² (LMG), thin lines 95 % confidence intervals (bootstrap). What goes together need not be a cause.",
);
const TOO_MANY: Label = label(
    "超过 {most} 份回答时不计算份额的置信区间。",
    "Beyond {most} responses the intervals of the shares are not worked out.",
);
const CAPTION: Label = label("各维度占 R² 的份额", "Share of R² by dimension");
const HEAD: [Label; 6] = [
    label("维度", "Dimension"),
    label("LMG（R² 的 %）", "LMG (% of R²)"),
    label("95 % 置信区间", "95 % CI"),
    label("Johnson（R² 的 %）", "Johnson (% of R²)"),
    label("回归系数", "Coefficient"),
    label("p", "p"),
];
const COEFFICIENTS: Label = label(
    "各维度彼此相关，所以回归系数不稳定，正负也可能出人意料；先看份额。LMG 是该维度按所有进入次序平均增加的 R²，Johnson 相对权重是另一种算法，用来对照。",
    "Dimensions agree with each other, so coefficients are unstable and their signs may surprise; read the shares first. LMG is what a dimension adds to R², averaged over all orders of entry; Johnson's relative weights are another way to divide it, for comparison.",
);

/// The chart of the drivers, or the reason why there is none.
#[component]
pub(super) fn DriverChart(found: Signal<Arc<Found>>) -> impl IntoView {
    let language = Language::current();
    let has_shares = Memo::new(move |_| !found.read().shares.is_empty());
    view! {
        {move || if has_shares.get() {
            view! { <Chart found/> }.into_any()
        } else {
            let reason = move || reason(&found.read(), language.get());
            view! { <Missing id="drivers" title=NO_FINDING reason=Signal::derive(reason)/> }.into_any()
        }}
    }
}

#[component]
fn Chart(found: Signal<Arc<Found>>) -> impl IntoView {
    let language = Language::current();
    let title = move || {
        let found = found.read();
        let drivers = drivers(&found);
        let finding = drivers.and_then(|drivers| driver_finding(drivers, &found.shares));
        wording::title(finding, NO_FINDING, language.get())
    };
    let basis = move || {
        let found = found.read();
        drivers(&found).map_or_else(String::new, |drivers| basis(drivers, language.get()))
    };
    view! {
        <ChartFigure id="drivers" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(move || table(&found.read(), language.get()))
            draw=move |canvas| draw::bars(canvas, &found.read().shares, language.get())/>
    }
}

fn drivers(found: &Found) -> Option<&SurveyDrivers> {
    found.quality.as_ref().ok()?.drivers.as_ref()
}

fn reason(found: &Found, lang: Lang) -> String {
    let note = |notes: &[Note], key: &str| {
        let note = notes.iter().find(|note| note.key == key)?;
        Some(note.reason.get(lang).to_owned())
    };
    match &found.quality {
        Err(reason) => reason.text().get(lang).to_owned(),
        Ok(quality) => note(&quality.notes, "drivers")
            .or_else(|| note(&quality.notes, "drivers.lmg"))
            .unwrap_or_else(|| Absent::Constant.text().get(lang).to_owned()),
    }
}

fn basis(drivers: &SurveyDrivers, lang: Lang) -> String {
    BASIS.with(
        lang,
        &[
            ("r2", &fixed(drivers.r2, 2)),
            ("adj", &fixed(drivers.adj, 2)),
            ("p", &numbers::probability_named(drivers.regression.p)),
            ("n", &numbers::respondents(drivers.n, lang)),
        ],
    )
}

fn table(found: &Found, lang: Lang) -> TableData {
    let row = |share: &DriverShare| {
        let coefficient = share.coefficient;
        vec![
            share.name.get(lang).to_owned(),
            fixed(share.share * 100.0, 1),
            numbers::range_cell(share.ci, 100.0, 1, lang),
            numbers::plain_or_dash(share.johnson.map(|weight| weight * 100.0), 1),
            coefficient.map_or_else(
                || numbers::ABSENT.to_owned(),
                |found| signed(found.value, 3),
            ),
            coefficient
                .and_then(|found| found.p)
                .map_or_else(|| numbers::ABSENT.to_owned(), numbers::probability),
        ]
    };
    let mut notes = vec![COEFFICIENTS.get(lang).to_owned()];
    if found.too_many {
        notes.push(TOO_MANY.with(lang, &[("most", &RESAMPLED.to_string())]));
    }
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 0,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows: found.shares.iter().map(row).collect(),
        notes,
    }
}

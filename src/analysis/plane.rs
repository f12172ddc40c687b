//! Importance and performance of every item or dimension in a plane (IPA).

mod draw;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    models::{Crosshairs, Level, ipa_finding},
    statistics::Absent,
};

use super::{
    numbers,
    segments::Segments,
    study::{Found, crosshairs},
};
use crate::ui::{
    chart::figure::ChartFigure,
    i18n::{Label, Language, label},
};

const NO_FINDING: Label = label("重要性与表现", "Importance and performance");
const BASIS: Label = label(
    "横轴是表现（感知均值），纵轴是重要性（以期望均值代表），细线是 95 % 置信区间；{lines}{n}",
    "Performance (mean perception) across, importance (for which mean expectation stands) upwards; thin lines are 95 % confidence intervals. {lines} {n}",
);
const WHAT: Label = label("对象", "What to place");
const LINES: Label = label("分界线", "Lines");
const LEVELS: [(Level, Label); 2] = [
    (Level::Items, label("题目", "Items")),
    (Level::Dimensions, label("维度", "Dimensions")),
];
/// Names of [`crosshairs`], and what they mean.
const KINDS: [(Label, Label); 3] = [
    (
        label("按数据均值", "Means of the data"),
        label(
            "分界线是各点的均值，比较彼此的先后；",
            "The lines are the means of all points and rank them among each other.",
        ),
    ),
    (
        label("按量表中点", "Middle of the scale"),
        label(
            "分界线是量表中点，作绝对判断；",
            "The lines are the middle of the scale and judge each point absolutely.",
        ),
    ),
    (
        label("对角线", "Diagonal"),
        label(
            "对角线以上，重要性超过表现，都应优先；",
            "Above the diagonal importance exceeds performance, and all of it is a priority.",
        ),
    ),
];

/// The plane, with the choice of what stands in it and where its lines are.
#[component]
pub(super) fn PlaneChart(found: Signal<Arc<Found>>) -> impl IntoView {
    let language = Language::current();
    let level = RwSignal::new(Level::Items);
    let kind = RwSignal::new(0_usize);
    let lines = move || {
        let all = crosshairs(&found.read().results);
        all.get(kind.get()).copied().unwrap_or(Crosshairs::Data)
    };
    let title = move || {
        let (found, lang) = (found.read(), language.get());
        match found.plane(level.get(), lines()) {
            Some(Ok(plane)) => {
                let name = |id: &str| words::title_name(&found, level.get(), id);
                ipa_finding(plane, lines(), name).get(lang).to_owned()
            }
            _ => NO_FINDING.get(lang).to_owned(),
        }
    };
    let basis = move || {
        let lang = language.get();
        let (_, meaning) = KINDS.get(kind.get()).copied().unwrap_or(KINDS[0]);
        let n = numbers::responses(found.read().results.cut.n, lang);
        BASIS.with(lang, &[("lines", meaning.get(lang)), ("n", &n)])
    };
    let kinds = KINDS
        .into_iter()
        .map(|(name, _)| name)
        .enumerate()
        .collect();
    let table = move || words::table(&found.read(), level.get(), lines(), language.get());
    view! {
        <ChartFigure id="importance" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(table)
            draw=move |canvas| {
                let (found, lang) = (found.read(), language.get());
                match found.plane(level.get(), lines()) {
                    Some(Ok(plane)) => draw::plane(canvas, &found, plane, (level.get(), lines()), lang).into_any(),
                    // Responses there are, or the page would not draw: they lack the answers.
                    Some(Err(Absent::NoData)) | None => absent(Absent::AllMissing, language).into_any(),
                    Some(Err(reason)) => absent(*reason, language).into_any(),
                }
            }>
            <Segments name=WHAT choices=LEVELS.to_vec() chosen=level/>
            <Segments name=LINES choices=kinds chosen=kind/>
        </ChartFigure>
    }
}

fn absent(reason: Absent, language: Language) -> impl IntoView {
    view! { <p class="chart-basis">{move || reason.text().get(language.get()).to_owned()}</p> }
}

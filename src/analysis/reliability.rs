//! How reliably the dimensions are measured: alpha of perceptions, expectations and gaps.

mod draw;
mod table;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    psychometrics::{ENOUGH_FOR_ALPHA, Quality, reliability_finding},
    text::Lang,
};

use super::{
    numbers,
    study::{Found, Missing},
    wording,
};
use crate::ui::{
    chart::figure::ChartFigure,
    i18n::{Label, Language, label, tr},
    number::fixed,
};

const NO_FINDING: Label = label("各维度的信度", "Reliability per dimension");
const BASIS: Label = label(
    "各维度的 Cronbach α，细线是 95 % 置信区间（Feldt），虚线是 0.70；只用答齐该维度的回答，{n}。{adequacy}",
    "Cronbach's alpha per dimension; thin lines are 95 % confidence intervals (Feldt), the dashed line is 0.70; from those who answered all items of the dimension, {n}. {adequacy}",
);
const ADEQUACY: Label = label(
    "抽样适切性 KMO = {kmo}；Bartlett 球形检验 χ²({df}) = {chisq}，{p}。",
    "Sampling adequacy KMO = {kmo}; Bartlett's test χ²({df}) = {chisq}, {p}.",
);
const NO_ADEQUACY: Label = label(
    "没有 KMO 和 Bartlett 检验：{reason}",
    "No KMO and Bartlett: {reason}",
);
const FEW: Label = label(
    "灰色：不到 {least} 份完整的回答，只供参考。",
    "Grey: fewer than {least} complete responses, a hint only.",
);
const SPREAD: Label = label("n = {low} 至 {high}", "n = {low} to {high}");
const SAME: Label = label("n = {n}", "n = {n}");

/// What alpha is taken of, with the names and marks of the chart.
pub(super) const SIDES: [Label; 3] = [
    label("感知", "Perception"),
    label("期望", "Expectation"),
    label("差距", "Gap"),
];

/// The alphas of [`SIDES`] as the notes of the quality call them.
const FIGURES: [&str; 3] = ["alpha_P", "alpha_E", "alpha_G"];

/// Why the alpha `figure` of a dimension is absent, without a full stop.
fn why(found: &Found, dimension: &str, figure: &str, lang: Lang) -> String {
    let key = format!("dims.{dimension}.{figure}");
    let quality = found.quality.as_ref().ok();
    let note = quality.and_then(|quality| quality.notes.iter().find(|note| note.key == key));
    note.map_or_else(String::new, |note| {
        let reason = note.reason.get(lang);
        reason.trim_end_matches(['.', '\u{3002}']).to_owned()
    })
}

/// The chart of reliability, or the reason why there is none.
#[component]
pub(super) fn ReliabilityChart(found: Signal<Arc<Found>>) -> impl IntoView {
    let language = Language::current();
    let reason = Memo::new(move |_| reason(&found.read(), language.get()));
    view! {
        {move || if reason.read().is_some() {
            let words = move || reason.get().unwrap_or_default();
            view! { <Missing id="reliability" title=NO_FINDING reason=Signal::derive(words)/> }.into_any()
        } else {
            view! { <Chart found/> }.into_any()
        }}
    }
}

#[component]
fn Chart(found: Signal<Arc<Found>>) -> impl IntoView {
    let language = Language::current();
    let title = move || {
        let found = found.read();
        let quality = found.quality.as_ref().ok();
        let finding =
            quality.and_then(|quality| reliability_finding(&found.results.material.key, quality));
        wording::title(finding, NO_FINDING, language.get())
    };
    let basis = move || match &found.read().quality {
        Ok(quality) => basis(quality, language.get()),
        Err(reason) => reason.text().get(language.get()).to_owned(),
    };
    let any_few = Memo::new(move |_| sizes(&found.read()).any(|n| n < ENOUGH_FOR_ALPHA));
    view! {
        <ChartFigure id="reliability" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(move || table::table(&found.read(), language.get()))
            draw=move |canvas| draw::dots(canvas, &found.read(), language.get())>
            <p class="chart-key reliability-key" aria-hidden="true">
                <span class="key-alpha-p"></span>{tr(SIDES[0])}
                <span class="key-alpha-e"></span>{tr(SIDES[1])}
                <span class="key-alpha-g"></span>{tr(SIDES[2])}
            </p>
            <Show when=move || any_few.get()>
                <p class="chart-note">
                    {move || FEW.with(language.get(), &[("least", &ENOUGH_FOR_ALPHA.to_string())])}
                </p>
            </Show>
        </ChartFigure>
    }
}

/// How many respondents every alpha rests on.
fn sizes(found: &Found) -> impl Iterator<Item = usize> {
    let quality = found.quality.as_ref().ok();
    quality.into_iter().flat_map(of_quality)
}

fn of_quality(quality: &Quality) -> impl Iterator<Item = usize> {
    quality
        .dims
        .iter()
        .flat_map(|scale| [&scale.perceptions, &scale.expectations, &scale.gaps])
        .flatten()
        .map(|alpha| alpha.n)
}

/// Why there is no alpha at all.
fn reason(found: &Found, lang: Lang) -> Option<String> {
    match &found.quality {
        Err(reason) => Some(reason.text().get(lang).to_owned()),
        Ok(quality) if of_quality(quality).next().is_none() => Some(
            quality
                .notes
                .first()
                .map_or_else(String::new, |note| note.reason.get(lang).to_owned()),
        ),
        Ok(_) => None,
    }
}

fn basis(quality: &Quality, lang: Lang) -> String {
    let adequacy = match (quality.kmo, &quality.bartlett) {
        (Some(kmo), Some(bartlett)) => ADEQUACY.with(
            lang,
            &[
                ("kmo", &fixed(kmo, 2)),
                ("df", &bartlett.df.to_string()),
                ("chisq", &fixed(bartlett.chisq, 0)),
                ("p", &numbers::probability_named(bartlett.p)),
            ],
        ),
        _ => quality
            .notes
            .iter()
            .find(|note| note.key == "kmo" || note.key == "bartlett")
            .map_or_else(String::new, |note| {
                NO_ADEQUACY.with(lang, &[("reason", note.reason.get(lang))])
            }),
    };
    let low = of_quality(quality).min().unwrap_or_default().to_string();
    let high = of_quality(quality).max().unwrap_or_default().to_string();
    let n = if low == high {
        SAME.with(lang, &[("n", &low)])
    } else {
        SPREAD.with(lang, &[("low", &low), ("high", &high)])
    };
    BASIS.with(lang, &[("n", &n), ("adequacy", &adequacy)])
}

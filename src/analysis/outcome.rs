//! Recommendation and satisfaction, where anybody was asked: nothing otherwise.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{outcome::NetPromoter, statistics::Proportion, text::Lang};

use super::{numbers, results::Results};
use crate::ui::{
    i18n::{Label, Language, label, tr},
    number::{fixed, signed},
};

const HEADING: Label = label("总体结果", "Outcome");
const PROMOTERS: Label = label("净推荐值（NPS）", "Net promoter score (NPS)");
const SATISFIED: Label = label("满意率（CSAT）", "Satisfied customers (CSAT)");
const PROMOTER_BASIS: Label = label(
    "{interval}；{up}，{even}，{down}；{n}",
    "{interval}; {up}, {even}, {down}; {n}",
);
const INTERVAL: Label = label(
    "95 % 置信区间 {low} 至 {high}（调整 Wald 法）",
    "95 % CI {low} to {high} (adjusted Wald)",
);
const UP: Label = label("推荐者 {count}", "{count} [promoter|promoters]");
const EVEN: Label = label("中立者 {count}", "{count} [passive|passives]");
const DOWN: Label = label("贬损者 {count}", "{count} [detractor|detractors]");
const SATISFIED_BASIS: Label = label(
    "95 % 置信区间 {low} 至 {high} %（Wilson 法）；总体满意度 6 或 7 分的有 {count} 人；{n}",
    "95 % CI {low} to {high} % (Wilson); {count} gave 6 or 7 of 7 for overall satisfaction; {n}",
);

/// The figures of the outcome block.
#[component]
pub(super) fn OutcomeFigures(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let is_asked = Memo::new(move |_| {
        let results = results.read();
        results.recommendation().is_some() || results.satisfaction().is_some()
    });
    view! {
        <Show when=move || is_asked.get()>
            <section class="key-figures outcome" aria-label=tr(HEADING)>
                {move || results.read().recommendation().map(|found| {
                    let lang = language.get();
                    figure(PROMOTERS, signed(found.nps, 0), signed(found.nps, 1), promoter_basis(&found, lang), lang)
                })}
                {move || results.read().satisfaction().map(|found| {
                    let lang = language.get();
                    let percent = |decimals| format!("{} %", fixed(found.share * 100.0, decimals));
                    figure(SATISFIED, percent(0), percent(1), satisfied_basis(&found, lang), lang)
                })}
            </section>
        </Show>
    }
}

fn figure(name: Label, value: String, fine: String, basis: String, lang: Lang) -> impl IntoView {
    view! {
        <div class="card key-figure" role="group" aria-label=name.get(lang)>
            <h2>{name.get(lang)}</h2>
            <p class="key-value">{value} " " <span class="fine">{fine}</span></p>
            <p class="key-basis">{basis}</p>
        </div>
    }
}

fn promoter_basis(found: &NetPromoter, lang: Lang) -> String {
    let interval = match found.ci {
        Some(ci) => {
            let [low, high] = ci.map(|end| signed(end, 1));
            INTERVAL.with(lang, &[("low", &low), ("high", &high)])
        }
        None => numbers::interval(None, lang),
    };
    PROMOTER_BASIS.with(
        lang,
        &[
            ("interval", &interval),
            ("up", &UP.counting(lang, found.promoters)),
            ("even", &EVEN.counting(lang, found.passives)),
            ("down", &DOWN.counting(lang, found.detractors)),
            ("n", &numbers::respondents(found.n, lang)),
        ],
    )
}

fn satisfied_basis(found: &Proportion, lang: Lang) -> String {
    let [low, high] = found.wilson.map(|end| fixed(end * 100.0, 1));
    SATISFIED_BASIS.with(
        lang,
        &[
            ("low", &low),
            ("high", &high),
            ("count", &found.count.to_string()),
            ("n", &numbers::respondents(found.n, lang)),
        ],
    )
}

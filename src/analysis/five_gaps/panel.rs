//! What is known about the chosen gap, or how to measure it.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{GapNumber, GapState},
    text::Lang,
};

use super::words;
use crate::{
    analysis::{numbers, results::Results},
    ui::{
        i18n::{Label, Language, label, tr},
        number::{fixed, signed},
    },
};

const VALUE: Label = label("数值（分）", "Value (scale points)");
const INTERVAL: Label = label("95 % 置信区间", "95 % CI");
const NO_INTERVAL: Label = label("至少要 2 份回答", "takes at least 2 responses");
const INDEX: Label = label("指数", "Index");
const NOTE: Label = label(
    "来自客户问卷的未加权总差距。指数 0 表示没有不足，−100 是量表允许的最大不足。",
    "From the customer survey: the unweighted overall gap. Index 0 is no shortfall, −100 the largest that the scale allows.",
);
const RESPONDENTS: Label = label("受访者", "Respondents");
const HOW: Label = label("怎样测量", "How to measure it");

/// The panel of the chosen gap.
#[component]
pub(super) fn GapPanel(
    results: Signal<Arc<Results>>,
    chosen: RwSignal<GapNumber>,
) -> impl IntoView {
    let language = Language::current();
    view! {
        <section id="gap-panel" class="gap-panel" aria-live="polite" aria-labelledby="gap-panel-title">
            {move || {
                let (gap, lang) = (chosen.get(), language.get());
                let results = results.read();
                let state = results.five.get(gap);
                let title = match state {
                    GapState::Measured { .. } => words::name(gap, lang),
                    GapState::Unmeasured => format!("{} · {}", words::name(gap, lang), words::NO_DATA.get(lang)),
                };
                view! {
                    <h3 id="gap-panel-title">{title}</h3>
                    <p>{format!("{}{}", gap.meaning().get(lang), full_stop(lang))}</p>
                    {match state {
                        GapState::Measured { value, ci, index, n } => known(*value, *ci, *index, *n, lang).into_any(),
                        GapState::Unmeasured => view! {
                            <h4>{tr(HOW)}</h4>
                            <p>{gap.how_to_measure().get(lang).to_owned()}</p>
                        }.into_any(),
                    }}
                }
            }}
        </section>
    }
}

const fn full_stop(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "。",
        Lang::En => ".",
    }
}

fn known(value: f64, ci: Option<[f64; 2]>, index: f64, n: usize, lang: Lang) -> impl IntoView {
    let interval = match ci {
        Some(_) => numbers::interval_cell(ci, lang),
        None => NO_INTERVAL.get(lang).to_owned(),
    };
    let rows = [
        (VALUE, signed(value, 2)),
        (INTERVAL, interval),
        (RESPONDENTS, n.to_string()),
        (INDEX, fixed(index, 1)),
    ];
    view! {
        <dl>
            {rows.map(|(name, words)| view! {
                <div><dt>{name.get(lang)}</dt><dd>{words}</dd></div>
            })}
        </dl>
        <p class="chart-note">{NOTE.get(lang)}</p>
    }
}

//! What is known about the chosen gap: its size in both ways, its causes, the steps behind it, and
//! how to measure it.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{GapNumber, GapState, provider::Role},
    text::Lang,
};

use super::{causes::causes, inside, measure::measure, steps::steps, words};
use crate::{
    analysis::{numbers, results::Results},
    ui::{
        i18n::{Label, Language, label},
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
const MANAGERS: Label = label("管理者", "Managers");
const STAFF: Label = label("一线员工", "Contact staff");

/// The panel of the chosen gap.
#[component]
pub(super) fn GapPanel(
    results: Signal<Arc<Results>>,
    chosen: RwSignal<GapNumber>,
) -> impl IntoView {
    let language = Language::current();
    view! {
        <section id="gap-panel" class="gap-panel" aria-labelledby="gap-panel-title">
            // Only this much is read out when another gap is chosen.
            <div class="gap-head" aria-live="polite">
                {move || head(chosen.get(), &results.read(), language.get())}
            </div>
            {move || body(chosen.get(), &results.read(), language.get())}
        </section>
    }
}

fn head(gap: GapNumber, results: &Results, lang: Lang) -> impl IntoView + use<> {
    let state = results.five().get(gap);
    let title = match state {
        GapState::Measured { .. } => words::name(gap, lang),
        GapState::Unmeasured => {
            format!("{} · {}", words::name(gap, lang), words::NO_DATA.get(lang))
        }
    };
    let known = match state {
        GapState::Measured {
            value,
            ci,
            index,
            n,
        } => {
            let who = match results.provider().get(gap).map(|known| known.role) {
                None => RESPONDENTS,
                Some(Role::Managers) => MANAGERS,
                Some(Role::Staff) => STAFF,
            };
            Some(figures([*value, *index], *ci, (who, *n), lang))
        }
        GapState::Unmeasured => None,
    };
    view! {
        <h3 id="gap-panel-title">{title}</h3>
        <p>{format!("{}{}", gap.meaning().get(lang), full_stop(lang))}</p>
        {known}
    }
}

fn body(gap: GapNumber, results: &Results, lang: Lang) -> impl IntoView + use<> {
    let measured = matches!(results.five().get(gap), GapState::Measured { .. });
    let known = results.provider().get(gap);
    let note = (known.is_none() && measured).then(|| {
        view! { <p class="chart-note">{NOTE.get(lang)}</p> }
    });
    // What is missing comes first where there is no value yet.
    let [first, last] = if measured {
        [false, true]
    } else {
        [true, false]
    };
    view! {
        {note}
        {first.then(|| measure(gap, results, lang))}
        {known.map(|known| inside::ways(known, results, lang))}
        {known.map(|known| inside::dimensions(known, lang))}
        {known.map(|known| causes(known, lang))}
        {steps(gap, results, lang)}
        {last.then(|| measure(gap, results, lang))}
    }
}

const fn full_stop(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "。",
        Lang::En => ".",
    }
}

fn figures(
    [value, index]: [f64; 2],
    ci: Option<[f64; 2]>,
    (who, n): (Label, usize),
    lang: Lang,
) -> impl IntoView + use<> {
    let interval = match ci {
        Some(_) => numbers::interval_cell(ci, lang),
        None => NO_INTERVAL.get(lang).to_owned(),
    };
    let rows = [
        (VALUE, signed(value, 2)),
        (INTERVAL, interval),
        (who, n.to_string()),
        (INDEX, fixed(index, 1)),
    ];
    view! {
        <dl>
            {rows.map(|(name, words)| view! {
                <div><dt>{name.get(lang)}</dt><dd>{words}</dd></div>
            })}
        </dl>
    }
}

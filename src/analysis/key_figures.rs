//! The overall gap in its three forms, each with what it rests on.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{Estimate, OverallResult},
    statistics::Absent,
    text::Lang,
};

use super::{numbers, results::Results};
use crate::ui::{
    chart::marks::gap_class,
    i18n::{Label, Language, label, tr},
    number::signed,
};

const HEADING: Label = label("总体差距", "Overall gap");
const WEIGHTED: Label = label("加权总差距", "Overall weighted gap");
const UNWEIGHTED: Label = label("未加权总差距", "Unweighted overall gap");
const ITEM_MEAN: Label = label("题目平均差距", "Mean of item gaps");
const OWN_POINTS: Label = label("按 {n}各自的权重", "own points of {n}");
const DEFAULT_POINTS: Label = label(
    "{n}，按文献默认权重（没有人给出权重）",
    "{n}, points from the literature because nobody gave any",
);
const FIVE_EQUAL: Label = label(
    "{n}，各维度同等看待",
    "{n}, every dimension counts the same",
);
const EVERY_ITEM: Label = label("{items} 道题，共 {n}", "{items} items, {n}");
const NOT_AVAILABLE: Label = label("算不出", "not available");
const LEFT_OUT: Label = label("没有计入的和算不出的", "What is left out or absent");
const OF_ITEMS: Label = label(
    "第 {numbers} 题：{reason}",
    "[Item|Items] {numbers}: {reason}",
);
const OF_EVERY_ITEM: Label = label("每一题：{reason}", "Every item: {reason}");
const INCOMPLETE: Label = label(
    "{n} 份缺少某个维度的差距，不计入两个总差距",
    "{n} lack the gap of a dimension and enter neither overall gap",
);
const NO_WEIGHTS: Label = label(
    "{n} 份没有给出权重，不计入加权总差距",
    "{n} gave no importance points and do not enter the weighted gap",
);
const OFF_TOTAL: Label = label(
    "{n} 份的权重合计不是 100，不计入加权总差距",
    "{n} gave points that do not add up to 100 and do not enter the weighted gap",
);

/// The three overall figures, what was left out of them, and why a figure is absent.
#[component]
pub(super) fn KeyFigures(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let weighted_basis = move || {
        let results = results.read();
        let overall = &results.analysis().overall;
        let label = if overall.default_weights {
            DEFAULT_POINTS
        } else {
            OWN_POINTS
        };
        let absent = if overall.unweighted.is_none() {
            Absent::NoDimensionGaps
        } else {
            Absent::NoWeights
        };
        with_interval(label, &overall.weighted_basis, absent, language.get())
    };
    let unweighted_basis = move || {
        let results = results.read();
        with_interval(
            FIVE_EQUAL,
            &results.analysis().overall.unweighted_basis,
            Absent::NoDimensionGaps,
            language.get(),
        )
    };
    let item_basis = move || {
        let results = results.read();
        let measured = results
            .analysis()
            .items
            .iter()
            .filter(|item| item.gap.is_some())
            .count();
        let lang = language.get();
        if measured == 0 {
            return Absent::NoPairs.text().get(lang).to_owned();
        }
        let n = numbers::responses(results.cut.n, lang);
        EVERY_ITEM.with(lang, &[("items", &measured.to_string()), ("n", &n)])
    };
    let overall = move |pick: fn(&OverallResult) -> Option<f64>| {
        Signal::derive(move || pick(&results.read().analysis().overall))
    };
    view! {
        <section class="key-figures" aria-label=tr(HEADING)>
            <KeyFigure name=WEIGHTED value=overall(|o| o.weighted) basis=Signal::derive(weighted_basis) main=true/>
            <KeyFigure name=UNWEIGHTED value=overall(|o| o.unweighted) basis=Signal::derive(unweighted_basis)/>
            <KeyFigure name=ITEM_MEAN value=overall(|o| o.item_mean) basis=Signal::derive(item_basis)/>
            {move || {
                let left_out = left_out(&results.read(), language.get());
                (!left_out.is_empty()).then(|| view! {
                    <div class="key-notes">
                        <h2>{tr(LEFT_OUT)}</h2>
                        <ul>{left_out.into_iter().map(|note| view! { <li>{note}</li> }).collect_view()}</ul>
                    </div>
                })
            }}
        </section>
    }
}

/// One figure: large with the two decimals that the charts use, then with all four.
#[component]
fn KeyFigure(
    name: Label,
    value: Signal<Option<f64>>,
    basis: Signal<String>,
    #[prop(optional)] main: bool,
) -> impl IntoView {
    let class = move || {
        let side = value.get().map_or("", gap_class);
        format!("card key-figure {side}{}", if main { " main" } else { "" })
    };
    view! {
        <div class=class role="group" aria-label=tr(name)>
            <h2>{tr(name)}</h2>
            <p class="key-value">
                {move || match value.get() {
                    Some(value) => view! {
                        {signed(value, 2)} " " <span class="fine">{signed(value, 4)}</span>
                    }.into_any(),
                    None => view! { <span class="absent">{tr(NOT_AVAILABLE)}</span> }.into_any(),
                }}
            </p>
            <p class="key-basis">{move || basis.get()}</p>
        </div>
    }
}

/// What an overall figure rests on; the reason where nobody has it.
fn with_interval(label: Label, basis: &Estimate, absent: Absent, lang: Lang) -> String {
    if basis.n == 0 {
        return absent.text().get(lang).to_owned();
    }
    let who = label.with(lang, &[("n", &numbers::respondents(basis.n, lang))]);
    let interval = numbers::interval(basis.ci, lang);
    match lang {
        Lang::Zh => format!("{interval}\u{ff1b}{who}"),
        Lang::En => format!("{interval}; {who}"),
    }
}

/// What was left out, and the analysis's reasons for absent figures.
pub(super) fn left_out(results: &Results, lang: Lang) -> Vec<String> {
    let overall = &results.analysis().overall;
    [
        (INCOMPLETE, overall.excluded_incomplete),
        (NO_WEIGHTS, overall.excluded_no_weights),
        (OFF_TOTAL, overall.excluded_weights_off_total),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(label, count)| label.with(lang, &[("n", &count.to_string())]))
    .chain(reasons(results, lang))
    .collect()
}

/// The analysis's reasons for absent figures, each once, with the items that it is about.
fn reasons(results: &Results, lang: Lang) -> Vec<String> {
    let items = &results.material.key.items;
    let mut said: Vec<(&str, Vec<String>)> = Vec::new();
    for note in &results.analysis().notes {
        let reason = note.reason.get(lang);
        let rest = note.key.strip_prefix("items.");
        let id = rest.and_then(|rest| rest.split('.').next());
        let item = items.iter().find(|item| Some(item.id.as_str()) == id);
        let number = item.map(|item| item.number.to_string());
        let known = said
            .iter_mut()
            .find(|(words, numbers)| *words == reason && numbers.is_empty() == number.is_none());
        match known {
            Some((_, numbers)) => numbers.extend(number),
            None => said.push((reason, number.into_iter().collect())),
        }
    }
    said.into_iter()
        .map(|(reason, numbers)| match numbers.len() {
            0 => reason.to_owned(),
            count if count == items.len() => OF_EVERY_ITEM.with(lang, &[("reason", reason)]),
            count => {
                let between = if lang == Lang::Zh { "、" } else { ", " };
                OF_ITEMS
                    .counting(lang, count)
                    .replace("{numbers}", &numbers.join(between))
                    .replace("{reason}", reason)
            }
        })
        .collect()
}

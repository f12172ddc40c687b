//! Two groups side by side: the gaps of both with their intervals, and the difference.

mod draw;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{
        filter::{Field, Filter, Present},
        pictures::compared::{Difference, compared_finding, largest_first},
    },
    text::Text,
};

use super::{
    address::Address,
    filters::{FilterBar, Scope, words as filter_words},
    results::{Results, Sides},
    segments::Segments,
    wording,
};
use crate::ui::{
    chart::figure::ChartFigure,
    i18n::{Label, Language, label, tr},
};

const TITLE: Label = label("比较两组", "Compare two groups");
const LEAD: Label = label(
    "任选两组，例如两家门店或整改前后，看差距在哪里不同。",
    "Two branches, or before and after a change: see where their gaps differ.",
);
const START: Label = label("开始比较", "Compare");
const STOP: Label = label("结束比较", "Stop comparing");
const SIDE_A: Label = label("组 A", "Group A");
const SIDE_B: Label = label("组 B", "Group B");
const LEVEL: Label = label("层次", "Level");
const DIMENSIONS: Label = label("维度", "Dimensions");
const ITEMS: Label = label("题目", "Items");
const NO_FINDING: Label = label("两组的差距", "Gaps of the two groups");
const SUPPRESSED: Label = label(
    "{name}的回答不到 5 份，为了不泄露个人信息，不显示任何数字。",
    "Fewer than 5 responses in {name}, so no number of it is shown: it could point to a person.",
);
const EMPTY: Label = label("{name}没有回答。", "No responses in {name}.");

/// What is compared.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Dimensions,
    Items,
}

/// The names of the two groups.
fn names(results: &Results) -> [Text; 2] {
    let [a, b] = results.view.compared.clone().unwrap_or_default();
    [filter_words::name(&a, "A"), filter_words::name(&b, "B")]
}

fn differences(sides: &Sides, level: Level) -> &[Difference] {
    match level {
        Level::Dimensions => &sides.compared.dims,
        Level::Items => &sides.compared.items,
    }
}

/// Two groups to begin with: the two largest values of the first circumstance that varies.
fn suggestion(present: &Present) -> [Filter; 2] {
    let largest = Field::ALL
        .into_iter()
        .find_map(|field| match present.values(field) {
            [(a, _), (b, _), ..] => Some([a, b].map(|value| {
                let mut filter = Filter::default();
                filter.want(field, Some(value.clone()));
                filter
            })),
            _ => None,
        });
    largest.unwrap_or_default()
}

/// The comparison, or a way to begin one.
#[component]
pub(super) fn CompareSection(results: Signal<Arc<Results>>) -> impl IntoView {
    let address = Address::current();
    let on = Memo::new(move |_| results.read().has_sides());
    let start = move |_| {
        let suggested = suggestion(&results.read_untracked().present);
        address.change(|view| view.compared = Some(suggested));
    };
    let stop = move |_| address.change(|view| view.compared = None);
    view! {
        <section class="compare card" id="compare" aria-labelledby="compare-title">
            <div class="compare-head">
                <h2 id="compare-title">{tr(TITLE)}</h2>
                {move || if on.get() {
                    view! { <button type="button" class="button" on:click=stop>{tr(STOP)}</button> }.into_any()
                } else {
                    view! { <button type="button" class="button" on:click=start>{tr(START)}</button> }.into_any()
                }}
            </div>
            <p class="chart-note">{tr(LEAD)}</p>
            <Show when=move || on.get()>
                <div class="compare-sides">
                    <Side results scope=Scope::A label=SIDE_A/>
                    <Side results scope=Scope::B label=SIDE_B/>
                </div>
            </Show>
        </section>
        <Show when=move || on.get()><CompareChart results/></Show>
    }
}

#[component]
fn Side(results: Signal<Arc<Results>>, scope: Scope, label: Label) -> impl IntoView {
    let language = Language::current();
    let name = Signal::derive(move || label.get(language.get()).to_owned());
    let notice = move || {
        let (results, lang) = (results.read(), language.get());
        let place = usize::from(scope == Scope::B);
        let cut = results
            .sides()
            .and_then(|sides| sides.cuts.get(place).copied())?;
        let name = names(&results).get(place)?.get(lang).to_owned();
        if cut.suppressed {
            Some(SUPPRESSED.with(lang, &[("name", &name)]))
        } else if cut.n == 0 {
            Some(EMPTY.with(lang, &[("name", &name)]))
        } else {
            Some(super::numbers::responses(cut.n, lang))
        }
    };
    view! {
        <div>
            <FilterBar results scope name open=true/>
            <p class="chart-note" role="status">{notice}</p>
        </div>
    }
}

/// The chart of two groups; only drawn where two are compared.
#[component]
pub(super) fn CompareChart(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    let level = RwSignal::new(Level::Dimensions);
    let title = move || {
        let results = results.read();
        let [a, b] = names(&results);
        let finding = results
            .sides()
            .and_then(|sides| compared_finding(differences(sides, level.get()), [&a, &b]));
        wording::title(finding, NO_FINDING, language.get())
    };
    let basis = move || {
        let results = results.read();
        words::basis(&results, &names(&results), language.get())
    };
    let table = move || {
        let results = results.read();
        let ranked = results
            .sides()
            .map(|sides| largest_first(differences(sides, level.get())));
        words::table(
            &ranked.unwrap_or_default(),
            &names(&results),
            language.get(),
        )
    };
    view! {
        <ChartFigure id="compared" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(table)
            draw=move |canvas| {
                let results = results.read();
                let level = level.get();
                results.sides().map(|sides| {
                    let ranked = largest_first(differences(sides, level));
                    draw::dumbbells(canvas, &results, &ranked, &names(&results), language.get())
                })
            }>
            <p class="chart-key" aria-hidden="true">
                <span class="key-ring"></span>{move || names(&results.read())[0].get(language.get()).to_owned()}
                <span class="key-dot key-b"></span>{move || names(&results.read())[1].get(language.get()).to_owned()}
            </p>
            <Segments name=LEVEL choices=vec![(Level::Dimensions, DIMENSIONS), (Level::Items, ITEMS)] chosen=level/>
        </ChartFigure>
    }
}

//! What each dimension and each indicator weighs: typed by a person, kept in the address.

use leptos::prelude::*;
use serviscope_domain::{models::Depth, text::Text};

use super::Tree;
use crate::ui::{
    i18n::{Label, Language, label, tr},
    number::fixed,
};

const TITLE: Label = label("权重", "Weights");
const LEAD: Label = label(
    "填上要改的权重，空着的用默认值；只看相互的比例，合计自动按 100 计。改动写进本页的网址，连同链接一起保存、发送。",
    "Type the weights that you want changed; empty ones keep the usual value. Only proportions count, the total is taken as 100. Changes go into the address of the page, so a link keeps them.",
);
const WITHIN: Label = label("{name}：指标的权重", "{name}: weights of its indicators");
const SHARE: Label = label("计 {share} %", "counts for {share} %");
const NOT_A_WEIGHT: Label = label(
    "请填 0 到 1000 之间的数。",
    "Type a number from 0 to 1,000.",
);
const TOTAL: Label = label(
    "所填与默认的维度权重合计 {total}，按各占其中的份额计算。",
    "Weights of dimensions, typed and usual, add up to {total}; each counts as its share of that.",
);
const BACK: Label = label("恢复默认权重", "Back to the usual weights");

/// A part of the tree that can be weighed.
type Named = (String, Text);

/// The weights of the tree.
#[component]
pub(super) fn WeightCard(tree: Tree) -> impl IntoView {
    let language = Language::current();
    // Fields stay as they are until another survey has other parts.
    let branches = Memo::new(move |_| {
        let results = tree.results.read();
        let (key, survey) = (&results.material.key, &results.material.survey);
        let named = |id: &String, text: &Text| (id.clone(), survey.fill(text));
        let items = |items: &[usize]| -> Vec<Named> {
            let items = items.iter().filter_map(|item| key.items.get(*item));
            items.map(|item| named(&item.id, &item.text)).collect()
        };
        key.dimensions
            .iter()
            .map(|dimension| {
                (
                    named(&dimension.id, &dimension.name),
                    items(&dimension.items),
                )
            })
            .collect::<Vec<(Named, Vec<Named>)>>()
    });
    let chosen = Memo::new(move |_| !tree.weights.read().is_empty());
    let total = move || {
        let total = tree
            .weights
            .read()
            .total(&tree.results.read().material.key, &tree.usual.read().0);
        let is_off = (total - 100.0).abs() > 0.05 && chosen.get();
        is_off.then(|| TOTAL.with(language.get(), &[("total", &fixed(total, 1))]))
    };
    view! {
        <section class="card index-weights" aria-labelledby="index-weights-title">
            <h2 id="index-weights-title">{tr(TITLE)}</h2>
            <p class="chart-note">{tr(LEAD)}</p>
            {move || {
                let branches = branches.get();
                let dimensions = branches.iter().map(|(dimension, _)| view! {
                    <WeightField tree part=dimension.clone()/>
                }).collect_view();
                let items = branches.into_iter().map(|(dimension, items)| view! {
                    <Branch tree dimension items/>
                }).collect_view();
                view! {
                    <div class="filter-fields">{dimensions}</div>
                    {items}
                }
            }}
            <p class="chart-note" role="status">{total}</p>
            <p>
                <button type="button" class="button" aria-disabled=move || (!chosen.get()).to_string()
                    on:click=move |_| if chosen.get_untracked() { tree.weigh(&[]) }>{tr(BACK)}</button>
            </p>
        </section>
    }
}

/// The indicators of a dimension, folded away.
#[component]
fn Branch(tree: Tree, dimension: Named, items: Vec<Named>) -> impl IntoView {
    let language = Language::current();
    let name = dimension.1;
    let summary = move || {
        let lang = language.get();
        WITHIN.with(lang, &[("name", name.get(lang))])
    };
    let chosen = tree.weights.read_untracked();
    let open = items.iter().any(|(id, _)| chosen.get(id).is_some());
    let fields = items
        .into_iter()
        .map(|part| view! { <WeightField tree part/> })
        .collect_view();
    view! {
        <details open=open>
            <summary>{summary}</summary>
            <div class="filter-fields">{fields}</div>
        </details>
    }
}

#[component]
fn WeightField(tree: Tree, part: Named) -> impl IntoView {
    let language = Language::current();
    let (id, name) = part;
    let (field, hint) = (format!("weight-{id}"), format!("weight-{id}-hint"));
    let id = StoredValue::new(id);
    let failed = RwSignal::new(false);
    let said = move || {
        let weights = tree.weights.read();
        let weight = id.with_value(|id| weights.get(id));
        weight.map(|weight| weight.to_string()).unwrap_or_default()
    };
    let usual = move || {
        let (results, usual) = (tree.results.read(), tree.usual.read());
        let mut dimensions = results.material.key.dimensions.iter().zip(&usual.0);
        let weight = id.with_value(|id| dimensions.find(|(dimension, _)| dimension.id == *id));
        // Indicators weigh alike.
        weight.map_or_else(|| "1".to_owned(), |(_, weight)| fixed(*weight, 1))
    };
    let share = move || {
        let lang = language.get();
        if failed.get() {
            return NOT_A_WEIGHT.get(lang).to_owned();
        }
        let lines = tree.index.read().lines(Depth::Indicator);
        let line = id.with_value(|id| lines.into_iter().find(|line| line.id == *id));
        let share = line.map_or(0.0, |line| line.weight);
        SHARE.with(lang, &[("share", &fixed(share, 1))])
    };
    let typed = move |event| {
        let mut weights = tree.weights.get_untracked();
        let text = event_target_value(&event);
        let understood = id.with_value(|id| weights.choose(id, &text));
        failed.set(!understood);
        if understood {
            tree.weigh(&weights.to_pairs());
        }
    };
    view! {
        <div class="field">
            <label for=field.clone()>{move || name.get(language.get()).to_owned()}</label>
            <input id=field type="text" inputmode="decimal" autocomplete="off" placeholder=usual
                prop:value=said on:change=typed aria-invalid=move || failed.get().to_string()
                aria-describedby=hint.clone()/>
            <p id=hint class=move || if failed.get() { "error" } else { "hint" }>{share}</p>
        </div>
    }
}

//! Where to look next: the worst items, and the steps of the service that they measure.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{Lead, LinkedStep, filter::query},
    statistics::Absent,
    text::Lang,
};

use super::{numbers, results::Results};
use crate::ui::{
    i18n::{Label, Language, label, tr},
    number::signed,
};

const HEADING: Label = label("接下来看哪里", "Where to look next");
const INTRO: Label = label(
    "差距最大的题目，以及蓝图中由它们衡量的步骤。",
    "The items furthest below expectations, and the steps of your blueprints that they measure.",
);
const NONE: Label = label(
    "没有题目低于期望，保持下去。",
    "No item is below expectations. Keep it that way.",
);
const ITEM: Label = label("第 {number} 题", "Item {number}");
const NO_STEP: Label = label(
    "还没有蓝图步骤关联这道题。",
    "No step of a blueprint is linked to this item yet.",
);
const TO_BLUEPRINTS: Label = label("到蓝图中找出步骤", "Find the step in the blueprints");
const PLACE: Label = label("{phase} · {blueprint}", "{phase} · {blueprint}");

/// The worst items with links to their steps.
#[component]
pub(super) fn NextSteps(results: Signal<Arc<Results>>) -> impl IntoView {
    let language = Language::current();
    view! {
        <section class="chart next-steps" aria-labelledby="next-steps-title">
            <h2 id="next-steps-title">{tr(HEADING)}</h2>
            {move || {
                let results = results.read();
                let lang = language.get();
                if results.leads().is_empty() {
                    let measured = results.analysis().items.iter().any(|item| item.gap.is_some());
                    let words = if measured {
                        NONE.get(lang).to_owned()
                    } else {
                        Absent::NoPairs.text().get(lang).to_owned()
                    };
                    return view! { <p>{words}</p> }.into_any();
                }
                view! {
                    <p class="chart-basis">{INTRO.get(lang)}</p>
                    <ol>{results.leads().iter().map(|lead| entry(lead, lang)).collect_view()}</ol>
                }.into_any()
            }}
        </section>
    }
}

fn entry(lead: &Lead, lang: Lang) -> impl IntoView + use<> {
    let item = &lead.item;
    let number = ITEM.with(lang, &[("number", &item.item.to_string())]);
    let gap = item.gap.map_or_else(String::new, |gap| signed(gap, 2));
    let interval = numbers::interval(item.ci, lang);
    let steps = lead
        .steps
        .iter()
        .map(|step| link(step, &item.id, lang))
        .collect_view();
    let fallback = lead.steps.is_empty().then(|| {
        view! {
            <p>{NO_STEP.get(lang)} " " <a href="/blueprints">{TO_BLUEPRINTS.get(lang)}</a></p>
        }
    });
    view! {
        <li>
            <p class="lead-item">
                <strong>{number}</strong> " " {item.text.get(lang).to_owned()}
            </p>
            <p class="lead-gap"><b>{gap}</b> " " {interval}</p>
            <ul class="lead-steps">{steps}</ul>
            {fallback}
        </li>
    }
}

/// A link to a step, to where it stands in its blueprint, with the heat of `item` shown there.
pub(super) fn link(step: &LinkedStep, item: &str, lang: Lang) -> impl IntoView + use<> {
    let asked = [("heat", "on"), ("card", step.card.as_str()), ("item", item)];
    let asked = asked.map(|(key, value)| (key.to_owned(), value.to_owned()));
    let to = format!("/blueprints/{}?{}", step.blueprint, query(&asked));
    let place = PLACE.with(
        lang,
        &[
            ("blueprint", step.blueprint_title.get(lang)),
            ("phase", step.phase.get(lang)),
        ],
    );
    view! {
        <li>
            <a href=to>{step.title.get(lang).to_owned()}</a>
            " " <span class="lead-place">{place}</span>
        </li>
    }
}

//! What became of the elements of a file.

use leptos::prelude::*;
use serviscope_domain::formats::diagram::{Loss, LossReport};

use crate::ui::i18n::{Label, Language, label};

/// Most elements that are listed.
const MOST: usize = 200;

const LOSSLESS: Label = label(
    "全部 {count} 项（卡片和连线）都原样导入。",
    "All {count} [element comes|elements come] over as they are: cards and links.",
);
const MAPPED: Label = label(
    "{count} 项（卡片和连线）会导入。",
    "{count} [element comes|elements come] over: cards and links.",
);
const CHANGED: Label = label("有变化的 {count} 项", "Changed: {count}");
const DROPPED: Label = label("不会导入的 {count} 项", "Left out: {count}");
const MORE: Label = label("还有 {count} 项。", "And {count} more.");
const ENTRY: Label = label("{element}：{why}", "{element}: {why}");

/// The report, the worst first.
#[component]
pub(super) fn Losses(report: LossReport) -> impl IntoView {
    let language = Language::current();
    let summary = if report.is_lossless() {
        LOSSLESS
    } else {
        MAPPED
    };
    let mapped = report.mapped;
    view! {
        <p>{move || summary.counting(language.get(), mapped)}</p>
        {(!report.dropped.is_empty()).then(|| view! { <List title=DROPPED losses=report.dropped/> })}
        {(!report.changed.is_empty()).then(|| view! { <List title=CHANGED losses=report.changed/> })}
    }
}

#[component]
fn List(title: Label, losses: Vec<Loss>) -> impl IntoView {
    let language = Language::current();
    let count = losses.len();
    let entries = losses
        .into_iter()
        .take(MOST)
        .map(|Loss { element, why }| {
            let said = move || {
                let lang = language.get();
                ENTRY.with(lang, &[("element", &element), ("why", why.get(lang))])
            };
            view! { <li>{said}</li> }
        })
        .collect_view();
    let rest = count.saturating_sub(MOST);
    view! {
        <h3>{move || title.counting(language.get(), count)}</h3>
        <ul class="bp-losses">{entries}</ul>
        {(rest > 0).then(|| view! { <p class="hint">{move || MORE.counting(language.get(), rest)}</p> })}
    }
}

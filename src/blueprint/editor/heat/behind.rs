//! What makes a card hot: the gaps behind it with their basis, and the way to the gap page.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{CardId, heat::Heat},
    scoring::{ItemResult, filter::query},
    text::Lang,
};

use super::{
    super::state::Editor,
    HeatLayer,
    gaps::{Gaps, Known},
};
use crate::ui::{
    i18n::{Label, label, tr},
    number::{fixed, signed},
};

const TITLE: Label = label("热度与差距", "Heat and the gaps behind it");
const HEAT: Label = label("热度 {heat}（满分 100）", "Heat {heat} of 100");
const UNKNOWN: Label = label(
    "对这一步还一无所知：没有对应的题目有答卷，也没有投诉和检查记录。",
    "Nothing is known about this step: no mapped item has answers, and there are no complaints or inspections.",
);
const PARTS: Label = label(
    "差距 {gaps}，投诉 {complaints}，不合格 {failures}（各 0 到 1）",
    "Gaps {gaps}, complaints {complaints}, failures {failures} (0 to 1 each)",
);
const BY_DEFAULT: Label = label(
    "还没有给这张卡片指定题目：以下题目按维度默认归到这条泳道。",
    "No items are mapped to this card: these came by their dimension's usual lane.",
);
const ITEM: Label = label("第 {number} 题 {text}", "Item {number}: {text}");
const BASIS: Label = label(
    "差距 {gap}，95 % 置信区间 {low} 至 {high}，n = {n}",
    "Gap {gap}, 95 % CI {low} to {high}, n = {n}",
);
const NO_INTERVAL: Label = label(
    "差距 {gap}，没有置信区间（至少要 2 份回答），n = {n}",
    "Gap {gap}, no CI (it takes at least 2 responses), n = {n}",
);
const SEE: Label = label(
    "到差距分析查看第 {number} 题",
    "See item {number} among the gaps",
);

/// The gaps behind a card, while the heat layer is shown.
#[component]
pub(in super::super) fn Behind(editor: Editor, id: StoredValue<CardId>) -> impl IntoView {
    let layer = HeatLayer::current(editor);
    let content = move || {
        let lang = editor.lang();
        let gaps = layer.known.with(|known| match known {
            Known::Ready(gaps) => Some(Arc::clone(gaps)),
            _ => None,
        })?;
        Some(layer.map.with(|map| {
            let behind = id.with_value(|id| map.behind(id, &gaps.analysis));
            let heat = id.with_value(|id| map.cards.get(id));
            view! {
                {heat.map(|heat| summary(heat, lang))}
                <ul class="bp-behind">
                    {behind.into_iter().map(|item| entry(item, &gaps, lang)).collect_view()}
                </ul>
            }
        }))
    };
    view! {
        <Show when=move || layer.on.get()>
            <section class="bp-heat-behind" aria-labelledby="bp-behind-title">
                <h3 id="bp-behind-title">{tr(TITLE)}</h3>
                {content}
            </section>
        </Show>
    }
}

fn summary(heat: &Heat, lang: Lang) -> impl IntoView + use<> {
    let Ok(value) = heat.heat else {
        return view! { <p class="hint">{UNKNOWN.get(lang)}</p> }.into_any();
    };
    let parts = [heat.gaps, heat.complaints, heat.failures].map(|part| fixed(part, 2));
    let [gaps, complaints, failures] = parts.each_ref().map(String::as_str);
    let parts = PARTS.with(
        lang,
        &[
            ("gaps", gaps),
            ("complaints", complaints),
            ("failures", failures),
        ],
    );
    let by_default = heat
        .by_default
        .then(|| view! { <p class="hint">{BY_DEFAULT.get(lang)}</p> });
    view! {
        <p><strong>{HEAT.with(lang, &[("heat", &fixed(value, 1))])}</strong></p>
        <p class="hint">{parts}</p>
        {by_default}
    }
    .into_any()
}

fn entry(item: &ItemResult, gaps: &Gaps, lang: Lang) -> impl IntoView + use<> {
    let (number, n) = (item.item.to_string(), item.n.to_string());
    let gap = item
        .gap
        .map_or_else(|| "–".to_owned(), |gap| signed(gap, 2));
    let basis = match item.ci {
        Some(ends) => {
            let [low, high] = ends.map(|end| signed(end, 2));
            BASIS.with(
                lang,
                &[("gap", &gap), ("low", &low), ("high", &high), ("n", &n)],
            )
        }
        None => NO_INTERVAL.with(lang, &[("gap", &gap), ("n", &n)]),
    };
    let asked = [
        ("s".to_owned(), gaps.reference.clone()),
        ("data".to_owned(), gaps.counting.name().to_owned()),
    ];
    let to = format!("/gaps?{}#item-{}", query(&asked), item.id);
    view! {
        <li>
            <p>{ITEM.with(lang, &[("number", &number), ("text", item.text.get(lang))])}</p>
            <p class="hint">{basis}</p>
            <p><a href=to>{SEE.with(lang, &[("number", &number)])}</a></p>
        </li>
    }
}

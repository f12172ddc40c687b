//! Every step with all that is known about it.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{blueprint::Blueprint, text::Lang};

use super::record::facts;
use crate::{
    blueprint::names,
    ui::i18n::{Label, Language, label, tr},
};

const TITLE: Label = label("步骤表", "Table of steps");
const NUMBER: Label = label("序号", "No.");
const STEP: Label = label("步骤", "Step");
const PHASE: Label = label("阶段", "Phase");
const LANE: Label = label("泳道", "Lane");
const RECORD: Label = label("资料", "Record");
const UNTITLED: Label = label("未命名的卡片", "Untitled card");
const NONE: Label = label("还没有卡片。", "There is no card yet.");

/// The table.
#[component]
pub(super) fn Steps(blueprint: Arc<Blueprint>) -> impl IntoView {
    let language = Language::current();
    let is_empty = blueprint.cards.is_empty();
    let rows = move || rows(&blueprint, language.get());
    view! {
        <div class="bp-steps">
            <h2 id="bp-steps-title">{tr(TITLE)}</h2>
            <Show when=move || is_empty><p>{tr(NONE)}</p></Show>
            <div class="bp-table" tabindex="0" role="region" aria-labelledby="bp-steps-title">
                <table>
                    <thead><tr>
                        <th scope="col">{tr(NUMBER)}</th><th scope="col">{tr(STEP)}</th>
                        <th scope="col">{tr(PHASE)}</th><th scope="col">{tr(LANE)}</th>
                        <th scope="col">{tr(RECORD)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
}

fn rows(blueprint: &Blueprint, lang: Lang) -> impl IntoView + use<> {
    let cards = blueprint.in_order().into_iter().zip(1_usize..);
    cards
        .map(|(card, number)| {
            let title = card.title.get(lang);
            let title = if title.trim().is_empty() {
                UNTITLED.get(lang)
            } else {
                title
            };
            let phase = blueprint.phase(&card.phase);
            let phase = phase.map_or("", |phase| phase.title.get(lang));
            let lane = blueprint.lane(&card.lane).map_or("", |lane| {
                let own = lane.title.get(lang);
                if own.is_empty() {
                    names::lane(lane.kind).get(lang)
                } else {
                    own
                }
            });
            let facts = facts(blueprint, card, lang)
                .into_iter()
                .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
                .collect_view();
            view! {
                <tr>
                    <td class="number">{number}</td><th scope="row">{title.to_owned()}</th>
                    <td>{phase.to_owned()}</td><td>{lane.to_owned()}</td>
                    <td><dl class="bp-facts">{facts}</dl></td>
                </tr>
            }
        })
        .collect_view()
}

//! Both blueprints on one grid: in every cell what it holds before and after.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Both, ElementId, Part, Placed, Verdict},
    text::Lang,
};

use super::{load::Compared, side};
use crate::{
    blueprint::versions::words::{self, card, element},
    ui::i18n::{Label, Language, label, tr},
};

const TITLE: Label = label("并排的格子", "Side by side");
const LANE: Label = label("泳道", "Lane");
const ONLY: Label = label("只看有变化的卡片", "Only cards that differ");
const EMPTY: Label = label("没有卡片", "No card");
const NONE: Label = label("–", "–");
const KEY: Label = label("标记", "Signs");
const FROM: Label = label("移到了别处", "Moved elsewhere");
const TO: Label = label("从别处移来", "Moved here");
const ALSO: Label = label("{what}，{also}", "{what}, {also}");

/// The grid.
#[component]
pub(super) fn Grid(both: Arc<Compared>) -> impl IntoView {
    let language = Language::current();
    let only = RwSignal::new(false);
    let body = move || {
        let (lang, only) = (language.get(), only.get());
        grid(&both, only, lang)
    };
    view! {
        <section class="bp-compare-part">
            <h2 id="bp-compare-grid">{tr(TITLE)}</h2>
            <ul class="bp-diff-key" aria-label=tr(KEY)>
                {Verdict::ALL.iter().map(|verdict| view! {
                    <li class=format!("bp-diff {}", verdict.name())>
                        <span class="bp-diff-sign" aria-hidden="true">{words::sign(*verdict)}</span>
                        {tr(words::verdict(*verdict))}
                    </li>
                }).collect_view()}
            </ul>
            <label class="bp-flag">
                <input type="checkbox" prop:checked=move || only.get()
                    on:change:target=move |event| only.set(event.target().checked())/>
                <span>{tr(ONLY)}</span>
            </label>
            <div class="bp-compare-grid" tabindex="0" role="region" aria-labelledby="bp-compare-grid">{body}</div>
        </section>
    }
}

fn grid(both: &Compared, only: bool, lang: Lang) -> impl IntoView + use<> {
    let name = |part, id: &str| {
        let id = ElementId::new(part, id);
        element([&both.after, &both.before], &id, lang)
    };
    let heads = both.grid.phases.iter().map(|phase| {
        let title = name(Part::Phases, phase.as_str());
        view! { <th scope="col">{title}</th> }
    });
    let rows = both.grid.lanes.iter().zip(&both.grid.rows);
    let rows = rows.map(|(lane, cells)| {
        let title = name(Part::Lanes, lane.as_str());
        let cells = cells.iter().map(|cell| cell_of(both, cell, only, lang));
        view! { <tr><th scope="row">{title}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <table>
            <thead><tr><th scope="col">{LANE.get(lang)}</th>{heads.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

fn cell_of(both: &Compared, cell: &Both, only: bool, lang: Lang) -> impl IntoView + use<> {
    let is_listed = |placed: &&Placed| !only || placed.verdict.is_some();
    let lists = [(false, &cell.before), (true, &cell.after)].map(|(is_after, cards)| {
        let blueprint = if is_after { &both.after } else { &both.before };
        let cards: Vec<_> = cards
            .iter()
            .filter(is_listed)
            .filter_map(|placed| {
                let title = card(blueprint, placed.card.as_str(), lang)?;
                Some((placed.clone(), title))
            })
            .collect();
        (is_after, cards)
    });
    if lists.iter().all(|(_, cards)| cards.is_empty()) {
        return view! { <td class="bp-compare-none"><span class="visually-hidden">{EMPTY.get(lang)}</span></td> }
            .into_any();
    }
    let halves = lists.map(|(is_after, cards)| {
        let name = side(both.relation, is_after).get(lang);
        let list = if cards.is_empty() {
            view! { <p class="bp-compare-none">{NONE.get(lang)}</p> }.into_any()
        } else {
            let cards = cards
                .into_iter()
                .map(|(placed, title)| placed_card(&placed, title, is_after, lang));
            view! { <ul>{cards.collect_view()}</ul> }.into_any()
        };
        view! { <div class="bp-half" class:after=is_after><p class="bp-half-name">{name}</p>{list}</div> }
    });
    view! { <td><div class="bp-halves">{halves.into_iter().collect_view()}</div></td> }.into_any()
}

/// A card, with what became of it as a colour, a sign and a word.
fn placed_card(
    placed: &Placed,
    title: String,
    is_after: bool,
    lang: Lang,
) -> impl IntoView + use<> {
    let class = placed.verdict.map_or("bp-diff", |verdict| match verdict {
        Verdict::Added => "bp-diff added",
        Verdict::Removed => "bp-diff removed",
        Verdict::Moved => "bp-diff moved",
        Verdict::Changed => "bp-diff changed",
    });
    let mark = placed.verdict.map(|verdict| {
        let way = if is_after { TO } else { FROM }.get(lang);
        let what = words::verdict(verdict).get(lang);
        let words = match (verdict, placed.is_moved) {
            (Verdict::Moved, _) => way.to_owned(),
            (_, true) => ALSO.with(lang, &[("what", what), ("also", way)]),
            (_, false) => what.to_owned(),
        };
        view! {
            <small class="bp-diff-word">
                <span class="bp-diff-sign" aria-hidden="true">{words::sign(verdict)}</span>{words}
            </small>
        }
    });
    view! { <li class=class><span>{title}</span>" "{mark}</li> }
}

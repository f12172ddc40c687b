//! The same rows for phones: cards one below the other. Pressing one opens its details, where all
//! of it is edited.

use leptos::prelude::*;
use serviscope_domain::blueprint::{
    CardId,
    table::{Column, Flag, Number},
};

use super::{
    super::{
        place::{Direction, Place},
        words as card_words,
    },
    Table, words,
};
use crate::{
    blueprint::marks::{Mark, Sign},
    ui::i18n::{Label, label, tr},
};

const NAME: Label = label("卡片列表", "List of cards");
const MOVE: Label = label("移动：{card}", "Move: {card}");
const UP: Label = label("上移", "Move up");
const DOWN: Label = label("下移", "Move down");

/// What of a card is shown besides its title and place.
const FACTS: [Column; 6] = [
    Column::Flag(Flag::WaitPoint),
    Column::Flag(Flag::FailPoint),
    Column::Flag(Flag::MomentOfTruth),
    Column::Number(Number::Target),
    Column::Expected,
    Column::Measured,
];

#[component]
pub(super) fn List(table: Table) -> impl IntoView {
    let Table { shown, window, .. } = table;
    let count = Memo::new(move |_| shown.with(|shown| shown.ids.len()));
    let here = Memo::new(move |_| {
        let here = table.here.get();
        shown.with(|shown| {
            let pin = here.and_then(|(card, _)| shown.index(&card));
            let rows = window.here(shown.ids.len(), pin).into_iter();
            rows.filter_map(|index| shown.ids.get(index).cloned())
                .collect::<Vec<_>>()
        })
    });
    view! {
        <ul class="bp-card-list" aria-label=tr(NAME)
            style:height=move || format!("{}px", window.y(count.get()))>
            <For each=move || here.get() key=Clone::clone let(card)>
                <Entry table card count/>
            </For>
        </ul>
    }
}

#[component]
fn Entry(table: Table, card: CardId, count: Memo<usize>) -> impl IntoView {
    let editor = table.editor;
    let element = Place::Card(card.clone()).element_id();
    let id = StoredValue::new(card);
    let index = Memo::new(move |_| {
        let index = table
            .shown
            .with(|shown| id.with_value(|id| shown.index(id)));
        index.unwrap_or_default()
    });
    let title = Memo::new(move |_| {
        let lang = editor.lang();
        let card = id.with_value(|id| editor.card(id));
        card.map(|card| card_words::title(&card, lang))
            .unwrap_or_default()
    });
    let place = move || {
        let lang = editor.lang();
        editor.document.with(|blueprint| {
            let card = id.with_value(|id| blueprint.cards.get(id))?;
            let phase = card_words::phase(blueprint, &card.phase, lang);
            let lane = card_words::lane(blueprint, &card.lane, lang);
            let owner = card.step.owner.get(lang);
            let dot = if owner.is_empty() { "" } else { " · " };
            Some(format!("{lane} · {phase}{dot}{owner}"))
        })
    };
    let facts = move || {
        let lang = editor.lang();
        editor.document.with(|blueprint| {
            let card = id.with_value(|id| blueprint.cards.get(id))?;
            let facts = FACTS.into_iter().filter_map(|column| {
                let text = words::cell(blueprint, card, column, lang);
                let head = column.label();
                let head = head.get(lang);
                match column {
                    Column::Flag(flag) => flag.of(card).then(|| head.to_owned()),
                    _ => (!text.is_empty()).then(|| format!("{head} {text}")),
                }
            });
            Some(facts.collect::<Vec<_>>().join(" · "))
        })
    };
    let is_here = Memo::new(move |_| {
        let here = table.here.get();
        here.is_some_and(|(card, _)| id.with_value(|id| card == *id))
    });
    let moves = move || MOVE.with(editor.lang(), &[("card", &title.read())]);
    let step = move |direction| id.with_value(|id| editor.step_card(id, direction));
    view! {
        <li class="bp-entry-row" class:here=move || is_here.get()
            aria-posinset=move || (index.get() + 1).to_string() aria-setsize=move || count.get().to_string()
            style:top=move || format!("{}px", table.window.y(index.get()))
            style:height=move || format!("{}px", table.window.row.get())>
            <button type="button" class="bp-entry-open" id=element
                on:click=move |_| {
                    editor.subject.set(None);
                    editor.place.set(Place::Card(id.get_value()));
                    editor.panel.set(true);
                }>
                <strong>{move || title.get()}</strong>
                <small>{place}</small>
                <small>{facts}</small>
            </button>
            <span class="bp-moves" role="group" aria-label=moves>
                <button type="button" class="icon-button" aria-label=tr(UP)
                    on:click=move |_| step(Direction::Up)><Sign mark=Mark::Up/></button>
                <button type="button" class="icon-button" aria-label=tr(DOWN)
                    on:click=move |_| step(Direction::Down)><Sign mark=Mark::Down/></button>
            </span>
        </li>
    }
}

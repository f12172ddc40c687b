//! The details of a card.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{CardId, CardPatch, Command},
    text::Text,
};

use super::{
    super::{
        heat::Behind,
        place::Direction,
        state::Editor,
        words::{self, FAIL_POINT, MOMENT_OF_TRUTH, WAIT_POINT},
    },
    FIRST_FIELD,
    fields::BothLanguages,
    links::LinkList,
};
use crate::{
    blueprint::marks::{Mark, Sign},
    ui::{
        i18n::{Label, label, tr},
        icon::{Glyph, Icon},
    },
};

const TITLE: Label = label("标题", "Title");
const NOTES: Label = label("备注", "Notes");
const MARKS: Label = label("标记", "Marks");
const ITEMS: Label = label("对应的问卷题目", "Survey items");
const ITEMS_HINT: Label = label(
    "题号用逗号分隔，例如 SQ10，SQ13",
    "Item numbers separated by commas, for example SQ10, SQ13",
);
const MOVE: Label = label("移动卡片", "Move card");
const LEFT: Label = label("移到前一阶段", "Move to the previous phase");
const UP: Label = label("上移", "Move up");
const DOWN: Label = label("下移", "Move down");
const RIGHT: Label = label("移到后一阶段", "Move to the next phase");
const CONNECT: Label = label("连到……", "Connect to …");
const DELETE: Label = label("删除卡片", "Delete card");

/// The directions in the order of their buttons.
const STEPS: [(Direction, Mark, Label); 4] = [
    (Direction::Left, Mark::Left, LEFT),
    (Direction::Up, Mark::Up, UP),
    (Direction::Down, Mark::Down, DOWN),
    (Direction::Right, Mark::Right, RIGHT),
];

#[component]
pub(super) fn CardDetails(editor: Editor, id: CardId) -> impl IntoView {
    let id = StoredValue::new(id);
    let card = Memo::new(move |_| id.with_value(|id| editor.card(id)));
    let text = move |pick: fn(&serviscope_domain::blueprint::Card) -> &Text| {
        Signal::derive(move || {
            card.with(|card| {
                card.as_ref()
                    .map(|card| pick(card).clone())
                    .unwrap_or_default()
            })
        })
    };
    let edit = move |patch: CardPatch| Command::EditCard {
        id: id.get_value(),
        patch,
    };
    let retitle = Callback::new(move |(field, title): (String, Text)| {
        let patch = CardPatch {
            title: Some(title),
            ..CardPatch::default()
        };
        editor.type_into(&field, edit(patch));
    });
    let annotate = Callback::new(move |(field, notes): (String, Text)| {
        let patch = CardPatch {
            notes: Some(notes),
            ..CardPatch::default()
        };
        editor.type_into(&field, edit(patch));
    });
    let items = move || {
        card.with(|card| {
            card.as_ref()
                .map(|card| words::items(card).join(", "))
                .unwrap_or_default()
        })
    };
    let map = move |typed: String| {
        let items = typed
            .split([',', '\u{ff0c}', '、', ';', '\u{ff1b}', ' ', '\n'])
            .filter_map(|item| item.parse().ok())
            .collect();
        let patch = CardPatch {
            items: Some(items),
            ..CardPatch::default()
        };
        editor.dispatch(edit(patch));
    };
    view! {
        <Actions editor id/>
        <Behind editor id/>
        <BothLanguages editor name=TITLE id="bp-title" first_id=FIRST_FIELD rows=2
            value=text(|card| &card.title) change=retitle/>
        <fieldset class="bp-flags">
            <legend>{tr(MARKS)}</legend>
            <Flag mark=Mark::Wait name=WAIT_POINT
                value=Signal::derive(move || card.with(|card| card.as_ref().is_some_and(|card| card.wait_point)))
                change=move |on| { editor.dispatch(edit(CardPatch { wait_point: Some(on), ..CardPatch::default() })); }/>
            <Flag mark=Mark::Fail name=FAIL_POINT
                value=Signal::derive(move || card.with(|card| card.as_ref().is_some_and(|card| card.fail_point)))
                change=move |on| { editor.dispatch(edit(CardPatch { fail_point: Some(on), ..CardPatch::default() })); }/>
            <Flag mark=Mark::Truth name=MOMENT_OF_TRUTH
                value=Signal::derive(move || card.with(|card| card.as_ref().is_some_and(|card| card.moment_of_truth)))
                change=move |on| { editor.dispatch(edit(CardPatch { moment_of_truth: Some(on), ..CardPatch::default() })); }/>
        </fieldset>
        <div class="field">
            <label for="bp-items">{tr(ITEMS)}</label>
            <input id="bp-items" type="text" autocomplete="off" spellcheck="false" aria-describedby="bp-items-hint"
                prop:value=items on:change:target=move |event| map(event.target().value())/>
            <p class="hint" id="bp-items-hint">{tr(ITEMS_HINT)}</p>
        </div>
        <BothLanguages editor name=NOTES id="bp-notes" rows=3 value=text(|card| &card.notes) change=annotate/>
        <LinkList editor id/>
    }
}

/// What can be done with the card as a whole, and where it is.
#[component]
fn Actions(editor: Editor, id: StoredValue<CardId>) -> impl IntoView {
    let place = move || {
        let lang = editor.lang();
        editor.document.with(|blueprint| {
            let card = id.with_value(|id| blueprint.cards.get(id))?;
            let phase = words::phase(blueprint, &card.phase, lang);
            Some(format!(
                "{} · {phase}",
                words::lane(blueprint, &card.lane, lang)
            ))
        })
    };
    let step = move |(direction, mark, name): (Direction, Mark, Label)| {
        let is_edge = Memo::new(move |_| {
            let layout = editor.layout.get();
            id.with_value(|id| layout.step(id, direction).is_none())
        });
        // Not `disabled`: the button that was just pressed keeps the focus at the edge.
        view! {
            <button type="button" class="icon-button" aria-label=tr(name) title=tr(name)
                aria-disabled=move || is_edge.get().to_string()
                on:click=move |_| editor.step_card(&id.get_value(), direction)><Sign mark/></button>
        }
    };
    view! {
        <div class="bp-actions">
            <div class="bp-moves" role="group" aria-label=tr(MOVE)>{STEPS.map(step)}</div>
            <button type="button" class="button" on:click=move |_| {
                editor.start_connecting(id.get_value());
                editor.return_focus();
            }><Sign mark=Mark::Connect/>{tr(CONNECT)}</button>
            <button type="button" class="icon-button bp-delete" aria-label=tr(DELETE) title=tr(DELETE)
                on:click=move |_| editor.delete_card(&id.get_value())><Icon glyph=Glyph::Delete/></button>
        </div>
        <p class="hint">{place}</p>
    }
}

#[component]
fn Flag(
    mark: Mark,
    name: Label,
    value: Signal<bool>,
    #[prop(into)] change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="bp-flag">
            <input type="checkbox" prop:checked=move || value.get()
                on:change:target=move |event| change.run(event.target().checked())/>
            <Sign mark/><span>{tr(name)}</span>
        </label>
    }
}

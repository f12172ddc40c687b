//! The details of a card.

use leptos::prelude::*;
use serviscope_domain::blueprint::{CardId, CardPatch};

use super::{
    super::{
        heat::Behind,
        place::Direction,
        state::Editor,
        words::{self, FAIL_POINT, MOMENT_OF_TRUTH, WAIT_POINT},
    },
    FIRST_FIELD,
    comments::Comments,
    field::{BothLanguages, Tick},
    items::Items,
    links::LinkList,
    sheet::Sheet,
    step::{More, Often},
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

/// The details of a card: what is needed most first, the rest in groups that tell what is in them.
#[component]
pub(super) fn CardDetails(editor: Editor, id: CardId) -> impl IntoView {
    let sheet = Sheet::new(editor, id);
    let id = sheet.id;
    let title = sheet.bind(
        |card| card.title.clone(),
        |title| CardPatch {
            title: Some(title),
            ..CardPatch::default()
        },
    );
    let notes = sheet.bind(
        |card| card.notes.clone(),
        |notes| CardPatch {
            notes: Some(notes),
            ..CardPatch::default()
        },
    );
    let wait = sheet.bind(
        |card| card.wait_point,
        |flag| CardPatch {
            wait_point: Some(flag),
            ..CardPatch::default()
        },
    );
    let fail = sheet.bind(
        |card| card.fail_point,
        |flag| CardPatch {
            fail_point: Some(flag),
            ..CardPatch::default()
        },
    );
    let truth = sheet.bind(
        |card| card.moment_of_truth,
        |flag| CardPatch {
            moment_of_truth: Some(flag),
            ..CardPatch::default()
        },
    );
    view! {
        <Actions editor id/>
        <Behind editor id/>
        <BothLanguages editor name=TITLE id="bp-title" first_id=FIRST_FIELD rows=2 text=title/>
        <fieldset class="bp-flags">
            <legend>{tr(MARKS)}</legend>
            <Tick name=WAIT_POINT mark=Mark::Wait flag=wait/>
            <Tick name=FAIL_POINT mark=Mark::Fail flag=fail/>
            <Tick name=MOMENT_OF_TRUTH mark=Mark::Truth flag=truth/>
        </fieldset>
        <Often sheet/>
        <Items sheet/>
        <BothLanguages editor name=NOTES id="bp-notes" rows=3 text=notes/>
        <LinkList editor id/>
        <More sheet/>
        <Comments editor card=Some(id.get_value())/>
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

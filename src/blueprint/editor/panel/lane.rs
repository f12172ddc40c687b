//! The details of a lane.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Command, Lane, LaneId, LaneKind, Tracks},
    text::Text,
};

use super::{
    super::{
        state::{Editor, Subject},
        words,
    },
    FIRST_FIELD,
    binding::Binding,
    field::{BothLanguages, Choice, Number},
};
use crate::{
    blueprint::{
        marks::{Mark, Sign},
        names,
    },
    ui::{
        clock::new_id,
        i18n::{Label, label, tr},
        icon::{Glyph, Icon},
        toast::use_toasts,
    },
};

const NAME: Label = label("泳道名称", "Lane name");
const KIND_NAME: Label = label("留空则叫“{kind}”。", "Left empty it is called “{kind}”.");
const HEIGHT: Label = label("高度", "Height");
const CARDS: Label = label("张卡片", "cards");
const MOVE: Label = label("移动泳道", "Move lane");
const UP: Label = label("上移", "Move up");
const DOWN: Label = label("下移", "Move down");
const ORDER: Label = label(
    "泳道的上下次序由类型决定，同类泳道之间可以移动。",
    "Kinds of lanes keep their order; a lane moves among those of its kind.",
);
const DELETE: Label = label("删除泳道和其中的卡片", "Delete lane and its cards");
const DELETED: Label = label(
    "已删除泳道“{lane}”和其中的 {count} 张卡片",
    "Deleted the lane “{lane}” and its cards ({count})",
);
const MOVED: Label = label(
    "“{lane}”现在是第 {index} 条泳道",
    "“{lane}” is now lane {index}",
);
const ADD: Label = label("新增泳道", "Add lane");
const ADD_KIND: Label = label("新泳道的类型", "Kind of the new lane");
const ADDED: Label = label("已新增泳道", "Lane added");
const CELLS: Label = label(
    "类型：{kind}，{count} 张卡片",
    "Kind: {kind}, cards: {count}",
);

#[component]
pub(super) fn LaneDetails(editor: Editor, id: LaneId) -> impl IntoView {
    let id = StoredValue::new(id);
    let lane = Memo::new(move |_| {
        editor
            .document
            .with(|blueprint| id.with_value(|id| blueprint.lane(id).cloned()))
    });
    let title: Binding<Text> = Binding::new(
        editor,
        move || {
            lane.with(|lane| {
                let title = lane.as_ref().map(|lane| lane.title.clone());
                title.unwrap_or_default()
            })
        },
        move |title| Command::RenameLane {
            id: id.get_value(),
            title,
        },
    );
    let height: Binding<Option<u32>> = Binding::new(
        editor,
        move || lane.with(|lane| lane.as_ref().map(|lane| u32::from(lane.height.get()))),
        move |height: Option<u32>| Command::ResizeLane {
            id: id.get_value(),
            height: Tracks::from(
                height
                    .and_then(|height| u8::try_from(height).ok())
                    .unwrap_or(1),
            ),
        },
    );
    let kind = move || lane.with(|lane| lane.as_ref().map(|lane| lane.kind));
    let kind_name = move || {
        let language = editor.lang();
        let kind = kind().map(|kind| names::lane(kind).get(language));
        KIND_NAME.with(language, &[("kind", kind.unwrap_or_default())])
    };
    let facts = move || {
        let language = editor.lang();
        let kind = kind().map(|kind| names::lane(kind).get(language));
        let count = count_cards(editor, id);
        CELLS.with(
            language,
            &[
                ("kind", kind.unwrap_or_default()),
                ("count", &count.to_string()),
            ],
        )
    };
    view! {
        <Actions editor id/>
        <p class="hint">{facts}</p>
        <BothLanguages editor name=NAME id="bp-lane-name" first_id=FIRST_FIELD text=title/>
        <p class="hint">{kind_name}</p>
        <Number editor name=HEIGHT id="bp-lane-height" unit=CARDS least=1 most=12 number=height/>
        <Add editor lane/>
    }
}

fn count_cards(editor: Editor, id: StoredValue<LaneId>) -> usize {
    editor.document.with(|blueprint| {
        id.with_value(|id| {
            let cards = blueprint.cards.values();
            cards.filter(|card| card.lane == *id).count()
        })
    })
}

/// Moving and deleting.
#[component]
fn Actions(editor: Editor, id: StoredValue<LaneId>) -> impl IntoView {
    let toasts = use_toasts();
    // Where the lane would go, one step up and one step down among those of its kind.
    let steps = Memo::new(move |_| {
        editor.document.with(|blueprint| {
            let Some(at) = id.with_value(|id| blueprint.lane_index(id)) else {
                return (None, None);
            };
            let kind = blueprint.lanes.get(at).map(|lane| lane.kind);
            let alike = |at: &usize| blueprint.lanes.get(*at).map(|lane| lane.kind) == kind;
            (at.checked_sub(1).filter(alike), Some(at + 1).filter(alike))
        })
    });
    let go = move |to: Option<usize>| {
        let lang = editor.language.now();
        let Some(position) = to else {
            return editor.announce(words::AT_EDGE.get(lang));
        };
        let id = id.get_value();
        if editor.dispatch(Command::MoveLane {
            id: id.clone(),
            position,
        }) {
            let name = name_now(editor, &id);
            let index = (position + 1).to_string();
            editor.announce(MOVED.with(lang, &[("lane", &name), ("index", &index)]));
        }
    };
    let delete = move |_| {
        let lang = editor.language.now();
        let name = name_now(editor, &id.get_value());
        let count = untrack(|| count_cards(editor, id)).to_string();
        if editor.dispatch(Command::DeleteLane { id: id.get_value() }) {
            editor.subject.set(None);
            editor.panel.set(false);
            editor.settle();
            editor.return_focus();
            let said = DELETED.with(lang, &[("lane", &name), ("count", &count)]);
            editor.offer_undo(toasts, said, || false);
        }
    };
    let is_last = move || editor.document.with(|blueprint| blueprint.lanes.len() < 2);
    view! {
        <div class="bp-actions">
            <div class="bp-moves" role="group" aria-label=tr(MOVE)>
                <button type="button" class="icon-button" aria-label=tr(UP) title=tr(UP)
                    aria-disabled=move || steps.get().0.is_none().to_string()
                    on:click=move |_| go(steps.get_untracked().0)><Sign mark=Mark::Up/></button>
                <button type="button" class="icon-button" aria-label=tr(DOWN) title=tr(DOWN)
                    aria-disabled=move || steps.get().1.is_none().to_string()
                    on:click=move |_| go(steps.get_untracked().1)><Sign mark=Mark::Down/></button>
            </div>
            <button type="button" class="icon-button bp-delete" aria-label=tr(DELETE) title=tr(DELETE)
                disabled=is_last on:click=delete><Icon glyph=Glyph::Delete/></button>
        </div>
        <p class="hint">{tr(ORDER)}</p>
    }
}

fn name_now(editor: Editor, id: &LaneId) -> String {
    let lang = editor.language.now();
    editor
        .document
        .with_untracked(|blueprint| words::lane(blueprint, id, lang).to_owned())
}

/// Another lane, of the same kind unless another one is chosen.
#[component]
fn Add(editor: Editor, lane: Memo<Option<Lane>>) -> impl IntoView {
    let own = lane.with_untracked(|lane| lane.as_ref().map(|lane| lane.kind));
    let kind = RwSignal::new(own.unwrap_or(LaneKind::CustomerActions));
    let choices = move || {
        let lang = editor.lang();
        LaneKind::ALL.map(|choice| Choice {
            value: choice.name().to_owned(),
            name: names::lane(choice).get(lang).to_owned(),
        })
    };
    let choose = move |value: String| {
        if let Some(chosen) = LaneKind::ALL.into_iter().find(|kind| kind.name() == value) {
            kind.set(chosen);
        }
    };
    let add = move |_| {
        let id = LaneId::from(new_id());
        // Below this one, if it is of its kind.
        let position = editor.document.with_untracked(|blueprint| {
            lane.with_untracked(|lane| blueprint.lane_index(&lane.as_ref()?.id))
        });
        let command = Command::AddLane {
            id: id.clone(),
            kind: kind.get_untracked(),
            title: Text::default(),
            position: position.map(|at| at + 1),
        };
        if editor.dispatch(command) {
            editor.announce(ADDED.get(editor.language.now()));
            editor.show(Subject::Lane(id));
        }
    };
    view! {
        <div class="field bp-add-lane">
            <label for="bp-lane-kind">{tr(ADD_KIND)}</label>
            <span class="bp-measure">
                <select id="bp-lane-kind" on:change:target=move |event| choose(event.target().value())>
                    {move || choices().map(|choice| {
                        let value = choice.value.clone();
                        view! {
                            <option value=choice.value prop:selected=move || kind.get().name() == value>{choice.name}</option>
                        }
                    })}
                </select>
                <button type="button" class="button" on:click=add>{tr(ADD)}</button>
            </span>
        </div>
    }
}

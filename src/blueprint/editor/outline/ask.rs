//! What has to be chosen from a list: the kind of a link or of a new lane, the stage of a phase,
//! the marks of a card.

use leptos::prelude::*;
use serviscope_domain::blueprint::{
    Card, CardId, CardPatch, Command, LaneId, LaneKind, LinkId, LinkKind, LinkPatch, PhaseId, Stage,
};

use super::{
    super::{
        focus::focus_soon,
        words::{FAIL_POINT, MOMENT_OF_TRUTH, WAIT_POINT},
    },
    Tree,
};
use crate::{
    blueprint::names,
    ui::{
        dialog::Dialog,
        i18n::{Label, label, tr},
    },
};

/// Id of the chosen one, or of the first.
const FIRST: &str = "bp-ask-first";

const TITLE: Label = label("请选择", "Choose");
const LINK: Label = label("连线的类型", "Kind of the link");
const LANE: Label = label("新泳道的类型", "Kind of the new lane");
const STAGE: Label = label("阶段所属的时期", "Stage of the phase");
const MARKS: Label = label("卡片的标记", "Marks of the card");
const NO_STAGE: Label = label("不指定", "None");

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asking {
    /// The kind of a link.
    Link(LinkId),
    /// The stage of a phase.
    Stage(PhaseId),
    /// The kind of a lane to be added near this one.
    Lane(LaneId),
    /// The marks of a card.
    Marks(CardId),
}

/// The dialog, while something is asked for.
#[component]
pub(super) fn Ask(tree: Tree) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move || {
        if tree.asking.with(Option::is_some) {
            open.set(true);
            focus_soon(FIRST.to_owned());
        }
    });
    Effect::new(move |was_open: Option<bool>| {
        let is_open = open.get();
        if was_open == Some(true) && !is_open {
            tree.asking.set(None);
        }
        is_open
    });
    view! {
        <Dialog open title=TITLE>
            {move || tree.asking.get().map(|asking| match asking {
                Asking::Link(link) => kinds(tree, open, link).into_any(),
                Asking::Stage(phase) => stages(tree, open, phase).into_any(),
                Asking::Lane(lane) => lanes(tree, open, lane).into_any(),
                Asking::Marks(card) => marks(tree, card).into_any(),
            })}
        </Dialog>
    }
}

fn kinds(tree: Tree, open: RwSignal<bool>, link: LinkId) -> impl IntoView {
    let editor = tree.editor;
    let link = StoredValue::new(link);
    let now = Memo::new(move |_| {
        editor.document.with(|blueprint| {
            let link = link.with_value(|link| blueprint.links.get(link).map(|link| link.kind));
            link.unwrap_or_default()
        })
    });
    let set = move |kind: LinkKind| {
        let patch = LinkPatch {
            kind: Some(kind),
            ..LinkPatch::default()
        };
        let id = link.get_value();
        if editor.dispatch(Command::EditLink { id, patch }) {
            tree.say(names::link(kind));
        }
        open.set(false);
    };
    let first = now.get_untracked();
    view! {
        <h3>{tr(LINK)}</h3>
        <div class="bp-ask" role="group" aria-label=tr(LINK)>
            {LinkKind::ALL.map(|kind| choice(
                names::link(kind),
                kind == first,
                move || now.get() == kind,
                move || set(kind),
            ))}
        </div>
    }
}

fn stages(tree: Tree, open: RwSignal<bool>, phase: PhaseId) -> impl IntoView {
    let editor = tree.editor;
    let phase = StoredValue::new(phase);
    let now = Memo::new(move |_| {
        editor.document.with(|blueprint| {
            phase.with_value(|phase| blueprint.phase(phase).and_then(|phase| phase.stage))
        })
    });
    let set = move |stage: Option<Stage>| {
        let id = phase.get_value();
        if editor.dispatch(Command::StagePhase { id, stage }) {
            tree.say(stage.map_or(NO_STAGE, names::stage));
        }
        open.set(false);
    };
    let first = now.get_untracked();
    let stage = move |stage: Option<Stage>| {
        choice(
            stage.map_or(NO_STAGE, names::stage),
            stage == first,
            move || now.get() == stage,
            move || set(stage),
        )
    };
    view! {
        <h3>{tr(STAGE)}</h3>
        <div class="bp-ask" role="group" aria-label=tr(STAGE)>
            {stage(None)}
            {Stage::ALL.map(|it| stage(Some(it)))}
        </div>
    }
}

fn lanes(tree: Tree, open: RwSignal<bool>, near: LaneId) -> impl IntoView {
    let kind = tree
        .editor
        .document
        .with_untracked(|blueprint| blueprint.lane(&near).map(|lane| lane.kind));
    let near = StoredValue::new(near);
    let add = move |kind: LaneKind| {
        let near = near.get_value();
        open.set(false);
        // The dialog gives the focus back first; then the field for the name takes it.
        request_animation_frame(move || tree.add_lane(kind, &near));
    };
    view! {
        <h3>{tr(LANE)}</h3>
        <div class="bp-ask" role="group" aria-label=tr(LANE)>
            {LaneKind::ALL.map(|it| {
                let id = (kind == Some(it)).then_some(FIRST);
                view! {
                    <button type="button" class="button" id=id on:click=move |_| add(it)>{tr(names::lane(it))}</button>
                }
            })}
        </div>
    }
}

/// A mark, what it is called, and how it is read and set.
type Mark = (Label, fn(&Card) -> bool, fn(bool) -> CardPatch);

const ALL_MARKS: [Mark; 3] = [
    (
        WAIT_POINT,
        |card| card.wait_point,
        |flag| CardPatch {
            wait_point: Some(flag),
            ..CardPatch::default()
        },
    ),
    (
        FAIL_POINT,
        |card| card.fail_point,
        |flag| CardPatch {
            fail_point: Some(flag),
            ..CardPatch::default()
        },
    ),
    (
        MOMENT_OF_TRUTH,
        |card| card.moment_of_truth,
        |flag| CardPatch {
            moment_of_truth: Some(flag),
            ..CardPatch::default()
        },
    ),
];

fn marks(tree: Tree, card: CardId) -> impl IntoView {
    let editor = tree.editor;
    let id = StoredValue::new(card);
    let card = Memo::new(move |_| id.with_value(|id| editor.card(id)));
    view! {
        <h3>{tr(MARKS)}</h3>
        <div class="bp-ask" role="group" aria-label=tr(MARKS)>
            {ALL_MARKS.map(|(name, get, patch)| choice(
                name,
                name == WAIT_POINT,
                move || card.with(|card| card.as_ref().is_some_and(get)),
                move || {
                    let is_on = card.with_untracked(|card| card.as_ref().is_some_and(get));
                    editor.dispatch(Command::EditCard {
                        id: id.get_value(),
                        patch: patch(!is_on),
                    });
                },
            ))}
        </div>
    }
}

/// A button that tells whether it is the chosen one.
fn choice(
    name: Label,
    is_first: bool,
    is_on: impl Fn() -> bool + Send + 'static,
    choose: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button type="button" class="button" id=is_first.then_some(FIRST)
            aria-pressed=move || is_on().to_string() on:click=move |_| choose()>{tr(name)}</button>
    }
}

//! Showing the blueprint to others: the customers' way, one step on the screen at a time, with all
//! that lies beneath it.
//!
//! | module | what it holds |
//! |---|---|
//! | `slide` | a step |
//! | `gap` | what the surveys say about it |
//! | `words` | what all of it is called |

mod gap;
mod slide;
mod words;

use std::sync::Arc;

use leptos::{ev, html, prelude::*};
use serviscope_domain::blueprint::{
    CardId,
    walk::{WalkStep, step_with, walk},
};
use web_sys::{KeyboardEvent, PointerEvent};

use super::{
    focus::{focus_soon, is_in_editor},
    heat::HeatLayer,
    keys::is_field,
    place::Place,
    state::Editor,
    words as card_words,
};
use crate::{
    blueprint::marks::{Mark, Sign},
    ui::{
        i18n::tr,
        icon::{Glyph, Icon},
    },
};
use slide::Slide;

/// Id of the heading, which gets the focus first.
const HEADING: &str = "bp-walk-title";
/// How far a finger goes sideways to turn the page, in pixels.
const SWIPE_PX: i32 = 60;

/// The walk. A handle.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    editor: Editor,
    heat: HeatLayer,
    open: RwSignal<bool>,
    /// The steps, as long as it is open.
    steps: Memo<Arc<Vec<WalkStep>>>,
    at: RwSignal<usize>,
    /// Whether the presenter's notes are shown.
    notes: RwSignal<bool>,
}

impl Walk {
    fn new(editor: Editor) -> Self {
        let open = RwSignal::new(false);
        let steps = Memo::new(move |_| {
            if open.get() {
                Arc::new(editor.document.with(walk))
            } else {
                Arc::default()
            }
        });
        Self {
            editor,
            heat: HeatLayer::current(editor),
            open,
            steps,
            at: RwSignal::new(0),
            notes: RwSignal::new(false),
        }
    }

    /// Begins at the step that shows the chosen card.
    fn begin(self) {
        self.open.set(true);
        let place = self.editor.place.get_untracked();
        let at = match &place {
            Place::Card(card) => self.steps.with_untracked(|steps| step_with(steps, card)),
            Place::Phase(phase) | Place::Cell(_, phase) => self
                .steps
                .with_untracked(|steps| steps.iter().position(|step| step.phase == *phase)),
        };
        self.at.set(at.unwrap_or_default());
        self.heat.need();
        focus_soon(HEADING.to_owned());
    }

    /// Ends; the canvas goes on at the step that was shown last.
    fn end(self) {
        if !self.open.get_untracked() {
            return;
        }
        let card = self.steps.with_untracked(|steps| {
            let step = steps.get(self.at.get_untracked())?;
            shown_card(step)
        });
        self.open.set(false);
        if let Some(card) = card {
            self.editor.place.set(Place::Card(card));
        }
        // The dialog gives the focus back first.
        let editor = self.editor;
        request_animation_frame(move || editor.return_focus());
    }

    /// Goes to a step; beyond the ends to the last one.
    fn go(self, to: usize) {
        let last = self
            .steps
            .with_untracked(|steps| steps.len().saturating_sub(1));
        let to = to.min(last);
        if self.at.get_untracked() == to {
            return;
        }
        let in_slide = document()
            .active_element()
            .is_some_and(|element| element.closest(".bp-slide").ok().flatten().is_some());
        self.at.set(to);
        // The heading that had the focus is another one now.
        if in_slide {
            focus_soon(HEADING.to_owned());
        }
    }

    fn turn(self, forward: bool) {
        let at = self.at.get_untracked();
        self.go(if forward {
            at + 1
        } else {
            at.saturating_sub(1)
        });
    }

    /// The step on the screen, tracked.
    fn step(self) -> Option<WalkStep> {
        let at = self.at.get();
        self.steps.with(|steps| steps.get(at).cloned())
    }

    fn count(self) -> usize {
        self.steps.with(|steps| steps.len())
    }

    fn key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let on_button = event.target().is_some_and(|target| {
            use wasm_bindgen::JsCast;
            let element = target.dyn_into::<web_sys::Element>();
            element.is_ok_and(|element| element.tag_name() == "BUTTON")
        });
        match event.key().as_str() {
            "ArrowRight" | "PageDown" => self.turn(true),
            "ArrowLeft" | "PageUp" => self.turn(false),
            " " if !on_button => self.turn(!event.shift_key()),
            "Home" => self.go(0),
            "End" => self.go(usize::MAX),
            "n" | "N" => self.notes.update(|notes| *notes = !*notes),
            _ => return,
        }
        event.prevent_default();
    }
}

/// The card that a step is about: what the customer does, or else the first beneath.
fn shown_card(step: &WalkStep) -> Option<CardId> {
    let beneath = || step.beneath.first()?.cards.first().cloned();
    step.action.clone().or_else(beneath)
}

/// The button that begins the walk, and the walk. `P` begins it as well.
#[component]
pub(super) fn WalkButton(editor: Editor) -> impl IntoView {
    let walk = Walk::new(editor);
    // On the window, because the focus may be nowhere for a moment while a step comes.
    let key = window_event_listener(ev::keydown, move |event| {
        if walk.open.get_untracked() {
            return walk.key(&event);
        }
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        if is_plain
            && matches!(event.key().as_str(), "p" | "P")
            && !event.default_prevented()
            && !is_field(&event)
            && is_in_editor()
        {
            event.prevent_default();
            walk.begin();
        }
    });
    on_cleanup(move || key.remove());
    view! {
        <button type="button" class="button quiet bp-view" title="P" on:click=move |_| walk.begin()>
            {tr(words::BEGIN)}
        </button>
        <Stage walk/>
    }
}

/// The screen: a modal dialog as large as the window, so that the focus stays in it and Escape
/// leaves it.
#[component]
fn Stage(walk: Walk) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        if walk.open.get() && !dialog.open() {
            // Fails only for a dialog that is not in the document.
            let _ = dialog.show_modal();
        } else if !walk.open.get() && dialog.open() {
            dialog.close();
        }
    });
    // A finger that goes sideways turns the page; up and down scrolls it.
    let began = StoredValue::new(None::<(i32, i32)>);
    let down = move |event: PointerEvent| {
        let is_finger = event.pointer_type() == "touch";
        began.set_value(is_finger.then(|| (event.client_x(), event.client_y())));
    };
    let up = move |event: PointerEvent| {
        let Some((x, y)) = began.get_value() else {
            return;
        };
        began.set_value(None);
        let (dx, dy) = (event.client_x() - x, event.client_y() - y);
        if dx.abs() >= SWIPE_PX && dx.abs() > 2 * dy.abs() {
            walk.turn(dx < 0);
        }
    };
    view! {
        <dialog class="bp-walk" node_ref=node aria-label=tr(words::TITLE)
            on:close=move |_| walk.end()
            on:pointerdown=down on:pointerup=up on:pointercancel=move |_| began.set_value(None)>
            <Show when=move || walk.open.get()>
                <Bar walk/>
                <Slide walk/>
            </Show>
        </dialog>
    }
}

/// Progress, and the buttons.
#[component]
fn Bar(walk: Walk) -> impl IntoView {
    let editor = walk.editor;
    let last = move || walk.count().saturating_sub(1);
    let place = move || {
        let at = (walk.at.get() + 1).min(walk.count());
        let (at, count) = (at.to_string(), walk.count().to_string());
        words::PLACE.with(editor.lang(), &[("at", &at), ("count", &count)])
    };
    // What is on the screen, for screen readers: the page outside is silent behind a dialog.
    let said = move || {
        let lang = editor.lang();
        let step = walk.step()?;
        let title = editor.document.with(|blueprint| {
            let card = blueprint.cards.get(step.action.as_ref()?)?;
            Some(card_words::title(card, lang))
        });
        let title = title.unwrap_or_else(|| words::NO_ACTION.get(lang).to_owned());
        Some(words::NOW.with(lang, &[("place", &place()), ("step", &title)]))
    };
    view! {
        <header class="bp-walk-bar">
            <progress max=move || walk.count().max(1).to_string() value=move || (walk.at.get() + 1).min(walk.count()).to_string()
                aria-label=tr(words::PROGRESS)></progress>
            <p aria-hidden="true">{place}</p>
            <p class="visually-hidden" role="status">{said}</p>
            <button type="button" class="icon-button" aria-label=tr(words::PREVIOUS) title="←"
                aria-disabled=move || (walk.at.get() == 0).to_string()
                on:click=move |_| walk.turn(false)><Sign mark=Mark::Left/></button>
            <button type="button" class="icon-button" aria-label=tr(words::NEXT) title="→"
                aria-disabled=move || (walk.at.get() >= last()).to_string()
                on:click=move |_| walk.turn(true)><Sign mark=Mark::Right/></button>
            <button type="button" class="button quiet" title="N" aria-pressed=move || walk.notes.get().to_string()
                on:click=move |_| walk.notes.update(|notes| *notes = !*notes)>{tr(words::NOTES)}</button>
            <button type="button" class="icon-button" aria-label=tr(words::END) title="Esc"
                on:click=move |_| walk.end()><Icon glyph=Glyph::Close/></button>
        </header>
    }
}

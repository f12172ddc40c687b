//! When views that look at the whole blueprint look again: checks, heat, the emotion curve.
//!
//! Small blueprints are looked at once a frame at most, after a change. While somebody types, drags
//! or draws, the look waits for a pause, and large blueprints wait until the browser is idle, so
//! that neither ever comes between a hand and what it does.

use std::{cell::Cell, time::Duration};

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::state::Editor;

/// Blueprints with up to this many cards are looked at within one frame.
const SMALL: usize = 1_000;
/// A pause in typing or dragging.
const PAUSE: Duration = Duration::from_millis(250);

/// Counts the looks. A handle.
#[derive(Clone, Copy)]
pub(super) struct Pulse {
    editor: Editor,
    beat: RwSignal<u32>,
    turn: StoredValue<u32>,
}

impl Pulse {
    /// Follows the editor's document, for all views below.
    pub(super) fn provide(editor: Editor) {
        let pulse = Self {
            editor,
            beat: RwSignal::new(0),
            turn: StoredValue::new(0),
        };
        provide_context(pulse);
        Effect::new(move |seen: Option<()>| {
            editor.document.track();
            // The first look is made by whoever is new.
            if seen.is_some() {
                pulse.ask();
            }
        });
    }

    /// The pulse of the editor around the view; one of its own, which never beats, elsewhere.
    pub(super) fn current(editor: Editor) -> Self {
        use_context().unwrap_or_else(|| Self {
            editor,
            beat: RwSignal::new(0),
            turn: StoredValue::new(0),
        })
    }

    /// Makes the caller look again at every beat.
    pub(super) fn track(self) {
        self.beat.track();
    }

    fn ask(self) {
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        if self.is_large() || is_typing() {
            set_timeout(move || self.when_free(turn), PAUSE);
        } else {
            request_animation_frame(move || self.when_free(turn));
        }
    }

    /// Looks, unless there is something newer to look at, or a hand is busy.
    fn when_free(self, turn: u32) {
        if self.turn.try_get_value() != Some(turn) {
            return;
        }
        if self.editor.drag.with_untracked(Option::is_some) {
            set_timeout(move || self.when_free(turn), PAUSE);
        } else if self.is_large() {
            idle(move || self.look(turn));
        } else {
            self.look(turn);
        }
    }

    fn look(self, turn: u32) {
        if self.turn.try_get_value() == Some(turn) {
            // The editor may have been left while the browser was busy.
            let _ = self.beat.try_update(|beat| *beat = beat.wrapping_add(1));
        }
    }

    /// Whether looking at the whole takes longer than a frame.
    pub(super) fn is_large(self) -> bool {
        let cards = self
            .editor
            .document
            .try_with_untracked(|blueprint| blueprint.cards.len());
        cards.is_some_and(|cards| cards > SMALL)
    }
}

/// Whether the focus is in a field.
fn is_typing() -> bool {
    document()
        .active_element()
        .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA"))
}

/// Runs something when the browser has nothing else to do; soon, where it does not tell.
pub(super) fn idle(run: impl FnOnce() + 'static) {
    let tells = js_sys::Reflect::has(&window(), &JsValue::from_str("requestIdleCallback"));
    if tells.unwrap_or(false) {
        let run = Cell::new(Some(run));
        request_idle_callback(move || {
            if let Some(run) = run.take() {
                run();
            }
        });
    } else {
        set_timeout(run, Duration::from_millis(30));
    }
}

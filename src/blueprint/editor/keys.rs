//! The keyboard on the grid and on the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::{
    place::{Direction, Place},
    state::{Editor, Subject},
};

impl Editor {
    /// A key on the grid.
    pub(super) fn grid_key(self, event: &KeyboardEvent) {
        if is_field(event) || event.is_composing() {
            return;
        }
        if self.navigate(event) || self.act(event) {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// A key anywhere in the editor, also when nothing has the focus.
    pub(super) fn page_key(self, event: &KeyboardEvent) {
        if is_field(event) || event.default_prevented() {
            return;
        }
        let command = event.ctrl_key() || event.meta_key();
        match event.key().as_str() {
            "z" | "Z" if command && event.shift_key() => self.redo(),
            "z" | "Z" if command => self.undo(),
            "y" | "Y" if command => self.redo(),
            "a" | "A" if command && super::focus::grid_has_focus() => self.pick_all(),
            "d" | "D" if command && super::focus::grid_has_focus() => self.duplicate(),
            "Escape" if self.connecting.get_untracked().is_some() => self.cancel_connecting(),
            "Escape" if self.let_go() => {}
            _ => return,
        }
        event.prevent_default();
    }

    fn navigate(self, event: &KeyboardEvent) -> bool {
        if event.ctrl_key() || event.meta_key() {
            return false;
        }
        let Some(direction) = direction(&event.key()) else {
            return !event.shift_key() && self.jump(event);
        };
        let place = self.place.get_untracked();
        if event.shift_key() {
            match (&place, direction) {
                (Place::Phase(phase), Direction::Left | Direction::Right) if event.alt_key() => {
                    self.widen(phase, direction == Direction::Right);
                }
                _ => self.extend(direction),
            }
            return true;
        }
        if !event.alt_key() {
            let next = self
                .layout
                .with_untracked(|layout| layout.neighbour(&place, direction));
            if let Some(next) = next {
                self.go(next);
            }
            return true;
        }
        match place {
            Place::Card(card) if self.is_among(&card) => self.step_cards(self.chosen(), direction),
            Place::Card(card) => self.step_card(&card, direction),
            Place::Phase(phase) => self.step_phase(&phase, direction),
            Place::Cell(..) => {}
        }
        true
    }

    /// Home and End: the first and the last phase of the lane.
    fn jump(self, event: &KeyboardEvent) -> bool {
        let key = event.key();
        if event.alt_key() || (key != "Home" && key != "End") {
            return false;
        }
        let place = self.place.get_untracked();
        let next = self.layout.with_untracked(|layout| {
            let column = if key == "Home" {
                0
            } else {
                layout.columns.len().checked_sub(1)?
            };
            match layout.locate(&place)? {
                (Some(row), _, index) => layout.stop(row, column, index),
                (None, ..) => layout.columns.get(column).cloned().map(Place::Phase),
            }
        });
        if let Some(next) = next {
            self.go(next);
        }
        true
    }

    /// Keys that do something to the place.
    fn act(self, event: &KeyboardEvent) -> bool {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return false;
        }
        let place = self.place.get_untracked();
        let connecting = self.connecting.get_untracked().is_some();
        match (event.key().as_str(), place) {
            // Another button of the grid has the focus, such as that of a lane: the keys are for it.
            ("Enter" | " " | "Delete" | "Backspace" | "c" | "C", place)
                if is_elsewhere(event, &place) =>
            {
                return false;
            }
            ("Enter" | " ", Place::Card(card)) if connecting => self.choose(card),
            ("Enter" | "F2", Place::Card(card)) => self.edit_inline(card),
            (" ", Place::Card(card)) if event.shift_key() => self.toggle(&card),
            (" ", Place::Card(_)) | ("Enter" | " ", Place::Phase(_)) => self.show_panel(),
            ("n" | "N" | "Insert", place) => {
                let cell = self.layout.with_untracked(|layout| layout.cell_of(&place));
                if let Some((lane, phase)) = cell {
                    self.add_card(lane, phase);
                }
            }
            ("c" | "C", Place::Card(card)) => self.start_connecting(card),
            ("l" | "L", place) => self.show_lane_of(&place),
            ("i" | "I", _) => self.show(Subject::About),
            ("Delete" | "Backspace", Place::Card(card)) if self.is_among(&card) => {
                self.delete_picked();
            }
            ("Delete" | "Backspace", Place::Card(card)) => self.delete_card(&card),
            ("Delete" | "Backspace", Place::Phase(phase)) => self.delete_phase(&phase),
            ("+" | "=", _) => self.zoom_step(true),
            ("-" | "_", _) => self.zoom_step(false),
            ("0", _) => self.set_zoom(1.0, None),
            ("9", _) => self.zoom_to_fit(),
            ("Escape", _) if connecting => self.cancel_connecting(),
            ("Escape", _) if self.let_go() => {}
            ("Escape", _) if self.panel.get_untracked() => self.panel.set(false),
            _ => return false,
        }
        true
    }

    /// Shows the details of the place and goes to their first field.
    pub(super) fn show_panel(self) {
        self.subject.set(None);
        self.panel.set(true);
        super::focus::focus_soon(super::panel::FIRST_FIELD.to_owned());
    }
}

/// The direction of an arrow key.
pub(super) fn direction(key: &str) -> Option<Direction> {
    Some(match key {
        "ArrowLeft" => Direction::Left,
        "ArrowRight" => Direction::Right,
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        _ => return None,
    })
}

/// Whether the key goes to a button that is not the one of the place.
fn is_elsewhere(event: &KeyboardEvent, place: &Place) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("button, [role=button]").ok().flatten())
        .is_some_and(|button| button.id() != place.element_id())
}

/// Whether the key goes into a field or a dialog, where it means something else.
pub(super) fn is_field(event: &KeyboardEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| {
            element
                .closest("input:not([type=checkbox]), select, textarea, dialog")
                .ok()
                .flatten()
                .is_some()
        })
}

//! What presses on cards and cells do. The canvas listens for all of them.

use leptos::prelude::*;
use serviscope_domain::blueprint::CardId;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent};

use super::super::{
    drag::{Load, Pointer},
    place::Place,
    state::Editor,
};

/// Answers the canvas's events. A handle.
#[derive(Clone, Copy)]
pub(in super::super) struct Hand {
    editor: Editor,
    pointer: Pointer,
}

impl Hand {
    /// The hand of an editor, which drags with `pointer`.
    pub(in super::super) const fn new(editor: Editor, pointer: Pointer) -> Self {
        Self { editor, pointer }
    }

    /// Something on the canvas got the focus: it is the place now.
    pub(in super::super) fn focused(self, event: &Event) {
        if let Some(face) = part(event, ".bp-face") {
            if let Some(card) = card(&face) {
                self.editor.place.set(Place::Card(card));
            }
        } else if let Some(add) = part(event, ".bp-add.alone") {
            // The button for a new card stands for its cell where there is no card.
            if let Some(place) = cell(&add) {
                self.editor.place.set(place);
            }
        }
    }

    /// A pointer went down. Whether it was on a card.
    pub(in super::super) fn pressed(self, event: &PointerEvent) -> bool {
        if let Some(card) = part(event, ".bp-face").and_then(|face| card(&face)) {
            self.pointer.down(event, &card, Load::Card);
            return true;
        }
        // Of a card's element only the dot from which links are drawn lies outside of its face.
        let face = part(event, ".bp-card").and_then(|root| root.first_element_child());
        let Some(card) = face.and_then(|face| card(&face)) else {
            return false;
        };
        event.prevent_default();
        self.pointer.down(event, &card, Load::Link);
        true
    }

    /// A click, a tap, Enter or the space bar.
    pub(in super::super) fn clicked(self, event: &MouseEvent) {
        let editor = self.editor;
        if let Some(card) = part(event, ".bp-face").and_then(|face| card(&face)) {
            if self.pointer.swallows_click() {
            } else if event.shift_key() || event.ctrl_key() || event.meta_key() {
                editor.toggle(&card);
            } else {
                editor.picked.update(std::collections::BTreeSet::clear);
                editor.choose(card);
            }
        } else if let Some(Place::Cell(lane, phase)) =
            part(event, ".bp-add").and_then(|add| cell(&add))
        {
            editor.add_card(lane, phase);
        }
    }

    /// A double click edits a title in place. Two taps are a choice and another one; fingers edit in
    /// the sheet.
    pub(in super::super) fn clicked_twice(self, event: &MouseEvent) {
        let face = part(event, ".bp-face").filter(|_| !self.pointer.was_touch());
        if let Some(card) = face.and_then(|face| card(&face)) {
            self.editor.edit_inline(card);
        }
    }
}

/// The part of the canvas with this selector that an event is about.
fn part(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()?
}

fn card(face: &Element) -> Option<CardId> {
    face.get_attribute("data-card").map(CardId::from)
}

fn cell(add: &Element) -> Option<Place> {
    let (lane, phase) = (
        add.get_attribute("data-lane")?,
        add.get_attribute("data-phase")?,
    );
    Some(Place::Cell(lane.into(), phase.into()))
}

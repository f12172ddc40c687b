//! Keeps the keyboard's focus on the grid's current place.

use std::time::Duration;

use leptos::prelude::*;
use serviscope_domain::blueprint::{Change, Edit};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{place::Place, state::Editor};
use crate::blueprint::layout::Layout;

/// Id of the grid, and of the table and the outline, one of which is there at a time.
pub(super) const GRID: &str = "bp-grid";

impl Editor {
    /// Moves the place and the browser's focus with it.
    pub(super) fn go(self, place: Place) {
        let id = place.element_id();
        self.stand.set(None);
        self.place.set(place);
        focus_soon(id);
    }

    /// Puts the browser's focus back onto the place.
    pub(super) fn return_focus(self) {
        let stand = self.stand.get_untracked();
        focus_soon(stand.unwrap_or_else(|| self.place.with_untracked(Place::element_id)));
    }

    /// After undo or redo: goes to what changed, and takes the browser's focus along if it was on
    /// the grid. Buttons keep it, so that they can be pressed again.
    pub(super) fn follow(self, change: &Change, before: &Layout) {
        let now = self.layout.get_untracked();
        let changed = change.edits().iter().rev().find_map(|edit| match edit {
            Edit::Card {
                after: Some(card), ..
            } => Some(Place::Card(card.id.clone())),
            _ => None,
        });
        let place = self.place.get_untracked();
        let next = match (changed, &place) {
            (Some(changed), _) => Some(changed),
            (None, Place::Card(card)) if !now.cards.contains_key(card) => before.heir(card),
            (None, _) => Some(place),
        };
        let next = next
            .filter(|place| now.locate(place).is_some())
            .or_else(|| now.stop(0, 0, 0));
        let Some(next) = next else { return };
        if grid_has_focus() {
            self.go(next);
        } else {
            self.place.set(next);
        }
    }
}

/// Whether the browser's focus is within the editor, or nowhere.
pub(super) fn is_in_editor() -> bool {
    is_nowhere()
        || document()
            .active_element()
            .is_some_and(|element| element.closest(".bp-desk").ok().flatten().is_some())
}

/// Whether nothing has the browser's focus.
pub(super) fn is_nowhere() -> bool {
    document()
        .active_element()
        .is_none_or(|element| element.tag_name() == "BODY")
}

/// Whether the browser's focus is on the grid, or on the table or outline in its place.
pub(super) fn grid_has_focus() -> bool {
    document().active_element().is_some_and(|element| {
        element
            .closest(&format!("#{GRID}"))
            .ok()
            .flatten()
            .is_some()
    })
}

/// Focuses an element once the views have caught up.
pub(super) fn focus_soon(id: String) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        if !focus_now(&id) {
            // Not rendered yet: at the next frame it is.
            request_animation_frame(move || {
                focus_now(&id);
            });
        }
    });
}

/// Scrolls an element into view after the panel has opened beside or over it. A moment later, so
/// that the second click of a double click still finds the card where it was.
pub(super) fn reveal_soon(id: String) {
    set_timeout(
        move || {
            if let Some(element) = document().get_element_by_id(&id) {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_block(web_sys::ScrollLogicalPosition::Nearest);
                options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
                element.scroll_into_view_with_scroll_into_view_options(&options);
            }
        },
        Duration::from_millis(350),
    );
}

fn focus_now(id: &str) -> bool {
    let Some(element) = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
    else {
        return false;
    };
    // The browser scrolls what gets the focus into view; `scroll-padding` keeps it clear of the
    // headings. Focusing cannot fail for an element of the page.
    let _ = element.focus();
    true
}

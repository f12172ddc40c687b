//! One Tab stop a chart; arrow keys, Home and End go from mark to mark.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, SvgElement};

/// The attribute that marks carry. The first one drawn has `tabindex="0"`, the others `-1`.
const MARK: &str = "[data-mark]";

/// The `tabindex` of the mark at `index` of a fresh drawing.
pub const fn tab_index(index: usize) -> &'static str {
    if index == 0 { "0" } else { "-1" }
}

/// Handles a key on the element around the marks.
pub fn rove(event: &KeyboardEvent) {
    let Some(root) = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok())
    else {
        return;
    };
    let Some(stops) = marks(&root) else {
        return;
    };
    let focused = document().active_element();
    let now = stops
        .iter()
        .position(|stop| focused.as_ref() == Some(stop.unchecked_ref()));
    let (Some(now), Some(last)) = (now, stops.len().checked_sub(1)) else {
        return;
    };
    let next = match event.key().as_str() {
        "ArrowDown" | "ArrowRight" => (now + 1).min(last),
        "ArrowUp" | "ArrowLeft" => now.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    go(&stops, next);
}

/// Gives the focus to the mark at `place` in the element with the id `chart`; absent where there
/// is no such mark, or not yet.
pub fn focus_mark(chart: &str, place: usize) -> Option<SvgElement> {
    let root = document().get_element_by_id(chart)?;
    let stops = marks(&root)?;
    let mark = stops.get(place)?.clone();
    go(&stops, place);
    Some(mark)
}

fn marks(root: &Element) -> Option<Vec<SvgElement>> {
    let found = root.query_selector_all(MARK).ok()?;
    let marks = (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok());
    Some(marks.collect())
}

/// Moves the one Tab stop to a mark, and the focus with it.
fn go(stops: &[SvgElement], next: usize) {
    for (index, stop) in stops.iter().enumerate() {
        // An attribute with a fixed name cannot be refused.
        let _ = stop.set_attribute("tabindex", if index == next { "0" } else { "-1" });
    }
    if let Some(stop) = stops.get(next) {
        let _ = stop.focus();
    }
}

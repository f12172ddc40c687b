//! Going to what the address names after its `#`: `#item-SQ10` or `#dim-reliability`. The charts
//! come later than the page, so the browser's own way finds nothing there.

use std::time::Duration;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::ui::chart::roving::focus_mark;

/// How often a mark is looked for, and how long after each other.
const LOOKS: u32 = 60;
const PAUSE: Duration = Duration::from_millis(50);

/// As soon as the chart with the id `chart` is drawn, goes to the mark that the address names with
/// `prefix` before it; `place` is where a named mark stands among the marks of the chart.
pub(super) fn aim(
    chart: &'static str,
    prefix: &'static str,
    place: impl Fn(&str) -> Option<usize> + Clone + 'static,
) {
    let hash = use_location().hash;
    let turn = StoredValue::new(0_u32);
    Effect::new(move || {
        let hash = hash.get();
        turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let named = hash.trim_start_matches('#').strip_prefix(prefix);
        if let Some(named) = named {
            let (named, place) = (named.to_owned(), place.clone());
            look(chart, turn, turn.get_value(), LOOKS, move || place(&named));
        }
    });
}

/// Looks for the mark until it is there, or something else is named, or the page was left.
fn look(
    chart: &'static str,
    turn: StoredValue<u32>,
    now: u32,
    left: u32,
    place: impl Fn() -> Option<usize> + 'static,
) {
    if turn.try_get_value() != Some(now) || left == 0 {
        return;
    }
    let mark = place().and_then(|place| focus_mark(chart, place));
    let Some(mark) = mark else {
        set_timeout(move || look(chart, turn, now, left - 1, place), PAUSE);
        return;
    };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    mark.scroll_into_view_with_scroll_into_view_options(&options);
}

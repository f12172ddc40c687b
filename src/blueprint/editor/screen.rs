//! What kind of screen this is.

use leptos::{ev, prelude::*};

use crate::blueprint::layout::Metrics;

/// Sizes for the screen as it is now; they follow turning the phone and resizing the window.
pub(super) fn metrics() -> Signal<Metrics> {
    let metrics = RwSignal::new(measure());
    let resized = window_event_listener(ev::resize, move |_| {
        let next = measure();
        if metrics.get_untracked() != next {
            metrics.set(next);
        }
    });
    on_cleanup(move || resized.remove());
    metrics.into()
}

fn measure() -> Metrics {
    let matches = |query: &str| {
        window()
            .match_media(query)
            .ok()
            .flatten()
            .is_some_and(|list| list.matches())
    };
    Metrics::new(
        matches("(max-width: 719px)"),
        matches("(hover: none), (pointer: coarse)"),
    )
}

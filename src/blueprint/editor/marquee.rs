//! Picking cards by drawing a box around them with a mouse, from an empty place of the canvas.
//! With a finger, the same movement scrolls.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

use super::{grid::px, state::Editor};
use crate::blueprint::layout::Rect;

/// How far the mouse moves before a press is a box.
const SLACK_PX: i32 = 4;

/// A box that is being drawn, in canvas pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marquee {
    pointer: i32,
    from: (i32, i32),
    to: (i32, i32),
}

impl Marquee {
    fn area(self) -> Rect {
        let (from, to) = (self.from, self.to);
        Rect {
            x: from.0.min(to.0),
            y: from.1.min(to.1),
            w: (from.0 - to.0).abs(),
            h: (from.1 - to.1).abs(),
        }
    }

    fn is_drawn(self) -> bool {
        let area = self.area();
        area.w.max(area.h) > SLACK_PX
    }
}

/// Begins a box, if the press is on the empty canvas.
pub(super) fn press(editor: Editor, marquee: RwSignal<Option<Marquee>>, event: &PointerEvent) {
    let is_mouse = event.pointer_type() == "mouse" && event.button() == 0;
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let is_empty = target.is_some_and(|element| {
        let taken = element.closest("button, input, textarea, .bp-far");
        taken.is_ok_and(|found| found.is_none())
    });
    if !is_mouse || !is_empty {
        return;
    }
    let at = (event.client_x(), event.client_y());
    let zoom = editor.zoom.get_untracked();
    marquee.set(editor.viewport.to_canvas(at, zoom).map(|from| Marquee {
        pointer: event.pointer_id(),
        from,
        to: from,
    }));
}

/// The box while it is drawn.
#[component]
pub(super) fn MarqueeBox(editor: Editor, marquee: RwSignal<Option<Marquee>>) -> impl IntoView {
    let mine = move |event: &PointerEvent| {
        let drawn = marquee.try_get_untracked().flatten();
        drawn.filter(|drawn| drawn.pointer == event.pointer_id())
    };
    let moved = window_event_listener(ev::pointermove, move |event| {
        let Some(drawn) = mine(&event) else { return };
        let at = (event.client_x(), event.client_y());
        let zoom = editor.zoom.get_untracked();
        if let Some(to) = editor.viewport.to_canvas(at, zoom) {
            marquee.set(Some(Marquee { to, ..drawn }));
        }
    });
    let up = window_event_listener(ev::pointerup, move |event| {
        let Some(drawn) = mine(&event) else { return };
        marquee.set(None);
        let more = event.shift_key() || event.ctrl_key() || event.meta_key();
        if drawn.is_drawn() {
            editor.pick_within(drawn.area(), more);
        } else if !more {
            editor.let_go();
        }
    });
    let cancelled = window_event_listener(ev::pointercancel, move |_| {
        let _ = marquee.try_set(None);
    });
    on_cleanup(move || {
        moved.remove();
        up.remove();
        cancelled.remove();
    });
    let area = move || {
        let drawn = marquee.get().filter(|drawn| drawn.is_drawn());
        drawn.map(Marquee::area)
    };
    view! {
        {move || area().map(|area| view! {
            <div class="bp-marquee" aria-hidden="true" style:left=px(area.x) style:top=px(area.y)
                style:width=px(area.w) style:height=px(area.h)></div>
        })}
    }
}

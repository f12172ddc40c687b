//! How large the canvas is shown: by buttons, keys, the wheel with Ctrl, and two fingers.

use std::{cell::Cell, rc::Rc};

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, TouchEvent, WheelEvent};

use super::{scroll::whole, state::Editor};

/// Smallest and largest zoom.
const LEAST: f64 = 0.02;
const MOST: f64 = 2.0;
/// How much a press of a button or a key changes it.
const STEP: f64 = 1.25;
/// Below this the cards are a picture instead of elements: nobody can read or press them.
const FAR: f64 = 0.3;
/// How many pixels of the wheel double the zoom.
const WHEEL_PX: f64 = 240.0;

/// Whether the cards are too small to be elements.
pub(super) const fn is_far(zoom: f64) -> bool {
    zoom < FAR
}

impl Editor {
    /// Shows the canvas `zoom` times as large as by itself. The point of the window `anchor`, or
    /// the middle of the frame, keeps showing the same point of the canvas.
    pub(super) fn set_zoom(self, zoom: f64, anchor: Option<(i32, i32)>) {
        let (before, zoom) = (self.zoom.get_untracked(), zoom.clamp(LEAST, MOST));
        let (Some(frame), Some(canvas)) = (
            self.viewport.frame.get_untracked(),
            self.viewport.canvas.get_untracked(),
        ) else {
            return;
        };
        let rect = frame.get_bounding_client_rect();
        let anchor = anchor.unwrap_or_else(|| {
            (
                whole(f64::midpoint(rect.left(), rect.right())),
                whole(f64::midpoint(rect.top(), rect.bottom())),
            )
        });
        let held = self.viewport.to_canvas(anchor, before);
        self.zoom.set(zoom);
        // At once, because the scrolling below needs the new size.
        let _ = web_sys::HtmlElement::style(&canvas).set_property("zoom", &zoom.to_string());
        if let Some((x, y)) = held {
            let scroll = |at: i32, anchor: i32, edge: f64| {
                whole(f64::from(at) * zoom - (f64::from(anchor) - edge))
            };
            frame.set_scroll_left(scroll(x, anchor.0, rect.left()));
            frame.set_scroll_top(scroll(y, anchor.1, rect.top()));
        }
        self.look();
    }

    /// One step larger (true) or smaller.
    pub(super) fn zoom_step(self, larger: bool) {
        let zoom = self.zoom.get_untracked();
        let next = if larger { zoom * STEP } else { zoom / STEP };
        // Steps meet at the natural size, which rounding must not miss.
        let is_natural = (next - 1.0).abs() < 0.1;
        self.set_zoom(if is_natural { 1.0 } else { next }, None);
    }

    /// The whole canvas in the frame, but never larger than by itself.
    pub(super) fn zoom_to_fit(self) {
        let Some(frame) = self.viewport.frame.get_untracked() else {
            return;
        };
        let (width, height) = self
            .layout
            .with_untracked(|layout| (layout.width, layout.height));
        let share = |room: i32, needed: i32| f64::from(room) / f64::from(needed.max(1));
        let zoom = share(frame.client_width(), width).min(share(frame.client_height(), height));
        self.set_zoom(zoom.min(1.0), None);
        frame.set_scroll_left(0);
        frame.set_scroll_top(0);
        self.look();
    }
}

/// Two fingers on the frame: how far apart they were, and the zoom then.
type Pinch = Rc<Cell<Option<(f64, f64)>>>;

/// Listens to the wheel with Ctrl, which is also what a pinch on a touch pad comes as, and to two
/// fingers. Not passive: the browser would zoom the whole page.
pub(super) fn gestures(frame: &Element, editor: Editor) -> Vec<EventListener> {
    let options = EventListenerOptions::enable_prevent_default;
    let wheel = EventListener::new_with_options(frame, "wheel", options(), move |event| {
        let Some(event) = event.dyn_ref::<WheelEvent>() else {
            return;
        };
        if !event.ctrl_key() && !event.meta_key() {
            return;
        }
        event.prevent_default();
        // As much back as forth.
        let turn = event.delta_y() / WHEEL_PX;
        let factor = if turn > 0.0 {
            1.0 / (1.0 + turn)
        } else {
            1.0 - turn
        };
        let zoom = editor.zoom.get_untracked() * factor;
        editor.set_zoom(zoom, Some((event.client_x(), event.client_y())));
    });
    let pinch = Pinch::default();
    let (began, moved) = (Rc::clone(&pinch), pinch);
    let start = EventListener::new_with_options(frame, "touchstart", options(), move |event| {
        let fingers = event.dyn_ref::<TouchEvent>().and_then(fingers);
        began.set(fingers.map(|(apart, _)| (apart, editor.zoom.get_untracked())));
    });
    let follow = EventListener::new_with_options(frame, "touchmove", options(), move |event| {
        let fingers = event.dyn_ref::<TouchEvent>().and_then(fingers);
        if let (Some((apart, middle)), Some((before, zoom))) = (fingers, moved.get()) {
            event.prevent_default();
            editor.set_zoom(zoom * apart / before, Some(middle));
        }
    });
    vec![wheel, start, follow]
}

/// How far apart two fingers are and the point between them, in the window; `None` unless there
/// are two.
fn fingers(event: &TouchEvent) -> Option<(f64, (i32, i32))> {
    let touches = event.touches();
    if touches.length() != 2 {
        return None;
    }
    let (one, other) = (touches.get(0)?, touches.get(1)?);
    let (dx, dy) = (
        one.client_x() - other.client_x(),
        one.client_y() - other.client_y(),
    );
    let middle = (
        i32::midpoint(one.client_x(), other.client_x()),
        i32::midpoint(one.client_y(), other.client_y()),
    );
    Some((f64::from(dx).hypot(f64::from(dy)).max(1.0), middle))
}

//! The canvas's own scrolling: window coordinates to canvas coordinates, and scrolling at the
//! edges while something is dragged.

use leptos::{html, prelude::*};
use wasm_bindgen::JsValue;

use super::window::View;

/// How near the edge a drag scrolls.
const EDGE_PX: i32 = 44;
/// How fast it scrolls, at most.
const SPEED_PX_PER_FRAME: i32 = 14;

/// The scrolling container and the canvas in it. A handle.
#[derive(Clone, Copy)]
pub(super) struct Viewport {
    /// The scrolling container.
    pub frame: NodeRef<html::Div>,
    /// What it scrolls.
    pub canvas: NodeRef<html::Div>,
}

impl Viewport {
    /// Neither is in the page yet.
    pub(super) fn new() -> Self {
        Self {
            frame: NodeRef::new(),
            canvas: NodeRef::new(),
        }
    }

    /// A point of the window as a point of the canvas, which is shown `zoom` times as large.
    pub(super) fn to_canvas(self, (x, y): (i32, i32), zoom: f64) -> Option<(i32, i32)> {
        let rect = self.canvas.try_get_untracked()??.get_bounding_client_rect();
        let canvas = |at: i32, edge: f64| whole((f64::from(at) - edge) / zoom);
        Some((canvas(x, rect.left()), canvas(y, rect.top())))
    }

    /// What of the canvas the frame shows at this zoom.
    pub(super) fn view(self, zoom: f64) -> Option<View> {
        let frame = self.frame.try_get_untracked()??;
        let canvas = |px: i32| whole(f64::from(px) / zoom);
        Some(View {
            x: canvas(frame.scroll_left()),
            y: canvas(frame.scroll_top()),
            w: canvas(frame.client_width()),
            h: canvas(frame.client_height()),
        })
    }

    /// Scrolls by a distance in pixels of the window.
    pub(super) fn scroll_by(self, (dx, dy): (i32, i32)) {
        if let Some(frame) = self.frame.try_get_untracked().flatten() {
            frame.set_scroll_left(frame.scroll_left() + dx);
            frame.set_scroll_top(frame.scroll_top() + dy);
        }
    }

    /// Scrolls if a point of the window is near an edge of the frame.
    fn nudge(self, (x, y): (i32, i32)) {
        let Some(frame) = self.frame.try_get_untracked().flatten() else {
            return;
        };
        let rect = frame.get_bounding_client_rect();
        let dx = pull(x, whole(rect.left()), whole(rect.right()));
        let dy = pull(y, whole(rect.top()), whole(rect.bottom()));
        if dx != 0 || dy != 0 {
            self.scroll_by((dx, dy));
        }
    }
}

/// What the frame shows before it is known how large it is: no more than the window does.
pub(super) fn window_view() -> View {
    let size =
        |size: Result<JsValue, JsValue>| size.ok().and_then(|size| size.as_f64()).map_or(0, whole);
    View {
        x: 0,
        y: 0,
        w: size(window().inner_width()),
        h: size(window().inner_height()),
    }
}

/// Once a frame, as long as `at` gives a point of the window: scrolls if that is near an edge, and
/// hands it to `moved`, since the canvas under it may have moved.
pub(super) fn follow(
    viewport: Viewport,
    at: impl Fn() -> Option<(i32, i32)> + 'static,
    moved: impl Fn((i32, i32)) + 'static,
) {
    request_animation_frame(move || {
        let Some(point) = at() else { return };
        viewport.nudge(point);
        moved(point);
        follow(viewport, at, moved);
    });
}

/// Distance to scroll for a point between two edges.
fn pull(at: i32, low: i32, high: i32) -> i32 {
    // In a frame too small for two edges, nothing pulls.
    if high - low < 3 * EDGE_PX {
        return 0;
    }
    let depth =
        |distance: i32| (EDGE_PX - distance).clamp(0, EDGE_PX) * SPEED_PX_PER_FRAME / EDGE_PX;
    depth(high - at) - depth(at - low)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "screen coordinates are far below i32::MAX"
)]
pub(super) fn whole(px: f64) -> i32 {
    px.round() as i32
}

//! What of a long list is in the page: rows of one height, as many as the frame shows and a few
//! more. A list of ten thousand costs as much as one of a hundred.

use std::ops::Range;

use leptos::{ev, html, prelude::*};

/// Rows beyond the screen on either side.
const MARGIN: usize = 8;
/// Rows come and go in steps, so that most scrolling changes nothing.
const STEP: usize = 8;

/// A scrolling frame with rows of one height. A handle.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    /// The frame.
    pub frame: NodeRef<html::Div>,
    /// Height of a row, in pixels.
    pub row: Signal<i32>,
    top: RwSignal<i32>,
    height: RwSignal<i32>,
}

impl Rows {
    /// A frame that is not in the page yet.
    pub(super) fn new(row: Signal<i32>) -> Self {
        let rows = Self {
            frame: NodeRef::new(),
            row,
            top: RwSignal::new(0),
            height: RwSignal::new(0),
        };
        Effect::new(move || {
            if rows.frame.get().is_some() {
                rows.look();
            }
        });
        let resized = window_event_listener(ev::resize, move |_| rows.look());
        on_cleanup(move || resized.remove());
        rows
    }

    /// Takes over where the frame has been scrolled to.
    pub(super) fn look(self) {
        let Some(frame) = self.frame.try_get_untracked().flatten() else {
            return;
        };
        for (signal, now) in [
            (self.top, frame.scroll_top()),
            (self.height, frame.client_height()),
        ] {
            if signal.try_get_untracked() != Some(now) {
                let _ = signal.try_set(now);
            }
        }
    }

    /// Which of `count` rows are in the page.
    pub(super) fn range(self, count: usize) -> Range<usize> {
        let (row, top, height) = (self.row.get(), self.top.get(), self.height.get());
        within(row, top, height, count)
    }

    /// The rows in the page, and `pin` wherever it is: what has the focus is never taken away.
    pub(super) fn here(self, count: usize, pin: Option<usize>) -> Vec<usize> {
        let range = self.range(count);
        let pin = pin.filter(|pin| *pin < count && !range.contains(pin));
        let mut all: Vec<usize> = range.chain(pin).collect();
        all.sort_unstable();
        all
    }

    /// Scrolls a row into view; `head` is the height of what sticks to the top.
    pub(super) fn reveal(self, index: usize, head: i32) {
        let Some(frame) = self.frame.try_get_untracked().flatten() else {
            return;
        };
        let (row, y) = (self.row.get_untracked(), self.y(index));
        let (top, height) = (frame.scroll_top(), frame.client_height());
        let bottom = y.saturating_add(row + head);
        if y < top {
            frame.set_scroll_top(y);
        } else if bottom > top + height {
            frame.set_scroll_top(bottom - height);
        }
        self.look();
    }

    /// Where a row begins, below what sticks to the top.
    pub(super) fn y(self, index: usize) -> i32 {
        let index = i32::try_from(index).unwrap_or(i32::MAX);
        index.saturating_mul(self.row.get_untracked())
    }

    /// How many rows the frame shows, for Page Up and Page Down; one at least.
    pub(super) fn page(self) -> usize {
        let (row, height) = (self.row.get_untracked(), self.height.get_untracked());
        whole(height / row.max(1)).max(2) - 1
    }
}

/// Rows that a frame shows, with the margin.
fn within(row: i32, top: i32, height: i32, count: usize) -> Range<usize> {
    let row = row.max(1);
    let first = whole(top / row).saturating_sub(MARGIN) / STEP * STEP;
    let last = (whole(top.saturating_add(height) / row) + 1 + MARGIN).div_ceil(STEP) * STEP;
    first.min(count)..last.min(count)
}

/// A count of pixels or rows; 0 for less.
fn whole(number: i32) -> usize {
    usize::try_from(number).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn only_rows_near_the_screen_are_in_the_page() {
        assert_eq!(within(36, 0, 720, 10_000), 0..32);
        assert_eq!(within(36, 36 * 5_000, 720, 10_000), 4_992..5_032);
        assert_eq!(within(36, 0, 720, 3), 0..3);
        assert_eq!(within(0, -5, 0, 3), 0..3);
        assert_eq!(within(36, 36 * 100, 720, 3), 3..3);
    }
}

//! What of the canvas is in the page. A blueprint may have ten thousand cards and a screen shows a
//! few dozen: only these are made, and a margin around them, so that scrolling costs as much with
//! ten thousand as with a hundred. What has the keyboard's focus is always there.

use std::ops::Range;

use leptos::prelude::*;
use serviscope_domain::blueprint::{CardId, LaneId, PhaseId};

use super::{place::Place, state::Editor};
use crate::blueprint::layout::{Layout, Rect};

/// Columns beyond the screen on either side.
const MARGIN_COLUMNS: usize = 2;
/// The canvas in bands of this height, in pixels: those that the screen touches are made, and one
/// more above and below.
const BAND_PX: i32 = 480;
/// Cells with up to this many cards are made whole.
const WHOLE: usize = 8;

/// What the frame shows, in canvas pixels.
pub(super) type View = Rect;

/// The columns and the heights that are in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    /// Indices of the columns.
    pub columns: Range<usize>,
    /// Highest and lowest edge, in canvas pixels.
    pub heights: Range<i32>,
}

impl Seen {
    /// What a view of a layout touches; nothing where cards are too small to be elements.
    pub(super) fn of(view: View, layout: &Layout, is_far: bool) -> Self {
        if is_far {
            return Self {
                columns: 0..0,
                heights: 0..0,
            };
        }
        let columns = layout.columns_between(view.x, view.right());
        // In steps of two, so that every other column that comes or goes changes nothing.
        let first = columns.start.saturating_sub(MARGIN_COLUMNS) / 2 * 2;
        let last = (columns.end + MARGIN_COLUMNS).div_ceil(2) * 2;
        let band = |y: i32| y.div_euclid(BAND_PX);
        Self {
            columns: first..last.min(layout.columns.len()),
            heights: (band(view.y) - 1) * BAND_PX..(band(view.bottom()) + 2) * BAND_PX,
        }
    }

    /// The same as an area of the canvas; `None` where nothing is in the page.
    pub(super) fn area(&self, layout: &Layout) -> Option<Rect> {
        if self.columns.is_empty() {
            return None;
        }
        let [left, right] =
            [self.columns.start, self.columns.end].map(|column| layout.column_x(column));
        Some(Rect {
            x: left,
            y: self.heights.start,
            w: right - left,
            h: self.heights.end - self.heights.start,
        })
    }
}

impl Editor {
    /// Takes over where the frame has been scrolled to.
    pub(super) fn look(self) {
        let Some(zoom) = self.zoom.try_get_untracked() else {
            return;
        };
        if let Some(view) = self.viewport.view(zoom)
            && self.view.get_untracked() != view
        {
            self.view.set(view);
        }
    }

    /// The phases in the page, in order: those on the screen, and those of what must not go.
    pub(super) fn columns_here(self) -> Memo<Vec<PhaseId>> {
        let columns = Memo::new(move |_| self.seen.with(|seen| seen.columns.clone()));
        Memo::new(move |_| {
            let seen = columns.get();
            let dragged = self
                .drag
                .with(|drag| drag.as_ref().map(|drag| Place::Card(drag.card.clone())));
            let pins = [Some(self.place.get()), dragged];
            self.layout.with(|layout| {
                let mut columns: Vec<usize> = seen.clone().collect();
                for place in pins.iter().flatten() {
                    if let Some((_, column, _)) = layout.locate(place)
                        && !seen.contains(&column)
                    {
                        columns.push(column);
                    }
                }
                columns.sort_unstable();
                columns.dedup();
                let ids = columns.into_iter();
                ids.filter_map(|column| layout.columns.get(column).cloned())
                    .collect()
            })
        })
    }

    /// The cards of a cell that are in the page, in reading order.
    pub(super) fn cards_here(self, lane: LaneId, phase: PhaseId) -> Memo<Vec<CardId>> {
        let heights = Memo::new(move |_| self.seen.with(|seen| seen.heights.clone()));
        Memo::new(move |_| {
            self.layout.with(|layout| {
                let row = layout.rows.iter().position(|row| row.lane == lane);
                let Some((row, column)) = row.zip(layout.column(&phase)) else {
                    return Vec::new();
                };
                let stack = layout.stack(row, column);
                if stack.is_empty() || (stack.len() <= WHOLE && !heights.with(Range::is_empty)) {
                    return stack.to_vec();
                }
                let is_pinned = |id: &CardId| {
                    self.place
                        .with(|place| matches!(place, Place::Card(card) if card == id))
                        || self
                            .drag
                            .with(|drag| drag.as_ref().is_some_and(|drag| drag.card == *id))
                };
                let is_near = |id: &CardId| {
                    let rect = layout
                        .cards
                        .get(id)
                        .map(|slot| slot.rect)
                        .unwrap_or_default();
                    heights.with(|seen| rect.y < seen.end && rect.bottom() > seen.start)
                };
                let here = stack.iter().filter(|id| is_near(id) || is_pinned(id));
                here.cloned().collect()
            })
        })
    }
}

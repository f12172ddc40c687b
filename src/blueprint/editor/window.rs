//! What of the canvas is in the page. A blueprint may have ten thousand cards and a screen shows a
//! few dozen: only these are made, and a margin around them, so that scrolling costs as much with
//! ten thousand as with a hundred. What has the keyboard's focus is always there.

use std::ops::Range;

use leptos::prelude::*;
use serviscope_domain::blueprint::PhaseId;

use super::{place::Place, state::Editor};
use crate::blueprint::layout::{Layout, Rect};

/// How far beyond the screen things are made, in pixels of the canvas: as much as a fast hand scrolls
/// in five frames.
const MARGIN_PX: i32 = 120;
/// What is made ends at multiples of this height, so that not every pixel of scrolling changes it.
const BAND_PX: i32 = 120;
/// Blueprints with up to this many cards are in the page whole, so that the browser's own search and a
/// screen reader's find everything.
const WHOLE: usize = 200;

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
        if layout.cards.len() <= WHOLE {
            return Self {
                columns: 0..layout.columns.len(),
                heights: 0..layout.height,
            };
        }
        let band = |y: i32| y.div_euclid(BAND_PX) * BAND_PX;
        Self {
            columns: layout.columns_between(view.x - MARGIN_PX, view.right() + MARGIN_PX),
            heights: band(view.y - MARGIN_PX)..band(view.bottom() + MARGIN_PX) + BAND_PX,
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
        let dragged = Memo::new(move |_| {
            self.drag
                .with(|drag| drag.as_ref().map(|drag| drag.card.clone()))
        });
        Memo::new(move |_| {
            let seen = columns.get();
            let pins = [Some(self.place.get()), dragged.get().map(Place::Card)];
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
}

//! Where everything is, in pixels of the canvas. Pure: a blueprint and [`Metrics`] in, numbers
//! out. Views and exported pictures only read it, so nothing is measured and nothing moves after the first paint.
//!
//! | module | what it holds |
//! |---|---|
//! | `metrics` | sizes of the parts, for wide and narrow screens |
//! | `breadth` | how wide the phases are |
//! | `route` | which gutters a link takes, so that it never crosses a card |
//! | `tracks` | keeps links that share a gutter apart |
//! | `path` | links as SVG path data |
//! | `curve` | where the emotion curve and its points are |
//! | `near` | links of a card and of a part of the canvas |
//! | `hit` | which card or cell a pointer is over |
//! | [`place`] | where the keyboard is, and where an arrow leads |

mod breadth;
mod curve;
mod hit;
mod metrics;
mod near;
mod path;
pub mod place;
mod route;
#[cfg(test)]
mod tests;
mod tracks;

use std::{collections::BTreeMap, ops::Range};

use rustc_hash::FxHashMap;

use super::{
    Blueprint, Card, CardId, LaneId, LineKind, LinkId, OptionalRow, PhaseId, derived_lines,
};

use breadth::Breadths;
pub use curve::EmotionBand;
pub use hit::Drop;
pub use metrics::Metrics;
use near::LinkIndex;
pub use path::Route;

/// A rectangle on the canvas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rect {
    /// Left edge.
    pub x: i32,
    /// Top edge.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
}

impl Rect {
    /// Right edge.
    pub const fn right(self) -> i32 {
        self.x + self.w
    }

    /// Bottom edge.
    pub const fn bottom(self) -> i32 {
        self.y + self.h
    }

    /// Whether two rectangles touch or overlap.
    pub const fn meets(self, other: Self) -> bool {
        self.x <= other.right()
            && other.x <= self.right()
            && self.y <= other.bottom()
            && other.y <= self.bottom()
    }

    /// Horizontal centre.
    pub const fn center_x(self) -> i32 {
        self.x + self.w / 2
    }
}

/// Where a card is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Index of its lane.
    pub row: usize,
    /// Index of its phase.
    pub column: usize,
    /// The track of the canvas that it is in, counted over all phases.
    pub track: usize,
    /// How many cards of its cell are above it in its track.
    pub level: usize,
    /// Position in its cell.
    pub index: usize,
    /// Cards in its cell.
    pub count: usize,
    /// Its rectangle.
    pub rect: Rect,
}

/// Where a lane is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The lane.
    pub lane: LaneId,
    /// Top edge.
    pub y: i32,
    /// Height.
    pub h: i32,
}

/// Everything's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The sizes it was made with.
    pub metrics: Metrics,
    /// Phases, from left to right.
    pub columns: Vec<PhaseId>,
    /// Lanes, from top to bottom.
    pub rows: Vec<Row>,
    /// The derived lines and the heights at which they run.
    pub lines: Vec<(LineKind, i32)>,
    /// Cards.
    pub cards: FxHashMap<CardId, Slot>,
    /// Cards of every cell in reading order, row after row.
    stacks: Vec<Vec<CardId>>,
    /// Index of every phase.
    column_of: FxHashMap<PhaseId, usize>,
    /// How wide every phase is.
    breadths: Breadths,
    /// Links.
    pub routes: BTreeMap<LinkId, Route>,
    /// Which links are where.
    index: LinkIndex,
    /// The emotion curve below the lanes, where it is shown.
    pub emotion: Option<EmotionBand>,
    /// Width of the canvas.
    pub width: i32,
    /// Height of the canvas.
    pub height: i32,
}

impl Layout {
    /// Lays out a blueprint.
    pub fn new(blueprint: &Blueprint, metrics: Metrics) -> Self {
        let columns: Vec<_> = blueprint
            .phases
            .iter()
            .map(|phase| phase.id.clone())
            .collect();
        let derived = derived_lines(&blueprint.lanes);
        let indexed = columns.iter().cloned().zip(0..);
        let breadths = Breadths::of(&blueprint.phases);
        let mut layout = Self {
            metrics,
            stacks: vec![Vec::new(); blueprint.lanes.len() * columns.len()],
            column_of: indexed.collect(),
            width: metrics.gutter_x(breadths.all()) + metrics.gutter / 2,
            height: 0,
            rows: Vec::new(),
            lines: Vec::new(),
            cards: FxHashMap::default(),
            routes: BTreeMap::new(),
            index: LinkIndex::default(),
            emotion: None,
            columns,
            breadths,
        };
        layout.cards.reserve(blueprint.cards.len());
        let stacks = layout.stacks_of(blueprint);
        let mut y = metrics.header_height;
        for (row, lane) in blueprint.lanes.iter().enumerate() {
            let mut tallest = usize::from(lane.height.get());
            for column in 0..layout.columns.len() {
                let at = row * layout.columns.len() + column;
                let Some(stack) = stacks.get(at).filter(|stack| !stack.is_empty()) else {
                    continue;
                };
                tallest = tallest.max(layout.levels(column, stack.len()));
                if let Some(ids) = layout.stacks.get_mut(at) {
                    *ids = stack.iter().map(|card| card.id.clone()).collect();
                }
                for (index, card) in stack.iter().enumerate() {
                    let (track, level) = layout.seat(column, index);
                    let slot = Slot {
                        row,
                        column,
                        track,
                        level,
                        index,
                        count: stack.len(),
                        rect: Rect {
                            x: metrics.card_x(track),
                            y: y + metrics.stack_y(level),
                            w: metrics.card_width,
                            h: metrics.card_height,
                        },
                    };
                    layout.cards.insert(card.id.clone(), slot);
                }
            }
            let h = metrics.row_height(tallest);
            layout.rows.push(Row {
                lane: lane.id.clone(),
                y,
                h,
            });
            y += h;
            for line in derived.iter().filter(|line| line.above == row) {
                layout.lines.push((line.kind, y + metrics.line_height / 2));
                y += metrics.line_height;
            }
        }
        if blueprint.rows.contains(&OptionalRow::Emotion) {
            let band = EmotionBand::at(y, metrics.band);
            layout.emotion = Some(band);
            y += band.h;
        }
        layout.height = y;
        layout.routes = route::routes(blueprint, &layout);
        layout.index = LinkIndex::new(blueprint, layout.routes.iter());
        layout
    }

    /// The cards of every cell in reading order, row after row: as [`Blueprint::cells`], without
    /// comparing ids ten times a card.
    fn stacks_of<'a>(&self, blueprint: &'a Blueprint) -> Vec<Vec<&'a Card>> {
        let lanes = blueprint.lanes.iter().map(|lane| &lane.id).zip(0_usize..);
        let row_of: FxHashMap<&LaneId, usize> = lanes.collect();
        let mut stacks = vec![Vec::new(); self.stacks.len()];
        for card in blueprint.cards.values() {
            let at = row_of.get(&card.lane).zip(self.column(&card.phase));
            let stack =
                at.and_then(|(row, column)| stacks.get_mut(row * self.columns.len() + column));
            if let Some(stack) = stack {
                stack.push(card);
            }
        }
        for stack in &mut stacks {
            stack.sort_by_key(|card: &&Card| card.order);
        }
        stacks
    }

    /// The way of a link between two places, as if there were no other links: what is drawn while
    /// one of them is being dragged.
    pub fn route_between(&self, from: Slot, to: Slot) -> Route {
        route::between(self, from, to)
    }

    /// Ids of a cell's cards, in reading order.
    pub fn stack(&self, row: usize, column: usize) -> &[CardId] {
        let ids = (column < self.columns.len())
            .then(|| self.stacks.get(row * self.columns.len() + column))
            .flatten();
        ids.map_or(&[], Vec::as_slice)
    }

    /// Index of a phase.
    pub fn column(&self, phase: &PhaseId) -> Option<usize> {
        self.column_of.get(phase).copied()
    }

    /// The columns of which something lies between two vertical lines.
    pub fn columns_between(&self, left: i32, right: i32) -> Range<usize> {
        let first = self.column_at(left).min(self.columns.len());
        let last = self.column_at(right).saturating_add(1);
        first..last.clamp(first, self.columns.len())
    }

    /// The row with this lane.
    pub fn row(&self, lane: &LaneId) -> Option<&Row> {
        self.rows.iter().find(|row| &row.lane == lane)
    }
}

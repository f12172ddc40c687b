//! How wide the phases are. The canvas is as many tracks wide as all phases together; a track is
//! a card with its gutter, so gutters lie at equal distances however wide the phases are. The
//! cards of a cell fill its phase's tracks row by row.

use crate::blueprint::Phase;

use super::{Layout, Slot, metrics::px};

/// First track of every phase, and the number of all tracks behind the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Breadths(Vec<usize>);

impl Breadths {
    pub(super) fn of(phases: &[Phase]) -> Self {
        let mut edges = vec![0];
        let mut edge = 0;
        for phase in phases {
            edge += usize::from(phase.width.get());
            edges.push(edge);
        }
        Self(edges)
    }

    /// First track of a phase; the number of all tracks for phases beyond the last.
    pub(super) fn first(&self, column: usize) -> usize {
        let edge = self.0.get(column).or(self.0.last());
        edge.copied().unwrap_or_default()
    }

    /// Tracks of a phase, 1 or more.
    pub(super) fn count(&self, column: usize) -> usize {
        self.first(column + 1)
            .saturating_sub(self.first(column))
            .max(1)
    }

    /// The phase that has this track; one beyond the last where none has.
    fn column(&self, track: usize) -> usize {
        self.0
            .partition_point(|edge| *edge <= track)
            .saturating_sub(1)
    }

    /// Number of all tracks.
    pub(super) fn all(&self) -> usize {
        self.0.last().copied().unwrap_or_default()
    }
}

impl Layout {
    /// Cards side by side in a phase, 1 or more.
    pub fn breadth(&self, column: usize) -> usize {
        self.breadths.count(column)
    }

    /// Left edge of a phase; for one beyond the last, the right edge of that.
    pub fn column_x(&self, column: usize) -> i32 {
        self.metrics.gutter_x(self.breadths.first(column))
    }

    /// Width of a phase.
    pub fn column_width(&self, column: usize) -> i32 {
        px(self.breadth(column)) * self.metrics.pitch()
    }

    /// The phase at a point; the first one for points before it, one beyond the last for points
    /// behind that.
    pub(super) fn column_at(&self, x: i32) -> usize {
        self.breadths.column(self.metrics.track_at(x))
    }

    /// The track and the level of a card at `index` in a cell of a phase.
    pub(super) fn seat(&self, column: usize, index: usize) -> (usize, usize) {
        let breadth = self.breadth(column);
        (
            self.breadths.first(column) + index % breadth,
            index / breadth,
        )
    }

    /// Levels that `count` cards take in a phase.
    pub fn levels(&self, column: usize, count: usize) -> usize {
        count.div_ceil(self.breadth(column))
    }

    /// Left edge of a card, from the left edge of its phase.
    pub fn inset(&self, slot: Slot) -> i32 {
        slot.rect.x - self.column_x(slot.column)
    }
}

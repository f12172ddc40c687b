//! Which card or cell a point is over.

use super::super::CardId;

use super::{Layout, Rect};

/// Where a dragged card would land.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drop {
    /// Index of the lane.
    pub row: usize,
    /// Index of the phase.
    pub column: usize,
    /// The track of the canvas in which it would be.
    pub track: usize,
    /// Position among the other cards of the cell.
    pub position: usize,
    /// Where to show it.
    pub mark: Rect,
}

impl Layout {
    /// The card at a point.
    pub fn card_at(&self, x: i32, y: i32) -> Option<&CardId> {
        let column = self.column_at(x);
        let row = self
            .rows
            .iter()
            .position(|row| (row.y..row.y + row.h).contains(&y))?;
        self.stack(row, column).iter().find(|id| {
            self.cards.get(*id).is_some_and(|slot| {
                let rect = slot.rect;
                (rect.x..rect.right()).contains(&x) && (rect.y..rect.bottom()).contains(&y)
            })
        })
    }

    /// Where a card dropped at a point would land. Points beside the grid mean the nearest cell.
    pub fn drop_at(&self, x: i32, y: i32, dragged: &CardId) -> Option<Drop> {
        let metrics = self.metrics;
        let last_column = self.columns.len().checked_sub(1)?;
        let last_row = self.rows.len().checked_sub(1)?;
        let column = self.column_at(x).min(last_column);
        let row = self
            .rows
            .iter()
            .position(|row| y < row.y + row.h + metrics.line_height / 2)
            .unwrap_or(last_row);
        let others: Vec<Rect> = self
            .stack(row, column)
            .iter()
            .filter(|id| *id != dragged)
            .filter_map(|id| self.cards.get(id).map(|slot| slot.rect))
            .collect();
        let top = self.rows.get(row)?.y + metrics.stack_y(0);
        let is_wide = self.breadth(column) > 1;
        // In a wide phase the place is found in reading order: level by level, and within a level
        // from left to right.
        let is_before = |rect: &Rect| {
            let half = metrics.gap / 2;
            if is_wide && (rect.y - half..rect.bottom() + half).contains(&y) {
                rect.center_x() < x
            } else {
                rect.y + rect.h / 2 < y
            }
        };
        let before: Vec<Rect> = others.iter().copied().filter(is_before).collect();
        let position = before.len();
        let (track, level) = self.seat(column, position);
        let edge = if is_wide {
            top + metrics.stack_y(level) - metrics.stack_y(0) - metrics.gap / 2
        } else {
            let edge = before.iter().map(|rect| rect.bottom()).max();
            edge.map_or(top - metrics.gap / 2, |bottom| bottom + metrics.gap / 2)
        };
        Some(Drop {
            row,
            column,
            track,
            position,
            mark: Rect {
                x: metrics.card_x(track),
                y: edge - 2,
                w: metrics.card_width,
                h: 4,
            },
        })
    }
}

//! Where the keyboard is, and where an arrow leads. Pure.

use super::super::{CardId, LaneId, PhaseId};

use super::Layout;

/// The one stop of the grid that has the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The heading of a phase.
    Phase(PhaseId),
    /// A card.
    Card(CardId),
    /// The button for a new card, which stands for an empty cell.
    Cell(LaneId, PhaseId),
}

impl Place {
    /// The id of the element that has the focus here.
    pub fn element_id(&self) -> String {
        match self {
            Self::Phase(phase) => format!("bp-phase/{phase}"),
            Self::Card(card) => format!("bp-card/{card}"),
            Self::Cell(lane, phase) => format!("bp-cell/{lane}/{phase}"),
        }
    }
}

/// A direction on the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the phase before.
    Left,
    /// To the phase after.
    Right,
    /// To the card or lane above.
    Up,
    /// To the card or lane below.
    Down,
}

impl Layout {
    /// The stop in a cell that is nearest to position `index`.
    pub fn stop(&self, row: usize, column: usize, index: usize) -> Option<Place> {
        let (lane, phase) = (&self.rows.get(row)?.lane, self.columns.get(column)?);
        let stack = self.stack(row, column);
        Some(match stack.get(index).or(stack.last()) {
            Some(card) => Place::Card(card.clone()),
            None => Place::Cell(lane.clone(), phase.clone()),
        })
    }

    /// Row (`None` for the headings), column and position of a place, if it still exists.
    pub fn locate(&self, place: &Place) -> Option<(Option<usize>, usize, usize)> {
        match place {
            Place::Phase(phase) => Some((None, self.column(phase)?, 0)),
            Place::Card(card) => {
                let slot = self.cards.get(card)?;
                Some((Some(slot.row), slot.column, slot.index))
            }
            Place::Cell(lane, phase) => {
                let row = self.rows.iter().position(|row| &row.lane == lane)?;
                Some((Some(row), self.column(phase)?, 0))
            }
        }
    }

    /// The lane and the phase of a place; headings are in no lane.
    pub fn cell_of(&self, place: &Place) -> Option<(LaneId, PhaseId)> {
        let (row, column, _) = self.locate(place)?;
        let row = self.rows.get(row?)?;
        Some((row.lane.clone(), self.columns.get(column)?.clone()))
    }

    /// Where an arrow key leads from a place; `None` at the edge.
    pub fn neighbour(&self, place: &Place, direction: Direction) -> Option<Place> {
        let (row, column, index) = self.locate(place)?;
        let heading = |column: usize| self.columns.get(column).cloned().map(Place::Phase);
        match (direction, row) {
            (Direction::Left, None) => heading(column.checked_sub(1)?),
            (Direction::Right, None) => heading(column + 1),
            (Direction::Left, Some(row)) => self.stop(row, column.checked_sub(1)?, index),
            (Direction::Right, Some(row)) => self.stop(row, column + 1, index),
            (Direction::Up, None) => None,
            (Direction::Down, None) => self.stop(0, column, 0),
            (Direction::Up, Some(row)) => match (index.checked_sub(1), row.checked_sub(1)) {
                (Some(above), _) => self.stop(row, column, above),
                (None, Some(above)) => self.stop(above, column, usize::MAX),
                (None, None) => heading(column),
            },
            (Direction::Down, Some(row)) => {
                if index + 1 < self.stack(row, column).len() {
                    self.stop(row, column, index + 1)
                } else {
                    self.stop(row + 1, column, 0)
                }
            }
        }
    }

    /// Where a card goes when it is moved one step: (row, column, position); `None` at the edge.
    pub fn step(&self, card: &CardId, direction: Direction) -> Option<(LaneId, PhaseId, usize)> {
        let slot = self.cards.get(card)?;
        let (row, column, position) = match direction {
            Direction::Left => (slot.row, slot.column.checked_sub(1)?, slot.index),
            Direction::Right => (slot.row, slot.column + 1, slot.index),
            Direction::Up if slot.index > 0 => (slot.row, slot.column, slot.index - 1),
            Direction::Up => (slot.row.checked_sub(1)?, slot.column, usize::MAX),
            Direction::Down if slot.index + 1 < slot.count => {
                (slot.row, slot.column, slot.index + 1)
            }
            Direction::Down => (slot.row + 1, slot.column, 0),
        };
        let lane = self.rows.get(row)?.lane.clone();
        Some((lane, self.columns.get(column)?.clone(), position))
    }

    /// Where the focus goes when the card at a place is deleted: the next card of its cell, else
    /// the one before, else the empty cell.
    pub fn heir(&self, card: &CardId) -> Option<Place> {
        let slot = self.cards.get(card)?;
        let stack = self.stack(slot.row, slot.column);
        let next = stack
            .get(slot.index + 1)
            .or_else(|| stack.get(slot.index.checked_sub(1)?));
        if let Some(card) = next {
            return Some(Place::Card(card.clone()));
        }
        let lane = self.rows.get(slot.row)?.lane.clone();
        Some(Place::Cell(lane, self.columns.get(slot.column)?.clone()))
    }
}

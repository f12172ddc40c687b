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
        let Some(row) = row else {
            return match direction {
                Direction::Left => heading(column.checked_sub(1)?),
                Direction::Right => heading(column + 1),
                Direction::Up => None,
                Direction::Down => self.stop(0, column, 0),
            };
        };
        let seat = Seat::of(self, (row, column), index);
        match (seat.next(direction), direction) {
            (Some(index), _) => self.stop(row, column, index),
            (None, Direction::Left) => {
                let before = column.checked_sub(1)?;
                self.stop(row, before, seat.last_of_level(self.breadth(before)))
            }
            (None, Direction::Right) => {
                let after = column + 1;
                self.stop(row, after, seat.level() * self.breadth(after))
            }
            (None, Direction::Up) => match row.checked_sub(1) {
                Some(above) => {
                    let count = self.stack(above, column).len();
                    self.stop(above, column, Seat { count, ..seat }.lowest())
                }
                None => heading(column),
            },
            (None, Direction::Down) => self.stop(row + 1, column, seat.track()),
        }
    }

    /// Where a card goes when it is moved one step: (row, column, position); `None` at the edge.
    pub fn step(&self, card: &CardId, direction: Direction) -> Option<(LaneId, PhaseId, usize)> {
        let slot = self.cards.get(card)?;
        let seat = Seat::of(self, (slot.row, slot.column), slot.index);
        let (row, column, position) = match (seat.next(direction), direction) {
            (Some(index), _) => (slot.row, slot.column, index),
            (None, Direction::Left) => {
                let before = slot.column.checked_sub(1)?;
                (slot.row, before, seat.last_of_level(self.breadth(before)))
            }
            (None, Direction::Right) => {
                let after = slot.column + 1;
                (slot.row, after, seat.level() * self.breadth(after))
            }
            (None, Direction::Up) => (slot.row.checked_sub(1)?, slot.column, usize::MAX),
            (None, Direction::Down) => (slot.row + 1, slot.column, 0),
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

/// A place among the cards of a cell, which lie `breadth` side by side.
#[derive(Clone, Copy)]
struct Seat {
    breadth: usize,
    count: usize,
    index: usize,
}

impl Seat {
    fn of(layout: &Layout, (row, column): (usize, usize), index: usize) -> Self {
        Self {
            breadth: layout.breadth(column),
            count: layout.stack(row, column).len(),
            index,
        }
    }

    const fn track(self) -> usize {
        self.index % self.breadth
    }

    const fn level(self) -> usize {
        self.index / self.breadth
    }

    /// The last place of this level in a cell of another breadth.
    const fn last_of_level(self, breadth: usize) -> usize {
        (self.level() + 1) * breadth - 1
    }

    /// The next place of the same cell; `None` where the way leads out of it.
    fn next(self, direction: Direction) -> Option<usize> {
        let Self {
            breadth,
            count,
            index,
        } = self;
        match direction {
            Direction::Left => (self.track() > 0).then(|| index - 1),
            Direction::Right => {
                (self.track() + 1 < breadth && index + 1 < count).then_some(index + 1)
            }
            Direction::Up => index.checked_sub(breadth),
            // The level below may be shorter.
            Direction::Down => {
                let last = count.checked_sub(1)?;
                (self.level() < last / breadth).then(|| (index + breadth).min(last))
            }
        }
    }

    /// The lowest place in the same track, or the last one where the track is empty.
    fn lowest(self) -> usize {
        let Some(last) = self.count.checked_sub(1) else {
            return 0;
        };
        let lowest = last / self.breadth * self.breadth + self.track();
        if lowest <= last {
            lowest
        } else {
            lowest.checked_sub(self.breadth).unwrap_or(last)
        }
    }
}

//! Undo, redo, and carrying unsaved steps over to a newer document.

use std::collections::VecDeque;

use super::{Blueprint, Change, Command, Conflict, apply};

/// How many gestures can be undone.
const LIMIT: usize = 1000;

/// The gestures of a session.
#[derive(Clone, Debug, Default)]
pub struct History {
    entries: VecDeque<Change>,
    /// How many entries are done; the rest can be redone.
    done: usize,
}

impl History {
    /// An empty history.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a gesture that was just carried out. What could be redone is forgotten, and so is the
    /// oldest gesture beyond the limit. A change of nothing is no gesture.
    pub fn record(&mut self, change: Change) {
        if change.is_empty() {
            return;
        }
        self.entries.truncate(self.done);
        self.entries.push_back(change);
        if self.entries.len() > LIMIT {
            self.entries.pop_front();
        }
        self.done = self.entries.len();
    }

    /// Adds a change to the last gesture, as typing does. Starts a gesture if there is none.
    pub fn extend(&mut self, change: Change) {
        if change.is_empty() {
            return;
        }
        self.entries.truncate(self.done);
        let gesture = match self.entries.pop_back() {
            Some(last) => last.then(change),
            None => change,
        };
        self.done = self.entries.len();
        self.record(gesture);
    }

    /// Whether there is a gesture to undo.
    pub fn can_undo(&self) -> bool {
        self.done > 0
    }

    /// Whether there is a gesture to redo.
    pub fn can_redo(&self) -> bool {
        self.done < self.entries.len()
    }

    /// Takes the last gesture back. Returns the change that did it; `None` if there is nothing to
    /// undo.
    ///
    /// # Errors
    /// When edits from elsewhere have overtaken the gesture. It stays in the history.
    pub fn undo(&mut self, blueprint: &mut Blueprint) -> Result<Option<Change>, Conflict> {
        let Some(entry) = self.done.checked_sub(1).and_then(|at| self.entries.get(at)) else {
            return Ok(None);
        };
        let change = entry.invert();
        change.apply_to(blueprint)?;
        self.done -= 1;
        Ok(Some(change))
    }

    /// Carries out the last undone gesture again. Returns its change; `None` if there is nothing
    /// to redo.
    ///
    /// # Errors
    /// When edits from elsewhere have overtaken the gesture. It stays in the history.
    pub fn redo(&mut self, blueprint: &mut Blueprint) -> Result<Option<Change>, Conflict> {
        let Some(entry) = self.entries.get(self.done) else {
            return Ok(None);
        };
        let change = entry.clone();
        change.apply_to(blueprint)?;
        self.done += 1;
        Ok(Some(change))
    }

    /// Takes the last gesture back and forgets it, as if it had never been: for a new card that
    /// the designer abandons before typing anything.
    ///
    /// # Errors
    /// As [`History::undo`].
    pub fn retract(&mut self, blueprint: &mut Blueprint) -> Result<Option<Change>, Conflict> {
        let change = self.undo(blueprint)?;
        self.entries.truncate(self.done);
        Ok(change)
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

#[allow(
    clippy::large_enum_variant,
    reason = "few are held at a time, and most are commands"
)]
/// Something done to a blueprint that is not stored yet.
#[derive(Clone, Debug)]
pub enum Step {
    /// A command.
    Do(Command),
    /// An undo or redo.
    Replay(Change),
}

/// Repeats `steps` on a blueprint that another tab stored in the meantime. Commands merge record
/// by record, so edits of different cards, or of different fields of one card, all survive.
/// Returns how many steps no longer fit and were left out.
pub fn rebase(blueprint: &mut Blueprint, steps: impl IntoIterator<Item = Step>) -> usize {
    steps
        .into_iter()
        .filter(|step| match step {
            Step::Do(command) => apply(blueprint, command.clone()).is_err(),
            Step::Replay(change) => change.apply_to(blueprint).is_err(),
        })
        .count()
}

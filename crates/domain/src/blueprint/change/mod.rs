//! Reversible diffs.

mod between;
mod diff;
mod edit;

use std::collections::BTreeMap;

use super::{Blueprint, Violation, validate_invariants};
use crate::gather::gathered;

pub(super) use between::{between, pairs};
pub use diff::Diff;
pub use edit::Edit;

/// Why a change no longer fits the blueprint.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Conflict {
    /// A record is no longer what it was when the change was made.
    #[error("something it touches was changed in the meantime")]
    Moved,
    /// The blueprint would break a rule.
    #[error(transparent)]
    Breaks(#[from] Violation),
}

/// What one gesture changed: at most one [`Edit`] a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    edits: Vec<Edit>,
}

impl Change {
    pub(super) fn new(edits: Vec<Edit>) -> Self {
        let mut change = Self { edits };
        change.edits.retain(|edit| !edit.is_idle());
        change
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// Its diffs.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn invert(&self) -> Self {
        Self {
            edits: self.edits.iter().rev().cloned().map(Edit::invert).collect(),
        }
    }

    /// This change and `next` as one gesture.
    #[must_use]
    pub fn then(self, next: Self) -> Self {
        let mut edits = self.edits;
        // By subject, because a gesture may touch thousands of cards.
        let mut places: BTreeMap<_, _> = gathered(edits.iter().map(Edit::subject).zip(0_usize..));
        for edit in next.edits {
            let free = edits.len();
            let place = *places.entry(edit.subject()).or_insert(free);
            match edits.get_mut(place) {
                Some(known) => known.absorb(edit),
                None => edits.push(edit),
            }
        }
        Self::new(edits)
    }

    /// Makes the change.
    ///
    /// # Errors
    /// Refuses, and leaves the blueprint as it was, when a record differs from what the change
    /// expects, or when the result would break a rule. Both happen only after edits from
    /// elsewhere were merged in.
    pub fn apply_to(&self, blueprint: &mut Blueprint) -> Result<(), Conflict> {
        if !self.edits.iter().all(|edit| edit.fits(blueprint)) {
            return Err(Conflict::Moved);
        }
        self.put(blueprint);
        if let Err(violation) = validate_invariants(blueprint) {
            self.invert().put(blueprint);
            return Err(violation.into());
        }
        Ok(())
    }

    /// Makes the change without checking that it fits.
    pub(super) fn put(&self, blueprint: &mut Blueprint) {
        for edit in self.edits.iter().cloned() {
            edit.put(blueprint);
        }
    }
}

//! Reversible diffs.

use std::collections::BTreeMap;

use super::{
    Blueprint, Card, CardId, Link, LinkId, Phase, Violation, records::Record, validate_invariants,
};
use crate::text::Text;

/// The difference that one record makes: what it was, what it is. Absent means no such record.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "most edits are of cards, so boxing cards would save next to nothing"
)]
pub enum Edit {
    /// The blueprint's name.
    Title {
        /// Name before.
        before: Text,
        /// Name after.
        after: Text,
    },
    /// The phases: few, and their order matters, so they change as a whole.
    Phases {
        /// Phases before.
        before: Vec<Phase>,
        /// Phases after.
        after: Vec<Phase>,
    },
    /// A card.
    Card {
        /// Card before.
        before: Option<Card>,
        /// Card after.
        after: Option<Card>,
    },
    /// A link.
    Link {
        /// Link before.
        before: Option<Link>,
        /// Link after.
        after: Option<Link>,
    },
}

/// Which record an [`Edit`] is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Title,
    Phases,
    Card(Option<CardId>),
    Link(Option<LinkId>),
}

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
        for edit in next.edits {
            let subject = edit.subject();
            match edits.iter_mut().find(|known| known.subject() == subject) {
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
        for edit in &self.edits {
            match edit.clone() {
                Edit::Title { after, .. } => blueprint.title = after,
                Edit::Phases { after, .. } => blueprint.phases = after,
                Edit::Card { before, after } => put(&mut blueprint.cards, before, after),
                Edit::Link { before, after } => put(&mut blueprint.links, before, after),
            }
        }
    }
}

fn put<R: Record>(map: &mut BTreeMap<R::Id, R>, before: Option<R>, after: Option<R>) {
    match (before, after) {
        (_, Some(record)) => {
            map.insert(record.id().clone(), record);
        }
        (Some(record), None) => {
            map.remove(record.id());
        }
        (None, None) => {}
    }
}

impl Edit {
    fn is_idle(&self) -> bool {
        match self {
            Self::Title { before, after } => before == after,
            Self::Phases { before, after } => before == after,
            Self::Card { before, after } => before == after,
            Self::Link { before, after } => before == after,
        }
    }

    fn invert(self) -> Self {
        match self {
            Self::Title { before, after } => Self::Title {
                before: after,
                after: before,
            },
            Self::Phases { before, after } => Self::Phases {
                before: after,
                after: before,
            },
            Self::Card { before, after } => Self::Card {
                before: after,
                after: before,
            },
            Self::Link { before, after } => Self::Link {
                before: after,
                after: before,
            },
        }
    }

    fn subject(&self) -> Subject {
        match self {
            Self::Title { .. } => Subject::Title,
            Self::Phases { .. } => Subject::Phases,
            Self::Card { before, after } => Subject::Card(
                before
                    .as_ref()
                    .or(after.as_ref())
                    .map(|card| card.id.clone()),
            ),
            Self::Link { before, after } => Subject::Link(
                before
                    .as_ref()
                    .or(after.as_ref())
                    .map(|link| link.id.clone()),
            ),
        }
    }

    /// Takes over the outcome of a later edit of the same record.
    fn absorb(&mut self, later: Self) {
        match (self, later) {
            (Self::Title { after, .. }, Self::Title { after: last, .. }) => *after = last,
            (Self::Phases { after, .. }, Self::Phases { after: last, .. }) => *after = last,
            (Self::Card { after, .. }, Self::Card { after: last, .. }) => *after = last,
            (Self::Link { after, .. }, Self::Link { after: last, .. }) => *after = last,
            // Edits of different subjects never meet here.
            _ => {}
        }
    }

    /// Whether the record is what this edit expects it to be.
    fn fits(&self, blueprint: &Blueprint) -> bool {
        match self {
            Self::Title { before, .. } => blueprint.title == *before,
            Self::Phases { before, .. } => blueprint.phases == *before,
            Self::Card { before, after } => fits(&blueprint.cards, before.as_ref(), after.as_ref()),
            Self::Link { before, after } => fits(&blueprint.links, before.as_ref(), after.as_ref()),
        }
    }
}

fn fits<R: Record + PartialEq>(
    map: &BTreeMap<R::Id, R>,
    before: Option<&R>,
    after: Option<&R>,
) -> bool {
    match (before, after) {
        (Some(record), _) => map.get(record.id()) == Some(record),
        (None, Some(record)) => !map.contains_key(record.id()),
        (None, None) => true,
    }
}

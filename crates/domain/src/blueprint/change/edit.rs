//! The difference that one record makes.

use super::{
    super::{About, Blueprint, Card, CardId, EntryEdit, EntryId, Lane, Link, LinkId, Phase},
    Diff,
};
use crate::text::Text;

/// The difference that one record makes: what it was, what it is.
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
    /// What the blueprint says about itself besides its name.
    About {
        /// Before.
        before: About,
        /// After.
        after: About,
    },
    /// The lanes: few, and their order matters, so they change as a whole.
    Lanes {
        /// Lanes before.
        before: Vec<Lane>,
        /// Lanes after.
        after: Vec<Lane>,
    },
    /// The phases, likewise.
    Phases {
        /// Phases before.
        before: Vec<Phase>,
        /// Phases after.
        after: Vec<Phase>,
    },
    /// A card. Absent means no such card.
    Card {
        /// Card before.
        before: Option<Card>,
        /// Card after.
        after: Option<Card>,
    },
    /// A link. Absent means no such link.
    Link {
        /// Link before.
        before: Option<Link>,
        /// Link after.
        after: Option<Link>,
    },
    /// A record beside the grid.
    Entry(EntryEdit),
}

/// Which record an [`Edit`] is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    Title,
    About,
    Lanes,
    Phases,
    Card(Option<CardId>),
    Link(Option<LinkId>),
    Entry(Option<EntryId>),
}

impl Edit {
    pub(super) fn is_idle(&self) -> bool {
        match self {
            Self::Title { before, after } => before == after,
            Self::About { before, after } => before == after,
            Self::Lanes { before, after } => before == after,
            Self::Phases { before, after } => before == after,
            Self::Card { before, after } => before == after,
            Self::Link { before, after } => before == after,
            Self::Entry(edit) => edit.is_idle(),
        }
    }

    pub(super) fn invert(self) -> Self {
        match self {
            Self::Title {
                before: after,
                after: before,
            } => Self::Title { before, after },
            Self::About {
                before: after,
                after: before,
            } => Self::About { before, after },
            Self::Lanes {
                before: after,
                after: before,
            } => Self::Lanes { before, after },
            Self::Phases {
                before: after,
                after: before,
            } => Self::Phases { before, after },
            Self::Card {
                before: after,
                after: before,
            } => Self::Card { before, after },
            Self::Link {
                before: after,
                after: before,
            } => Self::Link { before, after },
            Self::Entry(edit) => Self::Entry(edit.invert()),
        }
    }

    pub(super) fn subject(&self) -> Subject {
        match self {
            Self::Title { .. } => Subject::Title,
            Self::About { .. } => Subject::About,
            Self::Lanes { .. } => Subject::Lanes,
            Self::Phases { .. } => Subject::Phases,
            Self::Card { before, after } => {
                let card = before.as_ref().or(after.as_ref());
                Subject::Card(card.map(|card| card.id.clone()))
            }
            Self::Link { before, after } => {
                let link = before.as_ref().or(after.as_ref());
                Subject::Link(link.map(|link| link.id.clone()))
            }
            Self::Entry(edit) => Subject::Entry(edit.id()),
        }
    }

    /// Takes over the outcome of a later edit of the same record.
    pub(super) fn absorb(&mut self, later: Self) {
        match (self, later) {
            (Self::Title { after, .. }, Self::Title { after: last, .. }) => *after = last,
            (Self::About { after, .. }, Self::About { after: last, .. }) => *after = last,
            (Self::Lanes { after, .. }, Self::Lanes { after: last, .. }) => *after = last,
            (Self::Phases { after, .. }, Self::Phases { after: last, .. }) => *after = last,
            (Self::Card { after, .. }, Self::Card { after: last, .. }) => *after = last,
            (Self::Link { after, .. }, Self::Link { after: last, .. }) => *after = last,
            (Self::Entry(edit), Self::Entry(last)) => edit.absorb(last),
            // Edits of different subjects never meet here.
            _ => {}
        }
    }

    /// Whether the record is what this edit expects it to be.
    pub(super) fn fits(&self, blueprint: &Blueprint) -> bool {
        match self {
            Self::Title { before, .. } => blueprint.title == *before,
            Self::About { before, .. } => blueprint.about() == *before,
            Self::Lanes { before, .. } => blueprint.lanes == *before,
            Self::Phases { before, .. } => blueprint.phases == *before,
            Self::Card { before, after } => match (before, after) {
                (Some(card), _) => blueprint.cards.get(&card.id) == Some(card),
                (None, Some(card)) => !blueprint.cards.contains_key(&card.id),
                (None, None) => true,
            },
            Self::Link { before, after } => match (before, after) {
                (Some(link), _) => blueprint.links.get(&link.id) == Some(link),
                (None, Some(link)) => !blueprint.links.contains_key(&link.id),
                (None, None) => true,
            },
            Self::Entry(edit) => edit.fits(blueprint),
        }
    }

    /// Makes the edit without checking that it fits.
    pub(super) fn put(self, blueprint: &mut Blueprint) {
        match self {
            Self::Title { after, .. } => blueprint.title = after,
            Self::About { after, .. } => blueprint.set_about(after),
            Self::Lanes { after, .. } => blueprint.lanes = after,
            Self::Phases { after, .. } => blueprint.phases = after,
            Self::Card { before, after } => Diff { before, after }.put(&mut blueprint.cards),
            Self::Link { before, after } => Diff { before, after }.put(&mut blueprint.links),
            Self::Entry(edit) => edit.put(blueprint),
        }
    }
}

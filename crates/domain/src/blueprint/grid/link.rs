//! Links between cards.

use serde::{Deserialize, Serialize};

use super::super::{CardId, LinkId, compact::is_default};
use crate::text::Text;

/// What travels along a link.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// One step follows the other.
    #[default]
    Sequence,
    /// Responsibility passes to somebody else.
    Handoff,
    /// Information flows.
    Information,
    /// One of several ways on: the label says when it is taken.
    Branch,
    /// The way back to an earlier step.
    Loop,
}

impl LinkKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Sequence,
        Self::Handoff,
        Self::Information,
        Self::Branch,
        Self::Loop,
    ];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sequence => "sequence",
            Self::Handoff => "handoff",
            Self::Information => "information",
            Self::Branch => "branch",
            Self::Loop => "loop",
        }
    }
}

/// An arrow between two cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Stable id.
    pub id: LinkId,
    /// The card where it starts.
    pub from: CardId,
    /// The card where it ends.
    pub to: CardId,
    /// What travels along it.
    #[serde(default)]
    pub kind: LinkKind,
    /// Words on it, for example when a branch is taken.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: Text,
    /// Whether the two depend on each other: a double arrow.
    #[serde(default, skip_serializing_if = "is_default")]
    pub both_ways: bool,
    /// Percent of the customers at its start who take it, 0 to 100. Ways on without a share take
    /// what the others leave, in equal parts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub share: Option<u8>,
}

impl Link {
    /// A plain arrow.
    pub fn new(
        id: impl Into<LinkId>,
        from: impl Into<CardId>,
        to: impl Into<CardId>,
        kind: LinkKind,
    ) -> Self {
        Self {
            id: id.into(),
            from: from.into(),
            to: to.into(),
            kind,
            label: Text::default(),
            both_ways: false,
            share: None,
        }
    }
}

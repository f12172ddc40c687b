//! Why commands are refused.

use super::super::{CardId, EntryId, LaneId, LinkId, PhaseId, Violation};

/// Why a command was refused. The blueprint is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// There is no such card.
    #[error("there is no card {0}")]
    UnknownCard(CardId),
    /// There is no such lane.
    #[error("there is no lane {0}")]
    UnknownLane(LaneId),
    /// There is no such phase.
    #[error("there is no phase {0}")]
    UnknownPhase(PhaseId),
    /// There is no such link.
    #[error("there is no link {0}")]
    UnknownLink(LinkId),
    /// The id of a new record is taken.
    #[error("the id {0} is taken")]
    TakenId(String),
    /// A card cannot be linked to itself.
    #[error("a card cannot be linked to itself")]
    SelfLink,
    /// The two cards are already linked in this direction.
    #[error("these cards are already linked in this direction")]
    TwinLink,
    /// There is no such persona, promise, standard, role, value, queue or comment.
    #[error("there is no record {0}")]
    UnknownEntry(EntryId),
    /// A clash cannot be settled so: what it is about is gone, or other things need it.
    #[error("the clash cannot be settled so")]
    CannotSettle,
    /// The other blueprint breaks a rule.
    #[error("the other blueprint is damaged: {0}")]
    Damaged(Violation),
    /// A card would leave the grid.
    #[error("a card would leave the grid")]
    OffGrid,
    /// No card is named.
    #[error("no card is chosen")]
    Nothing,
    /// A blueprint keeps at least one lane.
    #[error("a blueprint keeps at least one lane")]
    LastLane,
    /// A blueprint keeps at least one phase.
    #[error("a blueprint keeps at least one phase")]
    LastPhase,
}

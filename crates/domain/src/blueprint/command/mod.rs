//! What a designer can do to a blueprint.

mod apply;
mod error;
mod patch;

use super::{
    AboutPatch, Blueprint, CardId, ClashId, Clipping, Entry, EntryId, LaneId, LaneKind, LinkId,
    LinkKind, PhaseId, Side, Stage, Tracks,
};
use crate::text::Text;

pub use apply::apply;
pub use error::CommandError;
pub use patch::{CardPatch, LinkPatch};

/// Where several cards are brought to stand in line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// Into this lane, each in its phase.
    Lane(LaneId),
    /// Into this phase, each in its lane.
    Phase(PhaseId),
}

/// One intention. Ids of new records come from the caller, so that the rules stay free of
/// randomness. Positions count from 0; one beyond the end means the end.
///
/// Commands that copy take a `prefix` for the ids of the copies, which is used once.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "commands are made one at a time; a box would only burden those who make them"
)]
pub enum Command {
    /// Carries out several commands as one gesture, or none of them.
    Together {
        /// The commands, in order.
        commands: Vec<Command>,
    },
    /// Names the blueprint.
    RenameBlueprint {
        /// New name.
        title: Text,
    },
    /// Changes what the blueprint says about itself besides its name.
    DescribeBlueprint {
        /// What to change.
        patch: AboutPatch,
    },
    /// Adds a card to a cell.
    AddCard {
        /// Id of the new card.
        id: CardId,
        /// Its lane.
        lane: LaneId,
        /// Its phase.
        phase: PhaseId,
        /// Position in the cell; at its end, if absent.
        position: Option<usize>,
        /// What happens; may be empty.
        title: Text,
    },
    /// Changes what a card says.
    EditCard {
        /// The card.
        id: CardId,
        /// What to change.
        patch: CardPatch,
    },
    /// Moves a card to a position in its cell or another one.
    MoveCard {
        /// The card.
        id: CardId,
        /// Target lane.
        lane: LaneId,
        /// Target phase.
        phase: PhaseId,
        /// Position among the other cards of the target cell.
        position: usize,
    },
    /// Moves cards by as many lanes and phases, so that they stay as they lie to each other. They
    /// come to lie below the cards that are there.
    ShiftCards {
        /// The cards.
        ids: Vec<CardId>,
        /// Lanes down; negative is up.
        lanes: i32,
        /// Phases on; negative is back.
        phases: i32,
    },
    /// Stacks cards in one cell, in reading order.
    GatherCards {
        /// The cards.
        ids: Vec<CardId>,
        /// Target lane.
        lane: LaneId,
        /// Target phase.
        phase: PhaseId,
        /// Position of the first among the other cards of the target cell.
        position: usize,
    },
    /// Brings cards into line.
    AlignCards {
        /// The cards.
        ids: Vec<CardId>,
        /// Where.
        to: Alignment,
    },
    /// Copies cards within their cells, with the links between them.
    DuplicateCards {
        /// The cards.
        ids: Vec<CardId>,
        /// What the ids of the copies begin with.
        prefix: String,
    },
    /// Pastes cards, from this blueprint or another one. The first phase that was copied falls
    /// onto `phase`; phases that are missing at the end are added. Cards of a single lane go to
    /// `lane`, cards of several lanes to lanes of the same kinds.
    Paste {
        /// What was copied.
        clipping: Clipping,
        /// Target lane.
        lane: LaneId,
        /// Target phase.
        phase: PhaseId,
        /// What the ids of the copies begin with.
        prefix: String,
    },
    /// Deletes cards together with their links and the comments on them.
    DeleteCards {
        /// The cards.
        ids: Vec<CardId>,
    },
    /// Draws a link.
    Connect {
        /// Id of the new link.
        id: LinkId,
        /// Card where it starts.
        from: CardId,
        /// Card where it ends.
        to: CardId,
        /// What travels along it.
        kind: LinkKind,
    },
    /// Deletes a link.
    Disconnect {
        /// The link.
        id: LinkId,
    },
    /// Changes what a link says.
    EditLink {
        /// The link.
        id: LinkId,
        /// What to change.
        patch: LinkPatch,
    },
    /// Gives a link other ends.
    Reconnect {
        /// The link.
        id: LinkId,
        /// Card where it starts.
        from: CardId,
        /// Card where it ends.
        to: CardId,
    },
    /// Adds a lane. It comes to stand among the lanes of its kind, as near to the position as
    /// that allows.
    AddLane {
        /// Id of the new lane.
        id: LaneId,
        /// What it holds.
        kind: LaneKind,
        /// Its name; empty to be called after its kind.
        title: Text,
        /// Position among all lanes; last of its kind, if absent.
        position: Option<usize>,
    },
    /// Names a lane; an empty name goes back to that of its kind.
    RenameLane {
        /// The lane.
        id: LaneId,
        /// New name.
        title: Text,
    },
    /// Makes a lane higher or lower.
    ResizeLane {
        /// The lane.
        id: LaneId,
        /// For how many cards it has room at least.
        height: Tracks,
    },
    /// Moves a lane among the lanes of its kind.
    MoveLane {
        /// The lane.
        id: LaneId,
        /// New position among the other lanes, or as near to it as its kind allows.
        position: usize,
    },
    /// Deletes a lane together with its cards and their links.
    DeleteLane {
        /// The lane.
        id: LaneId,
    },
    /// Adds a phase.
    AddPhase {
        /// Id of the new phase.
        id: PhaseId,
        /// Its name.
        title: Text,
        /// Position; at the end, if absent.
        position: Option<usize>,
    },
    /// Names a phase.
    RenamePhase {
        /// The phase.
        id: PhaseId,
        /// New name.
        title: Text,
    },
    /// Assigns a phase to a stage, or to none.
    StagePhase {
        /// The phase.
        id: PhaseId,
        /// New stage.
        stage: Option<Stage>,
    },
    /// Makes a phase wider or narrower.
    ResizePhase {
        /// The phase.
        id: PhaseId,
        /// How many cards lie side by side.
        width: Tracks,
    },
    /// Moves a phase, together with its cards.
    MovePhase {
        /// The phase.
        id: PhaseId,
        /// New position among the other phases.
        position: usize,
    },
    /// Deletes a phase together with its cards and their links.
    DeletePhase {
        /// The phase.
        id: PhaseId,
    },
    /// Adds a persona, promise, standard, role, value, queue or comment, or replaces the one with
    /// its id.
    PutEntry {
        /// The record.
        entry: Entry,
    },
    /// Ends a clash with the value of one side. To keep what the blueprint shows now, delete the
    /// clash instead.
    Settle {
        /// The clash.
        id: ClashId,
        /// Whose value counts.
        side: Side,
    },
    /// Takes over the content of another blueprint, for example of an earlier version. Id,
    /// revision and dates stay.
    Become {
        /// The other one.
        blueprint: Box<Blueprint>,
    },
    /// Deletes such a record. Cards that name it forget it; answers to a comment go with it.
    DeleteEntry {
        /// The record.
        id: EntryId,
    },
}

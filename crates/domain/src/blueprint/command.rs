//! What a designer can do to a blueprint.

use super::{
    Blueprint, CardId, Change, ItemLink, LaneId, LinkId, LinkKind, PhaseId, Stage, StepPatch,
    plan::{cards, links, phases, title},
};
use crate::text::Text;

/// One intention. Ids of new records come from the caller, so that the rules stay free of
/// randomness. Positions count from 0; one beyond the end means the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Names the blueprint.
    RenameBlueprint {
        /// New name.
        title: Text,
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
    /// Deletes cards together with their links.
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
    /// Changes what travels along a link.
    EditLink {
        /// The link.
        id: LinkId,
        /// New kind.
        kind: LinkKind,
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
}

/// Changes to a card. Absent fields stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardPatch {
    /// What happens.
    pub title: Option<Text>,
    /// Remarks.
    pub notes: Option<Text>,
    /// Whether customers wait here.
    pub wait_point: Option<bool>,
    /// Whether it tends to fail here.
    pub fail_point: Option<bool>,
    /// Whether customers form their judgement here.
    pub moment_of_truth: Option<bool>,
    /// Mapped survey items. Blanks and repetitions are dropped.
    pub items: Option<Vec<ItemLink>>,
    /// Groups of the step's record.
    pub step: StepPatch,
}

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
    /// A blueprint keeps at least one phase.
    #[error("a blueprint keeps at least one phase")]
    LastPhase,
}

/// Carries out `command`.
///
/// # Errors
/// Refuses with the reason, and leaves the blueprint as it was.
pub fn apply(blueprint: &mut Blueprint, command: Command) -> Result<Change, CommandError> {
    // Planning only reads, so a refusal cannot leave half a change behind.
    let edits = match command {
        Command::RenameBlueprint { title: name } => title::rename(blueprint, name),
        Command::AddCard {
            id,
            lane,
            phase,
            position,
            title,
        } => cards::add(blueprint, id, lane, phase, position, title)?,
        Command::EditCard { id, patch } => cards::edit(blueprint, &id, patch)?,
        Command::MoveCard {
            id,
            lane,
            phase,
            position,
        } => cards::relocate(blueprint, &id, &lane, &phase, position)?,
        Command::DeleteCards { ids } => cards::delete(blueprint, &ids)?,
        Command::Connect { id, from, to, kind } => links::connect(blueprint, id, from, to, kind)?,
        Command::Disconnect { id } => links::disconnect(blueprint, &id)?,
        Command::EditLink { id, kind } => links::edit(blueprint, &id, kind)?,
        Command::AddPhase {
            id,
            title,
            position,
        } => phases::add(blueprint, id, title, position)?,
        Command::RenamePhase { id, title } => phases::rename(blueprint, &id, title)?,
        Command::StagePhase { id, stage } => phases::stage(blueprint, &id, stage)?,
        Command::MovePhase { id, position } => phases::relocate(blueprint, &id, position)?,
        Command::DeletePhase { id } => phases::delete(blueprint, &id)?,
    };
    let change = Change::new(edits);
    change.put(blueprint);
    Ok(change)
}

//! Adding, naming, sizing, moving and deleting phases.

use super::{
    super::{Blueprint, CardId, CommandError, Edit, Phase, PhaseId, Stage, Tracks},
    cards,
};
use crate::text::Text;

pub(in super::super) fn add(
    blueprint: &Blueprint,
    id: PhaseId,
    title: Text,
    position: Option<usize>,
) -> Result<Vec<Edit>, CommandError> {
    if blueprint.phase(&id).is_some() {
        return Err(CommandError::TakenId(id.to_string()));
    }
    let mut after = blueprint.phases.clone();
    let position = position.unwrap_or(usize::MAX).min(after.len());
    after.insert(position, Phase::new(id, title, None));
    Ok(vec![edit(blueprint, after)])
}

pub(in super::super) fn rename(
    blueprint: &Blueprint,
    id: &PhaseId,
    title: Text,
) -> Result<Vec<Edit>, CommandError> {
    change(blueprint, id, |phase| phase.title = title)
}

pub(in super::super) fn stage(
    blueprint: &Blueprint,
    id: &PhaseId,
    stage: Option<Stage>,
) -> Result<Vec<Edit>, CommandError> {
    change(blueprint, id, |phase| phase.stage = stage)
}

pub(in super::super) fn resize(
    blueprint: &Blueprint,
    id: &PhaseId,
    width: Tracks,
) -> Result<Vec<Edit>, CommandError> {
    change(blueprint, id, |phase| phase.width = width)
}

pub(in super::super) fn relocate(
    blueprint: &Blueprint,
    id: &PhaseId,
    position: usize,
) -> Result<Vec<Edit>, CommandError> {
    let mut after = blueprint.phases.clone();
    let phase = after.remove(index(blueprint, id)?);
    after.insert(position.min(after.len()), phase);
    Ok(vec![edit(blueprint, after)])
}

pub(in super::super) fn delete(
    blueprint: &Blueprint,
    id: &PhaseId,
) -> Result<Vec<Edit>, CommandError> {
    let at = index(blueprint, id)?;
    if blueprint.phases.len() == 1 {
        return Err(CommandError::LastPhase);
    }
    let cards: Vec<CardId> = blueprint
        .cards
        .values()
        .filter(|card| &card.phase == id)
        .map(|card| card.id.clone())
        .collect();
    let mut edits = cards::delete(blueprint, &cards)?;
    let mut after = blueprint.phases.clone();
    after.remove(at);
    edits.push(edit(blueprint, after));
    Ok(edits)
}

fn change(
    blueprint: &Blueprint,
    id: &PhaseId,
    change: impl FnOnce(&mut Phase),
) -> Result<Vec<Edit>, CommandError> {
    let mut after = blueprint.phases.clone();
    change(&mut after[index(blueprint, id)?]);
    Ok(vec![edit(blueprint, after)])
}

fn edit(blueprint: &Blueprint, after: Vec<Phase>) -> Edit {
    Edit::Phases {
        before: blueprint.phases.clone(),
        after,
    }
}

fn index(blueprint: &Blueprint, id: &PhaseId) -> Result<usize, CommandError> {
    blueprint
        .phase_index(id)
        .ok_or_else(|| CommandError::UnknownPhase(id.clone()))
}

//! Moving several cards at once.

use super::{
    super::{Alignment, Blueprint, Card, CardId, CommandError, Edit, LaneId, PhaseId},
    placing::{Spot, check_cell, in_reading_order, place},
};

/// Moves cards by as many lanes and phases, so that they stay as they lie to each other.
pub(in super::super) fn shift(
    blueprint: &Blueprint,
    ids: &[CardId],
    lanes: i32,
    phases: i32,
) -> Result<Vec<Edit>, CommandError> {
    let cards = in_reading_order(blueprint, ids)?;
    if lanes == 0 && phases == 0 {
        return Ok(Vec::new());
    }
    let moved = cards
        .into_iter()
        .map(|card| {
            let row = blueprint.lane_index(&card.lane);
            let column = blueprint.phase_index(&card.phase);
            let lane = blueprint.lanes.get(step(row, lanes)?)?;
            let phase = blueprint.phases.get(step(column, phases)?)?;
            Some(Card {
                lane: lane.id.clone(),
                phase: phase.id.clone(),
                ..card.clone()
            })
        })
        .collect::<Option<Vec<_>>>()
        .ok_or(CommandError::OffGrid)?;
    Ok(place(blueprint, moved, Spot::End))
}

/// Stacks cards in one cell, in reading order.
pub(in super::super) fn gather(
    blueprint: &Blueprint,
    ids: &[CardId],
    lane: &LaneId,
    phase: &PhaseId,
    position: usize,
) -> Result<Vec<Edit>, CommandError> {
    check_cell(blueprint, lane, phase)?;
    let moved = in_reading_order(blueprint, ids)?
        .into_iter()
        .map(|card| Card {
            lane: lane.clone(),
            phase: phase.clone(),
            ..card.clone()
        });
    Ok(place(blueprint, moved.collect(), Spot::At(position)))
}

/// Brings cards into one lane, each in its phase, or into one phase, each in its lane. Cards that
/// are there already stay where they are.
pub(in super::super) fn align(
    blueprint: &Blueprint,
    ids: &[CardId],
    to: &Alignment,
) -> Result<Vec<Edit>, CommandError> {
    match to {
        Alignment::Lane(id) if blueprint.lane(id).is_none() => {
            return Err(CommandError::UnknownLane(id.clone()));
        }
        Alignment::Phase(id) if blueprint.phase(id).is_none() => {
            return Err(CommandError::UnknownPhase(id.clone()));
        }
        Alignment::Lane(_) | Alignment::Phase(_) => {}
    }
    let moved = in_reading_order(blueprint, ids)?
        .into_iter()
        .filter_map(|card| {
            let mut after = card.clone();
            match to {
                Alignment::Lane(id) => after.lane = id.clone(),
                Alignment::Phase(id) => after.phase = id.clone(),
            }
            (after != *card).then_some(after)
        })
        .collect();
    Ok(place(blueprint, moved, Spot::End))
}

/// An index moved by `by`; `None` if it leaves the numbers from 0 up.
fn step(index: Option<usize>, by: i32) -> Option<usize> {
    index?.checked_add_signed(isize::try_from(by).ok()?)
}

//! Adding, naming, sizing, moving and deleting lanes.
//!
//! Lanes stay in the order of their kinds, because the lines between them follow from it. Within a
//! kind they may stand in any order.

use super::{
    super::{Blueprint, CardId, CommandError, Edit, Lane, LaneId, LaneKind, Tracks},
    cards,
};
use crate::text::Text;

pub(in super::super) fn add(
    blueprint: &Blueprint,
    id: LaneId,
    kind: LaneKind,
    title: Text,
    position: Option<usize>,
) -> Result<Vec<Edit>, CommandError> {
    if blueprint.lane(&id).is_some() {
        return Err(CommandError::TakenId(id.to_string()));
    }
    let lane = Lane {
        id,
        title,
        ..Lane::of(kind)
    };
    let mut after = blueprint.lanes.clone();
    insert(&mut after, lane, position.unwrap_or(usize::MAX));
    Ok(vec![edit(blueprint, after)])
}

pub(in super::super) fn rename(
    blueprint: &Blueprint,
    id: &LaneId,
    title: Text,
) -> Result<Vec<Edit>, CommandError> {
    change(blueprint, id, |lane| lane.title = title)
}

pub(in super::super) fn resize(
    blueprint: &Blueprint,
    id: &LaneId,
    height: Tracks,
) -> Result<Vec<Edit>, CommandError> {
    change(blueprint, id, |lane| lane.height = height)
}

pub(in super::super) fn relocate(
    blueprint: &Blueprint,
    id: &LaneId,
    position: usize,
) -> Result<Vec<Edit>, CommandError> {
    let mut after = blueprint.lanes.clone();
    let lane = after.remove(index(blueprint, id)?);
    insert(&mut after, lane, position);
    Ok(vec![edit(blueprint, after)])
}

pub(in super::super) fn delete(
    blueprint: &Blueprint,
    id: &LaneId,
) -> Result<Vec<Edit>, CommandError> {
    let at = index(blueprint, id)?;
    if blueprint.lanes.len() == 1 {
        return Err(CommandError::LastLane);
    }
    let cards: Vec<CardId> = blueprint
        .cards
        .values()
        .filter(|card| &card.lane == id)
        .map(|card| card.id.clone())
        .collect();
    let mut edits = cards::delete(blueprint, &cards)?;
    let mut after = blueprint.lanes.clone();
    after.remove(at);
    edits.push(edit(blueprint, after));
    Ok(edits)
}

/// Puts a lane at `position`, or as near to it as its kind allows.
fn insert(lanes: &mut Vec<Lane>, lane: Lane, position: usize) {
    let first = lanes.partition_point(|other| other.kind < lane.kind);
    let last = lanes.partition_point(|other| other.kind <= lane.kind);
    lanes.insert(position.clamp(first, last), lane);
}

fn change(
    blueprint: &Blueprint,
    id: &LaneId,
    change: impl FnOnce(&mut Lane),
) -> Result<Vec<Edit>, CommandError> {
    let mut after = blueprint.lanes.clone();
    change(&mut after[index(blueprint, id)?]);
    Ok(vec![edit(blueprint, after)])
}

fn edit(blueprint: &Blueprint, after: Vec<Lane>) -> Edit {
    Edit::Lanes {
        before: blueprint.lanes.clone(),
        after,
    }
}

fn index(blueprint: &Blueprint, id: &LaneId) -> Result<usize, CommandError> {
    blueprint
        .lane_index(id)
        .ok_or_else(|| CommandError::UnknownLane(id.clone()))
}

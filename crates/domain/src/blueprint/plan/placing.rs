//! Putting cards into cells. Orders count from 0 without holes in every cell that is touched.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Blueprint, Card, CardId, CommandError, Edit, LaneId, PhaseId};
use crate::gather::{gathered, sort_by_key};

/// Where arrivals stand among the cards that are already in the cell.
#[derive(Clone, Copy)]
pub(super) enum Spot<'a> {
    /// At this position; one beyond the end means the end.
    At(usize),
    /// Below everything.
    End,
    /// Right below the card that this map names for the arrival, or else below everything.
    Below(&'a BTreeMap<CardId, CardId>),
}

/// The edits that put `arrivals`, new cards or old ones, into the cells that their `lane` and
/// `phase` name, in the given order. Only cards whose record changes are edited, so an arrival at
/// the end touches nothing else.
pub(super) fn place(blueprint: &Blueprint, arrivals: Vec<Card>, spot: Spot<'_>) -> Vec<Edit> {
    let mut cells = stacks(blueprint, &arrivals);
    for (count, card) in arrivals.into_iter().enumerate() {
        let cell = (card.lane.clone(), card.phase.clone());
        let stack = cells.entry(cell).or_default();
        let at = match spot {
            Spot::At(position) => position.saturating_add(count),
            Spot::End => usize::MAX,
            Spot::Below(map) => map
                .get(&card.id)
                .and_then(|above| stack.iter().position(|mate| mate.id == *above))
                .map_or(usize::MAX, |above| above + 1),
        };
        stack.insert(at.min(stack.len()), card);
    }
    cells
        .into_values()
        .flat_map(|stack| stack.into_iter().zip(0..))
        .filter_map(|(card, order)| {
            let before = blueprint.cards.get(&card.id);
            let after = Card { order, ..card };
            (before != Some(&after)).then(|| Edit::Card {
                before: before.cloned(),
                after: Some(after),
            })
        })
        .collect()
}

/// Cards by lane and phase.
type Stacks = BTreeMap<(LaneId, PhaseId), Vec<Card>>;

/// The cards that stay in the cells to which others arrive, from top to bottom.
fn stacks(blueprint: &Blueprint, arrivals: &[Card]) -> Stacks {
    let moving: BTreeSet<&CardId> = gathered(arrivals.iter().map(|card| &card.id));
    let mut stacks: Stacks = arrivals
        .iter()
        .map(|card| ((card.lane.clone(), card.phase.clone()), Vec::new()))
        .collect();
    for card in blueprint.cards.values() {
        let stack = stacks.get_mut(&(card.lane.clone(), card.phase.clone()));
        if let Some(stack) = stack.filter(|_| !moving.contains(&card.id)) {
            stack.push(card.clone());
        }
    }
    for stack in stacks.values_mut() {
        sort_by_key(stack, |card| card.order);
    }
    stacks
}

/// The card with this id.
pub(super) fn find<'a>(blueprint: &'a Blueprint, id: &CardId) -> Result<&'a Card, CommandError> {
    blueprint
        .cards
        .get(id)
        .ok_or_else(|| CommandError::UnknownCard(id.clone()))
}

/// The cards with these ids, each once, in reading order: phase by phase, lane by lane, from top
/// to bottom.
pub(in super::super) fn in_reading_order<'a>(
    blueprint: &'a Blueprint,
    ids: &[CardId],
) -> Result<Vec<&'a Card>, CommandError> {
    let ids: BTreeSet<&CardId> = gathered(ids.iter());
    let mut cards = ids
        .into_iter()
        .map(|id| find(blueprint, id))
        .collect::<Result<Vec<_>, _>>()?;
    sort_by_key(&mut cards, |card| {
        (
            blueprint.phase_index(&card.phase),
            blueprint.lane_index(&card.lane),
            card.order,
        )
    });
    Ok(cards)
}

/// The cell exists.
pub(super) fn check_cell(
    blueprint: &Blueprint,
    lane: &LaneId,
    phase: &PhaseId,
) -> Result<(), CommandError> {
    if blueprint.lane(lane).is_none() {
        return Err(CommandError::UnknownLane(lane.clone()));
    }
    if blueprint.phase(phase).is_none() {
        return Err(CommandError::UnknownPhase(phase.clone()));
    }
    Ok(())
}

//! Adding, editing, moving and deleting cards.

use std::collections::BTreeSet;

use super::super::{
    Blueprint, Card, CardId, CardPatch, CommandError, Edit, ItemLink, LaneId, PhaseId,
};
use crate::text::Text;

pub(in super::super) fn add(
    blueprint: &Blueprint,
    id: CardId,
    lane: LaneId,
    phase: PhaseId,
    position: Option<usize>,
    title: Text,
) -> Result<Vec<Edit>, CommandError> {
    if blueprint.cards.contains_key(&id) {
        return Err(CommandError::TakenId(id.to_string()));
    }
    check_cell(blueprint, &lane, &phase)?;
    let mates = blueprint.cell(&lane, &phase);
    let card = Card::new(id, lane.clone(), phase.clone(), title);
    Ok(insert(&mates, None, card, position.unwrap_or(usize::MAX)))
}

pub(in super::super) fn edit(
    blueprint: &Blueprint,
    id: &CardId,
    patch: CardPatch,
) -> Result<Vec<Edit>, CommandError> {
    let before = find(blueprint, id)?;
    let mut after = before.clone();
    if let Some(title) = patch.title {
        after.title = title;
    }
    if let Some(notes) = patch.notes {
        after.notes = notes;
    }
    if let Some(flag) = patch.wait_point {
        after.wait_point = flag;
    }
    if let Some(flag) = patch.fail_point {
        after.fail_point = flag;
    }
    if let Some(flag) = patch.moment_of_truth {
        after.moment_of_truth = flag;
    }
    if let Some(items) = patch.items {
        after.items = tidy(items);
    }
    after.step.change(|step| patch.step.apply_to(step));
    Ok(vec![Edit::Card {
        before: Some(before.clone()),
        after: Some(after),
    }])
}

pub(in super::super) fn relocate(
    blueprint: &Blueprint,
    id: &CardId,
    lane: &LaneId,
    phase: &PhaseId,
    position: usize,
) -> Result<Vec<Edit>, CommandError> {
    let before = find(blueprint, id)?;
    check_cell(blueprint, lane, phase)?;
    let mates: Vec<_> = blueprint
        .cell(lane, phase)
        .into_iter()
        .filter(|card| &card.id != id)
        .collect();
    let after = Card {
        lane: lane.clone(),
        phase: phase.clone(),
        ..before.clone()
    };
    Ok(insert(&mates, Some(before), after, position))
}

pub(in super::super) fn delete(
    blueprint: &Blueprint,
    ids: &[CardId],
) -> Result<Vec<Edit>, CommandError> {
    // A set, so that naming a card twice deletes it once.
    let doomed: BTreeSet<&CardId> = ids.iter().collect();
    let links = blueprint
        .links
        .values()
        .filter(|link| doomed.contains(&link.from) || doomed.contains(&link.to))
        .map(|link| Edit::Link {
            before: Some(link.clone()),
            after: None,
        });
    let cards = doomed
        .iter()
        .map(|id| {
            find(blueprint, id).map(|card| Edit::Card {
                before: Some(card.clone()),
                after: None,
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    Ok(links.chain(cards).collect())
}

/// Puts `card` at `position` among `mates` and numbers the cell from 0. Only cards whose number
/// changes are edited, so an insertion at the end touches nothing else.
fn insert(mates: &[&Card], before: Option<&Card>, card: Card, position: usize) -> Vec<Edit> {
    let position = position.min(mates.len());
    let mut edits = Vec::new();
    for (index, mate) in mates.iter().enumerate() {
        let order = place(if index < position { index } else { index + 1 });
        if mate.order != order {
            edits.push(Edit::Card {
                before: Some((*mate).clone()),
                after: Some(Card {
                    order,
                    ..(*mate).clone()
                }),
            });
        }
    }
    edits.push(Edit::Card {
        before: before.cloned(),
        after: Some(Card {
            order: place(position),
            ..card
        }),
    });
    edits
}

fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

fn find<'a>(blueprint: &'a Blueprint, id: &CardId) -> Result<&'a Card, CommandError> {
    blueprint
        .cards
        .get(id)
        .ok_or_else(|| CommandError::UnknownCard(id.clone()))
}

fn check_cell(blueprint: &Blueprint, lane: &LaneId, phase: &PhaseId) -> Result<(), CommandError> {
    if blueprint.lane(lane).is_none() {
        return Err(CommandError::UnknownLane(lane.clone()));
    }
    if blueprint.phase(phase).is_none() {
        return Err(CommandError::UnknownPhase(phase.clone()));
    }
    Ok(())
}

fn tidy(items: Vec<ItemLink>) -> Vec<ItemLink> {
    let mut seen = BTreeSet::new();
    items
        .into_iter()
        .map(|link| ItemLink {
            item: link.item.trim().to_owned(),
            ..link
        })
        .filter(|link| !link.item.is_empty() && seen.insert(link.item.clone()))
        .collect()
}

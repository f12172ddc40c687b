//! Adding, editing, moving and deleting cards.

use std::collections::BTreeSet;

use super::{
    super::{Blueprint, Card, CardId, CardPatch, CommandError, Edit, ItemLink, LaneId, PhaseId},
    ledger,
    placing::{Spot, check_cell, find, place},
};
use crate::{gather::gathered, text::Text};

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
    let card = Card::new(id, lane, phase, title);
    let spot = position.map_or(Spot::End, Spot::At);
    Ok(place(blueprint, vec![card], spot))
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
    let unknown = ledger::mentions(&after)
        .into_iter()
        .find(|id| blueprint.entry(id).is_none());
    if let Some(id) = unknown {
        return Err(CommandError::UnknownEntry(id));
    }
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
    let after = Card {
        lane: lane.clone(),
        phase: phase.clone(),
        ..before.clone()
    };
    Ok(place(blueprint, vec![after], Spot::At(position)))
}

pub(in super::super) fn delete(
    blueprint: &Blueprint,
    ids: &[CardId],
) -> Result<Vec<Edit>, CommandError> {
    // A set, so that naming a card twice deletes it once.
    let doomed: BTreeSet<&CardId> = gathered(ids.iter());
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
    let remarks = ledger::comments_on(blueprint, &doomed);
    Ok(links.chain(remarks).chain(cards).collect())
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

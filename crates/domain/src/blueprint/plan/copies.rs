//! Copies of cards: pasting and duplicating.

use std::collections::BTreeMap;

use super::{
    super::{
        Blueprint, Card, CardId, Clipping, CommandError, Edit, Entry, EntryEdit, EntryId, Lane,
        LaneId, Link, Phase, PhaseId,
    },
    ledger::rename_mentions,
    placing::{Spot, check_cell, in_reading_order, place},
};
use crate::gather::{gathered, sort_by_key};

/// Puts the cards of a clipping into the grid. The first phase of the clipping falls onto `phase`;
/// phases that are missing at the end are added. Cards of a single lane go to `lane`, cards of
/// several lanes to lanes of the same kinds.
pub(in super::super) fn paste(
    blueprint: &Blueprint,
    clipping: &Clipping,
    lane: &LaneId,
    phase: &PhaseId,
    prefix: &str,
) -> Result<Vec<Edit>, CommandError> {
    check_cell(blueprint, lane, phase)?;
    let content = clipping.content();
    let (entries, names) = entries(blueprint, content, prefix)?;
    let (columns, added) = columns(blueprint, content, phase, prefix)?;
    let rows = rows(blueprint, content, lane);
    let ids: Vec<CardId> = content.cards.keys().cloned().collect();
    let cards = in_reading_order(content, &ids)?
        .into_iter()
        .filter_map(|card| {
            let mut copy = Card {
                lane: rows.get(&card.lane)?.clone(),
                phase: columns.get(&card.phase)?.clone(),
                ..card.clone()
            };
            copy.step.change(|step| rename_mentions(step, &names));
            Some(copy)
        })
        .collect();
    let mut edits = entries;
    edits.extend(added);
    edits.extend(copy(
        blueprint,
        cards,
        content.links.values(),
        prefix,
        Target::End,
    )?);
    Ok(edits)
}

/// Copies cards within their cells, each right below its original, with the links between them.
pub(in super::super) fn duplicate(
    blueprint: &Blueprint,
    ids: &[CardId],
    prefix: &str,
) -> Result<Vec<Edit>, CommandError> {
    let cards = in_reading_order(blueprint, ids)?
        .into_iter()
        .cloned()
        .collect();
    copy(
        blueprint,
        cards,
        blueprint.links.values(),
        prefix,
        Target::BelowOriginals,
    )
}

/// Where copies go within their cells.
enum Target {
    /// Below everything.
    End,
    /// Each right below its original.
    BelowOriginals,
}

/// Gives cards fresh ids and puts them into their cells, together with the links between them.
fn copy<'a>(
    blueprint: &Blueprint,
    cards: Vec<Card>,
    links: impl Iterator<Item = &'a Link>,
    prefix: &str,
    target: Target,
) -> Result<Vec<Edit>, CommandError> {
    let mut fresh: BTreeMap<CardId, CardId> = BTreeMap::new();
    let mut originals: BTreeMap<CardId, CardId> = BTreeMap::new();
    let mut copies = Vec::new();
    for (card, number) in cards.into_iter().zip(1_usize..) {
        let id = CardId::from(format!("{prefix}-{number}"));
        if blueprint.cards.contains_key(&id) {
            return Err(CommandError::TakenId(id.to_string()));
        }
        fresh.insert(card.id.clone(), id.clone());
        originals.insert(id.clone(), card.id.clone());
        copies.push(Card { id, ..card });
    }
    let spot = match target {
        Target::End => Spot::End,
        Target::BelowOriginals => Spot::Below(&originals),
    };
    let mut edits = place(blueprint, copies, spot);
    let inner = links.filter_map(|link| Some((link, fresh.get(&link.from)?, fresh.get(&link.to)?)));
    for ((link, from, to), number) in inner.zip(1_usize..) {
        let id = format!("{prefix}-{number}").into();
        if blueprint.links.contains_key(&id) {
            return Err(CommandError::TakenId(id.to_string()));
        }
        edits.push(Edit::Link {
            before: None,
            after: Some(Link {
                id,
                from: from.clone(),
                to: to.clone(),
                ..link.clone()
            }),
        });
    }
    Ok(edits)
}

/// The records that come along. One that the blueprint has already is shared; one whose id is
/// taken by another record gets a fresh id, which the map tells.
fn entries(
    blueprint: &Blueprint,
    content: &Blueprint,
    prefix: &str,
) -> Result<(Vec<Edit>, BTreeMap<EntryId, String>), CommandError> {
    let mut names = BTreeMap::new();
    let mut edits = Vec::new();
    let mut entries = content.entries();
    // Promises last, because they name standards.
    sort_by_key(&mut entries, |entry| matches!(entry, Entry::Promise(_)));
    for mut entry in entries {
        if let Entry::Promise(promise) = &mut entry
            && let Some(standard) = &mut promise.standard
            && let Some(name) = names.get(&EntryId::from(standard.clone()))
        {
            *standard = String::clone(name).into();
        }
        let id = entry.id();
        match blueprint.entry(&id) {
            Some(known) if known == entry => continue,
            Some(_) => {
                let name = format!("{prefix}-{id}");
                entry = entry.renamed(name.clone());
                if blueprint.entry(&entry.id()).is_some() {
                    return Err(CommandError::TakenId(name));
                }
                names.insert(id, name);
            }
            None => {}
        }
        edits.extend(EntryEdit::new(None, Some(entry)).map(Edit::Entry));
    }
    Ok((edits, names))
}

/// Where each phase of the content falls, and the edit that adds those beyond the last phase.
fn columns(
    blueprint: &Blueprint,
    content: &Blueprint,
    phase: &PhaseId,
    prefix: &str,
) -> Result<(BTreeMap<PhaseId, PhaseId>, Option<Edit>), CommandError> {
    let start = blueprint
        .phase_index(phase)
        .ok_or_else(|| CommandError::UnknownPhase(phase.clone()))?;
    let mut phases = blueprint.phases.clone();
    let mut columns = BTreeMap::new();
    for (source, offset) in content.phases.iter().zip(0_usize..) {
        let target = if let Some(target) = phases.get(start + offset) {
            target.id.clone()
        } else {
            let id = PhaseId::from(format!("{prefix}-{}", phases.len() + 1));
            if blueprint.phase(&id).is_some() {
                return Err(CommandError::TakenId(id.to_string()));
            }
            phases.push(Phase {
                id: id.clone(),
                ..source.clone()
            });
            id
        };
        columns.insert(source.id.clone(), target);
    }
    let added = (phases.len() > blueprint.phases.len()).then(|| Edit::Phases {
        before: blueprint.phases.clone(),
        after: phases,
    });
    Ok((columns, added))
}

/// Where each lane of the content falls.
fn rows(blueprint: &Blueprint, content: &Blueprint, lane: &LaneId) -> BTreeMap<LaneId, LaneId> {
    if let [only] = &content.lanes[..] {
        return gathered([(only.id.clone(), lane.clone())]);
    }
    let near = |source: &Lane| Some((source.id.clone(), nearest(blueprint, source)?));
    gathered(content.lanes.iter().filter_map(near))
}

/// The lane most like `source`: of its kind, or of the nearest one; then with its id, or its name.
fn nearest(blueprint: &Blueprint, source: &Lane) -> Option<LaneId> {
    let distance = |lane: &&Lane| {
        (
            (lane.kind as u8).abs_diff(source.kind as u8),
            lane.id != source.id,
            lane.title != source.title,
        )
    };
    let lane = blueprint.lanes.iter().min_by_key(distance)?;
    Some(lane.id.clone())
}

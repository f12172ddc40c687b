//! Editing and deleting personas, promises, standards, roles, values, queues and comments.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{
    Blueprint, Card, CardId, CommandError, Comment, CommentId, Edit, Entry, EntryEdit, EntryId,
    Promise, StepRecord,
};
use crate::gather::gathered;

/// Adds a record, or replaces the one with its id.
pub(in super::super) fn put(
    blueprint: &Blueprint,
    entry: Entry,
) -> Result<Vec<Edit>, CommandError> {
    if let Some(missing) = missing(blueprint, &entry) {
        return Err(missing);
    }
    let before = blueprint.entry(&entry.id());
    Ok(edit(before, Some(entry)).into_iter().collect())
}

/// Deletes a record. Nothing names it any more; answers to a comment go with it.
pub(in super::super) fn delete(
    blueprint: &Blueprint,
    id: &EntryId,
) -> Result<Vec<Edit>, CommandError> {
    let entry = blueprint
        .entry(id)
        .ok_or_else(|| CommandError::UnknownEntry(id.clone()))?;
    if let EntryId::Comment(id) = id {
        return Ok(threads(blueprint, |comment| comment.id == *id));
    }
    let mut edits: Vec<Edit> = blueprint
        .cards
        .values()
        .filter(|card| !card.step.is_empty())
        .filter_map(|card| {
            let mut after = card.clone();
            after.step.change(|step| forget(step, id));
            (after != *card).then(|| Edit::Card {
                before: Some(card.clone()),
                after: Some(after),
            })
        })
        .collect();
    if let EntryId::Standard(standard) = id {
        let behind = blueprint
            .promises
            .values()
            .filter(|promise| promise.standard.as_ref() == Some(standard));
        edits.extend(behind.filter_map(|promise| {
            let after = Promise {
                standard: None,
                ..promise.clone()
            };
            edit(Some(promise.clone().into()), Some(after.into()))
        }));
    }
    edits.extend(edit(Some(entry), None));
    Ok(edits)
}

/// Deletions of the comments on these cards, and of the answers to them.
pub(super) fn comments_on(blueprint: &Blueprint, cards: &BTreeSet<&CardId>) -> Vec<Edit> {
    threads(blueprint, |comment| {
        comment
            .card
            .as_ref()
            .is_some_and(|card| cards.contains(card))
    })
}

/// Deletions of comments and of all answers to them.
fn threads(blueprint: &Blueprint, is_doomed: impl Fn(&Comment) -> bool) -> Vec<Edit> {
    let comments = blueprint.comments.values();
    let mut doomed: BTreeSet<&CommentId> = gathered(
        comments
            .clone()
            .filter(|comment| is_doomed(comment))
            .map(|comment| &comment.id),
    );
    // Answers to answers: each round goes one level down.
    loop {
        let answers: Vec<_> = comments
            .clone()
            .filter(|comment| {
                comment
                    .reply_to
                    .as_ref()
                    .is_some_and(|id| doomed.contains(id))
            })
            .map(|comment| &comment.id)
            .filter(|id| !doomed.contains(id))
            .collect();
        if answers.is_empty() {
            break;
        }
        doomed.extend(answers);
    }
    comments
        .filter(|comment| doomed.contains(&comment.id))
        .filter_map(|comment| edit(Some(comment.clone().into()), None))
        .collect()
}

/// Takes every mention of a record out of a step's record.
pub(super) fn forget(step: &mut StepRecord, id: &EntryId) {
    match id {
        EntryId::Persona(id) => {
            step.audience.personas.remove(id);
        }
        EntryId::Promise(id) => {
            step.promises.remove(id);
        }
        EntryId::Standard(id) => {
            step.standards.remove(id);
        }
        EntryId::Role(id) => clear(&mut step.authority.role, id),
        EntryId::Value(id) => {
            clear(&mut step.value.serves, id);
            clear(&mut step.value.against, id);
        }
        EntryId::Queue(id) => clear(&mut step.wait.queue, id),
        EntryId::Comment(_) | EntryId::Clash(_) => {}
    }
}

fn clear<T: PartialEq>(slot: &mut Option<T>, id: &T) {
    if slot.as_ref() == Some(id) {
        *slot = None;
    }
}

fn edit(before: Option<Entry>, after: Option<Entry>) -> Option<Edit> {
    EntryEdit::new(before, after).map(Edit::Entry)
}

/// What a record names and does not exist, as the reason to refuse it.
fn missing(blueprint: &Blueprint, entry: &Entry) -> Option<CommandError> {
    let unknown = |id: EntryId| match blueprint.entry(&id) {
        Some(_) => None,
        None => Some(CommandError::UnknownEntry(id)),
    };
    match entry {
        Entry::Promise(promise) => unknown(promise.standard.clone()?.into()),
        Entry::Comment(comment) => {
            if let Some(card) = &comment.card
                && !blueprint.cards.contains_key(card)
            {
                return Some(CommandError::UnknownCard(card.clone()));
            }
            unknown(comment.reply_to.clone()?.into())
        }
        Entry::Persona(_)
        | Entry::Standard(_)
        | Entry::Role(_)
        | Entry::Value(_)
        | Entry::Queue(_)
        | Entry::Clash(_) => None,
    }
}

/// The records that a card names, each once.
pub(in super::super) fn mentions(card: &Card) -> BTreeSet<EntryId> {
    let step = &card.step;
    let mut ids = BTreeSet::new();
    ids.extend(step.audience.personas.iter().cloned().map(EntryId::from));
    ids.extend(step.promises.iter().cloned().map(EntryId::from));
    ids.extend(step.standards.iter().cloned().map(EntryId::from));
    ids.extend(step.authority.role.iter().cloned().map(EntryId::from));
    ids.extend(step.value.serves.iter().cloned().map(EntryId::from));
    ids.extend(step.value.against.iter().cloned().map(EntryId::from));
    ids.extend(step.wait.queue.iter().cloned().map(EntryId::from));
    ids
}

/// Follows records to their new ids.
pub(super) fn rename_mentions(step: &mut StepRecord, names: &BTreeMap<EntryId, String>) {
    if names.is_empty() {
        return;
    }
    let step_sets = (
        renamed(&step.audience.personas, names),
        renamed(&step.promises, names),
        renamed(&step.standards, names),
    );
    (step.audience.personas, step.promises, step.standards) = step_sets;
    rename(&mut step.authority.role, names);
    rename(&mut step.value.serves, names);
    rename(&mut step.value.against, names);
    rename(&mut step.wait.queue, names);
}

fn renamed<T>(ids: &BTreeSet<T>, names: &BTreeMap<EntryId, String>) -> BTreeSet<T>
where
    T: Ord + Clone + Into<EntryId> + From<String>,
{
    let name = |id: &T| names.get(&id.clone().into()).cloned().map(T::from);
    gathered(ids.iter().map(|id| name(id).unwrap_or_else(|| id.clone())))
}

fn rename<T>(slot: &mut Option<T>, names: &BTreeMap<EntryId, String>)
where
    T: Clone + Into<EntryId> + From<String>,
{
    if let Some(id) = slot
        && let Some(name) = names.get(&id.clone().into())
    {
        *id = T::from(name.clone());
    }
}

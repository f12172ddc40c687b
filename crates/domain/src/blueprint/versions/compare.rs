//! What changed between two versions: the data of a visual diff.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    super::Blueprint,
    elements::{ElementId, Elements, Fields, Part, take_apart},
    order,
};
use crate::gather::gathered;

/// A field that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Pointer to the field, for example `/step/timing/target`. Lane and phase of a card are
    /// `/place`, the cards of a link `/ends`; the order of all lanes is `/lanes` of the blueprint,
    /// that of all phases `/phases`.
    pub field: String,
    /// Value before, as stored; null where there was none.
    pub before: Value,
    /// Value after.
    pub after: Value,
}

/// What became of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Fields of it changed.
    Changed(Vec<FieldChange>),
}

/// An element that differs between two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which element.
    pub element: ElementId,
    /// What became of it.
    pub fate: Fate,
}

/// Every element that differs between `old` and `new`, kind by kind.
///
/// A card that only made room for a neighbour does not count.
///
/// # Errors
/// None that is known: a blueprint is always JSON.
pub fn compare(old: &Blueprint, new: &Blueprint) -> Result<Vec<Difference>, serde_json::Error> {
    let (before, after) = (take_apart(old)?, take_apart(new)?);
    let all: BTreeSet<&ElementId> = gathered(before.keys().chain(after.keys()));
    let mut differences = Vec::new();
    for element in all {
        let fate = match (before.get(element), after.get(element)) {
            (None, _) => Fate::Added,
            (_, None) => Fate::Removed,
            (Some(one), Some(other)) => {
                let mut changes = changes(one, other);
                if element.part == Part::Blueprint {
                    changes.extend(reordered(old, new, &before, &after));
                }
                if is_only_making_room(&changes) {
                    continue;
                }
                Fate::Changed(changes)
            }
        };
        differences.push(Difference {
            element: element.clone(),
            fate,
        });
    }
    Ok(differences)
}

/// The fields that differ.
pub(super) fn changes(before: &Fields, after: &Fields) -> Vec<FieldChange> {
    let all: BTreeSet<&String> = gathered(before.keys().chain(after.keys()));
    all.into_iter()
        .filter_map(|field| {
            let value = |fields: &Fields| fields.get(field).cloned().unwrap_or_default();
            let (before, after) = (value(before), value(after));
            (before != after).then(|| FieldChange {
                field: field.clone(),
                before,
                after,
            })
        })
        .collect()
}

/// Whether nothing changed but perhaps a card's place within its cell, below or above neighbours.
fn is_only_making_room(changes: &[FieldChange]) -> bool {
    changes
        .iter()
        .all(|change| change.field == super::elements::ORDER)
}

/// Lanes and phases that both versions have, where their order differs.
fn reordered(
    old: &Blueprint,
    new: &Blueprint,
    before: &Elements,
    after: &Elements,
) -> Vec<FieldChange> {
    let common = |part: Part, ids: Vec<String>| -> Vec<String> {
        let is_common = |id: &String| {
            let element = ElementId::new(part, id.clone());
            before.contains_key(&element) && after.contains_key(&element)
        };
        ids.into_iter().filter(is_common).collect()
    };
    [
        (Part::Lanes, order::lanes(old), order::lanes(new)),
        (Part::Phases, order::phases(old), order::phases(new)),
    ]
    .into_iter()
    .map(|(part, one, other)| (part, common(part, one), common(part, other)))
    .filter(|(_, one, other)| one != other)
    .map(|(part, one, other)| FieldChange {
        field: format!("/{}", part.name()),
        before: one.into(),
        after: other.into(),
    })
    .collect()
}

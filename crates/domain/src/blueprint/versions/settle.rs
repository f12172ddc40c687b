//! Ends a clash.

use serde_json::Value;

use super::{
    super::{Blueprint, ClashId, CommandError, Edit, EntryId, validate_invariants},
    Side,
    elements::{ElementId, Elements, Fields, Part, flatten, put_together, take_apart},
    order,
};
use crate::gather::sort_by_key;

/// The edits that give an element, or a field of it, the value of one side, and end the clash.
pub(in super::super) fn settle(
    blueprint: &Blueprint,
    id: &ClashId,
    side: Side,
) -> Result<Vec<Edit>, CommandError> {
    let clash = blueprint
        .clashes
        .get(id)
        .ok_or_else(|| CommandError::UnknownEntry(EntryId::Clash(id.clone())))?;
    let settled = settled(blueprint, clash, side).ok_or(CommandError::CannotSettle)?;
    validate_invariants(&settled).map_err(|_| CommandError::CannotSettle)?;
    Ok(super::super::change::between(blueprint, &settled))
}

fn settled(blueprint: &Blueprint, clash: &super::Clash, side: Side) -> Option<Blueprint> {
    let mut elements = take_apart(blueprint).ok()?;
    let (mut lanes, mut phases) = (order::lanes(blueprint), order::phases(blueprint));
    let element = clash.element();
    let value = clash.value(side);
    match (clash.part, clash.field.as_str()) {
        (Part::Blueprint, "/lanes") => rearrange(&mut lanes, value),
        (Part::Blueprint, "/phases") => rearrange(&mut phases, value),
        (part, "") => match value {
            Value::Object(record) => {
                let (_, fields) = flatten(part, record.clone());
                for (list, kind) in [(&mut lanes, Part::Lanes), (&mut phases, Part::Phases)] {
                    if part == kind && !list.contains(&clash.element) {
                        list.push(clash.element.clone());
                    }
                }
                elements.insert(element, fields);
            }
            _ => remove(&mut elements, &element),
        },
        (_, field) => {
            let fields = elements.get_mut(&element)?;
            set(fields, field, value);
        }
    }
    elements.remove(&ElementId::new(Part::Clashes, clash.id.to_string()));
    let mut settled = put_together(&elements, &lanes, &phases, blueprint).ok()?;
    sort_by_key(&mut settled.lanes, |lane| lane.kind);
    Some(settled)
}

fn set(fields: &mut Fields, field: &str, value: &Value) {
    if value.is_null() {
        fields.remove(field);
    } else {
        fields.insert(field.to_owned(), value.clone());
    }
}

/// Removes an element; a card's links and comments go with it, as with the command.
fn remove(elements: &mut Elements, element: &ElementId) {
    elements.remove(element);
    if element.part == Part::Cards {
        let is_card =
            |value: Option<&Value>| value.and_then(Value::as_str) == Some(element.id.as_str());
        elements.retain(|other, fields| match other.part {
            Part::Links => {
                let ends = fields.get(super::elements::ENDS);
                let end = |name| ends.and_then(|ends| ends.get(name));
                !is_card(end("from")) && !is_card(end("to"))
            }
            Part::Comments => !is_card(fields.get("/card")),
            _ => true,
        });
    }
}

/// Brings the ids that `value` lists into its order; others stay where they are.
fn rearrange(ids: &mut [String], value: &Value) {
    let wanted: Vec<String> = value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|id| id.as_str().map(str::to_owned))
        .filter(|id| ids.contains(id))
        .collect();
    let mut next = wanted.clone().into_iter();
    for id in ids.iter_mut() {
        if wanted.contains(id)
            && let Some(replacement) = next.next()
        {
            *id = replacement;
        }
    }
}

//! Brings back what one side deleted and the other still needs.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    elements::{ENDS, ElementId, Fields, PLACE, Part, ids},
    merge::{Joint, Sides},
};

/// Makes the merged elements keep the rules that each side kept.
pub(super) fn repair(joint: &mut Joint, sides: &Sides) {
    for part in [Part::Lanes, Part::Phases] {
        if ids(&joint.elements, part).is_empty() {
            // Each side deleted what the other one kept.
            for id in ids(&sides.ours, part) {
                bring_back(joint, sides, &ElementId::new(part, id));
            }
        }
    }
    let mut open: Vec<ElementId> = joint.elements.keys().cloned().collect();
    while let Some(element) = open.pop() {
        let named = match joint.elements.get(&element) {
            Some(fields) => named(element.part, fields),
            None => continue,
        };
        for missing in named {
            if !joint.elements.contains_key(&missing) && bring_back(joint, sides, &missing) {
                open.push(missing);
            }
        }
    }
    part_twins(joint, sides);
}

/// Brings back an element from the side that still has it. Whether there was one.
fn bring_back(joint: &mut Joint, sides: &Sides, element: &ElementId) -> bool {
    let fields = sides
        .ours
        .get(element)
        .or_else(|| sides.theirs.get(element));
    let Some(fields) = fields.cloned() else {
        return false;
    };
    joint.elements.insert(element.clone(), fields);
    joint.clash_whole(sides, element);
    true
}

/// Fields that name elements: kind, pointer, kind of what is named.
const NAMES: [(Part, &str, Part); 10] = [
    (Part::Cards, "/step/audience/personas", Part::Personas),
    (Part::Cards, "/step/promises", Part::Promises),
    (Part::Cards, "/step/standards", Part::Standards),
    (Part::Cards, "/step/authority/role", Part::Roles),
    (Part::Cards, "/step/value/serves", Part::Values),
    (Part::Cards, "/step/value/against", Part::Values),
    (Part::Cards, "/step/wait/queue", Part::Queues),
    (Part::Promises, "/standard", Part::Standards),
    (Part::Comments, "/card", Part::Cards),
    (Part::Comments, "/reply_to", Part::Comments),
];

/// Parts of a field that name elements: pointer, name, kind of what is named.
const UNITS: [(&str, &str, Part); 4] = [
    (PLACE, "lane", Part::Lanes),
    (PLACE, "phase", Part::Phases),
    (ENDS, "from", Part::Cards),
    (ENDS, "to", Part::Cards),
];

/// The elements that one names.
fn named(part: Part, fields: &Fields) -> Vec<ElementId> {
    let mut named = Vec::new();
    for (_, field, target) in NAMES.iter().filter(|(owner, ..)| *owner == part) {
        match fields.get(*field) {
            Some(Value::String(id)) => named.push(ElementId::new(*target, id.clone())),
            Some(Value::Array(ids)) => {
                let ids = ids.iter().filter_map(Value::as_str);
                named.extend(ids.map(|id| ElementId::new(*target, id)));
            }
            _ => {}
        }
    }
    for (field, name, target) in UNITS {
        let id = fields
            .get(field)
            .and_then(|unit| unit.get(name))
            .and_then(Value::as_str);
        named.extend(id.map(|id| ElementId::new(target, id)));
    }
    named
}

/// Two links with the same ends, one of each side: one stays, and a clash keeps the other.
fn part_twins(joint: &mut Joint, sides: &Sides) {
    let mut ends: BTreeMap<String, ElementId> = BTreeMap::new();
    let mut twins = Vec::new();
    for (element, fields) in &joint.elements {
        if element.part != Part::Links {
            continue;
        }
        let key = fields.get(ENDS).map(Value::to_string).unwrap_or_default();
        let Some(known) = ends.get(&key) else {
            ends.insert(key, element.clone());
            continue;
        };
        // The one that stays is the one that is as we had it.
        let is_ours =
            sides.ours.get(element).and_then(|fields| fields.get(ENDS)) == fields.get(ENDS);
        if is_ours {
            twins.push((known.clone(), element.clone()));
            ends.insert(key, element.clone());
        } else {
            twins.push((element.clone(), known.clone()));
        }
    }
    for (dropped, kept) in twins {
        let Some(fields) = joint.elements.remove(&dropped) else {
            continue;
        };
        if joint.elements.get(&kept) != Some(&fields) || sides.base.contains_key(&dropped) {
            joint.clash_whole(sides, &dropped);
        }
    }
}

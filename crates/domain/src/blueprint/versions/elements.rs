//! Takes a blueprint apart into elements and their fields, and puts it together again.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::super::{Blueprint, choice::choices};

choices! {
    /// Kinds of elements, called after the lists of the stored form.
    Part {
        /// The blueprint's own heading.
        Blueprint = "blueprint",
        /// Lanes.
        Lanes = "lanes",
        /// Phases.
        Phases = "phases",
        /// Cards.
        Cards = "cards",
        /// Links.
        Links = "links",
        /// Personas.
        Personas = "personas",
        /// Promises.
        Promises = "promises",
        /// Standards.
        Standards = "standards",
        /// Roles.
        Roles = "roles",
        /// Values.
        Values = "values",
        /// Queues.
        Queues = "queues",
        /// Comments.
        Comments = "comments",
        /// Clashes of earlier merges.
        Clashes = "clashes",
    }
}

/// Which element.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ElementId {
    /// Its kind.
    pub part: Part,
    /// Its id; empty for the blueprint itself.
    pub id: String,
}

impl ElementId {
    /// The element of this kind with this id.
    pub fn new(part: Part, id: impl Into<String>) -> Self {
        Self {
            part,
            id: id.into(),
        }
    }
}

/// The fields of an element: pointer and value. What has its default value is missing.
pub(super) type Fields = BTreeMap<String, Value>;

/// All elements of a blueprint.
pub(super) type Elements = BTreeMap<ElementId, Fields>;

/// Where a card is: lane and phase, which only make sense together.
pub(super) const PLACE: &str = "/place";
/// Where a card stands within its cell. It changes as soon as a neighbour does.
pub(super) const ORDER: &str = "/order";
/// What a link connects.
pub(super) const ENDS: &str = "/ends";

/// Fields that only make sense together: kind of element, their names, the pointer of both.
const UNITS: [(Part, [&str; 2], &str); 2] = [
    (Part::Cards, ["lane", "phase"], PLACE),
    (Part::Links, ["from", "to"], ENDS),
];

/// Fields of the document that say nothing about its content.
const ENVELOPE: [&str; 5] = ["schema", "id", "revision", "sample", "updated_at"];

/// Takes a blueprint apart.
pub(super) fn take_apart(blueprint: &Blueprint) -> Result<Elements, serde_json::Error> {
    let mut elements = Elements::new();
    // By way of the text: writing a blueprint straight to a value, or reading it from one, would be
    // the code of all its records once more, in every page that merges.
    let Value::Object(mut document) = serde_json::from_str(&serde_json::to_string(blueprint)?)?
    else {
        return Ok(elements);
    };
    for part in Part::ALL.iter().skip(1) {
        let Some(Value::Array(records)) = document.remove(part.name()) else {
            continue;
        };
        for record in records {
            if let Value::Object(record) = record {
                let (id, fields) = flatten(*part, record);
                elements.insert(ElementId::new(*part, id), fields);
            }
        }
    }
    document.retain(|field, _| !ENVELOPE.contains(&field.as_str()));
    let (id, fields) = flatten(Part::Blueprint, document);
    elements.insert(ElementId::new(Part::Blueprint, id), fields);
    Ok(elements)
}

/// The id of a record and its fields.
pub(super) fn flatten(part: Part, mut record: Map<String, Value>) -> (String, Fields) {
    let mut fields = Fields::new();
    let id = match record.remove("id") {
        Some(Value::String(id)) => id,
        _ => String::new(),
    };
    for (owner, [one, other], pointer) in UNITS {
        if part == owner {
            let unit = json!({ one: record.remove(one), other: record.remove(other) });
            fields.insert(pointer.to_owned(), unit);
        }
    }
    // The values of a clash are kept as they are, whatever they look like.
    let deep = part != Part::Clashes;
    descend("", record, deep, &mut fields);
    (id, fields)
}

fn descend(above: &str, record: Map<String, Value>, deep: bool, fields: &mut Fields) {
    for (name, value) in record {
        let pointer = format!("{above}/{}", name.replace('~', "~0").replace('/', "~1"));
        match value {
            Value::Object(inner) if deep => descend(&pointer, inner, deep, fields),
            Value::Null => {}
            value => {
                fields.insert(pointer, value);
            }
        }
    }
}

/// The record of an element in its stored form.
pub(super) fn unflatten(element: &ElementId, fields: &Fields) -> Value {
    let mut record = Map::new();
    if element.part != Part::Blueprint {
        record.insert("id".into(), element.id.clone().into());
    }
    for (pointer, value) in fields {
        match value {
            Value::Null => {}
            Value::Object(unit) if pointer == PLACE || pointer == ENDS => {
                record.extend(unit.clone());
            }
            value => set(&mut record, pointer, value.clone()),
        }
    }
    Value::Object(record)
}

/// Sets the value at a pointer, and makes the objects on the way there.
fn set(record: &mut Map<String, Value>, pointer: &str, value: Value) {
    let mut names = pointer
        .split('/')
        .skip(1)
        .map(|name| name.replace("~1", "/").replace("~0", "~"));
    let Some(mut name) = names.next() else { return };
    let mut record = record;
    for next in names {
        let inner = record
            .entry(name)
            .or_insert_with(|| Value::Object(Map::new()));
        let Value::Object(inner) = inner else { return };
        record = inner;
        name = next;
    }
    record.insert(name, value);
}

/// Puts a blueprint together: elements, the order of lanes and of phases, and the envelope of
/// `like`. The result may break rules.
pub(super) fn put_together(
    elements: &Elements,
    lanes: &[String],
    phases: &[String],
    like: &Blueprint,
) -> Result<Blueprint, serde_json::Error> {
    let heading = ElementId::new(Part::Blueprint, "");
    let mut document = match elements
        .get(&heading)
        .map(|fields| unflatten(&heading, fields))
    {
        Some(Value::Object(document)) => document,
        _ => Map::new(),
    };
    document.insert("schema".into(), like.schema.into());
    document.insert("id".into(), like.id.clone().into());
    document.insert("revision".into(), like.revision.into());
    document.insert("sample".into(), like.sample.into());
    document.insert("updated_at".into(), like.updated_at.clone().into());
    for part in Part::ALL.iter().skip(1).copied() {
        let record = |id: &String| {
            let element = ElementId::new(part, id.clone());
            let fields = elements.get(&element)?;
            Some(unflatten(&element, fields))
        };
        let records: Vec<Value> = match part {
            Part::Lanes => lanes.iter().filter_map(record).collect(),
            Part::Phases => phases.iter().filter_map(record).collect(),
            _ => ids(elements, part).iter().filter_map(record).collect(),
        };
        document.insert(part.name().into(), records.into());
    }
    serde_json::from_str(&Value::Object(document).to_string())
}

/// Ids of the elements of one kind.
pub(super) fn ids(elements: &Elements, part: Part) -> Vec<String> {
    elements
        .keys()
        .filter(|element| element.part == part)
        .map(|element| element.id.clone())
        .collect()
}

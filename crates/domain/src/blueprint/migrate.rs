//! Lifts documents of older schemas to the present one, one version at a time. Each function and
//! each fixture stays for ever.

use serde_json::{Map, Value};

use super::BLUEPRINT_SCHEMA;

/// The fields of a document.
type Document = Map<String, Value>;

/// What lifts version N to N + 1 stands at the place N − 1.
const STEPS: [fn(&mut Document); BLUEPRINT_SCHEMA as usize - 1] = [from_1];

/// Lifts `document` from version `schema` (at least 1) to the present one.
pub(super) fn migrate(document: &mut Document, schema: u32) {
    let done = usize::try_from(schema.saturating_sub(1)).unwrap_or(usize::MAX);
    for step in STEPS.iter().skip(done) {
        step(document);
    }
    document.insert("schema".into(), BLUEPRINT_SCHEMA.into());
}

/// Version 2 added the record of a step, names and sizes of lanes and phases, labels of links and
/// all that stands beside the grid; it lost nothing. What version 1 could not say is left out, in
/// case a document held a stranger's field of the same name.
fn from_1(document: &mut Document) {
    keep(
        document,
        &[
            "id",
            "revision",
            "title",
            "sample",
            "updated_at",
            "lanes",
            "phases",
            "cards",
            "links",
        ],
    );
    let lists: [(&str, &[&str]); 4] = [
        ("lanes", &["id", "kind"]),
        ("phases", &["id", "title", "stage"]),
        (
            "cards",
            &[
                "id",
                "lane",
                "phase",
                "order",
                "title",
                "notes",
                "wait_point",
                "fail_point",
                "moment_of_truth",
                "items",
            ],
        ),
        ("links", &["id", "from", "to", "kind"]),
    ];
    for (list, known) in lists {
        let records = document.get_mut(list).and_then(Value::as_array_mut);
        for record in records
            .into_iter()
            .flatten()
            .filter_map(Value::as_object_mut)
        {
            keep(record, known);
        }
    }
}

fn keep(record: &mut Document, known: &[&str]) {
    record.retain(|field, _| known.contains(&field.as_str()));
}

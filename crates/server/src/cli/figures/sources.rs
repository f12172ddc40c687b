//! What shaped the expectations.

use serde_json::{Value, json};
use serviscope_domain::models::{
    EXPECTED_FROM, ExpectationSource, expectation_sources as sources_of,
    expectation_sources_finding,
};

use super::{Material, Notes, notes::no_column};

/// Who named which source, and what they expect.
pub(super) fn expectation_sources(material: &Material, notes: &mut Notes) -> Value {
    let found = sources_of(&material.survey, material.key, material.answers());
    let Some(found) = found else {
        return notes.say("expectation_sources", no_column(EXPECTED_FROM));
    };
    let absent: Vec<_> = found
        .iter()
        .flat_map(|source| {
            [
                (format!("{}.named", source.id), source.named.err()),
                (format!("{}.with", source.id), source.with.err()),
                (format!("{}.without", source.id), source.without.err()),
            ]
        })
        .collect();
    notes.members("expectation_sources", &absent);
    let list: Vec<Value> = found.iter().map(source).collect();
    json!({ "sources": list, "finding": expectation_sources_finding(&found) })
}

fn source(source: &ExpectationSource) -> Value {
    json!({
        "id": source.id, "name": source.name,
        "named": source.named.ok(),
        "with": source.with.ok(),
        "without": source.without.ok(),
        "more": source.more, "more_ci": source.more_ci,
    })
}

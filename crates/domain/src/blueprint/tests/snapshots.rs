//! Named versions.

use serde_json::json;

use super::super::{ParseError, SNAPSHOT_SCHEMA, Snapshot, sample};

#[test]
fn a_snapshot_is_read_as_it_was_taken() {
    let snapshot = Snapshot::of(&sample(), "s1", "Before the peak", "2026-11-22T20:00:00Z");
    let json = serde_json::to_string(&snapshot).unwrap();
    assert_eq!(Snapshot::from_json(&json).unwrap(), snapshot);
}

#[test]
fn the_blueprint_in_an_old_snapshot_is_lifted() {
    let old: serde_json::Value =
        serde_json::from_str(include_str!("../fixtures/schema-1.json")).unwrap();
    let stored = |schema: u32| {
        json!({ "schema": schema, "id": "s", "name": "n", "at": "", "blueprint": old }).to_string()
    };
    let snapshot = Snapshot::from_json(&stored(1)).unwrap();
    assert_eq!(snapshot.blueprint.cards.len(), 3);
    assert!(matches!(
        Snapshot::from_json(&stored(SNAPSHOT_SCHEMA + 1)),
        Err(ParseError::Newer { .. })
    ));
}

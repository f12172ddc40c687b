//! Versions of blueprints in the workspace file: they go where their blueprint goes.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use serviscope_domain::{
    blueprint::{Blueprint, Cause, Snapshot, SnapshotHead, sample},
    formats::workspace::{DocumentKind, Record, RecordKind, Workspace, WorkspaceError, merge},
    text::Text,
};

fn version(blueprint: &Blueprint, id: &str, name: &str) -> Record {
    let mut version = Snapshot::of(blueprint, id, name, "2026-11-22T08:00:00Z");
    if name.is_empty() {
        version.cause = Cause::BeforeMerge;
    }
    let text = serde_json::to_string(&version).unwrap();
    Record::from_text(RecordKind::Version, &text).unwrap()
}

/// The sample with a version that somebody wanted and one that kept itself.
fn workspace() -> Workspace {
    let blueprint = sample();
    let records = [("v1", "Spring"), ("v2", "")];
    Workspace {
        records: records
            .iter()
            .map(|(id, name)| version(&blueprint, id, name))
            .collect(),
        blueprints: vec![blueprint],
        ..Workspace::default()
    }
}

#[test]
fn versions_come_along_in_a_file_that_older_versions_refuse() {
    let own = workspace();
    let json = own.to_json("").unwrap();
    assert!(json.contains("\"schema\": 5") && json.contains("\"kind\": \"version\""));
    let file = Workspace::from_json(&json).unwrap();
    assert_eq!(file, own);
    let plan = merge(&Workspace::default(), file.clone());
    assert_eq!((plan.versions.total, plan.versions.new), (2, 2));
    assert_eq!(plan.records.total, 0);
    assert_eq!(plan.add.records, own.records);
    // In the store they are what the list of versions reads.
    let heads: Vec<SnapshotHead> = plan
        .add
        .records
        .iter()
        .filter_map(|record| SnapshotHead::of(&record.document.to_string()))
        .collect();
    assert_eq!(heads.len(), 2);
    for (head, record) in heads.iter().zip(&plan.add.records) {
        assert_eq!(record.key(), format!("version/{}/{}", sample().id, head.id));
    }
    let again = merge(&own, file);
    assert!(again.is_empty());
    assert_eq!(again.versions.same, 2);
}

#[test]
fn a_file_without_versions_stays_readable_for_older_versions() {
    let mut plain = workspace();
    plain.records.clear();
    assert!(plain.to_json("").unwrap().contains("\"schema\": 1"));
}

#[test]
fn versions_of_a_blueprint_that_comes_in_as_a_copy_go_with_the_copy() {
    let mut here = workspace();
    here.blueprints[0].title = Text::same("Reworked");
    here.records.clear();
    let plan = merge(&here, workspace());
    let copy = &plan.add.blueprints[0].id;
    assert_ne!(*copy, sample().id);
    assert_eq!(plan.add.records.len(), 2);
    for record in &plan.add.records {
        let read = Snapshot::from_json(&record.document.to_string()).unwrap();
        assert_eq!(read.blueprint.id, *copy);
        assert_eq!(record.key(), format!("version/{copy}/{}", read.id));
    }

    let mut after = here.clone();
    after.blueprints.extend(plan.add.blueprints);
    after.records.extend(plan.add.records);
    let again = merge(&after, workspace());
    assert!(again.is_empty(), "importing the file twice adds nothing");
    assert_eq!((again.blueprints.same, again.versions.same), (1, 2));
}

#[test]
fn a_version_that_was_renamed_comes_beside_the_stored_one() {
    let mut file = workspace();
    file.records = vec![
        version(&sample(), "v1", "Summer"),
        version(&sample(), "v2", "Kept after all"),
    ];
    let plan = merge(&workspace(), file.clone());
    assert_eq!((plan.versions.different, plan.add.records.len()), (2, 2));
    let names: Vec<_> = plan
        .add
        .records
        .iter()
        .map(|record| &record.document["name"])
        .collect();
    assert_eq!(names, ["Summer (2)", "Kept after all (2)"]);
    let mut after = workspace();
    after.records.extend(plan.add.records);
    assert!(merge(&after, file).is_empty());
}

#[test]
fn versions_of_a_blueprint_that_is_nowhere_stay_out() {
    let mut file = workspace();
    file.blueprints.clear();
    let plan = merge(&Workspace::default(), file.clone());
    assert!(plan.is_empty());
    assert_eq!(plan.versions.total, 0);
    // The file was made where the blueprint itself could not be read; here it can be.
    let mut here = workspace();
    here.records.clear();
    assert_eq!(merge(&here, file).versions.new, 2);
}

#[test]
fn a_newer_version_of_a_version_passes_and_a_damaged_one_is_named() {
    let mut own = workspace();
    own.records[0].document["schema"] = 99.into();
    own.records[0].document["mood"] = "new".into();
    let json = own.to_json("").unwrap();
    let file = Workspace::from_json(&json).unwrap();
    assert_eq!(merge(&workspace(), file).versions.different, 1);

    own.records[1].document["blueprint"]["id"] = "".into();
    let refused = Workspace::from_json(&own.to_json("").unwrap()).unwrap_err();
    assert!(matches!(
        refused,
        WorkspaceError::DamagedDocument {
            kind: DocumentKind::Record,
            number: 2,
            ..
        }
    ));
}

//! Versions as the store keeps them: small documents of the settings, under the blueprint's id and
//! their own.

use serviscope_domain::{
    blueprint::{Blueprint, Cause, Snapshot, SnapshotHead, surplus},
    gather::sort_by,
};

use crate::{
    blueprint::who,
    store::{Batch, Collection, Store, StoreError},
    ui::clock::{new_id, now},
};

/// The collection that holds them.
const COLLECTION: Collection = Collection::Settings;
/// How many versions that kept themselves stay with a blueprint; older ones make room.
const MOST: usize = 20;

fn prefix(blueprint: &str) -> String {
    ["version/", blueprint, "/"].concat()
}

fn key(blueprint: &str, id: &str) -> String {
    [&prefix(blueprint), id].concat()
}

/// The versions of a blueprint, the newest first.
///
/// # Errors
/// When the store cannot be read. Versions that a newer version wrote stay out of the list.
pub(in super::super) async fn heads(
    store: &Store,
    blueprint: &str,
) -> Result<Vec<SnapshotHead>, StoreError> {
    let texts = store.texts(COLLECTION, &prefix(blueprint)).await?;
    let mut heads: Vec<SnapshotHead> = texts
        .iter()
        .filter_map(|text| SnapshotHead::of(text))
        .filter(|head| head.blueprint == blueprint)
        .collect();
    sort_by(&mut heads, |a, b| {
        b.at.cmp(&a.at).then_with(|| b.id.cmp(&a.id))
    });
    Ok(heads)
}

/// A version with its blueprint.
///
/// # Errors
/// When the store, or the version, cannot be read.
pub(in super::super) async fn open(
    store: &Store,
    blueprint: &str,
    id: &str,
) -> Result<Option<Snapshot>, StoreError> {
    let text = store.text(COLLECTION, &key(blueprint, id)).await?;
    let read = |text: String| {
        Snapshot::from_json(&text).map_err(|error| StoreError::Unreadable(error.to_string()))
    };
    text.map(read).transpose()
}

/// A version that keeps itself before something happens to a blueprint.
pub(in super::super) fn automatic(blueprint: &Blueprint, cause: Cause) -> Snapshot {
    let mut version = Snapshot::of(blueprint, new_id(), "", now());
    version.author = who::author();
    version.cause = cause;
    version
}

/// Keeps versions, and lets the oldest of those that kept themselves go.
///
/// # Errors
/// When the store cannot be read or written; nothing is kept then.
pub(in super::super) async fn keep(store: &Store, versions: &[Snapshot]) -> Result<(), StoreError> {
    let mut batch = Batch::new();
    for version in versions {
        put(&mut batch, version);
    }
    store.write(batch).await?;
    let Some(first) = versions.first() else {
        return Ok(());
    };
    let blueprint = &first.blueprint.id;
    let old = surplus(&heads(store, blueprint).await?, MOST);
    if old.is_empty() {
        return Ok(());
    }
    let mut batch = Batch::new();
    for id in old {
        batch.delete_text(COLLECTION, key(blueprint, &id));
    }
    store.write(batch).await
}

/// Adds: keep a version, in the place of the one with its id.
pub(in super::super) fn put(batch: &mut Batch, version: &Snapshot) {
    // Only maps with keys that are no strings can fail, and no version has one.
    let text = serde_json::to_string(version).unwrap_or_default();
    batch.push_text(COLLECTION, key(&version.blueprint.id, &version.id), text);
}

/// Deletes a version. The batch that comes back undoes it.
///
/// # Errors
/// When the store cannot be read or written; nothing is changed then.
pub(in super::super) async fn delete(
    store: &Store,
    blueprint: &str,
    id: &str,
) -> Result<Batch, StoreError> {
    let key = key(blueprint, id);
    let (mut delete, mut undo) = (Batch::new(), Batch::new());
    if let Some(text) = store.text(COLLECTION, &key).await? {
        undo.push_text(COLLECTION, key.clone(), text);
    }
    delete.delete_text(COLLECTION, key);
    store.write(delete).await?;
    Ok(undo)
}

/// Adds to `delete` what removes every version of a blueprint, and to `undo` what brings them back.
///
/// # Errors
/// When the store cannot be read.
pub(in super::super) async fn delete_all(
    store: &Store,
    blueprint: &str,
    delete: &mut Batch,
    undo: &mut Batch,
) -> Result<(), StoreError> {
    for text in store.texts(COLLECTION, &prefix(blueprint)).await? {
        let Some(head) = SnapshotHead::of(&text).filter(|head| head.blueprint == blueprint) else {
            continue;
        };
        let key = key(blueprint, &head.id);
        delete.delete_text(COLLECTION, key.clone());
        undo.push_text(COLLECTION, key, text);
    }
    Ok(())
}

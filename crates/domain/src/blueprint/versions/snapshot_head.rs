//! What a list of versions shows, read without the blueprints in them.

use serde::{Deserialize, Deserializer, de::IgnoredAny};

use super::{Cause, SNAPSHOT_SCHEMA};
use crate::gather::sort_by;

/// The beginning of a stored version.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "Stored")]
pub struct SnapshotHead {
    schema: u32,
    /// Its id.
    pub id: String,
    /// What it is called; empty for those that keep themselves.
    pub name: String,
    /// When it was kept (RFC 3339).
    pub at: String,
    /// What is remarkable about it.
    pub notes: String,
    /// Who kept it; empty where nobody said.
    pub author: String,
    /// Why it was kept.
    pub cause: Cause,
    /// Id of the blueprint in it.
    pub blueprint: String,
    /// How many cards that has.
    pub cards: usize,
}

#[derive(Deserialize)]
struct Stored {
    schema: u32,
    id: String,
    name: String,
    at: String,
    #[serde(default)]
    notes: String,
    #[serde(default)]
    author: String,
    #[serde(default)]
    cause: Cause,
    blueprint: Inner,
}

#[derive(Deserialize)]
struct Inner {
    id: String,
    #[serde(default, deserialize_with = "count")]
    cards: usize,
}

impl From<Stored> for SnapshotHead {
    fn from(stored: Stored) -> Self {
        Self {
            schema: stored.schema,
            id: stored.id,
            name: stored.name,
            at: stored.at,
            notes: stored.notes,
            author: stored.author,
            cause: stored.cause,
            blueprint: stored.blueprint.id,
            cards: stored.blueprint.cards,
        }
    }
}

impl SnapshotHead {
    /// Reads the stored form; `None` for one that a newer version wrote, and for what is no
    /// version. The blueprint in it is not checked.
    pub fn of(json: &str) -> Option<Self> {
        let head: Self = serde_json::from_str(json).ok()?;
        (head.schema <= SNAPSHOT_SCHEMA).then_some(head)
    }

    /// Whether it kept itself before something else happened.
    pub fn is_automatic(&self) -> bool {
        self.cause != Cause::Wanted
    }
}

/// Ids of the versions that kept themselves beyond the newest `most` of their kind: they may go.
pub fn surplus(heads: &[SnapshotHead], most: usize) -> Vec<String> {
    let mut automatic: Vec<&SnapshotHead> =
        heads.iter().filter(|head| head.is_automatic()).collect();
    sort_by(&mut automatic, |a, b| {
        b.at.cmp(&a.at).then_with(|| b.id.cmp(&a.id))
    });
    let old = automatic.into_iter().skip(most);
    old.map(|head| head.id.clone()).collect()
}

fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<usize, D::Error> {
    Ok(Vec::<IgnoredAny>::deserialize(deserializer)?.len())
}

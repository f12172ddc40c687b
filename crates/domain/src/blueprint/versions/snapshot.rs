//! Named versions.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::super::{Blueprint, ParseError, choice::choices, compact::is_default, parse};

/// Version of the snapshot document's structure; the blueprint in it has its own.
pub const SNAPSHOT_SCHEMA: u32 = 1;

choices! {
    /// Why a version was kept.
    #[derive(Default)]
    Cause {
        /// Somebody wanted it.
        #[default]
        Wanted = "wanted",
        /// It was there before another version was restored.
        BeforeRestore = "before_restore",
        /// It was there before another copy was merged in.
        BeforeMerge = "before_merge",
        /// It was there before a file took its place.
        BeforeImport = "before_import",
        /// It was merged in, and clashed.
        MergedIn = "merged_in",
    }
}

/// A blueprint as it was at some time, under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Snapshot {
    /// Structure version, [`SNAPSHOT_SCHEMA`].
    pub schema: u32,
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// When it was taken (RFC 3339).
    pub at: String,
    /// What is remarkable about it.
    #[serde(skip_serializing_if = "is_default")]
    pub notes: String,
    /// Who kept it; empty where nobody said.
    #[serde(skip_serializing_if = "is_default")]
    pub author: String,
    /// Why it was kept.
    #[serde(skip_serializing_if = "is_default")]
    pub cause: Cause,
    /// The blueprint.
    pub blueprint: Blueprint,
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
    blueprint: Value,
}

impl Snapshot {
    /// Takes a snapshot.
    pub fn of(
        blueprint: &Blueprint,
        id: impl Into<String>,
        name: impl Into<String>,
        at: impl Into<String>,
    ) -> Self {
        Self {
            schema: SNAPSHOT_SCHEMA,
            id: id.into(),
            name: name.into(),
            at: at.into(),
            notes: String::new(),
            author: String::new(),
            cause: Cause::default(),
            blueprint: blueprint.clone(),
        }
    }

    /// Reads a snapshot, whose blueprint may have an older schema.
    ///
    /// # Errors
    /// As [`parse`].
    pub fn from_json(json: &str) -> Result<Self, ParseError> {
        let stored: Stored = serde_json::from_str(json)?;
        if stored.schema > SNAPSHOT_SCHEMA {
            return Err(ParseError::Newer {
                found: stored.schema,
            });
        }
        Ok(Self {
            schema: SNAPSHOT_SCHEMA,
            id: stored.id,
            name: stored.name,
            at: stored.at,
            notes: stored.notes,
            author: stored.author,
            cause: stored.cause,
            blueprint: parse(&stored.blueprint.to_string())?,
        })
    }
}

//! Named versions.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::super::{Blueprint, ParseError, compact::is_default, parse};

/// Version of the snapshot document's structure; the blueprint in it has its own.
pub const SNAPSHOT_SCHEMA: u32 = 1;

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
            blueprint: parse(&stored.blueprint.to_string())?,
        })
    }
}

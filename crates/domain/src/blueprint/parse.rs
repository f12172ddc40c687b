//! Reading the stored form of a blueprint.

use serde::{Deserialize, de::Error};
use serde_json::Value;

use super::{BLUEPRINT_SCHEMA, Blueprint, Violation, migrate::migrate, validate_invariants};

/// Why a text is no blueprint that this version can open.
#[derive(Debug, thiserror::Error)]
pub enum ParseError {
    /// A newer version wrote it.
    #[error(
        "this blueprint was made by a newer version (format {found}; this version reads up to {BLUEPRINT_SCHEMA})"
    )]
    Newer {
        /// Its structure version.
        found: u32,
    },
    /// The structure version never existed.
    #[error("format {found} is no blueprint format")]
    UnknownSchema {
        /// Its structure version.
        found: u32,
    },
    /// It is not the JSON of a blueprint.
    #[error("this is not a blueprint: {0}")]
    Malformed(#[from] serde_json::Error),
    /// It is the JSON of a blueprint that breaks a rule.
    #[error("this blueprint is damaged: {0}")]
    Damaged(#[from] Violation),
}

/// Only the structure version, which every version of the document has.
#[derive(Deserialize)]
struct Envelope {
    schema: u32,
}

/// Reads a blueprint of this version or an older one.
///
/// # Errors
/// Refuses formats of newer versions, texts that are no blueprint, and blueprints that break a
/// rule.
pub fn parse(json: &str) -> Result<Blueprint, ParseError> {
    let blueprint = read(json)?;
    validate_invariants(&blueprint)?;
    Ok(blueprint)
}

/// Reads a blueprint that may break rules, for those who want to tell which: it must be linted or
/// validated before anything else is done with it.
///
/// # Errors
/// Refuses formats of newer versions and texts that are no blueprint.
pub fn read(json: &str) -> Result<Blueprint, ParseError> {
    // The version comes first: a newer document may have another shape, and its reader deserves
    // to hear about the version rather than about a missing field.
    let Envelope { schema } = serde_json::from_str(json)?;
    if schema > BLUEPRINT_SCHEMA {
        return Err(ParseError::Newer { found: schema });
    }
    if schema == 0 {
        return Err(ParseError::UnknownSchema { found: schema });
    }
    if schema == BLUEPRINT_SCHEMA {
        Ok(serde_json::from_str(json)?)
    } else {
        let Value::Object(mut document) = serde_json::from_str(json)? else {
            return Err(serde_json::Error::custom("it is no object").into());
        };
        migrate(&mut document, schema);
        // By way of the text: reading from a value, too, would be the code of all records once more.
        Ok(serde_json::from_str(&Value::Object(document).to_string())?)
    }
}

//! Documents to JSON and back.
//!
//! The types keep their one definition (serde); only the parser is another. A phone then needs no
//! printing of floating-point numbers and no error texts that nobody reads: the browser does the
//! first, and the second is missing (`docs/architecture.md` has the figures).

mod read;
#[cfg(test)]
mod tests;
mod tokens;
mod write;

use std::fmt;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::store::{Collection, Document, StoreError};

/// The text or the value is not of the wanted shape.
#[derive(Debug)]
struct Misshapen;

impl fmt::Display for Misshapen {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("misshapen")
    }
}

impl std::error::Error for Misshapen {}

/// A document that is stored and read this way.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Lean<D>(pub(super) D);

impl<D: Document> Document for Lean<D> {
    const COLLECTION: Collection = D::COLLECTION;

    fn key(&self) -> String {
        self.0.key()
    }

    fn to_json(&self) -> String {
        to_json(&self.0).unwrap_or_default()
    }

    fn from_json(json: &str) -> Result<Self, StoreError> {
        from_json(json)
            .map(Self)
            .ok_or_else(|| StoreError::Unreadable(String::new()))
    }
}

/// The stored form of a document; `None` only for a type that has no JSON form.
pub(super) fn to_json<D: Serialize>(document: &D) -> Option<String> {
    write::write(document).ok()
}

/// Reads the stored form; `None` for a text that is damaged or of another shape.
pub(super) fn from_json<D: DeserializeOwned>(json: &str) -> Option<D> {
    read::read(json).ok()
}

//! Documents to JSON and back with the browser's own JSON.
//!
//! The types keep their one definition (serde); only the parser is another. A phone then needs no
//! JSON parser of ours, no printing of floating-point numbers and no error texts that nobody
//! reads: about 25 KB less to download (`docs/architecture.md`).

mod read;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use wasm_bindgen::JsValue;

use crate::store::{Collection, Document, StoreError};

/// A document that is stored and read with the browser's JSON.
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
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let value: JsValue = document.serialize(&serializer).ok()?;
    js_sys::JSON::stringify(&value).ok()?.as_string()
}

/// Reads the stored form; `None` for a text that is damaged or of another shape.
pub(super) fn from_json<D: DeserializeOwned>(json: &str) -> Option<D> {
    read::from_value(js_sys::JSON::parse(json).ok()?)
}

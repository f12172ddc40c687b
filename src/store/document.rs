//! What can be stored, and under which key.

use serde::{Serialize, de::DeserializeOwned};
use serviscope_domain::{
    blueprint::{self, Blueprint},
    response::{Attachment, Draft, Response},
    survey::Survey,
};

use super::{Collection, StoreError};

/// A kind of document that the store keeps.
pub trait Document: Serialize + DeserializeOwned {
    /// The collection that holds it.
    const COLLECTION: Collection;

    /// Its key within the collection.
    fn key(&self) -> String;

    /// Its stored form.
    fn to_json(&self) -> String {
        // Only maps with keys that are no strings can fail, and no document has one.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads the stored form.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] for a text that is damaged or was written by a newer version.
    fn from_json(json: &str) -> Result<Self, StoreError> {
        serde_json::from_str(json).map_err(|error| StoreError::Unreadable(error.to_string()))
    }
}

/// Reads a document that tells its structure version as `schema`, up to the version `newest`.
///
/// # Errors
/// [`StoreError::Unreadable`] for a text that is damaged or was written by a newer version.
pub fn read_up_to<T: DeserializeOwned>(newest: u32, json: &str) -> Result<T, StoreError> {
    let unreadable = |reason: String| StoreError::Unreadable(reason);
    // A newer version may know values that this one cannot read, so its number comes first.
    let value: serde_json::Value =
        serde_json::from_str(json).map_err(|error| unreadable(error.to_string()))?;
    let schema = value.get("schema").and_then(serde_json::Value::as_u64);
    if schema.is_none_or(|schema| schema > u64::from(newest)) {
        return Err(unreadable("made by a newer version".into()));
    }
    serde_json::from_value(value).map_err(|error| unreadable(error.to_string()))
}

/// The documents of a query, and how many others were there that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded<D> {
    /// Documents, in key order.
    pub documents: Vec<D>,
    /// Stored texts that this version cannot read. They are left untouched.
    pub unreadable: usize,
}

impl<D: Document> Loaded<D> {
    pub(super) const fn none() -> Self {
        Self {
            documents: Vec::new(),
            unreadable: 0,
        }
    }

    /// Reads one more document.
    pub(super) fn take(&mut self, json: &str) {
        match D::from_json(json) {
            Ok(document) => self.documents.push(document),
            Err(_) => self.unreadable += 1,
        }
    }
}

impl Document for Survey {
    const COLLECTION: Collection = Collection::Surveys;

    fn key(&self) -> String {
        self.reference()
    }
}

impl Document for Response {
    const COLLECTION: Collection = Collection::Responses;

    /// `SURVEY@VERSION/ID`, so that the responses of one survey are a range of keys.
    fn key(&self) -> String {
        format!("{}@{}/{}", self.survey, self.version, self.id)
    }
}

impl Document for Blueprint {
    const COLLECTION: Collection = Collection::Blueprints;

    fn key(&self) -> String {
        self.id.clone()
    }

    /// Refuses documents of newer versions and damaged ones, with the reason.
    fn from_json(json: &str) -> Result<Self, StoreError> {
        blueprint::parse(json).map_err(|error| StoreError::Unreadable(error.to_string()))
    }
}

impl Document for Draft {
    const COLLECTION: Collection = Collection::Drafts;

    /// `SURVEY@VERSION/ID`, like the response that it will be.
    fn key(&self) -> String {
        format!("{}@{}/{}", self.survey, self.version, self.id)
    }
}

impl Document for Attachment {
    const COLLECTION: Collection = Collection::Attachments;

    /// `SURVEY@VERSION/RESPONSE/FILENAME`, so that the files of one response are a range of keys.
    fn key(&self) -> String {
        Self::key(self)
    }
}

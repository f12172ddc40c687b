//! Changes that are written together.

use super::{Collection, Document};

/// One change of a [`Batch`].
#[derive(Clone, Debug)]
pub(super) enum Operation {
    /// Stores a text under a key, replacing what was there.
    Put(Collection, String, String),
    /// Removes a key.
    Delete(Collection, String),
    /// Removes every key that starts with a prefix.
    DeleteAll(Collection, String),
    /// Removes every key of a collection.
    Clear(Collection),
}

impl Operation {
    /// The collection that it changes.
    pub(super) fn collection(&self) -> Collection {
        match self {
            Self::Put(collection, ..)
            | Self::Delete(collection, _)
            | Self::DeleteAll(collection, _)
            | Self::Clear(collection) => *collection,
        }
    }
}

/// Changes that are written together: all of them, or none.
#[derive(Clone, Debug, Default)]
pub struct Batch(Vec<Operation>);

impl Batch {
    /// An empty batch.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds: store `document`, replacing the one with the same key.
    #[must_use]
    pub fn put<D: Document>(mut self, document: &D) -> Self {
        self.push(document);
        self
    }

    /// Adds: store `document`, replacing the one with the same key.
    pub fn push<D: Document>(&mut self, document: &D) {
        self.0.push(Operation::Put(
            D::COLLECTION,
            document.key(),
            document.to_json(),
        ));
    }

    /// Adds: store a text as it is, replacing the one with the same key.
    pub fn push_text(&mut self, collection: Collection, key: String, text: String) {
        self.0.push(Operation::Put(collection, key, text));
    }

    /// Adds: remove the text with this key.
    pub fn delete_text(&mut self, collection: Collection, key: String) {
        self.0.push(Operation::Delete(collection, key));
    }

    /// Adds: remove the document with this key.
    #[must_use]
    pub fn delete<D: Document>(mut self, key: impl Into<String>) -> Self {
        self.0.push(Operation::Delete(D::COLLECTION, key.into()));
        self
    }

    /// Adds: remove every document whose key starts with `prefix`.
    #[must_use]
    pub fn delete_all<D: Document>(mut self, prefix: impl Into<String>) -> Self {
        self.0
            .push(Operation::DeleteAll(D::COLLECTION, prefix.into()));
        self
    }

    /// Adds: remove every document of a collection.
    #[must_use]
    pub fn clear(mut self, collection: Collection) -> Self {
        self.0.push(Operation::Clear(collection));
        self
    }

    /// The changes, in order.
    pub(super) fn operations(&self) -> &[Operation] {
        &self.0
    }

    /// The collections that it changes, each once.
    pub(super) fn collections(&self) -> Vec<Collection> {
        let mut collections = Vec::new();
        for collection in self.0.iter().map(Operation::collection) {
            if !collections.contains(&collection) {
                collections.push(collection);
            }
        }
        collections
    }
}

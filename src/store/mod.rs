//! The only place that knows where documents live.
//!
//! Documents are kept as JSON text under plain keys, one collection a kind. [`Store`] hides which
//! adapter is used: `IndexedDB`, or memory where the browser denies it (private mode, some
//! embedded frames), which [`Store::is_persistent`] tells so that the page can warn.

mod batch;
mod benchmark;
mod document;
mod explain;
#[cfg(feature = "rich")]
mod gaps;
mod indexed;
mod memory;
mod notice;
pub mod sample;
mod surveys;

use std::rc::Rc;

use send_wrapper::SendWrapper;

pub use batch::Batch;
pub use benchmark::benchmark_key;
pub use document::{Document, Loaded, read_up_to};
#[cfg(feature = "rich")]
pub use gaps::{GapCases, GapSurvey, choose_gap_survey, gap_cases, gap_surveys};
pub use notice::{Notice, Subscription, subscribe};
pub use surveys::{answers_prefix, find_survey, surveys};

/// Kinds of documents that are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Collection {
    /// Responses that are still being given.
    Drafts,
    /// Submitted responses.
    Responses,
    /// Surveys.
    Surveys,
    /// Blueprints.
    Blueprints,
    /// Settings of this device and of the workspace.
    Settings,
    /// Files that belong to drafts and responses.
    Attachments,
}

impl Collection {
    /// Every collection.
    pub const ALL: [Self; 6] = [
        Self::Drafts,
        Self::Responses,
        Self::Surveys,
        Self::Blueprints,
        Self::Settings,
        Self::Attachments,
    ];

    /// The name of its object store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Drafts => "drafts",
            Self::Responses => "responses",
            Self::Surveys => "surveys",
            Self::Blueprints => "blueprints",
            Self::Settings => "settings",
            Self::Attachments => "attachments",
        }
    }
}

/// Why a document could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The device has no room left. What was saved before is kept.
    #[error("the device's storage is full")]
    Full,
    /// The browser closed or refused the database.
    #[error("the browser's storage failed: {0}")]
    Failed(String),
    /// A stored document cannot be understood. It is left as it is.
    #[error("a stored document cannot be read: {0}")]
    Unreadable(String),
}

enum Adapter {
    Indexed(indexed::Indexed),
    Memory(memory::Memory),
}

/// The documents of this device. Cheap to clone; all clones see the same documents.
///
/// Leptos asks that contexts can be sent between threads; a page has only one, and the wrapper
/// holds us to that.
#[derive(Clone)]
pub struct Store(SendWrapper<Rc<Adapter>>);

impl Store {
    /// Opens the device's database, or memory where there is none.
    pub async fn open() -> Self {
        match indexed::Indexed::open("serviscope").await {
            Ok(indexed) => Self::over(Adapter::Indexed(indexed)),
            Err(error) => {
                web_sys::console::warn_1(&format!("no IndexedDB: {error}").into());
                Self::in_memory()
            }
        }
    }

    fn over(adapter: Adapter) -> Self {
        Self(SendWrapper::new(Rc::new(adapter)))
    }

    /// An empty store that forgets everything with the page.
    pub fn in_memory() -> Self {
        Self::over(Adapter::Memory(memory::Memory::default()))
    }

    /// Whether documents outlive the page.
    pub fn is_persistent(&self) -> bool {
        matches!(**self.0, Adapter::Indexed(_))
    }

    /// The document with this key.
    ///
    /// # Errors
    /// The database failed, or the document cannot be read.
    pub async fn get<D: Document>(&self, key: &str) -> Result<Option<D>, StoreError> {
        let json = self.text(D::COLLECTION, key).await?;
        json.map(|json| D::from_json(&json)).transpose()
    }

    /// Every document whose key starts with `prefix`, in key order.
    ///
    /// # Errors
    /// The database failed. Documents that cannot be read are counted, not an error.
    pub async fn all<D: Document>(&self, prefix: &str) -> Result<Loaded<D>, StoreError> {
        let mut loaded = Loaded::none();
        let take = |json: &str| loaded.take(json);
        match &**self.0 {
            Adapter::Indexed(adapter) => adapter.each(D::COLLECTION, prefix, take).await?,
            Adapter::Memory(adapter) => adapter
                .all(D::COLLECTION, prefix)
                .iter()
                .map(String::as_str)
                .for_each(take),
        }
        Ok(loaded)
    }

    /// The stored text under this key, whether or not this version can read it.
    ///
    /// # Errors
    /// The database failed.
    pub async fn text(
        &self,
        collection: Collection,
        key: &str,
    ) -> Result<Option<String>, StoreError> {
        match &**self.0 {
            Adapter::Indexed(adapter) => adapter.get(collection, key).await,
            Adapter::Memory(adapter) => Ok(adapter.get(collection, key)),
        }
    }

    /// Every stored text whose key starts with `prefix`, in key order, whether or not this version
    /// can read it.
    ///
    /// # Errors
    /// The database failed.
    pub async fn texts(
        &self,
        collection: Collection,
        prefix: &str,
    ) -> Result<Vec<String>, StoreError> {
        match &**self.0 {
            Adapter::Indexed(adapter) => adapter.all(collection, prefix).await,
            Adapter::Memory(adapter) => Ok(adapter.all(collection, prefix)),
        }
    }

    /// How many documents have keys that start with `prefix`.
    ///
    /// # Errors
    /// The database failed.
    pub async fn count<D: Document>(&self, prefix: &str) -> Result<usize, StoreError> {
        match &**self.0 {
            Adapter::Indexed(adapter) => adapter.count(D::COLLECTION, prefix).await,
            Adapter::Memory(adapter) => Ok(adapter.all(D::COLLECTION, prefix).len()),
        }
    }

    /// Writes a batch. When this returns `Ok`, every change of it has reached the disk.
    ///
    /// # Errors
    /// The database failed or the device is full; nothing of the batch was written then.
    pub async fn write(&self, batch: Batch) -> Result<(), StoreError> {
        let collections = batch.collections();
        match &**self.0 {
            Adapter::Indexed(adapter) => adapter.write(&collections, batch.operations()).await?,
            Adapter::Memory(adapter) => adapter.write(batch.operations()),
        }
        notice::announce(&collections);
        Ok(())
    }

    /// Reads the document with this key, lets `change` make the next one, and stores it, all in
    /// one transaction, so that two tabs cannot overwrite each other's change.
    ///
    /// # Errors
    /// The database failed, the device is full, or the stored document cannot be read; it stays
    /// untouched then.
    pub async fn update<D: Document>(
        &self,
        key: &str,
        change: impl FnOnce(Option<D>) -> D,
    ) -> Result<D, StoreError> {
        let mut result = Err(StoreError::Failed("the update did not run".into()));
        let apply = |stored: Option<String>| {
            match stored.as_deref().map(D::from_json).transpose() {
                Ok(current) => {
                    let next = change(current);
                    let json = next.to_json();
                    result = Ok(next);
                    json
                }
                // What cannot be read stays as it is.
                Err(error) => {
                    result = Err(error);
                    stored.unwrap_or_default()
                }
            }
        };
        match &**self.0 {
            Adapter::Indexed(adapter) => adapter.update(D::COLLECTION, key, apply).await?,
            Adapter::Memory(adapter) => adapter.update(D::COLLECTION, key, apply),
        }
        notice::announce(&[D::COLLECTION]);
        result
    }
}

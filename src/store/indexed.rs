//! Documents in `IndexedDB`, written with strict durability.

use std::{cell::RefCell, rc::Rc};

use indexed_db_futures::{
    KeyRange,
    database::Database,
    error::{Error, OpenDbError},
    prelude::*,
    transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions},
};

use super::{Collection, Operation, StoreError};

/// Version of the database's layout. Raise it with every new object store, and add a migration.
const LAYOUT: u32 = 1;

/// An open database that reopens itself once when the browser has closed it.
pub(super) struct Indexed {
    name: &'static str,
    database: RefCell<Rc<Database>>,
}

impl Indexed {
    /// Opens the database, creating what is missing.
    pub(super) async fn open(name: &'static str) -> Result<Self, StoreError> {
        Ok(Self {
            name,
            database: RefCell::new(connect(name).await?),
        })
    }

    pub(super) async fn get(
        &self,
        collection: Collection,
        key: &str,
    ) -> Result<Option<String>, StoreError> {
        let database = self.ready(collection).await?;
        let transaction = database.transaction(collection.name()).build()?;
        let store = transaction.object_store(collection.name())?;
        Ok(store
            .get::<String, _, _>(key.to_owned())
            .primitive()?
            .await?)
    }

    pub(super) async fn all(
        &self,
        collection: Collection,
        prefix: &str,
    ) -> Result<Vec<String>, StoreError> {
        let database = self.ready(collection).await?;
        let transaction = database.transaction(collection.name()).build()?;
        let store = transaction.object_store(collection.name())?;
        let texts = store
            .get_all::<String>()
            .with_query::<String, _>(range(prefix))
            .primitive()?
            .await?
            .collect::<Result<Vec<_>, _>>()?;
        Ok(texts)
    }

    pub(super) async fn count(
        &self,
        collection: Collection,
        prefix: &str,
    ) -> Result<usize, StoreError> {
        let database = self.ready(collection).await?;
        let transaction = database.transaction(collection.name()).build()?;
        let store = transaction.object_store(collection.name())?;
        let count = store
            .count()
            .with_query::<String, _>(range(prefix))
            .primitive()?
            .await?;
        Ok(usize::try_from(count).unwrap_or(usize::MAX))
    }

    pub(super) async fn write(
        &self,
        collections: &[Collection],
        operations: &[Operation],
    ) -> Result<(), StoreError> {
        let Some(&first) = collections.first() else {
            return Ok(());
        };
        let database = self.ready(first).await?;
        let transaction = strict(&database, collections)?;
        for operation in operations {
            let store = transaction.object_store(operation.collection().name())?;
            // Requests of one transaction run in order; its commit below waits for all of them,
            // and the first that fails aborts them all.
            match operation {
                Operation::Put(_, key, text) => {
                    store.put(text.clone()).with_key(key.clone()).primitive()?;
                }
                Operation::Delete(_, key) => {
                    store.delete(key.clone()).primitive()?;
                }
                Operation::Clear(_) => {
                    store.clear()?;
                }
            }
        }
        Ok(transaction.commit().await?)
    }

    pub(super) async fn update(
        &self,
        collection: Collection,
        key: &str,
        change: impl FnOnce(Option<String>) -> String,
    ) -> Result<(), StoreError> {
        let database = self.ready(collection).await?;
        let transaction = strict(&database, &[collection])?;
        {
            let store = transaction.object_store(collection.name())?;
            let current = store
                .get::<String, _, _>(key.to_owned())
                .primitive()?
                .await?;
            store
                .put(change(current))
                .with_key(key.to_owned())
                .primitive()?;
        }
        Ok(transaction.commit().await?)
    }

    /// The database, opened again if the browser closed it under the page (iOS under memory
    /// pressure, or "clear site data").
    async fn ready(&self, probe: Collection) -> Result<Rc<Database>, StoreError> {
        let database = Rc::clone(&self.database.borrow());
        if database.transaction(probe.name()).build().is_ok() {
            return Ok(database);
        }
        let reopened = connect(self.name).await?;
        self.database.replace(Rc::clone(&reopened));
        Ok(reopened)
    }
}

async fn connect(name: &'static str) -> Result<Rc<Database>, StoreError> {
    let database = Database::open(name)
        .with_version(LAYOUT)
        .with_on_upgrade_needed(|_, database| {
            let existing: Vec<String> = database.object_store_names().collect();
            for collection in Collection::ALL {
                if !existing.iter().any(|name| name == collection.name()) {
                    database.create_object_store(collection.name()).build()?;
                }
            }
            Ok(())
        })
        .await?;
    let database = Rc::new(database);
    close_for_newer_versions(&database);
    Ok(database)
}

/// A newer version of the application in another tab must not be blocked by this one.
fn close_for_newer_versions(database: &Rc<Database>) {
    let Ok(mut changes) = database.version_changes() else {
        return;
    };
    wasm_bindgen_futures::spawn_local(async move {
        if changes.recv().await.is_some() {
            changes.db().clone().close();
        }
    });
}

fn strict<'a>(
    database: &'a Database,
    collections: &[Collection],
) -> Result<Transaction<'a>, StoreError> {
    let names: Vec<&str> = collections
        .iter()
        .map(|collection| collection.name())
        .collect();
    Ok(database
        .transaction(names)
        .with_mode(TransactionMode::Readwrite)
        .with_options(TransactionOptions::new().with_durability(TransactionDurability::Strict))
        .build()?)
}

/// Every key that starts with `prefix`.
fn range(prefix: &str) -> KeyRange<String> {
    KeyRange::Bound(prefix.to_owned(), false, format!("{prefix}\u{ffff}"), false)
}

/// The reason in few words. The wrapper's own messages print every kind of value, and a phone
/// would download the code for that (4 KB).
impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        match error {
            Error::DomException(exception) => {
                let exception = web_sys::DomException::from(exception);
                match exception.name().as_str() {
                    "QuotaExceededError" => Self::Full,
                    name => Self::Failed([name, ": ", &exception.message()].concat()),
                }
            }
            Error::Serialisation(_) => Self::Failed("not a text".into()),
            Error::MissingData(_) => Self::Failed("an answer is missing".into()),
            Error::Unknown(_) => Self::Failed("unknown".into()),
        }
    }
}

impl From<OpenDbError> for StoreError {
    fn from(error: OpenDbError) -> Self {
        match error {
            OpenDbError::Base(error) => error.into(),
            OpenDbError::NullFactory | OpenDbError::UnsupportedEnvironment => {
                Self::Failed("there is no IndexedDB".into())
            }
            OpenDbError::VersionZero => Self::Failed("version 0".into()),
        }
    }
}

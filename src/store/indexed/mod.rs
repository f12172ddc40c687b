//! Documents in `IndexedDB`, written with strict durability.
//!
//! Straight on the browser's interface: of the Rust wrappers only one tells the durability, and its
//! printing of every kind of value weighs a tenth of the respondent's whole download
//! (`docs/architecture.md`).

mod request;

use std::cell::RefCell;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{
    JsCast, JsValue,
    prelude::{Closure, wasm_bindgen},
};
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbTransaction};

use self::request::{committed, result};
use super::{Collection, StoreError, batch::Operation};

/// Version of the database's layout. Raise it with every new object store.
const LAYOUT: u32 = 2;

#[wasm_bindgen]
extern "C" {
    /// `IDBDatabase` with the options of a transaction, which web-sys calls unstable.
    type DurableDatabase;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &DurableDatabase,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// An open database that reopens itself when the browser has closed it.
pub(super) struct Indexed {
    name: &'static str,
    database: RefCell<IdbDatabase>,
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
        let (_, store) = self.read(collection).await?;
        let text = result(&store.get(&key.into())?).await?;
        Ok(text.as_string())
    }

    pub(super) async fn all(
        &self,
        collection: Collection,
        prefix: &str,
    ) -> Result<Vec<String>, StoreError> {
        let mut texts = Vec::new();
        let keep = |text: &str| texts.push(text.to_owned());
        self.each(collection, prefix, keep).await?;
        Ok(texts)
    }

    /// Reads one text after the other, so that many never lie in our memory at once.
    pub(super) async fn each(
        &self,
        collection: Collection,
        prefix: &str,
        mut read: impl FnMut(&str),
    ) -> Result<(), StoreError> {
        let (_, store) = self.read(collection).await?;
        let texts = result(&store.get_all_with_key(&range(prefix)?)?).await?;
        let texts: Array = texts.unchecked_into();
        for text in texts.iter().filter_map(|text| text.as_string()) {
            read(&text);
        }
        Ok(())
    }

    pub(super) async fn count(
        &self,
        collection: Collection,
        prefix: &str,
    ) -> Result<usize, StoreError> {
        let (_, store) = self.read(collection).await?;
        let count = result(&store.count_with_key(&range(prefix)?)?).await?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count of keys is a whole number far below 2^32"
        )]
        Ok(count.as_f64().unwrap_or_default() as usize)
    }

    pub(super) async fn write(
        &self,
        collections: &[Collection],
        operations: &[Operation],
    ) -> Result<(), StoreError> {
        if collections.is_empty() {
            return Ok(());
        }
        let transaction = self.strict(collections).await?;
        for operation in operations {
            let store = transaction.object_store(operation.collection().name())?;
            // Requests of one transaction run in order; its commit waits for all of them, and the
            // first that fails aborts them all.
            match operation {
                Operation::Put(_, key, text) => {
                    store.put_with_key(&text.into(), &key.into())?;
                }
                Operation::Delete(_, key) => {
                    store.delete(&key.into())?;
                }
                Operation::DeleteAll(_, prefix) => {
                    store.delete(&range(prefix)?)?;
                }
                Operation::Clear(_) => {
                    store.clear()?;
                }
            }
        }
        committed(&transaction).await
    }

    pub(super) async fn update(
        &self,
        collection: Collection,
        key: &str,
        change: impl FnOnce(Option<String>) -> String,
    ) -> Result<(), StoreError> {
        let transaction = self.strict(&[collection]).await?;
        let store = transaction.object_store(collection.name())?;
        let key = key.into();
        let current = result(&store.get(&key)?).await?;
        // Nothing else may be awaited here: the transaction would commit by itself.
        store.put_with_key(&change(current.as_string()).into(), &key)?;
        committed(&transaction).await
    }

    async fn read(
        &self,
        collection: Collection,
    ) -> Result<(IdbTransaction, IdbObjectStore), StoreError> {
        let transaction = self
            .begin(|database| database.transaction_with_str(collection.name()))
            .await?;
        let store = transaction.object_store(collection.name())?;
        Ok((transaction, store))
    }

    /// A writing transaction whose commit means that the disk has it.
    async fn strict(&self, collections: &[Collection]) -> Result<IdbTransaction, StoreError> {
        let names = Array::new();
        for collection in collections {
            names.push(&collection.name().into());
        }
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        self.begin(|database| {
            let database: &DurableDatabase = database.unchecked_ref();
            database.transaction(&names, "readwrite", &options)
        })
        .await
    }

    /// Begins a transaction, on a new connection if the browser closed this one under the page
    /// (iOS under memory pressure, a newer version in another tab, or "clear site data").
    async fn begin(
        &self,
        begin: impl Fn(&IdbDatabase) -> Result<IdbTransaction, JsValue>,
    ) -> Result<IdbTransaction, StoreError> {
        let database = self.database.borrow().clone();
        if let Ok(transaction) = begin(&database) {
            return Ok(transaction);
        }
        let reopened = connect(self.name).await?;
        let transaction = begin(&reopened);
        self.database.replace(reopened);
        Ok(transaction?)
    }
}

async fn connect(name: &str) -> Result<IdbDatabase, StoreError> {
    let factory = web_sys::window()
        .and_then(|window| window.indexed_db().ok().flatten())
        .ok_or_else(|| StoreError::Failed("there is no IndexedDB".into()))?;
    let request = factory.open_with_u32(name, LAYOUT)?;
    let upgrade = {
        let request = request.clone();
        Closure::once_into_js(move || create_missing(&request))
    };
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    let database: IdbDatabase = result(&request).await?.unchecked_into();
    // A newer version of the application in another tab must not be blocked by this one.
    let close = {
        let database = database.clone();
        Closure::once_into_js(move || database.close())
    };
    database.set_onversionchange(Some(close.unchecked_ref()));
    Ok(database)
}

/// Creates the object stores that an older layout lacks.
fn create_missing(request: &IdbOpenDbRequest) {
    let Ok(database) = request.result() else {
        return;
    };
    let database: IdbDatabase = database.unchecked_into();
    let existing = database.object_store_names();
    for collection in Collection::ALL {
        if !existing.contains(collection.name()) {
            // Refused only for a name that exists; a failure otherwise aborts the opening.
            let _ = database.create_object_store(collection.name());
        }
    }
}

/// Every key that starts with `prefix`.
fn range(prefix: &str) -> Result<JsValue, StoreError> {
    let last = [prefix, "\u{ffff}"].concat();
    Ok(IdbKeyRange::bound(&prefix.into(), &last.into())?.into())
}

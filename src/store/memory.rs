//! Documents in memory: for browsers without `IndexedDB`, and for tests.

use std::cell::RefCell;

use super::{Collection, batch::Operation};

/// One stored text.
struct Entry {
    collection: Collection,
    key: String,
    text: String,
}

/// Texts in the order of their keys. A sorted list: such a page holds a handful of documents, and
/// a tree would be code that a phone downloads for nothing.
#[derive(Default)]
pub(super) struct Memory(RefCell<Vec<Entry>>);

impl Memory {
    pub(super) fn get(&self, collection: Collection, key: &str) -> Option<String> {
        let entries = self.0.borrow();
        let place = place(&entries, collection, key).ok()?;
        Some(entries[place].text.clone())
    }

    pub(super) fn all(&self, collection: Collection, prefix: &str) -> Vec<String> {
        self.0
            .borrow()
            .iter()
            .filter(|entry| entry.collection == collection && entry.key.starts_with(prefix))
            .map(|entry| entry.text.clone())
            .collect()
    }

    pub(super) fn write(&self, operations: &[Operation]) {
        for operation in operations {
            match operation {
                Operation::Put(collection, key, text) => self.put(*collection, key, text.clone()),
                Operation::Delete(collection, key) => {
                    let mut entries = self.0.borrow_mut();
                    if let Ok(place) = place(&entries, *collection, key) {
                        entries.remove(place);
                    }
                }
                Operation::DeleteAll(collection, prefix) => {
                    self.0.borrow_mut().retain(|entry| {
                        entry.collection != *collection || !entry.key.starts_with(prefix)
                    });
                }
                Operation::Clear(collection) => self
                    .0
                    .borrow_mut()
                    .retain(|entry| entry.collection != *collection),
            }
        }
    }

    pub(super) fn update(
        &self,
        collection: Collection,
        key: &str,
        change: impl FnOnce(Option<String>) -> String,
    ) {
        let next = change(self.get(collection, key));
        self.put(collection, key, next);
    }

    fn put(&self, collection: Collection, key: &str, text: String) {
        let mut entries = self.0.borrow_mut();
        match place(&entries, collection, key) {
            Ok(place) => entries[place].text = text,
            Err(place) => {
                let key = key.to_owned();
                entries.insert(
                    place,
                    Entry {
                        collection,
                        key,
                        text,
                    },
                );
            }
        }
    }
}

fn place(entries: &[Entry], collection: Collection, key: &str) -> Result<usize, usize> {
    entries.binary_search_by(|entry| (entry.collection, entry.key.as_str()).cmp(&(collection, key)))
}

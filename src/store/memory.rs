//! Documents in memory: for browsers without `IndexedDB`, and for tests.

use std::{cell::RefCell, collections::BTreeMap};

use super::{Collection, Operation};

/// Texts by collection and key.
#[derive(Default)]
pub(super) struct Memory(RefCell<BTreeMap<(Collection, String), String>>);

impl Memory {
    pub(super) fn get(&self, collection: Collection, key: &str) -> Option<String> {
        self.0.borrow().get(&(collection, key.to_owned())).cloned()
    }

    pub(super) fn all(&self, collection: Collection, prefix: &str) -> Vec<String> {
        self.0
            .borrow()
            .iter()
            .filter(|((kind, key), _)| *kind == collection && key.starts_with(prefix))
            .map(|(_, text)| text.clone())
            .collect()
    }

    pub(super) fn write(&self, operations: &[Operation]) {
        let mut documents = self.0.borrow_mut();
        for operation in operations {
            match operation {
                Operation::Put(collection, key, text) => {
                    documents.insert((*collection, key.clone()), text.clone());
                }
                Operation::Delete(collection, key) => {
                    documents.remove(&(*collection, key.clone()));
                }
                Operation::Clear(collection) => documents.retain(|(kind, _), _| kind != collection),
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
        self.0
            .borrow_mut()
            .insert((collection, key.to_owned()), next);
    }
}

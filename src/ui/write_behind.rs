//! Changes that show at once and are written behind.
//!
//! A change is made again on what is stored, in one transaction, so that changes of two tabs meet.
//! One write is on its way at a time; what failed goes back in front of what waits.

use leptos::{prelude::*, task::spawn_local};

use super::{
    clock::now,
    i18n::{Label, Language, label},
    toast::{Toasts, use_toasts},
};
use crate::store::{Document, Store, StoreError};

const SAVED: Label = label("已存在这台设备上", "Saved on this device");
const SAVING: Label = label("正在保存……", "Saving …");
const FAILED: Label = label(
    "没有存上，改动还在本页",
    "Not saved; the changes are still on this page",
);

/// Whether the changes are on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// All of them.
    Saved,
    /// Some are on their way.
    Saving,
    /// Some could not be written.
    Failed,
}

impl Kept {
    /// The same for a status line.
    pub const fn words(self) -> Label {
        match self {
            Self::Saved => SAVED,
            Self::Saving => SAVING,
            Self::Failed => FAILED,
        }
    }
}

/// A document whose changes can be made one after the other on what is stored.
pub trait Edited: Document + 'static {
    /// A change.
    type Edit: Send + Sync + 'static;

    /// The key of the document with this id.
    fn key_of(id: &str) -> String;

    /// Makes a change.
    fn edit(&mut self, edit: &Self::Edit);

    /// Notes when it was last changed, RFC 3339.
    fn changed_at(&mut self, time: String);
}

/// The changes of a desk's documents on their way to the store.
pub struct WriteBehind<D: Edited> {
    /// For the status line.
    pub kept: RwSignal<Kept>,
    store: StoredValue<Option<Store>>,
    /// The document to begin with where none is stored under an id.
    first: Callback<String, Option<D>>,
    /// Changes that are not stored yet, with the id of the document that they belong to.
    queue: StoredValue<Vec<(String, D::Edit)>>,
    writing: StoredValue<bool>,
    toasts: Toasts,
    language: Language,
}

impl<D: Edited> Clone for WriteBehind<D> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<D: Edited> Copy for WriteBehind<D> {}

impl<D: Edited> WriteBehind<D> {
    /// Nothing to write yet, for as long as the view is there. `first` is the document to begin with
    /// where none is stored under an id; changes without one are dropped.
    pub fn new(first: impl Fn(&str) -> Option<D> + Send + Sync + 'static) -> Self {
        Self {
            kept: RwSignal::new(Kept::Saved),
            store: StoredValue::new(use_context::<Store>()),
            first: Callback::new(move |id: String| first(&id)),
            queue: StoredValue::new(Vec::new()),
            writing: StoredValue::new(false),
            toasts: use_toasts(),
            language: Language::current(),
        }
    }

    /// The store; `None` once the view is gone.
    pub fn store(self) -> Option<Store> {
        self.store.try_get_value().flatten()
    }

    /// Whether everything is stored. Until then what comes in from the store has to wait: words that
    /// are being typed must not jump back. The end of a write announces itself.
    pub fn is_idle(self) -> bool {
        self.writing.try_get_value() == Some(false)
            && self.queue.try_with_value(Vec::is_empty) == Some(true)
    }

    /// Writes a change of the document with this id.
    pub fn push(self, id: String, edit: D::Edit) {
        self.queue.update_value(|queue| queue.push((id, edit)));
        self.kept.set(Kept::Saving);
        self.flush();
    }

    /// Drops the changes of a document that wait.
    pub fn forget(self, id: &str) {
        let _ = self
            .queue
            .try_update_value(|queue| queue.retain(|(of, _)| of != id));
    }

    /// Tells that something could not be written.
    pub fn fail(self, error: &StoreError) {
        let _ = self.kept.try_set(Kept::Failed);
        self.toasts.say(error.explain().get(self.language.now()));
    }

    /// Writes what is not stored yet, the changes of one document at a time.
    fn flush(self) {
        if self.writing.try_get_value() != Some(false) {
            return;
        }
        let waiting = self.queue.try_update_value(std::mem::take);
        let waiting = waiting.unwrap_or_default();
        let Some(id) = waiting.first().map(|(id, _)| id.clone()) else {
            let _ = self.kept.try_set(Kept::Saved);
            return;
        };
        let (mine, others): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|(of, _)| *of == id);
        self.queue.set_value(others);
        let (Some(store), Some(first)) = (self.store(), self.first.run(id.clone())) else {
            return;
        };
        self.writing.set_value(true);
        spawn_local(async move {
            let change = |stored: Option<D>| {
                let mut next = stored.unwrap_or(first);
                for (_, edit) in &mine {
                    next.edit(edit);
                }
                next.changed_at(now());
                next
            };
            let outcome = store.update::<D>(&D::key_of(&id), change).await;
            let _ = self.writing.try_update_value(|writing| *writing = false);
            match outcome {
                Ok(_) => self.flush(),
                Err(error) => {
                    let _ = self.queue.try_update_value(|queue| {
                        let later = std::mem::replace(queue, mine);
                        queue.extend(later);
                    });
                    self.fail(&error);
                }
            }
        });
    }
}

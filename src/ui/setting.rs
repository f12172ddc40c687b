//! Settings of the device: a document each, the same in every tab.

use std::marker::PhantomData;

use leptos::{prelude::*, task::spawn_local};

use super::{
    i18n::Language,
    live,
    toast::{Toasts, use_toasts},
};
use crate::store::{Collection, Document, Store};

/// Keeps `shown` as the settings document `S` at `key` says, whichever tab stores it. What a newer
/// version wrote stays in the store; the usual values hold then.
pub fn follow_setting<S, V>(key: &'static str, shown: RwSignal<V>, value: fn(S) -> V)
where
    S: Document + Default + 'static,
    V: PartialEq + Send + Sync + 'static,
{
    let Some(store) = use_context::<Store>() else {
        return;
    };
    live::follow(&[Collection::Settings], move || {
        let store = store.clone();
        spawn_local(async move {
            let stored = store.get::<S>(key).await.ok().flatten();
            let stored = value(stored.unwrap_or_default());
            if shown.try_with_untracked(|shown| *shown != stored) == Some(true) {
                shown.set(stored);
            }
        });
    });
}

/// What changes a settings document. A handle, to be made in a view and used whenever.
pub struct SettingWriter<S> {
    key: &'static str,
    store: StoredValue<Option<Store>>,
    toasts: Toasts,
    language: Language,
    document: PhantomData<fn(S)>,
}

impl<S> Clone for SettingWriter<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for SettingWriter<S> {}

impl<S: Document + Default + 'static> SettingWriter<S> {
    /// One for the document at `key`.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            store: StoredValue::new(use_context::<Store>()),
            toasts: use_toasts(),
            language: Language::current(),
            document: PhantomData,
        }
    }

    /// Stores what `change` makes of the document. A toast says so where that fails.
    pub fn change(self, change: impl FnOnce(S) -> S + 'static) {
        let Some(store) = self.store.try_get_value().flatten() else {
            return;
        };
        spawn_local(async move {
            let written = store.update::<S>(self.key, |stored| change(stored.unwrap_or_default()));
            if let Err(error) = written.await {
                self.toasts.say(error.explain().get(self.language.now()));
            }
        });
    }
}

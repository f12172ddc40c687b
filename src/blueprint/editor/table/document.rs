//! The chosen columns on this device, as the store keeps them.

use leptos::{prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};

use crate::{
    store::{Collection, Document, Store, StoreError},
    ui::{i18n::Language, live, toast::use_toasts},
};

/// Version of the document's structure.
const SCHEMA: u32 = 1;
/// Its key in the collection of settings.
const KEY: &str = "blueprint-table";

/// The columns of the table, for every blueprint on this device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct TableSettings {
    schema: u32,
    /// Names of the columns; absent for the usual ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    columns: Option<Vec<String>>,
}

impl Default for TableSettings {
    fn default() -> Self {
        Self {
            schema: SCHEMA,
            columns: None,
        }
    }
}

impl Document for TableSettings {
    const COLLECTION: Collection = Collection::Settings;

    fn key(&self) -> String {
        KEY.to_owned()
    }

    /// Refuses documents of newer versions, which stay as they are.
    fn from_json(json: &str) -> Result<Self, StoreError> {
        let settings: Self = serde_json::from_str(json)
            .map_err(|error| StoreError::Unreadable(error.to_string()))?;
        if settings.schema > SCHEMA {
            return Err(StoreError::Unreadable("made by a newer version".into()));
        }
        Ok(settings)
    }
}

/// Keeps `columns` as they are stored, whichever tab stores them.
pub(super) fn follow(columns: RwSignal<Option<Vec<String>>>) {
    let Some(store) = use_context::<Store>() else {
        return;
    };
    live::follow(&[Collection::Settings], move || {
        let store = store.clone();
        spawn_local(async move {
            // What a newer version wrote stays in the store; the usual columns show then.
            let stored = store.get::<TableSettings>(KEY).await.ok().flatten();
            let stored = stored.unwrap_or_default().columns;
            if columns.try_with_untracked(|columns| *columns != stored) == Some(true) {
                columns.set(stored);
            }
        });
    });
}

/// What stores the chosen columns. To be made in a view and called whenever.
pub(super) fn writer() -> impl Fn(Option<Vec<String>>) + Copy + Send + Sync + 'static {
    let store = StoredValue::new(use_context::<Store>());
    let (toasts, language) = (use_toasts(), Language::current());
    move |columns| {
        let Some(store) = store.try_get_value().flatten() else {
            return;
        };
        spawn_local(async move {
            let written = store.update::<TableSettings>(KEY, |stored| TableSettings {
                columns,
                ..stored.unwrap_or_default()
            });
            if let Err(error) = written.await {
                toasts.say(error.explain().get(language.now()));
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn columns_come_back_and_newer_settings_are_left_alone() {
        let settings = TableSettings {
            columns: Some(vec!["lane".into()]),
            ..TableSettings::default()
        };
        let json = settings.to_json();
        assert_eq!(TableSettings::from_json(&json).unwrap(), settings);
        let newer = json.replace("\"schema\":1", "\"schema\":2");
        assert!(TableSettings::from_json(&newer).is_err());
    }
}

//! The chosen columns on this device, as the store keeps them.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    store::{Collection, Document, StoreError, read_up_to},
    ui::setting::{SettingWriter, follow_setting},
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
        read_up_to(SCHEMA, json)
    }
}

/// Keeps `columns` as they are stored, whichever tab stores them.
pub(super) fn follow(columns: RwSignal<Option<Vec<String>>>) {
    follow_setting::<TableSettings, _>(KEY, columns, |settings| settings.columns);
}

/// What stores the chosen columns. To be made in a view and called whenever.
pub(super) fn writer() -> impl Fn(Option<Vec<String>>) + Copy + Send + Sync + 'static {
    let writer = SettingWriter::<TableSettings>::new(KEY);
    move |columns| {
        writer.change(move |settings| TableSettings {
            columns,
            ..settings
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

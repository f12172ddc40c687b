//! Levels of rules on this device, as the store keeps them. A blueprint's own levels are part of
//! the blueprint and go before these.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use serviscope_domain::blueprint::{RuleLevel, lint::Levels};

use crate::{
    store::{Collection, Document, StoreError, read_up_to},
    ui::setting::{SettingWriter, follow_setting},
};

/// Version of the document's structure.
const SCHEMA: u32 = 1;
/// Its key in the collection of settings.
const KEY: &str = "checks";

/// Levels of rules that depart from the rules' own, for every blueprint on this device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct CheckSettings {
    schema: u32,
    #[serde(default)]
    levels: Levels,
}

impl Default for CheckSettings {
    fn default() -> Self {
        Self {
            schema: SCHEMA,
            levels: Levels::new(),
        }
    }
}

impl Document for CheckSettings {
    const COLLECTION: Collection = Collection::Settings;

    fn key(&self) -> String {
        KEY.to_owned()
    }

    /// Refuses documents of newer versions, which stay as they are.
    fn from_json(json: &str) -> Result<Self, StoreError> {
        read_up_to(SCHEMA, json)
    }
}

/// Keeps `levels` as they are stored, whichever tab stores them.
pub(super) fn follow(levels: RwSignal<Levels>) {
    follow_setting::<CheckSettings, _>(KEY, levels, |settings| settings.levels);
}

/// What stores the level of a rule for this device; `None` goes back to the rule's own. To be made
/// in a view and called whenever.
pub(super) fn writer() -> impl Fn(String, Option<RuleLevel>) + Copy + Send + Sync + 'static {
    let writer = SettingWriter::<CheckSettings>::new(KEY);
    move |rule, level| {
        writer.change(move |mut settings| {
            match level {
                Some(level) => settings.levels.insert(rule, level),
                None => settings.levels.remove(&rule),
            };
            settings
        });
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn levels_come_back_and_newer_settings_are_left_alone() {
        let mut settings = CheckSettings::default();
        settings.levels.insert("L6".into(), RuleLevel::Off);
        let json = settings.to_json();
        assert_eq!(CheckSettings::from_json(&json).unwrap(), settings);
        let newer = json.replace("\"schema\":1", "\"schema\":2");
        assert!(CheckSettings::from_json(&newer).is_err());
    }
}

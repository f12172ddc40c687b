//! Levels of rules on this device, as the store keeps them. A blueprint's own levels are part of
//! the blueprint and go before these.

use leptos::{prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};
use serviscope_domain::blueprint::{RuleLevel, lint::Levels};

use crate::{
    store::{Collection, Document, Store, StoreError},
    ui::{i18n::Language, live, toast::use_toasts},
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
        let settings: Self = serde_json::from_str(json)
            .map_err(|error| StoreError::Unreadable(error.to_string()))?;
        if settings.schema > SCHEMA {
            return Err(StoreError::Unreadable("made by a newer version".into()));
        }
        Ok(settings)
    }
}

/// Keeps `levels` as they are stored, whichever tab stores them.
pub(super) fn follow(levels: RwSignal<Levels>) {
    let Some(store) = use_context::<Store>() else {
        return;
    };
    live::follow(&[Collection::Settings], move || {
        let store = store.clone();
        spawn_local(async move {
            // What a newer version wrote stays in the store; the rules' own levels hold then.
            let stored = store.get::<CheckSettings>(KEY).await.ok().flatten();
            let stored = stored.unwrap_or_default().levels;
            if levels.try_with_untracked(|levels| *levels != stored) == Some(true) {
                levels.set(stored);
            }
        });
    });
}

/// What stores the level of a rule for this device; `None` goes back to the rule's own. To be made
/// in a view and called whenever.
pub(super) fn writer() -> impl Fn(String, Option<RuleLevel>) + Copy + Send + Sync + 'static {
    let store = StoredValue::new(use_context::<Store>());
    let (toasts, language) = (use_toasts(), Language::current());
    move |rule, level| {
        let Some(store) = store.try_get_value().flatten() else {
            return;
        };
        spawn_local(async move {
            let written = store.update::<CheckSettings>(KEY, |stored| {
                let mut settings = stored.unwrap_or_default();
                match level {
                    Some(level) => settings.levels.insert(rule, level),
                    None => settings.levels.remove(&rule),
                };
                settings
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
    fn levels_come_back_and_newer_settings_are_left_alone() {
        let mut settings = CheckSettings::default();
        settings.levels.insert("L6".into(), RuleLevel::Off);
        let json = settings.to_json();
        assert_eq!(CheckSettings::from_json(&json).unwrap(), settings);
        let newer = json.replace("\"schema\":1", "\"schema\":2");
        assert!(CheckSettings::from_json(&newer).is_err());
    }
}

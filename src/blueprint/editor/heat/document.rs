//! How much gaps, complaints and failures count for heat on this device, as the store keeps it.

use leptos::{prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};
use serviscope_domain::blueprint::heat_map::HeatPoints;

use crate::{
    store::{Batch, Collection, Document, Store, StoreError},
    ui::{i18n::Language, live, toast::use_toasts},
};

/// Version of the document's structure.
const SCHEMA: u32 = 1;
/// Its key in the collection of settings.
const KEY: &str = "heat";

/// The points as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct HeatSettings {
    schema: u32,
    gaps: u16,
    complaints: u16,
    failures: u16,
}

impl From<HeatPoints> for HeatSettings {
    fn from(points: HeatPoints) -> Self {
        Self {
            schema: SCHEMA,
            gaps: points.gaps,
            complaints: points.complaints,
            failures: points.failures,
        }
    }
}

impl From<HeatSettings> for HeatPoints {
    fn from(stored: HeatSettings) -> Self {
        Self {
            gaps: stored.gaps,
            complaints: stored.complaints,
            failures: stored.failures,
        }
    }
}

impl Document for HeatSettings {
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

/// Keeps `points` as they are stored, whichever tab stores them.
pub(super) fn follow(points: RwSignal<HeatPoints>) {
    let Some(store) = use_context::<Store>() else {
        return;
    };
    live::follow(&[Collection::Settings], move || {
        let store = store.clone();
        spawn_local(async move {
            // What a newer version wrote stays in the store; the usual points hold then.
            let stored = store.get::<HeatSettings>(KEY).await.ok().flatten();
            let stored = stored.map_or_else(HeatPoints::default, HeatPoints::from);
            if points
                .try_get_untracked()
                .is_some_and(|points| points != stored)
            {
                points.set(stored);
            }
        });
    });
}

/// What stores the points. To be made in a view and called whenever.
pub(super) fn writer() -> impl Fn(HeatPoints) + Copy + Send + Sync + 'static {
    let store = StoredValue::new(use_context::<Store>());
    let (toasts, language) = (use_toasts(), Language::current());
    move |points| {
        let Some(store) = store.try_get_value().flatten() else {
            return;
        };
        spawn_local(async move {
            let written = store.write(Batch::new().put(&HeatSettings::from(points)));
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
    fn points_come_back_and_newer_settings_are_left_alone() {
        let points = HeatPoints {
            gaps: 70,
            complaints: 20,
            failures: 10,
        };
        let json = HeatSettings::from(points).to_json();
        let read = HeatSettings::from_json(&json).unwrap();
        assert_eq!(HeatPoints::from(read), points);
        let newer = json.replace("\"schema\":1", "\"schema\":2");
        assert!(HeatSettings::from_json(&newer).is_err());
    }
}

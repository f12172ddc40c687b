//! How much gaps, complaints and failures count for heat on this device, as the store keeps it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use serviscope_domain::blueprint::heat_map::HeatPoints;

use crate::{
    store::{Collection, Document, StoreError, read_up_to},
    ui::setting::{SettingWriter, follow_setting},
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

impl Default for HeatSettings {
    fn default() -> Self {
        HeatPoints::default().into()
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
        read_up_to(SCHEMA, json)
    }
}

/// Keeps `points` as they are stored, whichever tab stores them.
pub(super) fn follow(points: RwSignal<HeatPoints>) {
    follow_setting::<HeatSettings, _>(KEY, points, HeatPoints::from);
}

/// What stores the points. To be made in a view and called whenever.
pub(super) fn writer() -> impl Fn(HeatPoints) + Copy + Send + Sync + 'static {
    let writer = SettingWriter::<HeatSettings>::new(KEY);
    move |points| writer.change(move |_| HeatSettings::from(points))
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

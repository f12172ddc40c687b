//! What a kiosk keeps on the device.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serviscope_domain::{
    kiosk::{Attempts, Hours},
    survey::rich::Submission,
    text::Lang,
};
use wasm_bindgen_futures::spawn_local;

use crate::{
    respond::{app::Page, codec::Lean},
    store::{Collection, Document, Store, StoreError},
};

/// Structure version of the settings.
const SCHEMA: u32 = 1;

/// A PIN as it is stored: never itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PinHash {
    /// Random bytes, in hexadecimal digits.
    pub(super) salt: String,
    /// PBKDF2 of the PIN, in hexadecimal digits.
    pub(super) hash: String,
    /// How often it was repeated.
    pub(super) iterations: u32,
}

/// The settings of the device as a kiosk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct KioskSettings {
    pub(super) schema: u32,
    /// The staff's PIN, if one was set.
    pub(super) pin: Option<PinHash>,
    /// Wrong PINs.
    pub(super) attempts: Attempts,
    /// Opening hours.
    pub(super) hours: Hours,
    /// Languages to offer; all if none is named.
    pub(super) languages: Vec<Lang>,
    /// Whether answers are only tried out.
    pub(super) test: bool,
    /// Whether the page should fill the screen.
    pub(super) full_screen: bool,
    /// The local day of the last nightly restart.
    pub(super) restarted: String,
}

impl KioskSettings {
    const KEY: &str = "kiosk";
}

impl Document for KioskSettings {
    const COLLECTION: Collection = Collection::Settings;

    fn key(&self) -> String {
        Self::KEY.to_owned()
    }
}

/// What the device remembers of its last submissions, to notice games.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Recent {
    pub(super) submissions: Vec<Submission>,
}

impl Recent {
    const KEY: &str = "kiosk-recent";
}

impl Document for Recent {
    const COLLECTION: Collection = Collection::Settings;

    fn key(&self) -> String {
        Self::KEY.to_owned()
    }
}

/// The settings as far as they are known.
#[derive(Default)]
pub(super) enum Stored {
    /// On their way.
    #[default]
    Loading,
    /// Made by a newer version, or damaged. The way to the panel is closed then: there may be a
    /// PIN that cannot be read.
    Unreadable,
    /// Known.
    Known(KioskSettings),
}

/// Reads the settings and what is remembered.
pub(super) async fn load(store: &Store) -> (Stored, Vec<Submission>) {
    let settings = match store.get::<Lean<KioskSettings>>(KioskSettings::KEY).await {
        Ok(Some(Lean(settings))) if settings.schema > SCHEMA => Stored::Unreadable,
        Ok(settings) => Stored::Known(settings.map(|Lean(settings)| settings).unwrap_or_default()),
        Err(_) => Stored::Unreadable,
    };
    let recent = store.get::<Lean<Recent>>(Recent::KEY).await;
    // What cannot be read is only forgotten.
    let recent = recent.ok().flatten().unwrap_or(Lean(Recent::default()));
    (settings, recent.0.submissions)
}

/// Changes the settings, here at once and on the device; tells `then` whether the device has them.
pub(super) fn change(
    page: &Page,
    change: impl Fn(&mut KioskSettings) + 'static,
    then: impl FnOnce(&Page, bool) + 'static,
) {
    let page = Rc::clone(page);
    spawn_local(async move {
        let written = write(&page, change).await;
        then(&page, written.is_ok());
    });
}

/// Changes the settings, here at once and on the device.
pub(super) async fn write(
    page: &Page,
    change: impl Fn(&mut KioskSettings),
) -> Result<(), StoreError> {
    let store = {
        let mut app = page.borrow_mut();
        let store = app.store.clone();
        let kiosk = &mut app.extra.kiosk;
        if let Stored::Known(settings) = &mut kiosk.settings {
            change(settings);
        }
        kiosk.writing += 1;
        store
    };
    let written = store
        .update::<Lean<KioskSettings>>(KioskSettings::KEY, |stored| {
            let mut settings = stored.map(|Lean(settings)| settings).unwrap_or_default();
            change(&mut settings);
            settings.schema = SCHEMA;
            Lean(settings)
        })
        .await;
    let kiosk = &mut page.borrow_mut().extra.kiosk;
    kiosk.writing -= 1;
    kiosk.trouble = written.is_err();
    written.map(|_| ())
}

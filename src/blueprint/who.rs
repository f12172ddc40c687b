//! Who did something, and when.

use serviscope_domain::text::Lang;
use wasm_bindgen::JsValue;

use crate::ui::theme::storage;

/// Where the browser remembers who works here.
const KEY: &str = "serviscope.author";

/// The name that was given last on this device; empty if none was.
pub(super) fn author() -> String {
    let stored = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    stored.unwrap_or_default()
}

/// Remembers a name for the next time.
pub(super) fn remember_author(name: &str) {
    if let Some(storage) = storage() {
        // Where storage is denied the name is asked for again.
        let _ = storage.set_item(KEY, name);
    }
}

/// A stored time as people of the page's language write it; empty if unknown.
pub(super) fn moment(at: &str, lang: Lang) -> String {
    let date = js_sys::Date::new(&at.into());
    if date.get_time().is_nan() {
        return String::new();
    }
    date.to_locale_string(lang.tag(), &JsValue::UNDEFINED)
        .into()
}

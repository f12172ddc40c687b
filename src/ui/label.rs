//! Texts of the interface in both languages.
//!
//! A [`Label`] is a constant with both wordings, so a missing translation does not compile, and
//! an entry carries only the labels that it shows.

use serviscope_domain::text::{Lang, fill};

/// A fixed text of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// Simplified Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// A label from its two wordings.
pub const fn label(zh: &'static str, en: &'static str) -> Label {
    Label { zh, en }
}

impl Label {
    /// The wording in `lang`.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// The wording in `lang`, with every `{name}` replaced by its value.
    pub fn with(self, lang: Lang, values: &[(&str, &str)]) -> String {
        fill(self.get(lang), values)
    }
}

/// The first of the device's languages that we speak; English for a device that speaks neither.
pub fn device_language() -> Lang {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    languages
        .iter()
        .flat_map(js_sys::Array::iter)
        .filter_map(|tag| tag.as_string())
        .find_map(|tag| Lang::from_tag(&tag))
        .unwrap_or(Lang::En)
}

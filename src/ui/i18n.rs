//! Texts of the interface in both languages.
//!
//! A [`Label`] is a constant with both wordings, so a missing translation does not compile, and
//! an entry carries only the labels that it shows.

use leptos::prelude::*;
use serviscope_domain::text::{Lang, Text};

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
        values
            .iter()
            .fold(self.get(lang).to_owned(), |words, (name, value)| {
                words.replace(&format!("{{{name}}}"), value)
            })
    }
}

/// The language that the page shows, shared by everything on it.
#[derive(Clone, Copy)]
pub struct Language(RwSignal<Lang>);

impl Language {
    /// Makes `lang` the page's language: provides it to all views below and keeps the `lang`
    /// attribute of the document in step.
    pub fn provide(lang: Lang) -> Self {
        let language = Self(RwSignal::new(lang));
        provide_context(language);
        Effect::new(move || {
            if let Some(root) = document().document_element() {
                // An attribute with a fixed name cannot be refused.
                let _ = root.set_attribute("lang", language.get().tag());
            }
        });
        language
    }

    /// The page's language; Chinese where none was provided.
    pub fn current() -> Self {
        use_context().unwrap_or_else(|| Self(RwSignal::new(Lang::default())))
    }

    /// The language, tracked.
    pub fn get(self) -> Lang {
        self.0.get()
    }

    /// The language, untracked: for event handlers and asynchronous code.
    pub fn now(self) -> Lang {
        self.0.try_get_untracked().unwrap_or_default()
    }

    /// Switches the language.
    pub fn set(self, lang: Lang) {
        self.0.set(lang);
    }
}

/// A label that follows the page's language: `<h1>{tr(TITLE)}</h1>`.
pub fn tr(label: Label) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let language = Language::current();
    move || label.get(language.get())
}

/// A domain text that follows the page's language.
pub fn say(text: Text) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let language = Language::current();
    move || text.get(language.get()).to_owned()
}

/// The first of the device's languages that we speak; English for a device that speaks neither.
pub fn device_language() -> Lang {
    window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .find_map(|tag| Lang::from_tag(&tag))
        .unwrap_or(Lang::En)
}

//! The language of a studio page, and texts that follow it.

use leptos::prelude::*;
use serviscope_domain::text::{Lang, Text};

pub use super::label::{Label, device_language, label};

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

//! Light, dark, or as the device says.

/// Key under which the choice is kept. It must be known before the first paint, so it lives in
/// `localStorage` and not in the database.
const KEY: &str = "serviscope-theme";

/// A colour theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order of a switch.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The value of the `data-theme` attribute.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The stored choice.
    pub fn stored() -> Self {
        let name = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
        Self::ALL
            .into_iter()
            .find(|theme| Some(theme.name()) == name.as_deref())
            .unwrap_or_default()
    }

    /// Shows the theme.
    pub fn show(self) {
        let root = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.document_element());
        if let Some(root) = root {
            let _ = root.set_attribute("data-theme", self.name());
        }
    }

    /// Shows the theme and keeps the choice.
    pub fn apply(self) {
        self.show();
        if let Some(storage) = storage() {
            // Where storage is denied the choice lasts as long as the page.
            let _ = storage.set_item(KEY, self.name());
        }
    }
}

/// The browser's key–value storage, where it is allowed.
pub(crate) fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

//! Words that are fixed in both languages.

use crate::text::Text;

/// A fixed text; `{name}` stands for a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Simplified Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// Words from their two wordings.
pub(super) const fn words(zh: &'static str, en: &'static str) -> Words {
    Words { zh, en }
}

impl Words {
    /// As a text.
    pub fn text(self) -> Text {
        Text::new(self.zh, self.en)
    }

    /// As a text with values filled in, each in its own language.
    pub(super) fn fill(self, values: &[(&str, &Text)]) -> Text {
        values
            .iter()
            .fold(self.text(), |text, (name, value)| text.fill(name, value))
    }
}

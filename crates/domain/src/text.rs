//! The two languages of the product and texts written in both.

pub mod dates;
pub mod lines;

use serde::{Deserialize, Serialize};

/// A language of the product. Chinese and English are equals: neither is a fallback by rank.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, PartialOrd, Ord,
)]
pub enum Lang {
    /// Simplified Chinese, `zh-CN`.
    #[default]
    #[serde(rename = "zh-CN")]
    Zh,
    /// English, `en`.
    #[serde(rename = "en")]
    En,
}

impl Lang {
    /// Every language, in the order a language switch shows them.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// BCP 47 tag, as used in `lang` attributes and stored responses.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    pub const fn endonym(self) -> &'static str {
        match self {
            Self::Zh => "中文",
            Self::En => "English",
        }
    }

    /// The language that a BCP 47 tag such as `zh-Hans-CN` or `en-GB` asks for, if we speak it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("zh") {
            Some(Self::Zh)
        } else if primary.eq_ignore_ascii_case("en") {
            Some(Self::En)
        } else {
            None
        }
    }
}

/// A text written in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Simplified Chinese.
    #[serde(default)]
    pub zh: String,
    /// English.
    #[serde(default)]
    pub en: String,
}

impl Text {
    /// A text from its two wordings.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            zh: zh.into(),
            en: en.into(),
        }
    }

    /// The same words in both languages, for names that a user typed once.
    pub fn same(words: impl Into<String>) -> Self {
        let words = words.into();
        Self {
            zh: words.clone(),
            en: words,
        }
    }

    /// The wording in `lang`, or the other language's where this one is empty.
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = match lang {
            Lang::Zh => (&self.zh, &self.en),
            Lang::En => (&self.en, &self.zh),
        };
        if first.is_empty() { second } else { first }
    }

    /// Whether there are no words in either language.
    pub fn is_empty(&self) -> bool {
        self.zh.is_empty() && self.en.is_empty()
    }

    /// Replaces the wording of one language.
    pub fn set(&mut self, lang: Lang, words: impl Into<String>) {
        match lang {
            Lang::Zh => self.zh = words.into(),
            Lang::En => self.en = words.into(),
        }
    }

    /// Both wordings with `{name}` replaced by the wording of `value` in the same language.
    #[must_use]
    pub fn fill(&self, name: &str, value: &Self) -> Self {
        Self {
            zh: fill(&self.zh, &[(name, value.get(Lang::Zh))]),
            en: fill(&self.en, &[(name, value.get(Lang::En))]),
        }
    }
}

/// `text` with every `{name}` of `values` replaced by its value; other braces stay.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let value = part.split_once('}').and_then(|(name, rest)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((*value, rest))
        });
        let (value, rest) = value.unwrap_or(("{", part));
        filled.push_str(value);
        filled.push_str(rest);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_wording_falls_back_to_the_other_language() {
        let text = Text::new("", "Front desk");
        assert_eq!(text.get(Lang::Zh), "Front desk");
    }

    #[test]
    fn tags_with_regions_and_scripts_are_understood() {
        assert_eq!(Lang::from_tag("zh-Hans-CN"), Some(Lang::Zh));
        assert_eq!(Lang::from_tag("EN_gb"), Some(Lang::En));
        assert_eq!(Lang::from_tag("fr"), None);
    }

    #[test]
    fn known_names_are_filled_in_and_other_braces_stay() {
        let text = "{n} of {n}: {org}{unknown} {";
        assert_eq!(
            fill(text, &[("n", "3"), ("org", "A")]),
            "3 of 3: A{unknown} {"
        );
        assert_eq!(fill("", &[]), "");
    }
}

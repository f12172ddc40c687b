//! Values that expressions read and make.

/// A value of an expression.
///
/// Callers may nest lists and maps up to [`MAX_NESTING`] levels; what lies deeper is ignored.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing: unanswered, unknown, or the result of an impossible calculation.
    #[default]
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number; NaN counts as empty.
    Number(f64),
    /// A text or the id of a choice.
    Text(String),
    /// Several values, such as the chosen options of a question.
    List(Vec<Self>),
    /// Named values, such as a row of a matrix, in the order they were given.
    Map(Vec<(String, Self)>),
    /// A moment on the respondent's own clock: milliseconds since 1970-01-01T00:00 as that clock
    /// shows it. NaN is an impossible date.
    Date(f64),
}

/// How many levels of lists and maps are looked at.
pub const MAX_NESTING: u32 = 32;

impl Value {
    /// Whether there is no answer in it: nothing, an empty text or list, NaN, or a map of such
    /// values. Zero and `false` are answers.
    pub fn is_empty(&self) -> bool {
        self.is_empty_below(MAX_NESTING)
    }

    fn is_empty_below(&self, levels: u32) -> bool {
        match self {
            Self::Null => true,
            Self::Bool(_) | Self::Date(_) => false,
            Self::Number(number) => number.is_nan(),
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Map(entries) => {
                levels == 0
                    || entries
                        .iter()
                        .all(|(_, value)| value.is_empty_below(levels - 1))
            }
        }
    }

    /// As a text that is shown or stored; nothing is the empty text.
    pub fn to_text(&self) -> String {
        super::coerce::text_of(self)
    }

    /// Whether `and`, `or`, `!` and `iif` take it for true: everything but nothing, `false`, zero,
    /// NaN and the empty text.
    pub fn counts_as_true(&self) -> bool {
        match self {
            Self::Null => false,
            Self::Bool(value) => *value,
            Self::Number(number) => *number != 0.0 && !number.is_nan(),
            Self::Text(text) => !text.is_empty(),
            Self::List(_) | Self::Map(_) | Self::Date(_) => true,
        }
    }

    /// Roughly how much work handling it is, in bytes.
    pub(super) fn weight(&self) -> u64 {
        self.weight_below(MAX_NESTING)
    }

    fn weight_below(&self, levels: u32) -> u64 {
        let Some(below) = levels.checked_sub(1) else {
            return 1;
        };
        match self {
            Self::Text(text) => 8 + text.len() as u64,
            Self::List(items) => items
                .iter()
                .fold(8, |sum, item| sum + item.weight_below(below)),
            Self::Map(entries) => entries.iter().fold(8, |sum, (key, value)| {
                sum + key.len() as u64 + value.weight_below(below)
            }),
            _ => 8,
        }
    }

    /// The value under `key` of a map, exactly as written.
    pub fn field(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(entries) => entries
                .iter()
                .find(|(name, _)| name == key)
                .map(|(_, value)| value),
            _ => None,
        }
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<Vec<Self>> for Value {
    fn from(value: Vec<Self>) -> Self {
        Self::List(value)
    }
}

impl From<Option<Self>> for Value {
    fn from(value: Option<Self>) -> Self {
        value.unwrap_or_default()
    }
}

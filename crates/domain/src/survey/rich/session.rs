//! What is recorded of one session beside its answers.

use serde::{Deserialize, Serialize};

/// Something about the circumstances that makes a response worth a second look. It is kept and
/// marked, never dropped; averages leave marked responses out unless somebody asks for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A kiosk was pressed again within seconds of the session before.
    Mash,
    /// Many sessions with the same answers in a short time on one kiosk: playing children, or
    /// staff who improve their figures.
    Gaming,
    /// Left unfinished and submitted by the kiosk's policy.
    Partial,
    /// This device has already submitted this survey with the same single-use token.
    Repeat,
}

/// What is recorded of one session beside its answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// Decides every random order of the session.
    pub seed: u32,
    /// Minutes that the device's clock is ahead of UTC, for dates in conditions.
    pub utc_offset_min: i32,
    /// Version of the consent that was given; `""` if none was asked.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub consent: String,
    /// Parameters of the link, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<(String, String)>,
    /// Single-use token of the link; `""` if it has none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub token: String,
    /// Marks set while the session ran.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
}

impl Session {
    /// The parameter of the link with this name.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let mut named = self.parameters.iter().filter(|(other, _)| other == name);
        named.next().map(|(_, value)| value.as_str())
    }

    /// Sets a mark once.
    pub fn mark(&mut self, mark: Mark) {
        if !self.marks.contains(&mark) {
            self.marks.push(mark);
        }
    }

    /// Whether nothing is recorded.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

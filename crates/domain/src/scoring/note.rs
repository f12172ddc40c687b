//! Remarks on the figures of an analysis.

use serde::{Deserialize, Serialize};

use crate::{statistics::Absent, text::Text};

/// A remark on a figure: why it is absent, or what stands in for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The figure's key.
    pub key: String,
    /// The reason, in both languages.
    pub reason: Text,
}

impl Absent {
    /// A note under the figure's key.
    pub fn note(self, key: impl Into<String>) -> Note {
        Note {
            key: key.into(),
            reason: self.text(),
        }
    }
}

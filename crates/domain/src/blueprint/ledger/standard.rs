//! Standards that steps have to meet.

use serde::{Deserialize, Serialize};

use super::super::{StandardId, choice::choices, compact::is_default};
use crate::text::Text;

choices! {
    /// State of a standard (catalogue 4.5).
    #[derive(Default)]
    StandardState {
        /// In force.
        #[default]
        Live = "live",
        /// Being written.
        Draft = "draft",
        /// Replaced by another one.
        Superseded = "superseded",
    }
}

/// A standard. The steps that have to meet it name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standard {
    /// Stable id.
    pub id: StandardId,
    /// What has to be so.
    #[serde(default)]
    pub text: Text,
    /// How it is measured.
    #[serde(default, skip_serializing_if = "is_default")]
    pub metric: Text,
    /// Target, as written: `60 s`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub target: String,
    /// Tolerance, as written: `15 s`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub tolerance: String,
    /// Whether it is in force.
    #[serde(default, skip_serializing_if = "is_default")]
    pub state: StandardState,
}

impl Standard {
    /// A standard in force, without figures.
    pub fn new(id: impl Into<StandardId>, text: Text) -> Self {
        Self {
            id: id.into(),
            text,
            metric: Text::default(),
            target: String::new(),
            tolerance: String::new(),
            state: StandardState::Live,
        }
    }
}

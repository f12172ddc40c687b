//! What is promised to customers (catalogue K-D5).

use serde::{Deserialize, Serialize};

use super::super::{PromiseId, StandardId, choice::choices, compact::is_default};
use crate::text::Text;

choices! {
    /// What has become of a promise (catalogue 4.6).
    #[derive(Default)]
    PromiseState {
        /// Standing.
        #[default]
        Open = "open",
        /// Kept.
        Kept = "kept",
        /// Broken.
        Broken = "broken",
        /// Taken back.
        Withdrawn = "withdrawn",
    }
}

/// A promise. The steps that keep it name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// Stable id.
    pub id: PromiseId,
    /// Its words.
    #[serde(default)]
    pub text: Text,
    /// Where it is made: advertisement, web site, contract.
    #[serde(default, skip_serializing_if = "is_default")]
    pub channel: Text,
    /// Since when, as a date (`2026-03-01`); empty if unknown.
    #[serde(default, skip_serializing_if = "is_default")]
    pub date: String,
    /// Until when, as a date; empty if it has no end.
    #[serde(default, skip_serializing_if = "is_default")]
    pub due: String,
    /// How one can tell whether it is kept.
    #[serde(default, skip_serializing_if = "is_default")]
    pub metric: Text,
    /// The standard behind it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub standard: Option<StandardId>,
    /// What has become of it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub state: PromiseState,
}

impl Promise {
    /// A standing promise without particulars.
    pub fn new(id: impl Into<PromiseId>, text: Text) -> Self {
        Self {
            id: id.into(),
            text,
            channel: Text::default(),
            date: String::new(),
            due: String::new(),
            metric: Text::default(),
            standard: None,
            state: PromiseState::Open,
        }
    }
}

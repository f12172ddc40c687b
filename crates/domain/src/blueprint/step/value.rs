//! Which of the organisation's values a step serves (catalogue K-I3).

use serde::{Deserialize, Serialize};

use super::super::{ValueId, compact::is_default};

/// The value behind a step. When values conflict, the higher one decides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ValueTag {
    /// The value it serves.
    #[serde(skip_serializing_if = "is_default")]
    pub serves: Option<ValueId>,
    /// A value with which it conflicts.
    #[serde(skip_serializing_if = "is_default")]
    pub against: Option<ValueId>,
}

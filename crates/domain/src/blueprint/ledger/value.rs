//! The organisation's values, ranked (catalogue K-I3).

use serde::{Deserialize, Serialize};

use super::super::{ValueId, compact::is_default};
use crate::text::Text;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// Stable id.
    pub id: ValueId,
    /// Name.
    #[serde(default)]
    pub name: Text,
    /// Its rank: 0 is the highest. Equal ranks are ordered by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rank: u32,
}

impl Value {
    /// A value of the highest rank.
    pub fn new(id: impl Into<ValueId>, name: Text) -> Self {
        Self {
            id: id.into(),
            name,
            rank: 0,
        }
    }
}

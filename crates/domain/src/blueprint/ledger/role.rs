//! Roles and what they may decide (catalogue K-G5).

use serde::{Deserialize, Serialize};

use super::super::{RoleId, compact::is_default};
use crate::text::Text;

/// A role of the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Stable id.
    pub id: RoleId,
    /// Name.
    #[serde(default)]
    pub name: Text,
    /// What it may spend on a customer without asking, in the currency of the organisation. 0
    /// means that it must ask.
    #[serde(default, skip_serializing_if = "is_default")]
    pub limit: u32,
    /// What it may spend a day.
    #[serde(default, skip_serializing_if = "is_default")]
    pub day_cap: Option<u32>,
}

impl Role {
    /// A role that decides nothing on its own.
    pub fn new(id: impl Into<RoleId>, name: Text) -> Self {
        Self {
            id: id.into(),
            name,
            limit: 0,
            day_cap: None,
        }
    }
}

//! Who acts at a step, and how much they may decide on the spot (catalogue K-G5).

use serde::{Deserialize, Serialize};

use super::super::{RoleId, compact::is_default};

/// Authority at a step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Authority {
    /// Who acts here.
    #[serde(skip_serializing_if = "is_default")]
    pub role: Option<RoleId>,
    /// What they may spend here without asking, in the currency of the organisation, where that
    /// differs from their role's limit.
    #[serde(skip_serializing_if = "is_default")]
    pub limit: Option<u32>,
    /// How many of those who act here are trained for it, in percent (catalogue K-I8).
    #[serde(skip_serializing_if = "is_default")]
    pub trained: Option<u8>,
}

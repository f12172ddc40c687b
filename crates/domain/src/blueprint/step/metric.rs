//! What is measured at a step.

use serde::{Deserialize, Serialize};

use super::super::compact::is_default;
use crate::text::Text;

/// A figure that tells how well a step does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metric {
    /// What is counted or measured.
    #[serde(skip_serializing_if = "is_default")]
    pub name: Text,
    /// Its target, as written: `≥ 95 %`.
    #[serde(skip_serializing_if = "is_default")]
    pub target: String,
}

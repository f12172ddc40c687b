//! What customers see, hear, hold and smell at a step.

use serde::{Deserialize, Serialize};

use super::super::compact::is_default;
use crate::text::Text;

/// A piece of evidence. One visible lapse cancels all the work behind it (catalogue K-A6), so each
/// has somebody who looks at it, every so often.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evidence {
    /// What it is.
    #[serde(skip_serializing_if = "is_default")]
    pub text: Text,
    /// Name or address of a photo; empty if there is none.
    #[serde(skip_serializing_if = "is_default")]
    pub photo: String,
    /// Who checks it.
    #[serde(skip_serializing_if = "is_default")]
    pub checker: Text,
    /// How often.
    #[serde(skip_serializing_if = "is_default")]
    pub frequency: Text,
}

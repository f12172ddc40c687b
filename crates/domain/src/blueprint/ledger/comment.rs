//! Remarks of colleagues.

use serde::{Deserialize, Serialize};

use super::super::{CardId, CommentId, compact::is_default};

/// A remark about a card or about the blueprint as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// Stable id.
    pub id: CommentId,
    /// The card it is about; absent for the whole blueprint.
    #[serde(default, skip_serializing_if = "is_default")]
    pub card: Option<CardId>,
    /// The comment that it answers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reply_to: Option<CommentId>,
    /// Who wrote it; empty if unknown.
    #[serde(default, skip_serializing_if = "is_default")]
    pub author: String,
    /// When (RFC 3339); empty if unknown.
    #[serde(default, skip_serializing_if = "is_default")]
    pub at: String,
    /// Its words.
    #[serde(default)]
    pub text: String,
    /// Whether it has been dealt with.
    #[serde(default, skip_serializing_if = "is_default")]
    pub resolved: bool,
}

//! Two edits of one thing, both kept.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    super::{ClashId, choice::choices, compact::is_default},
    ElementId, Part,
};

choices! {
    /// One of the two histories of a merge.
    Side {
        /// The one that was merged into.
        Ours = "ours",
        /// The one that was merged in.
        Theirs = "theirs",
    }
}

/// Something that both histories of a merge changed differently. The blueprint shows one of the
/// two; the clash keeps both until somebody settles it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clash {
    /// Stable id.
    pub id: ClashId,
    /// Kind of the element.
    pub part: Part,
    /// Id of the element; empty for the blueprint itself.
    #[serde(default, skip_serializing_if = "is_default")]
    pub element: String,
    /// Pointer to the field; empty for the element as a whole, which one side deleted.
    #[serde(default, skip_serializing_if = "is_default")]
    pub field: String,
    /// Our value as stored; null where there is none.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub ours: Value,
    /// Their value as stored; null where there is none.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub theirs: Value,
}

impl Clash {
    /// What it is about.
    pub fn element(&self) -> ElementId {
        ElementId {
            part: self.part,
            id: self.element.clone(),
        }
    }

    /// The value of one side.
    pub const fn value(&self, side: Side) -> &Value {
        match side {
            Side::Ours => &self.ours,
            Side::Theirs => &self.theirs,
        }
    }
}

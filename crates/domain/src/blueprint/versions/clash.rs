//! Two edits of one thing, both kept.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    super::{Blueprint, ClashId, Command, EntryId, choice::choices, compact::is_default},
    ElementId, Part,
    elements::take_apart,
};
use crate::gather::gathered;

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

    /// The command that ends it with the value of one side. Ours is what the blueprint shows, and
    /// may have been edited since, so it stays as it is; only what we deleted has to go.
    pub fn choice(&self, side: Side) -> Command {
        let is_shown = !(self.field.is_empty() && self.ours.is_null());
        let id = self.id.clone();
        if side == Side::Ours && is_shown {
            Command::DeleteEntry {
                id: EntryId::Clash(id),
            }
        } else {
            Command::Settle { id, side }
        }
    }
}

/// What the blueprint shows now in the fields that clash: ours, or what somebody made of it since.
/// Elements that clash as a whole, and orders of lanes and phases, are not among them.
///
/// # Errors
/// None that is known: a blueprint is always JSON.
pub fn shown_now(blueprint: &Blueprint) -> Result<BTreeMap<ClashId, Value>, serde_json::Error> {
    if blueprint.clashes.is_empty() {
        return Ok(BTreeMap::new());
    }
    let elements = take_apart(blueprint)?;
    let is_order = |clash: &Clash| {
        clash.part == Part::Blueprint && matches!(clash.field.as_str(), "/lanes" | "/phases")
    };
    let clashes = blueprint.clashes.values();
    let shown = clashes.filter(|clash| !clash.field.is_empty() && !is_order(clash));
    let shown = shown.filter_map(|clash| {
        let fields = elements.get(&clash.element())?;
        let value = fields.get(&clash.field).cloned().unwrap_or_default();
        Some((clash.id.clone(), value))
    });
    Ok(gathered(shown))
}

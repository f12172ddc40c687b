//! Personas: whom the service is for (catalogue K-J1).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::super::{BuyingRole, LifeCycle, PersonaId, compact::is_default};
use crate::text::Text;

/// A persona.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Persona {
    /// Stable id.
    pub id: PersonaId,
    /// Name.
    #[serde(default)]
    pub name: Text,
    /// Who they are, what they need, how to talk to them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub description: Text,
    /// What they do in the purchase.
    #[serde(default, skip_serializing_if = "is_default")]
    pub roles: BTreeSet<BuyingRole>,
    /// Where they are in the life cycle.
    #[serde(default, skip_serializing_if = "is_default")]
    pub life_cycle: Option<LifeCycle>,
    /// What they expect, the most important first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub expectations: Vec<Text>,
    /// Surprises that they like.
    #[serde(default, skip_serializing_if = "is_default")]
    pub surprises: Vec<Text>,
}

impl Persona {
    /// A persona of whom only the name is known.
    pub fn new(id: impl Into<PersonaId>, name: Text) -> Self {
        Self {
            id: id.into(),
            name,
            description: Text::default(),
            roles: BTreeSet::new(),
            life_cycle: None,
            expectations: Vec::new(),
            surprises: Vec::new(),
        }
    }
}

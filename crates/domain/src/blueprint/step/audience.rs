//! Whom a step is for.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::super::{PersonaId, choice::choices, compact::is_default};

choices! {
    /// Roles in a purchase (catalogue K-J2).
    BuyingRole {
        /// Suggests it: wants to be certain that it is needed.
        Initiator = "initiator",
        /// Advises: wants enough good information.
        Influencer = "influencer",
        /// Decides: wants to see value and benefit.
        Decider = "decider",
        /// Pays: wants to feel that it is wise.
        Buyer = "buyer",
        /// Uses it: wants to know that help is at hand.
        User = "user",
    }
}

choices! {
    /// Stages of a customer's life cycle (catalogue K-J4).
    LifeCycle {
        /// Trying each other out.
        Exploring = "exploring",
        /// Coming back more often.
        Forming = "forming",
        /// Steady.
        Stable = "stable",
        /// Going away.
        Declining = "declining",
    }
}

/// Whom a step is for. Empty means everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Audience {
    /// Buying roles.
    #[serde(skip_serializing_if = "is_default")]
    pub roles: BTreeSet<BuyingRole>,
    /// Personas.
    #[serde(skip_serializing_if = "is_default")]
    pub personas: BTreeSet<PersonaId>,
    /// Stages of the life cycle.
    #[serde(skip_serializing_if = "is_default")]
    pub life_cycle: BTreeSet<LifeCycle>,
}

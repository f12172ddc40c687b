//! What sort of step it is.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    super::{choice::choices, compact::is_default},
    Determinant,
};

choices! {
    /// Service layer, from the core outwards (catalogue K-A2, figure 8-1).
    Layer {
        /// Taken for granted before the purchase.
        Basic = "basic",
        /// Customers can ask for it; surveys reveal it.
        Reactive = "reactive",
        /// Delights when it happens.
        Surprise = "surprise",
    }
}

choices! {
    /// Side of quality that a step makes (catalogue K-B1).
    QualitySide {
        /// What customers get: technical quality.
        Outcome = "outcome",
        /// How they get it: functional quality.
        Process = "process",
    }
}

choices! {
    /// Who or what meets at a step (catalogue K-A5).
    Encounter {
        /// People meet people.
        PersonPerson = "person_person",
        /// A person and a thing: a machine, a form, a room.
        PersonObject = "person_object",
        /// Things only, such as checked baggage.
        ObjectOnly = "object_only",
    }
}

choices! {
    /// The three parts of customer service (catalogue K-A5).
    TriadPart {
        /// Information is exchanged.
        Information = "information",
        /// Feelings are exchanged.
        Emotion = "emotion",
        /// A wish is fulfilled.
        Wish = "wish",
    }
}

choices! {
    /// The five elements of a service system (catalogue K-A7).
    SystemElement {
        /// People.
        People = "people",
        /// Materials.
        Materials = "materials",
        /// Equipment.
        Equipment = "equipment",
        /// Environment.
        Environment = "environment",
        /// Method.
        Method = "method",
    }
}

choices! {
    /// The five planes of user experience, from the outside in (Garrett; catalogue K-E6).
    Plane {
        /// What is sensed.
        Surface = "surface",
        /// Frame of roles.
        Skeleton = "skeleton",
        /// Structure of resources.
        Structure = "structure",
        /// Scope of abilities.
        Scope = "scope",
        /// Strategic existence.
        Strategy = "strategy",
    }
}

/// What sort of step it is; whatever is absent or empty was not decided yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Nature {
    /// Service layer.
    #[serde(skip_serializing_if = "is_default")]
    pub layer: Option<Layer>,
    /// Side of quality.
    #[serde(skip_serializing_if = "is_default")]
    pub side: Option<QualitySide>,
    /// Who or what meets.
    #[serde(skip_serializing_if = "is_default")]
    pub encounter: Option<Encounter>,
    /// Whether the customer is there.
    #[serde(skip_serializing_if = "is_default")]
    pub customer_present: Option<bool>,
    /// Parts of service that it gives.
    #[serde(skip_serializing_if = "is_default")]
    pub triad: BTreeSet<TriadPart>,
    /// Elements of the system that it rests on.
    #[serde(skip_serializing_if = "is_default")]
    pub elements: BTreeSet<SystemElement>,
    /// Plane of experience.
    #[serde(skip_serializing_if = "is_default")]
    pub plane: Option<Plane>,
    /// Determinants of quality that it serves.
    #[serde(skip_serializing_if = "is_default")]
    pub determinants: BTreeSet<Determinant>,
}

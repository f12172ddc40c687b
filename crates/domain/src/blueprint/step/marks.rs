//! What a step is within the whole.

use serde::{Deserialize, Serialize};

use super::super::{choice::choices, compact::is_default};

/// Marks of a step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a box to tick")]
pub struct Marks {
    /// The service starts here.
    #[serde(skip_serializing_if = "is_default")]
    pub start: bool,
    /// The service ends here.
    #[serde(skip_serializing_if = "is_default")]
    pub end: bool,
    /// Customers are greeted here.
    #[serde(skip_serializing_if = "is_default")]
    pub greets: bool,
    /// Customers learn here what it costs.
    #[serde(skip_serializing_if = "is_default")]
    pub discloses: bool,
    /// Customers are charged here.
    #[serde(skip_serializing_if = "is_default")]
    pub charges: bool,
}

choices! {
    /// How far a step rests on data.
    #[derive(Default)]
    Backing {
        /// Assumed.
        #[default]
        Assumed = "none",
        /// Partly researched.
        Partly = "partly",
        /// Researched.
        Researched = "researched",
    }
}

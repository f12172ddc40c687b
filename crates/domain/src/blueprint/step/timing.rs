//! How long a step takes.
//!
//! Source: Shostack (1984), *Designing Services That Deliver*: every step has a standard time and
//! a tolerance.

use serde::{Deserialize, Serialize};

use super::super::{choice::choices, compact::is_default};

choices! {
    /// How the time of a step varies from customer to customer, for the simulation of waits.
    #[derive(Default)]
    ServicePattern {
        /// Exponentially distributed: most are quick, a few take long.
        #[default]
        Random = "random",
        /// Always the same, as with a machine.
        Constant = "constant",
    }
}

/// Times of a step, in seconds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Timing {
    /// Standard time.
    #[serde(skip_serializing_if = "is_default")]
    pub target: Option<u32>,
    /// How much longer than the standard time is still acceptable.
    #[serde(skip_serializing_if = "is_default")]
    pub tolerance: Option<u32>,
    /// The longest wait that customers may be asked to bear here.
    #[serde(skip_serializing_if = "is_default")]
    pub maximum_wait: Option<u32>,
    /// Measured time.
    #[serde(skip_serializing_if = "is_default")]
    pub actual: Option<u32>,
    /// How many customers are served side by side; one if absent.
    #[serde(skip_serializing_if = "is_default")]
    pub servers: Option<u16>,
    /// How the time varies.
    #[serde(skip_serializing_if = "is_default")]
    pub pattern: ServicePattern,
}

impl Timing {
    /// Target and tolerance together: what must not be exceeded. Without a tolerance the target
    /// itself; absent without a target.
    pub fn limit(&self) -> Option<u32> {
        let target = self.target?;
        Some(target.saturating_add(self.tolerance.unwrap_or(0)))
    }

    /// Whether the measured time exceeds target and tolerance. False where either is unknown.
    pub fn is_over(&self) -> bool {
        self.actual
            .zip(self.limit())
            .is_some_and(|(actual, limit)| actual > limit)
    }
}

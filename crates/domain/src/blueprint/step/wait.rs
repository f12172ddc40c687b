//! What waiting customers are told (catalogue L2, survey item SQ10).

use serde::{Deserialize, Serialize};

use super::super::{QueueId, compact::is_default};
use crate::text::Text;

/// Details of a wait point. Whether a card is one, [`Card::wait_point`](super::super::Card) says;
/// the longest acceptable wait is part of the [`Timing`](super::Timing).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WaitPoint {
    /// Why customers wait, as they are told.
    #[serde(skip_serializing_if = "is_default")]
    pub reason: Text,
    /// How they learn how much longer it takes: a screen, a person.
    #[serde(skip_serializing_if = "is_default")]
    pub information: Text,
    /// Measured wait, in seconds.
    #[serde(skip_serializing_if = "is_default")]
    pub actual: Option<u32>,
    /// The queue they stand in, if there is an orderly one.
    #[serde(skip_serializing_if = "is_default")]
    pub queue: Option<QueueId>,
}

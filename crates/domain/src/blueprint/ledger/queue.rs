//! Queues with numbers (catalogue K-E7).

use serde::{Deserialize, Serialize};

use super::super::{QueueId, compact::is_default};
use crate::text::Text;

/// A queue in which customers hold numbers instead of standing in line. The steps where they wait
/// name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queue {
    /// Stable id.
    pub id: QueueId,
    /// Name.
    #[serde(default)]
    pub name: Text,
    /// What stands before the numbers: `A` for A012.
    #[serde(default, skip_serializing_if = "is_default")]
    pub prefix: String,
    /// Whether customers see how many are ahead of them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub shows_place: bool,
    /// Whether they see how long it will take.
    #[serde(default, skip_serializing_if = "is_default")]
    pub shows_time: bool,
    /// Customers an hour who join it, where that differs from the blueprint's.
    #[serde(default, skip_serializing_if = "is_default")]
    pub arrivals: Option<u32>,
    /// Counters that call its numbers; one if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub counters: Option<u16>,
}

impl Queue {
    /// A queue without particulars.
    pub fn new(id: impl Into<QueueId>, name: Text) -> Self {
        Self {
            id: id.into(),
            name,
            prefix: String::new(),
            shows_place: false,
            shows_time: false,
            arrivals: None,
            counters: None,
        }
    }
}

//! Cards.

use serde::{Deserialize, Serialize};

use super::super::{
    CardId, ItemLink, LaneId, PhaseId, StepRecord,
    compact::{Compact, is_default},
};
use crate::text::Text;

/// One step, touchpoint or piece of evidence, in the cell of a lane and a phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Stable id.
    pub id: CardId,
    /// The lane it is in.
    pub lane: LaneId,
    /// The phase it is in.
    pub phase: PhaseId,
    /// Place within its cell: smaller is higher. Equal places are ordered by id.
    pub order: u32,
    /// What happens.
    pub title: Text,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Text,
    /// Whether customers wait here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub wait_point: bool,
    /// Whether it tends to fail here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fail_point: bool,
    /// Whether customers form their judgement here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub moment_of_truth: bool,
    /// Survey items that measure it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemLink>,
    /// What else is known about it; mostly nothing.
    #[serde(default, skip_serializing_if = "Compact::is_empty")]
    pub step: Compact<StepRecord>,
}

impl Card {
    /// An empty card.
    pub fn new(id: impl Into<CardId>, lane: LaneId, phase: PhaseId, title: Text) -> Self {
        Self {
            id: id.into(),
            lane,
            phase,
            order: 0,
            title,
            notes: Text::default(),
            wait_point: false,
            fail_point: false,
            moment_of_truth: false,
            items: Vec::new(),
            step: Compact::default(),
        }
    }
}

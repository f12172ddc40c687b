//! Changes to single fields of a record.

use super::super::{ItemLink, LinkKind, StepPatch};
use crate::text::Text;

/// Changes to a card. Absent fields stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardPatch {
    /// What happens.
    pub title: Option<Text>,
    /// Remarks.
    pub notes: Option<Text>,
    /// Whether customers wait here.
    pub wait_point: Option<bool>,
    /// Whether it tends to fail here.
    pub fail_point: Option<bool>,
    /// Whether customers form their judgement here.
    pub moment_of_truth: Option<bool>,
    /// Mapped survey items. Blanks and repetitions are dropped.
    pub items: Option<Vec<ItemLink>>,
    /// Groups of the step's record.
    pub step: StepPatch,
}

/// Changes to a link. Absent fields stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkPatch {
    /// What travels along it.
    pub kind: Option<LinkKind>,
    /// Words on it.
    pub label: Option<Text>,
    /// Whether the two cards depend on each other.
    pub both_ways: Option<bool>,
    /// Percent of the customers who take it, 100 at most; `Some(None)` forgets it.
    pub share: Option<Option<u8>>,
}

//! Fixes that several rules offer.

use super::{
    Fix, FixStep,
    plan::{Plan, Spot},
    words::{Words, words},
};
use crate::{
    blueprint::{CardPatch, LaneKind},
    text::Text,
};

/// Adds a card at the end of a cell; absent where the blueprint has no such lane.
pub(super) fn add(
    plan: &Plan<'_>,
    kind: LaneKind,
    column: usize,
    (label, title): (Words, Text),
) -> Option<Fix> {
    let lanes = &plan.blueprint.lanes;
    let lane = lanes.iter().find(|lane| lane.kind == kind)?;
    Some(Fix::new(
        label,
        FixStep::AddCard {
            lane: lane.id.clone(),
            phase: plan.phase(column)?.clone(),
            title,
            patch: Box::new(CardPatch::default()),
        },
    ))
}

/// Adds a card of evidence above a step.
pub(super) fn evidence(plan: &Plan<'_>, spot: &Spot<'_>) -> Option<Fix> {
    let label = words("在上方加一张有形证据卡", "Add a card of evidence above it");
    let title = Text::new("有形证据（待写明）", "Evidence (to be named)");
    add(
        plan,
        LaneKind::PhysicalEvidence,
        spot.column,
        (label, title),
    )
}

//! Some cards of a blueprint, for a picture of them alone.

use std::collections::BTreeSet;

use crate::blueprint::{Blueprint, CardId, OptionalRow, PhaseId};

/// The blueprint with only these cards, the links between them, and the phases that they are in.
/// All lanes stay, so that the derived lines stay where they were. For pictures and tables only:
/// what stands beside the grid may name cards that are not there.
pub fn portion(blueprint: &Blueprint, cards: &BTreeSet<CardId>) -> Blueprint {
    let mut part = blueprint.clone();
    part.cards.retain(|id, _| cards.contains(id));
    part.links
        .retain(|_, link| cards.contains(&link.from) && cards.contains(&link.to));
    let phases: BTreeSet<PhaseId> = part.cards.values().map(|card| card.phase.clone()).collect();
    if !phases.is_empty() {
        part.phases.retain(|phase| phases.contains(&phase.id));
    }
    // A curve through some of the steps would say something else.
    part.rows.remove(&OptionalRow::Emotion);
    part
}

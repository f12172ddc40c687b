//! What holds for every blueprint, whatever was done to it.

mod references;

use std::collections::BTreeSet;

use super::{Blueprint, CardId, LinkId};

/// A broken rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Violation {
    /// There is no lane or no phase.
    #[error("the blueprint has no lane or no phase")]
    NoGrid,
    /// The lanes are not in canonical order.
    #[error("the lanes are not in order")]
    LaneOrder,
    /// Two lanes, or two phases, have the same id.
    #[error("two lanes or phases have the id {0}")]
    TwinId(String),
    /// A record is stored under another id than its own.
    #[error("a record is filed under the wrong id {0}")]
    Misfiled(String),
    /// A card is in a lane or phase that does not exist.
    #[error("the card {0} is in no cell")]
    Homeless(CardId),
    /// A link starts or ends at a card that does not exist.
    #[error("the link {0} has a loose end")]
    LooseEnd(LinkId),
    /// A link starts and ends at the same card.
    #[error("the link {0} links a card to itself")]
    SelfLink(LinkId),
    /// Two links connect the same cards in the same direction.
    #[error("the link {0} repeats another one")]
    TwinLink(LinkId),
    /// A record names a persona, promise, standard, role, value, queue, card or comment that does
    /// not exist.
    #[error("{record} names {missing}, which does not exist")]
    Dangling {
        /// The record that names it.
        record: String,
        /// The id that leads nowhere.
        missing: String,
    },
}

/// Checks every rule.
///
/// # Errors
/// The first rule that is broken.
pub fn validate_invariants(blueprint: &Blueprint) -> Result<(), Violation> {
    if blueprint.lanes.is_empty() || blueprint.phases.is_empty() {
        return Err(Violation::NoGrid);
    }
    if !blueprint.lanes.is_sorted_by_key(|lane| lane.kind) {
        return Err(Violation::LaneOrder);
    }
    let lanes = distinct(blueprint.lanes.iter().map(|lane| lane.id.as_str()))?;
    let phases = distinct(blueprint.phases.iter().map(|phase| phase.id.as_str()))?;
    for (id, card) in &blueprint.cards {
        if *id != card.id {
            return Err(Violation::Misfiled(id.to_string()));
        }
        if !lanes.contains(card.lane.as_str()) || !phases.contains(card.phase.as_str()) {
            return Err(Violation::Homeless(id.clone()));
        }
    }
    let mut ends = BTreeSet::new();
    for (id, link) in &blueprint.links {
        if *id != link.id {
            return Err(Violation::Misfiled(id.to_string()));
        }
        if link.from == link.to {
            return Err(Violation::SelfLink(id.clone()));
        }
        if [&link.from, &link.to]
            .into_iter()
            .any(|end| !blueprint.cards.contains_key(end))
        {
            return Err(Violation::LooseEnd(id.clone()));
        }
        if !ends.insert((&link.from, &link.to)) {
            return Err(Violation::TwinLink(id.clone()));
        }
    }
    references::check(blueprint)
}

fn distinct<'a>(ids: impl Iterator<Item = &'a str>) -> Result<BTreeSet<&'a str>, Violation> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(Violation::TwinId(id.to_owned()));
        }
    }
    Ok(seen)
}

//! Orders of lanes and phases.

use std::collections::BTreeSet;

use super::super::Blueprint;

/// Ids of the lanes, from top to bottom.
pub(super) fn lanes(blueprint: &Blueprint) -> Vec<String> {
    let ids = blueprint.lanes.iter().map(|lane| lane.id.to_string());
    ids.collect()
}

/// Ids of the phases, from first to last.
pub(super) fn phases(blueprint: &Blueprint) -> Vec<String> {
    let ids = blueprint.phases.iter().map(|phase| phase.id.to_string());
    ids.collect()
}

/// Two orders joined.
pub(super) struct Joined {
    /// The order.
    pub ids: Vec<String>,
    /// Whether both sides reordered what they share, in different ways; ours won.
    pub clashes: bool,
}

/// Joins two orders that come from `base`, for the ids in `wanted`. The side that changed the
/// order leads; what only the other one has comes after what it came after there.
pub(super) fn join(
    base: &[String],
    ours: &[String],
    theirs: &[String],
    wanted: &BTreeSet<String>,
) -> Joined {
    let shared: Vec<&String> = ours.iter().filter(|id| theirs.contains(id)).collect();
    let moved = |side: &[String]| among(base, side) != among(side, base);
    let (we_moved, they_moved) = (moved(ours), moved(theirs));
    let in_their_order: Vec<&String> = theirs.iter().filter(|id| ours.contains(id)).collect();
    let clashes = we_moved && they_moved && shared != in_their_order;
    let (lead, follow) = if we_moved {
        (ours, theirs)
    } else {
        (theirs, ours)
    };
    let mut ids: Vec<String> = lead
        .iter()
        .filter(|id| wanted.contains(*id))
        .cloned()
        .collect();
    for (place, id) in follow.iter().enumerate() {
        if !wanted.contains(id) || ids.contains(id) {
            continue;
        }
        let mut above = follow.iter().take(place).rev();
        let at = above
            .find_map(|above| ids.iter().position(|known| known == above))
            .map_or(0, |above| above + 1);
        ids.insert(at, id.clone());
    }
    Joined { ids, clashes }
}

/// The ids of `list` that are in `other`, too.
fn among<'a>(list: &'a [String], other: &[String]) -> Vec<&'a String> {
    list.iter().filter(|id| other.contains(id)).collect()
}

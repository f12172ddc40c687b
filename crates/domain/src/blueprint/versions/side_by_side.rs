//! Two versions on one grid.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    super::{Blueprint, Card, CardId, LaneId, LaneKind, PhaseId},
    compare::{Difference, Fate, compare},
    digest::Verdict,
    elements::Part,
    order,
};
use crate::gather::{gathered, sort_by_key};

/// A card in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The card.
    pub card: CardId,
    /// What became of it; absent where both versions have it alike.
    pub verdict: Option<Verdict>,
    /// Whether it stands in another cell in the other version.
    pub is_moved: bool,
}

/// What a cell holds in each version, from top to bottom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Both {
    /// Before.
    pub before: Vec<Placed>,
    /// After.
    pub after: Vec<Placed>,
}

/// Two versions on one grid of all lanes and phases that either of them has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideBySide {
    /// Lanes from top to bottom, in the order of their kinds.
    pub lanes: Vec<LaneId>,
    /// Phases from first to last. The later version leads; what only the earlier one has stands
    /// where it stood there.
    pub phases: Vec<PhaseId>,
    /// Cells: a row a lane, in it a cell a phase.
    pub rows: Vec<Vec<Both>>,
    /// Everything that differs, kind by kind.
    pub differences: Vec<Difference>,
}

/// Lays two versions over each other.
///
/// # Errors
/// None that is known: a blueprint is always JSON.
pub fn side_by_side(
    before: &Blueprint,
    after: &Blueprint,
) -> Result<SideBySide, serde_json::Error> {
    let mut differences = compare(before, after)?;
    forget_the_mark(&mut differences);
    let fates: HashMap<CardId, (Verdict, bool)> = differences
        .iter()
        .filter(|difference| difference.element.part == Part::Cards)
        .map(|difference| {
            let fate = (difference.verdict(), difference.is_moved());
            (difference.element.id.clone().into(), fate)
        })
        .collect();
    let kinds: BTreeMap<&LaneId, LaneKind> = gathered(
        before
            .lanes
            .iter()
            .chain(&after.lanes)
            .map(|lane| (&lane.id, lane.kind)),
    );
    let mut lanes: Vec<LaneId> = joined(&order::lanes(before), &order::lanes(after));
    sort_by_key(&mut lanes, |lane| kinds.get(lane).copied());
    let phases: Vec<PhaseId> = joined(&order::phases(before), &order::phases(after));
    let (old, new) = (before.cells(), after.cells());
    let place = |cards: Option<&Vec<&Card>>| -> Vec<Placed> {
        let cards = cards.into_iter().flatten();
        cards
            .map(|card| {
                let fate = fates.get(&card.id);
                Placed {
                    card: card.id.clone(),
                    verdict: fate.map(|(verdict, _)| *verdict),
                    is_moved: fate.is_some_and(|(_, is_moved)| *is_moved),
                }
            })
            .collect()
    };
    let rows = lanes
        .iter()
        .map(|lane| {
            let cell = |phase: &PhaseId| Both {
                before: place(old.get(&(lane, phase))),
                after: place(new.get(&(lane, phase))),
            };
            phases.iter().map(cell).collect()
        })
        .collect();
    Ok(SideBySide {
        lanes,
        phases,
        rows,
        differences,
    })
}

/// That one is the to-be version of the other is no difference between what they show.
fn forget_the_mark(differences: &mut Vec<Difference>) {
    differences.retain_mut(|difference| {
        if difference.element.part != Part::Blueprint {
            return true;
        }
        if let Fate::Changed(changes) = &mut difference.fate {
            changes.retain(|change| change.field != "/future_of");
            return !changes.is_empty();
        }
        true
    });
}

/// The ids of both orders; the second one leads.
fn joined<Id: From<String>>(before: &[String], after: &[String]) -> Vec<Id> {
    let wanted: BTreeSet<String> = gathered(before.iter().chain(after).cloned());
    let ids = order::join(&[], before, after, &wanted).ids;
    ids.into_iter().map(Id::from).collect()
}

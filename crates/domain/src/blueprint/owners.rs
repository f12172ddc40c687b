//! Who answers for how much: the steps of a blueprint by owner.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{Blueprint, CardId, LaneKind};
use crate::{gather::sort_by_key, text::Lang};

/// What one owner answers for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnerLoad {
    /// The owner's name; empty for steps that nobody answers for.
    pub owner: String,
    /// Their steps, in reading order.
    pub cards: Vec<CardId>,
    /// Seconds of work that one customer makes: the measured times of the steps of the staff, or
    /// else the standard ones. What customers do, and what they see, is no work of the staff.
    pub seconds: u64,
    /// Steps of the staff without any time.
    pub untimed: usize,
}

/// Steps by owner: the most work first, those that nobody answers for last. Owners are told apart
/// by their name in `lang`, or in the other language where there is none.
pub fn owner_loads(blueprint: &Blueprint, lang: Lang) -> Vec<OwnerLoad> {
    let mut loads: BTreeMap<&str, OwnerLoad> = BTreeMap::new();
    for card in blueprint.in_order() {
        let owner = card.step.owner.get(lang).trim();
        let load = loads.entry(owner).or_insert_with(|| OwnerLoad {
            owner: owner.to_owned(),
            cards: Vec::new(),
            seconds: 0,
            untimed: 0,
        });
        load.cards.push(card.id.clone());
        if !blueprint.lane_kind(card).is_some_and(is_work) {
            continue;
        }
        let timing = &card.step.timing;
        match timing.actual.or(timing.target) {
            Some(seconds) => load.seconds += u64::from(seconds),
            None => load.untimed += 1,
        }
    }
    let mut loads: Vec<_> = loads.into_values().collect();
    // The map is in the order of names and the sort is stable.
    sort_by_key(&mut loads, |load| {
        (
            load.owner.is_empty(),
            Reverse((load.seconds, load.cards.len())),
        )
    });
    loads
}

/// Whether the staff do what lies in a lane.
const fn is_work(kind: LaneKind) -> bool {
    match kind {
        LaneKind::Frontstage | LaneKind::Backstage | LaneKind::Support => true,
        LaneKind::PhysicalEvidence | LaneKind::CustomerActions => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        blueprint::{Card, Compact, sample},
        text::Text,
    };

    #[test]
    fn every_card_belongs_to_one_owner() {
        let blueprint = sample();
        let loads = owner_loads(&blueprint, Lang::En);
        let cards: usize = loads.iter().map(|load| load.cards.len()).sum();
        assert_eq!(cards, blueprint.cards.len());
        assert!(loads.is_sorted_by_key(|load| (load.owner.is_empty(), Reverse(load.seconds))));
        let engineer = loads.iter().find(|load| load.owner == "Chief engineer");
        assert_eq!(engineer.map(|load| load.seconds), Some(1800));
    }

    #[test]
    fn measured_times_go_before_standard_ones_and_customers_do_no_work() {
        let mut blueprint = sample();
        for card in blueprint.cards.values_mut() {
            card.step = Compact::default();
        }
        let mut time = |id: &str, target: Option<u32>, actual: Option<u32>| {
            let card: &mut Card = blueprint.cards.get_mut(&id.into()).unwrap();
            card.step.change(|step| {
                step.owner = Text::same("Li");
                step.timing.target = target;
                step.timing.actual = actual;
            });
        };
        time("book", Some(1000), None);
        time("greet", Some(20), Some(35));
        time("hold", Some(120), None);
        time("system", None, None);
        let loads = owner_loads(&blueprint, Lang::Zh);
        assert_eq!(loads.len(), 2);
        assert_eq!((loads[0].owner.as_str(), loads[0].seconds), ("Li", 155));
        assert_eq!((loads[0].cards.len(), loads[0].untimed), (4, 1));
        assert_eq!((loads[1].owner.as_str(), loads[1].seconds), ("", 0));
    }
}

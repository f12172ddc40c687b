//! The way of the customers, step by step, with what lies beneath each step: for showing a
//! blueprint to others.

use std::collections::{BTreeMap, BTreeSet};

use super::{Blueprint, Card, CardId, LaneKind, LinkKind, PhaseId};
use crate::gather::gathered;

/// The cards of one kind of lane that belong to a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beneath {
    /// The kind of lane.
    pub lane: LaneKind,
    /// Its cards, in reading order.
    pub cards: Vec<CardId>,
}

/// A step of the customers' way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkStep {
    /// Its phase.
    pub phase: PhaseId,
    /// What the customer does; absent where a phase shows nothing of that.
    pub action: Option<CardId>,
    /// What belongs to it, from the lane at the top to that at the bottom. Kinds of lanes without
    /// cards are left out.
    pub beneath: Vec<Beneath>,
}

/// The steps of the customers' way. They follow the links between them, and reading order where
/// there are none or where links run in a ring. To a step belong the cards of its phase that links
/// join to it without passing another step; cards that no link joins to any step belong to the
/// first step of their phase, so that every card of the blueprint is shown.
pub fn walk(blueprint: &Blueprint) -> Vec<WalkStep> {
    let cards = blueprint.in_order();
    let map = Map::new(blueprint, &cards);
    let mut steps: Vec<WalkStep> = Vec::new();
    let mut shown: BTreeSet<usize> = BTreeSet::new();
    let mut rest: Vec<(usize, Vec<usize>)> = Vec::new();
    for step in map.actions_in_order() {
        let joined = map.joined(step);
        shown.extend(&joined);
        rest.push((step, joined));
    }
    let mut is_first: BTreeSet<&PhaseId> = BTreeSet::new();
    for (step, mut joined) in rest {
        let phase = &cards[step].phase;
        if is_first.insert(phase) {
            joined.extend(map.others_of(phase).filter(|card| !shown.contains(card)));
            joined.sort_unstable();
            joined.dedup();
        }
        steps.push(map.step(phase, Some(step), &joined));
    }
    for (at, phase) in blueprint.phases.iter().enumerate() {
        let others: Vec<usize> = map.others_of(&phase.id).collect();
        if is_first.contains(&phase.id) || others.is_empty() {
            continue;
        }
        let is_later =
            |step: &WalkStep| blueprint.phase_index(&step.phase).is_some_and(|it| it > at);
        let place = steps.iter().position(is_later).unwrap_or(steps.len());
        steps.insert(place, map.step(&phase.id, None, &others));
    }
    steps
}

/// The step of the walk that shows a card; the first one where several do.
pub fn step_with(steps: &[WalkStep], card: &CardId) -> Option<usize> {
    let own = |step: &WalkStep| step.action.as_ref() == Some(card);
    let shows = |step: &WalkStep| step.beneath.iter().any(|part| part.cards.contains(card));
    steps
        .iter()
        .position(own)
        .or_else(|| steps.iter().position(shows))
}

/// Cards by their index in reading order.
struct Map<'a> {
    cards: &'a [&'a Card],
    kinds: Vec<Option<LaneKind>>,
    /// Cards that a link joins, whichever way it points.
    joins: Vec<Vec<usize>>,
    /// Where links lead that say what comes next.
    next: Vec<Vec<usize>>,
    phases: BTreeMap<&'a PhaseId, Vec<usize>>,
}

impl<'a> Map<'a> {
    fn new(blueprint: &'a Blueprint, cards: &'a [&'a Card]) -> Self {
        let index: BTreeMap<&CardId, usize> =
            gathered(cards.iter().enumerate().map(|(at, card)| (&card.id, at)));
        let mut joins = vec![Vec::new(); cards.len()];
        let mut next = vec![Vec::new(); cards.len()];
        for link in blueprint.links.values() {
            let ends = (index.get(&link.from), index.get(&link.to));
            let (Some(&from), Some(&to)) = ends else {
                continue;
            };
            joins[from].push(to);
            joins[to].push(from);
            if matches!(link.kind, LinkKind::Sequence | LinkKind::Branch) {
                next[from].push(to);
            }
        }
        let mut phases: BTreeMap<&PhaseId, Vec<usize>> = BTreeMap::new();
        for (at, card) in cards.iter().enumerate() {
            phases.entry(&card.phase).or_default().push(at);
        }
        Self {
            kinds: cards.iter().map(|card| blueprint.lane_kind(card)).collect(),
            cards,
            joins,
            next,
            phases,
        }
    }

    fn is_action(&self, card: usize) -> bool {
        self.kinds.get(card) == Some(&Some(LaneKind::CustomerActions))
    }

    /// What customers do: of those that nothing keeps waiting always the first in reading order,
    /// and the first of all where a ring keeps everything waiting.
    fn actions_in_order(&self) -> Vec<usize> {
        let mut left: BTreeSet<usize> =
            gathered((0..self.cards.len()).filter(|card| self.is_action(*card)));
        let mut before = vec![0_usize; self.cards.len()];
        for &from in &left {
            for &to in self.next[from].iter().filter(|to| left.contains(*to)) {
                before[to] += 1;
            }
        }
        let mut free: BTreeSet<usize> =
            gathered(left.iter().copied().filter(|card| before[*card] == 0));
        let mut order = Vec::with_capacity(left.len());
        while let Some(step) = free.pop_first().or_else(|| left.first().copied()) {
            left.remove(&step);
            order.push(step);
            for &to in self.next[step].iter().filter(|to| left.contains(*to)) {
                before[to] = before[to].saturating_sub(1);
                if before[to] == 0 {
                    free.insert(to);
                }
            }
        }
        order
    }

    /// Cards of the step's phase that links join to it without passing another step.
    fn joined(&self, step: usize) -> Vec<usize> {
        let phase = &self.cards[step].phase;
        let mut found: BTreeSet<usize> = gathered([step]);
        let mut ahead = vec![step];
        while let Some(card) = ahead.pop() {
            for &other in &self.joins[card] {
                let belongs = self.cards[other].phase == *phase && !self.is_action(other);
                if belongs && found.insert(other) {
                    ahead.push(other);
                }
            }
        }
        found.remove(&step);
        found.into_iter().collect()
    }

    /// The cards of a phase other than what customers do.
    fn others_of(&self, phase: &PhaseId) -> impl Iterator<Item = usize> {
        let cards = self.phases.get(phase).into_iter().flatten().copied();
        cards.filter(|card| !self.is_action(*card))
    }

    fn step(&self, phase: &PhaseId, action: Option<usize>, others: &[usize]) -> WalkStep {
        let part = |lane: LaneKind| {
            let own = others
                .iter()
                .filter(|card| self.kinds.get(**card) == Some(&Some(lane)));
            let cards: Vec<CardId> = own.map(|card| self.cards[*card].id.clone()).collect();
            (!cards.is_empty()).then_some(Beneath { lane, cards })
        };
        WalkStep {
            phase: phase.clone(),
            action: action.map(|card| self.cards[card].id.clone()),
            beneath: LaneKind::ALL.into_iter().filter_map(part).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        blueprint::{Link, sample},
        text::Text,
    };

    fn actions(blueprint: &Blueprint) -> Vec<String> {
        let steps = walk(blueprint).into_iter();
        steps
            .map(|step| step.action.map_or("–".into(), |card| card.to_string()))
            .collect()
    }

    /// A blueprint with cards in the cells of a lane and a phase.
    fn with(cards: &[(&str, &str, &str)], links: &[(&str, &str)]) -> Blueprint {
        let mut blueprint = Blueprint::blank("b", Text::default());
        for (order, (id, lane, phase)) in (0_u32..).zip(cards) {
            let mut card = Card::new(*id, (*lane).into(), (*phase).into(), Text::same(*id));
            card.order = order;
            blueprint.cards.insert(card.id.clone(), card);
        }
        for (from, to) in links {
            let link = Link::new(format!("{from}-{to}"), *from, *to, LinkKind::Sequence);
            blueprint.links.insert(link.id.clone(), link);
        }
        blueprint
    }

    #[test]
    fn the_sample_is_walked_from_booking_to_departure() {
        let blueprint = sample();
        let names = actions(&blueprint);
        assert_eq!(names.first().map(String::as_str), Some("book"));
        assert_eq!(names.last().map(String::as_str), Some("pay"));
        let steps = walk(&blueprint);
        let parts: Vec<_> = steps[0].beneath.iter().map(|part| part.lane).collect();
        assert_eq!(
            parts,
            [
                LaneKind::PhysicalEvidence,
                LaneKind::Frontstage,
                LaneKind::Backstage,
                LaneKind::Support
            ]
        );
    }

    #[test]
    fn every_card_is_shown() {
        let blueprint = sample();
        let mut shown: BTreeSet<CardId> = BTreeSet::new();
        for step in walk(&blueprint) {
            shown.extend(step.action);
            shown.extend(step.beneath.into_iter().flat_map(|part| part.cards));
        }
        assert_eq!(shown.len(), blueprint.cards.len());
    }

    #[test]
    fn links_tell_what_comes_next_and_rings_end() {
        let cards = [
            ("a", "customer_actions", "before"),
            ("b", "customer_actions", "before"),
            ("c", "customer_actions", "during"),
        ];
        assert_eq!(actions(&with(&cards, &[])), ["a", "b", "c"]);
        assert_eq!(actions(&with(&cards, &[("b", "a")])), ["b", "a", "c"]);
        let ring = [("a", "b"), ("b", "c"), ("c", "a")];
        assert_eq!(actions(&with(&cards, &ring)), ["a", "b", "c"]);
    }

    #[test]
    fn cards_belong_to_the_step_that_links_join_them_to() {
        let blueprint = with(
            &[
                ("a", "customer_actions", "before"),
                ("b", "customer_actions", "before"),
                ("front", "frontstage", "before"),
                ("back", "backstage", "before"),
                ("alone", "support", "before"),
                ("elsewhere", "support", "after"),
            ],
            &[
                ("a", "b"),
                ("b", "front"),
                ("front", "back"),
                ("back", "elsewhere"),
            ],
        );
        let steps = walk(&blueprint);
        let cards = |step: usize| -> Vec<String> {
            let parts = steps[step].beneath.iter().flat_map(|part| &part.cards);
            parts.map(ToString::to_string).collect()
        };
        assert_eq!(cards(0), ["alone"]);
        assert_eq!(cards(1), ["front", "back"]);
        // A phase without customers has a step of its own.
        assert_eq!(
            (&steps[2].action, cards(2)),
            (&None, vec!["elsewhere".into()])
        );
        assert_eq!(step_with(&steps, &"back".into()), Some(1));
        assert_eq!(step_with(&steps, &"b".into()), Some(1));
        assert_eq!(step_with(&steps, &"gone".into()), None);
    }

    #[test]
    fn where_there_are_no_cards_there_is_nothing_to_walk() {
        assert!(walk(&Blueprint::blank("b", Text::default())).is_empty());
    }
}

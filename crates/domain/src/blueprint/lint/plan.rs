//! The index that all rules share, built once.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    blueprint::{Blueprint, Card, CardId, LaneKind, Link, LinkKind, PhaseId},
    gather::{gathered, sort_by_key},
    instrument::Instrument,
    text::Text,
};

/// A survey item that some step of the service should answer for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedItem {
    /// Id, as cards name it: `SQ10`.
    pub id: String,
    /// Its words.
    pub text: Text,
    /// Id of its dimension; empty if it has none.
    pub dimension: String,
}

/// A card and its place. Links are told by the index of the card at their other end.
pub(super) struct Spot<'a> {
    pub(super) card: &'a Card,
    pub(super) kind: LaneKind,
    /// Index of its phase.
    pub(super) column: usize,
    pub(super) out: Vec<(usize, &'a Link)>,
    pub(super) into: Vec<(usize, &'a Link)>,
}

/// A blueprint with its cards in the order of the journey: by phase, then by lane from top to
/// bottom, then by place in the cell. Cards without a cell are left out, links with a loose end
/// too: rules B1 and B3 tell of those.
pub(super) struct Plan<'a> {
    pub(super) blueprint: &'a Blueprint,
    pub(super) items: &'a [ExpectedItem],
    pub(super) spots: Vec<Spot<'a>>,
    columns: Vec<std::ops::Range<usize>>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(blueprint: &'a Blueprint, items: &'a [ExpectedItem]) -> Self {
        let lanes: BTreeMap<_, _> = gathered(
            blueprint
                .lanes
                .iter()
                .enumerate()
                .map(|(index, lane)| (&lane.id, (index, lane.kind))),
        );
        let phases: BTreeMap<_, _> = gathered(
            blueprint
                .phases
                .iter()
                .enumerate()
                .map(|(index, phase)| (&phase.id, index)),
        );
        let mut placed: Vec<_> = blueprint
            .cards
            .values()
            .filter_map(|card| {
                let (lane, kind) = *lanes.get(&card.lane)?;
                Some((*phases.get(&card.phase)?, lane, kind, card))
            })
            .collect();
        // The map is in id order and the sort is stable, so equal places stay in id order.
        sort_by_key(&mut placed, |(column, lane, _, card)| {
            (*column, *lane, card.order)
        });
        let mut spots: Vec<Spot> = placed
            .into_iter()
            .map(|(column, _, kind, card)| Spot {
                card,
                kind,
                column,
                out: Vec::new(),
                into: Vec::new(),
            })
            .collect();
        join(&mut spots, blueprint);
        let columns = (0..blueprint.phases.len())
            .map(|column| {
                let from = spots.partition_point(|spot| spot.column < column);
                from..spots.partition_point(|spot| spot.column <= column)
            })
            .collect();
        Self {
            blueprint,
            items,
            spots,
            columns,
        }
    }

    /// The cards of a lane's kind, in order.
    pub(super) fn of(&self, kind: LaneKind) -> impl Iterator<Item = &Spot<'a>> {
        self.spots.iter().filter(move |spot| spot.kind == kind)
    }

    /// What customers do and what is done in front of them, in order.
    pub(super) fn contacts(&self) -> impl Iterator<Item = &Spot<'a>> {
        self.spots.iter().filter(|spot| spot.is_contact())
    }

    /// The cards of a phase.
    pub(super) fn column(&self, column: usize) -> &[Spot<'a>] {
        let range = self.columns.get(column).cloned().unwrap_or_default();
        self.spots.get(range).unwrap_or_default()
    }

    /// Whether a phase has a card of this kind.
    pub(super) fn has(&self, column: usize, kind: LaneKind) -> bool {
        self.column(column).iter().any(|spot| spot.kind == kind)
    }

    /// The cards that a spot is linked to, in either direction.
    pub(super) fn mates<'p>(&'p self, spot: &'p Spot<'a>) -> impl Iterator<Item = &'p Spot<'a>> {
        spot.out
            .iter()
            .chain(&spot.into)
            .filter_map(|(index, _)| self.spots.get(*index))
    }

    /// Whether customers have something to see, hear or hold here: evidence of its own, a linked
    /// card of evidence, or one in the same phase.
    pub(super) fn has_evidence(&self, spot: &Spot<'a>) -> bool {
        !spot.card.step.evidence.is_empty()
            || self.has(spot.column, LaneKind::PhysicalEvidence)
            || self
                .mates(spot)
                .any(|mate| mate.kind == LaneKind::PhysicalEvidence)
    }

    /// What customers feel, step by step, as on the [emotion
    /// curve](crate::blueprint::emotion_curve).
    pub(super) fn emotions(&self) -> Vec<(&Spot<'a>, f64)> {
        self.spots
            .iter()
            .filter_map(|spot| Some((spot, spot.card.step.emotion.known()?.value())))
            .collect()
    }

    /// Id of a phase by its index.
    pub(super) fn phase(&self, column: usize) -> Option<&'a PhaseId> {
        self.blueprint.phases.get(column).map(|phase| &phase.id)
    }
}

fn join<'a>(spots: &mut [Spot<'a>], blueprint: &'a Blueprint) {
    let places: BTreeMap<&CardId, usize> = gathered(
        spots
            .iter()
            .enumerate()
            .map(|(index, spot)| (&spot.card.id, index)),
    );
    for link in blueprint.links.values() {
        let ends = places.get(&link.from).zip(places.get(&link.to));
        if let Some((&from, &to)) = ends
            && from != to
        {
            if let Some(spot) = spots.get_mut(from) {
                spot.out.push((to, link));
            }
            if let Some(spot) = spots.get_mut(to) {
                spot.into.push((from, link));
            }
        }
    }
}

impl Spot<'_> {
    /// Whether it lies at the line of interaction: a customer's step or one in front of them.
    pub(super) fn is_contact(&self) -> bool {
        matches!(self.kind, LaneKind::CustomerActions | LaneKind::Frontstage)
    }

    /// Whether customers see it.
    pub(super) fn is_visible(&self) -> bool {
        self.kind <= LaneKind::Frontstage
    }

    /// Ways on, along which somebody or something goes.
    pub(super) fn ways_on(&self) -> impl Iterator<Item = (usize, &Link)> {
        self.out
            .iter()
            .filter(|(_, link)| link.kind != LinkKind::Information)
            .map(|(index, link)| (*index, *link))
    }

    /// Whether anything tells how well it does.
    pub(super) fn is_measured(&self) -> bool {
        let step = &self.card.step;
        !self.card.items.is_empty() || !step.metrics.is_empty() || !step.inspections.is_empty()
    }
}

impl ExpectedItem {
    /// The items of an instrument that ask for expectations, or all where it has no pairs.
    pub fn of_instrument(instrument: &Instrument) -> Vec<Self> {
        let is_paired = instrument.items.iter().any(|item| item.e.is_some());
        let items = instrument.items.iter();
        items
            .filter(|item| item.e.is_some() || !is_paired)
            .map(|item| Self {
                id: item.id.clone(),
                text: item.text.clone(),
                dimension: item.dimension.clone(),
            })
            .collect()
    }

    /// The items of every instrument that asks for expectations and of which the blueprint maps at
    /// least one item: whoever began to map one wants to know what is left of it. Nothing where
    /// none is mapped.
    pub fn of_mapped(blueprint: &Blueprint, instruments: &[&Instrument]) -> Vec<Self> {
        let mapped: BTreeSet<&str> = gathered(
            blueprint
                .cards
                .values()
                .flat_map(|card| &card.items)
                .map(|link| link.item.as_str()),
        );
        let mut known = BTreeSet::new();
        let mut items = Vec::new();
        let paired = instruments
            .iter()
            .filter(|instrument| instrument.items.iter().any(|item| item.e.is_some()));
        for instrument in paired {
            let own = Self::of_instrument(instrument);
            if own.iter().any(|item| mapped.contains(item.id.as_str())) {
                items.extend(own.into_iter().filter(|item| known.insert(item.id.clone())));
            }
        }
        items
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blueprint::sample, instrument};

    #[test]
    fn what_is_expected_follows_from_what_is_mapped() {
        let library = instrument::library().unwrap();
        let servqual = library.get("servqual22").unwrap();
        let items = ExpectedItem::of_mapped(&sample(), &[servqual, servqual]);
        assert_eq!(items.len(), 22);
        let blank = Blueprint::blank("b", Text::default());
        assert!(ExpectedItem::of_mapped(&blank, &[servqual]).is_empty());
    }
}

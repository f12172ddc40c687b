//! Heat: which steps hurt, from survey gaps, complaints and what misses its standard.
//!
//! The formula is the hot spot of the catalogue (3.9). Items belong to the cards that name them,
//! by weight. Until the designer maps them, items of a dimension belong to the cards of its
//! default lanes that have no items of their own (catalogue 5.2).

use std::collections::{BTreeMap, BTreeSet};

use super::{Blueprint, Card, CardId, LaneKind};
use crate::{
    calculators::{HotSpotWeights, MappedItem, hot_spot},
    gather::gathered,
    scoring::GapAnalysis,
    statistics::{Absent, Figure},
};

/// The gap of a survey item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemGap {
    /// Id of the item, as cards name it.
    pub item: String,
    /// Id of its dimension.
    pub dimension: String,
    /// Mean of P − E.
    pub gap: f64,
    /// Weight of its dimension over the largest dimension weight, 0 to 1.
    pub importance: f64,
}

/// What is known about how a service does.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// Gaps of the survey's items; those without answers are left out.
    pub gaps: Vec<ItemGap>,
    /// Complaints a visit (or 1,000 visits) by card; only proportions count.
    pub complaints: BTreeMap<CardId, f64>,
    /// Share of measurements that met their standard by card, 0 to 1.
    pub conformance: BTreeMap<CardId, f64>,
}

/// How hot a card is.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// The card.
    pub card: CardId,
    /// H, 0 to 100; [`Absent::NoData`] where nothing is known about the card.
    pub heat: Figure,
    /// G, the gaps' part, 0 to 1; 0 without items.
    pub gaps: f64,
    /// C, its complaints over those of the card with most, 0 to 1.
    pub complaints: f64,
    /// F, the share that missed its standard, 0 to 1.
    pub failures: f64,
    /// Items behind G, by id.
    pub items: Vec<String>,
    /// Whether these items came by their dimension's default lane.
    pub by_default: bool,
}

/// The default lanes of SERVQUAL's dimensions (catalogue 5.2).
fn default_lanes(dimension: &str) -> &'static [LaneKind] {
    match dimension {
        "tangibles" => &[LaneKind::PhysicalEvidence],
        "reliability" => &[LaneKind::Backstage, LaneKind::Support],
        "responsiveness" | "assurance" => &[LaneKind::Frontstage],
        "empathy" => &[LaneKind::Frontstage, LaneKind::Support],
        _ => &[],
    }
}

impl Evidence {
    /// The gaps of an analysis. Importance is the mean points of a dimension over the largest;
    /// 1 for all where nobody gave points.
    pub fn of_analysis(analysis: &GapAnalysis) -> Self {
        let points = analysis.overall.mean_weights.as_deref().unwrap_or_default();
        let most = points.iter().copied().fold(0.0, f64::max);
        let gaps = analysis.items.iter().filter_map(|item| {
            let share = points.get(item.dimension).map(|points| points / most);
            Some(ItemGap {
                item: item.id.clone(),
                dimension: analysis.dims.get(item.dimension)?.dim.clone(),
                gap: item.gap?,
                importance: share.filter(|share| share.is_finite()).unwrap_or(1.0),
            })
        });
        Self {
            gaps: gaps.collect(),
            ..Self::default()
        }
    }
}

/// The heat of every card, in the order of their ids. `range` is the width of the scale, 6 for
/// 1–7.
pub fn heat(
    blueprint: &Blueprint,
    evidence: &Evidence,
    range: f64,
    weights: HotSpotWeights,
) -> Vec<Heat> {
    let gaps: BTreeMap<&str, &ItemGap> =
        gathered(evidence.gaps.iter().map(|gap| (gap.item.as_str(), gap)));
    let lanes: BTreeMap<_, LaneKind> =
        gathered(blueprint.lanes.iter().map(|lane| (&lane.id, lane.kind)));
    let defaults = by_lane(blueprint, evidence);
    let most = evidence.complaints.values().copied().fold(0.0, f64::max);
    blueprint
        .cards
        .values()
        .map(|card| {
            let by_default = card.items.is_empty();
            let mapped: Vec<(&ItemGap, f64)> = if by_default {
                let kind = lanes.get(&card.lane);
                let known = kind.and_then(|kind| defaults.get(kind));
                known.into_iter().flatten().map(|gap| (*gap, 1.0)).collect()
            } else {
                let weight = |link: &super::ItemLink| f64::from(link.weight.get());
                let links = card.items.iter();
                links
                    .filter_map(|link| Some((*gaps.get(link.item.as_str())?, weight(link))))
                    .collect()
            };
            of_card(card, &mapped, by_default, evidence, most, range, weights)
        })
        .collect()
}

/// Items that no card names, by the lanes where they belong until one does.
fn by_lane<'a>(
    blueprint: &Blueprint,
    evidence: &'a Evidence,
) -> BTreeMap<LaneKind, Vec<&'a ItemGap>> {
    let named: BTreeSet<&str> = gathered(
        blueprint
            .cards
            .values()
            .flat_map(|card| &card.items)
            .map(|link| link.item.as_str()),
    );
    let mut lanes: BTreeMap<LaneKind, Vec<&ItemGap>> = BTreeMap::new();
    for gap in &evidence.gaps {
        if !named.contains(gap.item.as_str()) {
            for kind in default_lanes(&gap.dimension) {
                lanes.entry(*kind).or_default().push(gap);
            }
        }
    }
    lanes
}

fn of_card(
    card: &Card,
    mapped: &[(&ItemGap, f64)],
    by_default: bool,
    evidence: &Evidence,
    most: f64,
    range: f64,
    weights: HotSpotWeights,
) -> Heat {
    let items: Vec<MappedItem> = mapped
        .iter()
        .map(|(gap, weight)| MappedItem {
            gap: gap.gap,
            weight: *weight,
            importance: gap.importance,
        })
        .collect();
    let complaints = evidence.complaints.get(&card.id);
    let conformance = evidence.conformance.get(&card.id);
    let is_known = !items.is_empty() || complaints.is_some() || conformance.is_some();
    let complaints = complaints.map_or(0.0, |count| if most > 0.0 { count / most } else { *count });
    let failures = conformance.map_or(0.0, |share| 1.0 - share);
    let gaps_only = HotSpotWeights {
        gaps: 1.0,
        complaints: 0.0,
        failures: 0.0,
    };
    let heat = if is_known {
        hot_spot(&items, complaints, failures, range, weights)
    } else {
        Err(Absent::NoData)
    };
    Heat {
        card: card.id.clone(),
        gaps: hot_spot(&items, 0.0, 0.0, range, gaps_only).map_or(0.0, |percent| percent / 100.0),
        complaints: if heat.is_ok() { complaints } else { 0.0 },
        failures: if heat.is_ok() { failures } else { 0.0 },
        heat,
        items: mapped.iter().map(|(gap, _)| gap.item.clone()).collect(),
        by_default: by_default && !mapped.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use super::*;
    use crate::{
        blueprint::{ItemLink, sample},
        sample::guests,
        scoring::{ScoringKey, analyse},
        survey::Variant,
        text::Text,
    };

    fn gap(item: &str, dimension: &str, gap: f64) -> ItemGap {
        ItemGap {
            item: item.into(),
            dimension: dimension.into(),
            gap,
            importance: 1.0,
        }
    }

    /// Id, lane, and items with their weights.
    type Row<'a> = (&'a str, LaneKind, &'a [(&'a str, u16)]);

    fn blueprint(cards: &[Row]) -> Blueprint {
        let mut blueprint = Blueprint::blank("b", Text::default());
        for (id, kind, items) in cards {
            let phase = blueprint.phases[0].id.clone();
            let mut card = Card::new(*id, kind.name().into(), phase, Text::same(*id));
            card.items = items
                .iter()
                .map(|(item, weight)| ItemLink {
                    item: (*item).to_owned(),
                    weight: NonZeroU16::new(*weight).unwrap(),
                })
                .collect();
            blueprint.cards.insert(card.id.clone(), card);
        }
        blueprint
    }

    fn of(blueprint: &Blueprint, evidence: &Evidence) -> Vec<Heat> {
        heat(blueprint, evidence, 6.0, HotSpotWeights::default())
    }

    #[test]
    fn the_catalogues_example_is_met() {
        // TV9: items −2 (w .7) and −1 (w .3), C .5, F .2 → G .2833, H 33.2.
        let blueprint = blueprint(&[
            ("a", LaneKind::Frontstage, &[("X", 70), ("Y", 30)]),
            ("b", LaneKind::Frontstage, &[("Z", 1)]),
        ]);
        let evidence = Evidence {
            gaps: vec![gap("X", "assurance", -2.0), gap("Y", "assurance", -1.0)],
            complaints: [("a".into(), 3.0), ("b".into(), 6.0)].into(),
            conformance: [("a".into(), 0.8)].into(),
        };
        let heats = of(&blueprint, &evidence);
        assert!((heats[0].heat.unwrap() - 33.2).abs() < 0.05, "{heats:?}");
        assert!((heats[0].gaps - 0.2833).abs() < 1e-4);
        assert!((heats[0].complaints - 0.5).abs() < 1e-12);
        assert!((heats[0].failures - 0.2).abs() < 1e-12);
        assert!((heats[1].heat.unwrap() - 30.0).abs() < 1e-9);
    }

    #[test]
    fn unmapped_items_warm_their_default_lanes_until_a_card_names_them() {
        let mut cards = blueprint(&[
            ("desk", LaneKind::Frontstage, &[]),
            ("lobby", LaneKind::PhysicalEvidence, &[]),
            ("system", LaneKind::Support, &[]),
        ]);
        let evidence = Evidence {
            gaps: vec![
                gap("SQ01", "tangibles", -3.0),
                gap("SQ05", "reliability", -6.0),
            ],
            ..Evidence::default()
        };
        let heats = of(&cards, &evidence);
        assert_eq!(heats[0].heat, Err(Absent::NoData));
        assert!((heats[1].heat.unwrap() - 25.0).abs() < 1e-9);
        assert!(heats[2].by_default && (heats[2].heat.unwrap() - 50.0).abs() < 1e-9);
        let desk = cards.cards.get_mut(&"desk".into()).unwrap();
        desk.items.push(ItemLink::new("SQ05"));
        let heats = of(&cards, &evidence);
        assert!(!heats[0].by_default && (heats[0].heat.unwrap() - 50.0).abs() < 1e-9);
        assert_eq!(heats[2].heat, Err(Absent::NoData));
    }

    #[test]
    fn weights_are_editable_and_must_total_one() {
        let blueprint = blueprint(&[("a", LaneKind::Frontstage, &[("X", 1)])]);
        let evidence = Evidence {
            gaps: vec![gap("X", "assurance", -6.0)],
            ..Evidence::default()
        };
        let with = |gaps, complaints| {
            let weights = HotSpotWeights {
                gaps,
                complaints,
                failures: 0.0,
            };
            heat(&blueprint, &evidence, 6.0, weights)[0].heat
        };
        assert!((with(0.8, 0.2).unwrap() - 80.0).abs() < 1e-9);
        assert_eq!(with(0.8, 0.8), Err(Absent::OutOfRange));
    }

    #[test]
    fn figures_that_cannot_be_are_refused_by_card() {
        let blueprint = blueprint(&[("a", LaneKind::Frontstage, &[])]);
        for share in [-0.1, 1.1, f64::NAN] {
            let evidence = Evidence {
                conformance: [("a".into(), share)].into(),
                ..Evidence::default()
            };
            assert_eq!(of(&blueprint, &evidence)[0].heat, Err(Absent::OutOfRange));
        }
    }

    #[test]
    fn the_sample_hotel_is_hottest_where_guests_wait() {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let guests = guests(&key, ("servqual22", 1), 160);
        let answers: Vec<_> = guests.into_iter().map(|guest| guest.answers).collect();
        let evidence = Evidence::of_analysis(&analyse(&key, &answers));
        assert_eq!(evidence.gaps.len(), 22);
        let heats = of(&sample(), &evidence);
        let hottest = heats
            .iter()
            .filter_map(|heat| Some((heat.heat.ok()?, heat)))
            .max_by(|one, other| one.0.total_cmp(&other.0))
            .unwrap();
        assert!(hottest.1.items.contains(&"SQ10".to_owned()), "{hottest:?}");
    }
}

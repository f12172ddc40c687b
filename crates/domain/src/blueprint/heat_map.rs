//! Heat for a picture: every card in one of five steps, and what lies behind it.
//!
//! A hot spot (catalogue 3.9) is rarely above 30 of 100 where only gaps are known, because they
//! make up half of it and few gaps are as wide as the scale. So steps are quarters of the hottest
//! card's heat, and the number itself stands beside them.

use std::collections::BTreeMap;

use super::{
    Blueprint, CardId,
    heat::{Evidence, Heat, heat},
};
use crate::{
    calculators::HotSpotWeights,
    gather::sort_by,
    scoring::{GapAnalysis, ItemResult},
};

/// How many steps there are above "not hot".
pub const HEAT_STEPS: u8 = 4;

/// Points that say how much gaps, complaints and failures count, in any proportion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeatPoints {
    /// Of the gaps.
    pub gaps: u16,
    /// Of the complaints.
    pub complaints: u16,
    /// Of measurements that miss the standard.
    pub failures: u16,
}

impl Default for HeatPoints {
    /// 50, 30 and 20 (catalogue 3.9).
    fn default() -> Self {
        Self {
            gaps: 50,
            complaints: 30,
            failures: 20,
        }
    }
}

impl HeatPoints {
    /// The same as weights that total 1; the catalogue's where all points are 0.
    pub fn weights(self) -> HotSpotWeights {
        let parts = [self.gaps, self.complaints, self.failures].map(f64::from);
        let total: f64 = parts.iter().sum();
        if total > 0.0 {
            let [gaps, complaints, failures] = parts.map(|part| part / total);
            HotSpotWeights {
                gaps,
                complaints,
                failures,
            }
        } else {
            HotSpotWeights::default()
        }
    }
}

/// The heat of a blueprint's cards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatMap {
    /// Heat by card.
    pub cards: BTreeMap<CardId, Heat>,
    /// The hottest card's heat, 0 to 100; 0 where nothing is known or nothing is hot.
    pub most: f64,
}

impl HeatMap {
    /// The heat of every card. `range` is the width of the scale, 6 for 1–7.
    pub fn new(blueprint: &Blueprint, evidence: &Evidence, range: f64, points: HeatPoints) -> Self {
        let heats = heat(blueprint, evidence, range, points.weights());
        let most = heats
            .iter()
            .filter_map(|heat| heat.heat.ok())
            .fold(0.0, f64::max);
        Self {
            cards: heats
                .into_iter()
                .map(|heat| (heat.card.clone(), heat))
                .collect(),
            most,
        }
    }

    /// A card's heat, 0 to 100; absent where nothing is known about it.
    pub fn value(&self, card: &CardId) -> Option<f64> {
        self.cards.get(card)?.heat.ok()
    }

    /// A card's step, 0 (not hot) to [`HEAT_STEPS`]; absent where nothing is known about it.
    pub fn step(&self, card: &CardId) -> Option<u8> {
        let value = self.value(card)?;
        if value <= 0.0 || self.most <= 0.0 {
            return Some(0);
        }
        // The first step whose upper end it does not exceed.
        (1..=HEAT_STEPS)
            .find(|step| value <= self.upper_end(*step))
            .or(Some(HEAT_STEPS))
    }

    /// The largest heat of a step, for the legend.
    pub fn upper_end(&self, step: u8) -> f64 {
        let most = f64::from(HEAT_STEPS);
        self.most * f64::from(step.min(HEAT_STEPS)) / most
    }

    /// The hottest cards, at most `limit`, the hottest first; of equals in the order of their ids.
    /// Cards that are not hot are left out.
    pub fn hottest(&self, limit: usize) -> Vec<&Heat> {
        let mut hot: Vec<(f64, &Heat)> = self
            .cards
            .values()
            .filter_map(|heat| Some((heat.heat.ok()?, heat)))
            .filter(|(value, _)| *value > 0.0)
            .collect();
        sort_by(&mut hot, |one, other| other.0.total_cmp(&one.0));
        hot.truncate(limit);
        hot.into_iter().map(|(_, heat)| heat).collect()
    }

    /// The gaps behind a card with their basis, the widest shortfall first.
    pub fn behind<'a>(&self, card: &CardId, analysis: &'a GapAnalysis) -> Vec<&'a ItemResult> {
        let Some(heat) = self.cards.get(card) else {
            return Vec::new();
        };
        let mut items: Vec<&ItemResult> = analysis
            .items
            .iter()
            .filter(|item| heat.items.contains(&item.id))
            .collect();
        let gap = |item: &ItemResult| item.gap.unwrap_or(f64::INFINITY);
        sort_by(&mut items, |one, other| gap(one).total_cmp(&gap(other)));
        items
    }
}

/// The item with the widest shortfall among those with these ids; absent where none of them has a
/// gap.
pub fn widest_gap<'a>(analysis: &'a GapAnalysis, items: &[String]) -> Option<&'a ItemResult> {
    let own = analysis
        .items
        .iter()
        .filter(|item| items.contains(&item.id));
    own.filter_map(|item| Some((item.gap?, item)))
        .min_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, item)| item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        blueprint::{Card, ItemLink, LaneKind, heat::ItemGap},
        text::Text,
    };

    fn map(gaps: &[(&str, f64)]) -> HeatMap {
        let mut blueprint = Blueprint::blank("b", Text::default());
        for (item, _) in gaps {
            let phase = blueprint.phases[0].id.clone();
            let lane = LaneKind::Frontstage.name().into();
            let mut card = Card::new(*item, lane, phase, Text::same(*item));
            card.items.push(ItemLink::new(*item));
            blueprint.cards.insert(card.id.clone(), card);
        }
        let gap = |(item, gap): &(&str, f64)| ItemGap {
            item: (*item).to_owned(),
            dimension: "assurance".into(),
            gap: *gap,
            importance: 1.0,
        };
        let evidence = Evidence {
            gaps: gaps.iter().map(gap).collect(),
            ..Evidence::default()
        };
        HeatMap::new(&blueprint, &evidence, 6.0, HeatPoints::default())
    }

    #[test]
    fn steps_are_quarters_of_the_hottest_card() {
        let map = map(&[("a", -4.0), ("b", -1.0), ("c", -1.1), ("d", 0.5)]);
        let steps = ["a", "b", "c", "d"].map(|id| map.step(&id.into()));
        assert_eq!(steps, [Some(4), Some(1), Some(2), Some(0)]);
        assert!((map.most - 100.0 / 3.0).abs() < 1e-9);
        assert!((map.upper_end(4) - map.most).abs() < 1e-12);
        assert_eq!(map.step(&"gone".into()), None);
        let hottest: Vec<_> = map
            .hottest(2)
            .iter()
            .map(|heat| heat.card.as_str())
            .collect();
        assert_eq!(hottest, ["a", "c"]);
    }

    #[test]
    fn where_nothing_falls_short_nothing_is_hot() {
        let map = map(&[("a", 0.0), ("b", 1.0)]);
        assert_eq!(map.step(&"a".into()), Some(0));
        assert!(map.hottest(9).is_empty());
    }

    #[test]
    fn points_count_in_proportion() {
        let points = |gaps, complaints, failures| HeatPoints {
            gaps,
            complaints,
            failures,
        };
        let halves = points(1, 1, 0).weights();
        assert!((halves.gaps - 0.5).abs() < 1e-12 && halves.failures.abs() < 1e-12);
        assert_eq!(points(0, 0, 0).weights(), HotSpotWeights::default());
        let usual = HeatPoints::default().weights();
        assert!((usual.gaps - 0.5).abs() < 1e-12 && (usual.complaints - 0.3).abs() < 1e-12);
        // Uneven points still total 1 closely enough for the formula.
        let uneven = points(7, 11, 13).weights();
        assert!((uneven.gaps + uneven.complaints + uneven.failures - 1.0).abs() < 1e-9);
    }

    #[test]
    fn the_widest_shortfall_behind_a_card_comes_first() {
        use crate::{blueprint::sample, sample::guests, scoring, survey::Variant};

        let key = scoring::ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let guests = guests(&key, ("servqual22", 1), 160);
        let answers: Vec<_> = guests.into_iter().map(|guest| guest.answers).collect();
        let analysis = scoring::analyse(&key, &answers);
        let evidence = Evidence::of_analysis(&analysis);
        let map = HeatMap::new(&sample(), &evidence, key.range(), HeatPoints::default());
        let behind = map.behind(&"wait".into(), &analysis);
        let ids: Vec<_> = behind.iter().map(|item| item.id.as_str()).collect();
        assert_eq!(ids.len(), 2);
        assert!(ids.contains(&"SQ11") && ids.contains(&"SQ13"));
        assert!(behind[0].gap <= behind[1].gap);
        let items = ["SQ11".to_owned(), "SQ13".to_owned()];
        assert_eq!(widest_gap(&analysis, &items), Some(behind[0]));
        assert_eq!(widest_gap(&analysis, &[]), None);
        assert!(map.behind(&"gone".into(), &analysis).is_empty());
    }
}

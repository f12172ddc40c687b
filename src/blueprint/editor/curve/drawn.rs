//! The points of the curve with their places. Pure.

use std::collections::{BTreeMap, HashMap};

use serviscope_domain::{
    blueprint::{Blueprint, CardId, Emotion, EmotionCurve, FeelingSource, PhaseId, emotion_curve},
    calculators::Ending,
    gather::gathered,
    statistics::Figure,
};

use crate::blueprint::layout::{EmotionBand, Layout};

/// What is special about a step of the curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// The highest point.
    Peak,
    /// The lowest point.
    Low,
    /// The last one.
    End,
}

/// A step on the curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// The card.
    pub(super) card: CardId,
    /// Its phase.
    pub(super) phase: PhaseId,
    /// As designed.
    pub(super) expected: Option<Emotion>,
    /// As measured.
    pub(super) measured: Option<Emotion>,
    /// From the left edge of the canvas.
    pub(super) x: i32,
    /// What is special about it.
    pub(super) turns: Vec<Turn>,
}

impl Spot {
    /// The measured feeling, or else the expected one.
    pub(super) fn known(&self) -> Emotion {
        self.measured.or(self.expected).unwrap_or_default()
    }
}

/// The curve as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drawn {
    /// Its band.
    pub(super) band: EmotionBand,
    /// Its steps, from left to right.
    pub(super) spots: Vec<Spot>,
    /// How it ends, or why nobody can tell.
    pub(super) ending: Figure<Ending>,
}

impl Drawn {
    /// The curve of a blueprint; absent where it is not shown.
    pub(super) fn new(blueprint: &Blueprint, layout: &Layout) -> Option<Self> {
        let band = layout.emotion?;
        let curve = emotion_curve(blueprint, FeelingSource::Known);
        let [expected, measured] = [FeelingSource::Expected, FeelingSource::Measured]
            .map(|source| by_card(emotion_curve(blueprint, source)));
        let mut counts: HashMap<&PhaseId, usize> = HashMap::new();
        for point in &curve.points {
            *counts.entry(&point.phase).or_default() += 1;
        }
        let ends = [
            (Turn::Peak, curve.peak()),
            (Turn::Low, curve.trough()),
            (Turn::End, curve.points.last()),
        ];
        let mut places: HashMap<&PhaseId, usize> = HashMap::new();
        let mut spots = Vec::new();
        for point in &curve.points {
            let place = places.entry(&point.phase).or_default();
            let count = counts.get(&point.phase).copied().unwrap_or(1);
            let x = layout.feeling_x(&point.phase, *place, count);
            *place += 1;
            let Some(x) = x else { continue };
            let turns = ends
                .iter()
                .filter(|(_, end)| end.is_some_and(|end| end.card == point.card))
                .map(|(turn, _)| *turn);
            spots.push(Spot {
                card: point.card.clone(),
                phase: point.phase.clone(),
                expected: expected.get(&point.card).copied(),
                measured: measured.get(&point.card).copied(),
                x,
                turns: turns.collect(),
            });
        }
        Some(Self {
            band,
            spots,
            ending: curve.ending,
        })
    }

    /// A line through the feelings of one kind, as SVG path data; empty below two points.
    pub(super) fn line(&self, pick: fn(&Spot) -> Option<Emotion>) -> String {
        let points: Vec<String> = self
            .spots
            .iter()
            .filter_map(|spot| Some(format!("{} {}", spot.x, self.band.feeling_y(pick(spot)?))))
            .collect();
        if points.len() < 2 {
            String::new()
        } else {
            format!("M{}", points.join("L"))
        }
    }
}

fn by_card(curve: EmotionCurve) -> BTreeMap<CardId, Emotion> {
    let points = curve.points.into_iter();
    gathered(points.map(|point| (point.card, point.emotion)))
}

#[cfg(test)]
mod tests {
    use serviscope_domain::{
        blueprint::{Compact, Feeling, OptionalRow, StepRecord, sample},
        statistics::Absent,
    };
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::blueprint::layout::Metrics;

    fn drawn(blueprint: &Blueprint) -> Option<Drawn> {
        Drawn::new(
            blueprint,
            &Layout::new(blueprint, Metrics::new(false, false)),
        )
    }

    fn feel(blueprint: &mut Blueprint, card: &str, expected: i8, measured: Option<i8>) {
        let card = blueprint.cards.get_mut(&card.into()).unwrap();
        card.step = Compact::from(StepRecord {
            emotion: Feeling {
                expected: Some(Emotion::of_tenths(expected)),
                measured: measured.map(Emotion::of_tenths),
            },
            ..StepRecord::default()
        });
    }

    #[wasm_bindgen_test]
    fn points_lie_in_their_columns_and_higher_is_better() {
        let mut blueprint = sample();
        for card in blueprint.cards.values_mut() {
            card.step = Compact::default();
        }
        blueprint.rows.remove(&OptionalRow::Emotion);
        assert_eq!(drawn(&blueprint), None);
        blueprint.rows.insert(OptionalRow::Emotion);
        let empty = drawn(&blueprint).unwrap();
        assert!(empty.spots.is_empty() && empty.line(|spot| spot.expected).is_empty());
        assert_eq!(empty.ending, Err(Absent::NoData));

        feel(&mut blueprint, "book", 10, None);
        feel(&mut blueprint, "wait", 0, Some(-15));
        feel(&mut blueprint, "register", 10, Some(5));
        feel(&mut blueprint, "pay", 5, None);
        let drawn = drawn(&blueprint).unwrap();
        let cards: Vec<_> = drawn.spots.iter().map(|spot| spot.card.as_str()).collect();
        assert_eq!(cards, ["book", "wait", "register", "pay"]);
        assert!(drawn.spots.windows(2).all(|pair| pair[0].x < pair[1].x));
        assert_eq!(drawn.spots[0].turns, [Turn::Peak]);
        assert_eq!(drawn.spots[1].turns, [Turn::Low]);
        assert_eq!(drawn.spots[3].turns, [Turn::End]);
        let y = |spot: &Spot| drawn.band.feeling_y(spot.known());
        assert!(y(&drawn.spots[0]) < y(&drawn.spots[1]));
        assert!(drawn.line(|spot| spot.measured).starts_with('M'));
        assert!(y(&drawn.spots[1]) < drawn.band.h);
    }
}

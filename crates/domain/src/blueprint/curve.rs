//! The emotion curve: what customers feel from step to step, and how it ends.

use super::{Blueprint, CardId, LaneKind};
use crate::{
    calculators::{Ending, ending},
    statistics::Figure,
};

/// A point of the curve.
#[derive(Clone, Debug, PartialEq)]
pub struct CurvePoint {
    /// The card.
    pub card: CardId,
    /// Index of its phase.
    pub column: usize,
    /// The feeling, −2 to +2.
    pub value: f64,
    /// Whether it was measured; otherwise it is as designed.
    pub is_measured: bool,
}

/// What customers feel from step to step.
#[derive(Clone, Debug, PartialEq)]
pub struct EmotionCurve {
    /// Its points in the order of the journey: customer actions and frontstage steps by phase, of
    /// one phase by lane and place.
    pub points: Vec<CurvePoint>,
    /// End, mean, slope and peak–end score (catalogue 3.7), with 0 as neutral.
    pub ending: Figure<Ending>,
}

impl EmotionCurve {
    /// The curve of a blueprint. Steps without a known feeling are left out.
    pub fn of(blueprint: &Blueprint) -> Self {
        let mut placed: Vec<_> = blueprint
            .cards
            .values()
            .filter_map(|card| {
                let feeling = &card.step.emotion;
                let value = feeling.known()?.value();
                let lane = blueprint.lanes.iter().position(|lane| lane.id == card.lane)?;
                let kind = blueprint.lanes.get(lane)?.kind;
                let is_contact = matches!(kind, LaneKind::CustomerActions | LaneKind::Frontstage);
                let column = blueprint.phase_index(&card.phase)?;
                let point = CurvePoint {
                    card: card.id.clone(),
                    column,
                    value,
                    is_measured: feeling.measured.is_some(),
                };
                is_contact.then_some(((column, lane, card.order), point))
            })
            .collect();
        placed.sort_by_key(|(place, _)| *place);
        let points: Vec<CurvePoint> = placed.into_iter().map(|(_, point)| point).collect();
        let values: Vec<f64> = points.iter().map(|point| point.value).collect();
        Self {
            ending: ending(&values, 0.0),
            points,
        }
    }

    /// The happiest step where it comes too early to be remembered: it is not the last one, and
    /// the ending is flagged. Moving what makes it good to the end would mend the ending
    /// (catalogue K-E3).
    pub fn better_later(&self) -> Option<&CurvePoint> {
        let last = self.points.last()?;
        let is_flagged = self.ending.is_ok_and(|ending| ending.is_flagged);
        let best = self
            .points
            .iter()
            .max_by(|one, other| one.value.total_cmp(&other.value))?;
        (is_flagged && best.value > last.value).then_some(best)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        blueprint::{Card, Emotion},
        statistics::Absent,
        text::Text,
    };

    fn curve(steps: &[(&str, LaneKind, usize, i8)]) -> EmotionCurve {
        let mut blueprint = Blueprint::blank("b", Text::default());
        for (id, kind, column, tenths) in steps {
            let phase = blueprint.phases[*column].id.clone();
            let mut card = Card::new(*id, kind.name().into(), phase, Text::same(*id));
            card.step.change(|step| step.emotion.expected = Some(Emotion::of_tenths(*tenths)));
            blueprint.cards.insert(card.id.clone(), card);
        }
        EmotionCurve::of(&blueprint)
    }

    #[test]
    fn it_follows_the_journey_above_the_line_of_visibility() {
        use LaneKind::{Backstage, CustomerActions, Frontstage};
        let curve = curve(&[
            ("a", Frontstage, 2, -5),
            ("b", CustomerActions, 1, 20),
            ("c", Backstage, 0, -20),
            ("d", CustomerActions, 2, 0),
        ]);
        let ids: Vec<_> = curve.points.iter().map(|point| point.card.as_str()).collect();
        assert_eq!(ids, ["b", "d", "a"]);
        assert!(curve.ending.unwrap().is_flagged);
        assert_eq!(curve.better_later().unwrap().card, "b".into());
    }

    #[test]
    fn a_rising_curve_has_nothing_to_move_and_one_point_no_ending() {
        use LaneKind::CustomerActions;
        let rising = curve(&[("a", CustomerActions, 0, 0), ("b", CustomerActions, 1, 10)]);
        assert_eq!(rising.better_later(), None);
        let one = curve(&[("a", CustomerActions, 0, 0)]);
        assert_eq!(one.ending, Err(Absent::TooFew { n: 1, needs: 2 }));
    }
}

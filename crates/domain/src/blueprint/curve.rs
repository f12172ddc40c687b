//! The emotion curve: how customers feel from step to step, and how it ends.

use super::{Blueprint, Card, CardId, Emotion, PhaseId};
use crate::{
    calculators::{Ending, ending},
    statistics::Figure,
};

/// Which feelings a curve shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeelingSource {
    /// As designed.
    Expected,
    /// As measured.
    Measured,
    /// As measured where known, and else as designed.
    Known,
}

/// A step on the curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurvePoint {
    /// The card.
    pub card: CardId,
    /// Its phase.
    pub phase: PhaseId,
    /// The feeling.
    pub emotion: Emotion,
    /// Whether it was measured.
    pub is_measured: bool,
}

/// The emotion curve.
#[derive(Clone, Debug, PartialEq)]
pub struct EmotionCurve {
    /// The steps whose feeling is known, in reading order.
    pub points: Vec<CurvePoint>,
    /// End value, mean, slope and peak–end score (catalogue 3.7), or why there are none. Neutral
    /// is 0.
    pub ending: Figure<Ending>,
}

impl EmotionCurve {
    /// The highest point; of equal ones the first.
    pub fn peak(&self) -> Option<&CurvePoint> {
        // `max_by_key` gives the last of equal ones, so it goes backwards.
        self.points.iter().rev().max_by_key(|point| point.emotion)
    }

    /// The lowest point; of equal ones the first.
    pub fn trough(&self) -> Option<&CurvePoint> {
        self.points.iter().min_by_key(|point| point.emotion)
    }
}

/// The emotion curve of a blueprint: phase by phase, within a phase lane by lane, from top to
/// bottom.
pub fn emotion_curve(blueprint: &Blueprint, source: FeelingSource) -> EmotionCurve {
    let points: Vec<_> = blueprint
        .in_order()
        .into_iter()
        .filter_map(|card| point(card, source))
        .collect();
    let values: Vec<f64> = points.iter().map(|point| point.emotion.value()).collect();
    EmotionCurve {
        points,
        ending: ending(&values, Emotion::NEUTRAL.value()),
    }
}

fn point(card: &Card, source: FeelingSource) -> Option<CurvePoint> {
    let feeling = &card.step.emotion;
    let (emotion, is_measured) = match source {
        FeelingSource::Expected => (feeling.expected?, false),
        FeelingSource::Measured => (feeling.measured?, true),
        FeelingSource::Known => (feeling.known()?, feeling.measured.is_some()),
    };
    Some(CurvePoint {
        card: card.id.clone(),
        phase: card.phase.clone(),
        emotion,
        is_measured,
    })
}

//! Answers as the table needs them, read in one walk.

use crate::{
    outcome::{RECOMMEND, SATISFACTION},
    response::{Answer, Answers},
    scoring::{
        ScoringKey,
        columns::{self, Columns, MISSING},
    },
};

/// Largest importance points that are taken: far more than anybody can divide.
const MOST_POINTS: f64 = 1e4;

/// Reads one response after the other.
pub(super) struct Reader {
    /// Stored keys in the order of [`Answers`], each with its place in `raw`.
    slots: Vec<(String, usize)>,
    raw: Vec<Option<f64>>,
    scoring: Vec<columns::Points>,
    /// Expectations, then perceptions, scored.
    scored: Vec<Option<i32>>,
    points: Option<Vec<i32>>,
    dimensions: usize,
}

impl Reader {
    pub(super) fn new(key: &ScoringKey) -> Self {
        let sides = Columns::slots(key).take(2 * key.items.len());
        let (mut stored, scoring): (Vec<String>, Vec<_>) = sides.unzip();
        stored.extend(key.dimensions.iter().map(|d| d.weight.clone()));
        stored.extend([SATISFACTION.to_owned(), RECOMMEND.to_owned()]);
        let raw = vec![None; stored.len()];
        let mut slots: Vec<_> = stored.into_iter().zip(0..).collect();
        slots.sort_unstable();
        Self {
            slots,
            raw,
            scored: vec![None; scoring.len()],
            scoring,
            points: None,
            dimensions: key.dimensions.len(),
        }
    }

    /// Reads `answers`; `None` where one of them is no whole number and should be.
    pub(super) fn read(&mut self, answers: &Answers) -> Option<()> {
        self.raw.fill(None);
        // Both are in order, so one walk finds what a search for every key would.
        let mut wanted = self.slots.iter().peekable();
        for (stored, answer) in answers.iter() {
            while wanted.next_if(|(slot, _)| slot.as_str() < stored).is_some() {}
            while let Some((_, place)) = wanted.next_if(|(slot, _)| slot == stored) {
                if let Answer::Number(number) = answer {
                    self.raw[*place] = Some(*number);
                }
            }
        }
        for ((scored, scoring), raw) in self.scored.iter_mut().zip(&self.scoring).zip(&self.raw) {
            let byte = scoring.byte(*raw).ok()?;
            *scored = (byte != MISSING).then_some(i32::from(byte));
        }
        let points = self
            .raw
            .iter()
            .skip(self.scoring.len())
            .take(self.dimensions);
        self.points = match points.copied().collect::<Option<Vec<f64>>>() {
            None => None,
            Some(points) => Some(points.into_iter().map(whole).collect::<Option<_>>()?),
        };
        Some(())
    }

    /// Scored expectations, by item.
    pub(super) fn expectations(&self) -> &[Option<i32>] {
        &self.scored[..self.scored.len() / 2]
    }

    /// Scored perceptions, by item.
    pub(super) fn perceptions(&self) -> &[Option<i32>] {
        &self.scored[self.scored.len() / 2..]
    }

    /// Importance points by dimension, if all were given.
    pub(super) fn points(&self) -> Option<&[i32]> {
        self.points.as_deref()
    }

    /// Overall satisfaction as answered.
    pub(super) fn satisfaction(&self) -> Option<f64> {
        self.raw[self.raw.len() - 2]
    }

    /// Likelihood to recommend as answered.
    pub(super) fn recommend(&self) -> Option<f64> {
        self.raw[self.raw.len() - 1]
    }
}

/// A number as points, if it is whole and not absurd.
pub(super) fn whole(number: f64) -> Option<i32> {
    #[expect(clippy::cast_possible_truncation, reason = "bounded and whole")]
    let points =
        (number.abs() <= MOST_POINTS && number.fract().abs() <= 0.0).then_some(number as i32);
    points
}

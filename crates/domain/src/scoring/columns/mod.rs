//! Scored answers by column, a byte each: 44 MB for a million respondents of a 22-item instrument.

mod bytes;
mod complete;
mod crossed;
mod drivers;
mod gaps;
mod kernel;
mod overall;
mod products;
mod scores;

use super::ScoringKey;
use crate::{
    response::Answers,
    statistics::{Absent, Figure},
};

pub use crossed::{Crossed, Place};
pub use gaps::analyse_columns;
pub use products::Products;

/// The byte of an answer that was not given.
pub const MISSING: u8 = u8::MAX;
/// Highest point of a scale whose answers fit a column.
const HIGHEST: f64 = 100.0;
/// Stored key of overall satisfaction (1–7).
const SATISFACTION: &str = "OB01";

/// One question's scored answers, respondent after respondent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    bytes: Vec<u8>,
    missing: usize,
}

impl Column {
    /// The answers: 0–100, or [`MISSING`].
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many respondents gave no answer.
    pub fn missing(&self) -> usize {
        self.missing
    }

    /// The answer of one respondent.
    pub fn get(&self, respondent: usize) -> Option<u8> {
        let byte = *self.bytes.get(respondent)?;
        (byte != MISSING).then_some(byte)
    }

    /// The answers as numbers, respondent after respondent.
    pub fn iter(&self) -> impl Iterator<Item = Option<f64>> + '_ {
        let given = |byte: u8| (byte != MISSING).then(|| f64::from(byte));
        self.bytes.iter().map(move |byte| given(*byte))
    }

    pub(crate) fn extend(&mut self, bytes: &[u8]) {
        self.missing += bytes
            .iter()
            .map(|byte| usize::from(*byte == MISSING))
            .sum::<usize>();
        self.bytes.extend_from_slice(bytes);
    }

    pub(crate) fn push(&mut self, byte: u8) {
        self.missing += usize::from(byte == MISSING);
        self.bytes.push(byte);
    }
}

/// How raw answers of one column become bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Points {
    min: f64,
    max: f64,
    reversed: bool,
}

impl Points {
    /// The byte of a raw answer; [`MISSING`] off the scale, nothing between two points.
    pub(crate) fn byte(self, raw: Option<f64>) -> Figure<u8> {
        let Some(raw) = raw.filter(|raw| (self.min..=self.max).contains(raw)) else {
            return Ok(MISSING);
        };
        let point = if self.reversed {
            self.min + self.max - raw
        } else {
            raw
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "lies on the scale, which is within 0–100"
        )]
        let byte = point as u8;
        if (f64::from(byte) - point).abs() > 0.0 {
            return Err(Absent::NotWhole);
        }
        Ok(byte)
    }
}

/// Scored answers of many respondents, by column. Reversed items are turned around already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    expectations: Vec<Column>,
    perceptions: Vec<Column>,
    points: Vec<Column>,
    satisfaction: Column,
}

impl Columns {
    /// No respondents yet.
    ///
    /// # Errors
    /// [`Absent::NotWhole`] for a scale that does not run from one whole number to another within
    /// 0–100.
    pub fn empty(key: &ScoringKey) -> Figure<Self> {
        let is_whole = |bound: f64| (0.0..=HIGHEST).contains(&bound) && bound.fract().abs() <= 0.0;
        if !is_whole(key.min) || !is_whole(key.max) {
            return Err(Absent::NotWhole);
        }
        Ok(Self {
            expectations: vec![Column::default(); key.items.len()],
            perceptions: vec![Column::default(); key.items.len()],
            points: vec![Column::default(); key.dimensions.len()],
            satisfaction: Column::default(),
        })
    }

    /// The columns of `responses`, in their order.
    ///
    /// # Errors
    /// [`Absent::NotWhole`] where an answer lies between two points of the scale.
    pub fn from_answers<'a>(
        key: &ScoringKey,
        responses: impl IntoIterator<Item = &'a Answers>,
    ) -> Figure<Self> {
        let mut columns = Self::empty(key)?;
        columns.add(key, responses)?;
        Ok(columns)
    }

    /// Adds `responses` to those that are there, so that a page can go through many in turns. After
    /// an error the columns are of unequal length and good for nothing.
    ///
    /// # Errors
    /// As [`Self::from_answers`].
    pub fn add<'a>(
        &mut self,
        key: &ScoringKey,
        responses: impl IntoIterator<Item = &'a Answers>,
    ) -> Figure<()> {
        let slots: Vec<_> = Self::slots(key).collect();
        for answers in responses {
            for (column, (stored, points)) in self.all_mut().zip(&slots) {
                column.push(points.byte(answers.number(stored))?);
            }
        }
        Ok(())
    }

    /// Stored key and scoring of every column, in the order of [`Columns::all_mut`].
    pub(crate) fn slots(key: &ScoringKey) -> impl Iterator<Item = (String, Points)> {
        let points = |min, max, reversed| Points { min, max, reversed };
        let (min, max) = (key.min, key.max);
        let expectations = key
            .items
            .iter()
            .map(|item| (&item.expectation, item.reversed));
        let perceptions = key
            .items
            .iter()
            .map(|item| (&item.perception, item.reversed));
        expectations
            .chain(perceptions)
            .map(|(stored, reversed)| (stored.clone(), points(min, max, reversed)))
            .chain(
                key.dimensions
                    .iter()
                    .map(|dimension| (dimension.weight.clone(), points(0.0, HIGHEST, false))),
            )
            .chain([(SATISFACTION.to_owned(), points(1.0, 7.0, false))])
            .collect::<Vec<_>>()
            .into_iter()
    }

    /// Every column: expectations, perceptions, importance points, satisfaction.
    pub(crate) fn all_mut(&mut self) -> impl Iterator<Item = &mut Column> {
        self.expectations
            .iter_mut()
            .chain(&mut self.perceptions)
            .chain(&mut self.points)
            .chain([&mut self.satisfaction])
    }

    /// Respondents.
    pub fn n(&self) -> usize {
        self.satisfaction.bytes.len()
    }

    /// Expectations by item.
    pub fn expectations(&self) -> &[Column] {
        &self.expectations
    }

    /// Perceptions by item.
    pub fn perceptions(&self) -> &[Column] {
        &self.perceptions
    }

    /// Importance points by dimension.
    pub fn points(&self) -> &[Column] {
        &self.points
    }

    /// Overall satisfaction, 1–7.
    pub fn satisfaction(&self) -> &Column {
        &self.satisfaction
    }

    /// The score of every respondent in a dimension, from `side`, which has a column an item: the
    /// mean of the answers to at least half of its items.
    pub(crate) fn scores(
        &self,
        key: &ScoringKey,
        side: &[Column],
        dimension: usize,
    ) -> impl Iterator<Item = Option<f64>> + use<> {
        let items = key.dimensions.get(dimension).map(|found| &found.items);
        let items = items.into_iter().flatten();
        let items: Vec<&Column> = items.filter_map(|item| side.get(*item)).collect();
        let scores = scores::Scores::of(self.n(), &items);
        (0..self.n()).map(move |respondent| scores.get(respondent))
    }

    /// Whether every respondent answered both sides of every item.
    pub fn is_complete(&self) -> bool {
        let mut items = self.expectations.iter().chain(&self.perceptions);
        items.all(|column| column.missing == 0)
    }
}

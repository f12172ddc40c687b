//! Signs that answers were not given with care. A sign is told, never a reason to drop anything.

use serde::{Deserialize, Serialize};

use super::Mark;
use crate::{
    response::{Answer, Response},
    scoring::ScoringKey,
    survey::{Question, QuestionKind, Survey},
};

/// From when on answers look too fast or too alike (catalogue 3.2; all editable).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Thresholds {
    /// Seconds an item, below which answering was too fast.
    pub seconds_per_item: f64,
    /// Share of the survey's median time, below which answering was too fast (0 to 1).
    pub share_of_median: f64,
    /// Equal answers in a row that make a long string.
    pub long_string: usize,
    /// Items of mixed polarity with zero variance that make a straight line.
    pub straight_line: usize,
    /// Mean of both positive and reversed items, as share of the scale (0 to 1), from which on
    /// they contradict each other: 6 of 1–7 is 5/6.
    pub contradiction: f64,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            seconds_per_item: 2.0,
            share_of_median: 0.25,
            long_string: 12,
            straight_line: 10,
            contradiction: 5.0 / 6.0,
        }
    }
}

/// A sign of careless or false answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// Faster than reading allows.
    Speed,
    /// One point many times in a row.
    LongString,
    /// One point for every item, although some are turned around.
    StraightLine,
    /// High agreement with positive and with reversed items.
    Contradiction,
    /// An attention check was answered wrongly.
    Attention,
    /// Marked while the session ran.
    Marked(Mark),
}

impl Flag {
    /// Every sign, those that keep a response out of averages first.
    pub const ALL: [Self; 9] = [
        Self::Marked(Mark::Mash),
        Self::Marked(Mark::Gaming),
        Self::Speed,
        Self::LongString,
        Self::StraightLine,
        Self::Contradiction,
        Self::Attention,
        Self::Marked(Mark::Partial),
        Self::Marked(Mark::Repeat),
    ];

    /// The word that links carry.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Speed => "speed",
            Self::LongString => "long_string",
            Self::StraightLine => "straight_line",
            Self::Contradiction => "contradiction",
            Self::Attention => "attention",
            Self::Marked(Mark::Mash) => "mash",
            Self::Marked(Mark::Gaming) => "gaming",
            Self::Marked(Mark::Partial) => "partial",
            Self::Marked(Mark::Repeat) => "repeat",
        }
    }
}

/// The signs in `response`. `median_s` is the median time of the survey's responses, in seconds,
/// where enough of them are known.
pub fn flags(survey: &Survey, response: &Response, median_s: Option<f64>) -> Vec<Flag> {
    let key = ScoringKey::for_survey(survey);
    flags_by(survey, key.as_ref(), response, median_s)
}

/// [`flags`] by a key that is at hand already: to make one takes longer than to look at a response.
pub(super) fn flags_by(
    survey: &Survey,
    key: Option<&ScoringKey>,
    response: &Response,
    median_s: Option<f64>,
) -> Vec<Flag> {
    let limits = &survey.flow.quality;
    let ratings = ratings(survey, response);
    let mut flags: Vec<Flag> = Vec::new();
    if is_too_fast(limits, response, median_s) {
        flags.push(Flag::Speed);
    }
    if longest_run(&ratings) >= limits.long_string {
        flags.push(Flag::LongString);
    }
    if let Some(key) = key {
        let (positive, reversed) = by_polarity(key, response);
        if is_straight(&positive, &reversed, limits.straight_line) {
            flags.push(Flag::StraightLine);
        }
        let high = key.min + limits.contradiction * (key.max - key.min);
        if mean(&positive).is_some_and(|mean| mean >= high)
            && mean(&reversed).is_some_and(|mean| mean >= high)
        {
            flags.push(Flag::Contradiction);
        }
    }
    if survey
        .questions()
        .any(|question| fails_attention(question, response))
    {
        flags.push(Flag::Attention);
    }
    flags.extend(response.session.marks.iter().copied().map(Flag::Marked));
    flags
}

/// Seconds of active time on questions, and how many were visited; from the recorded timings.
pub fn active_seconds(response: &Response) -> Option<(f64, usize)> {
    if response.timings.is_empty() {
        return None;
    }
    let spent: u64 = response
        .timings
        .iter()
        .map(|timing| u64::from(timing.spent))
        .sum();
    Some((spent as f64 / 1000.0, response.timings.len()))
}

fn is_too_fast(limits: &Thresholds, response: &Response, median_s: Option<f64>) -> bool {
    active_seconds(response).is_some_and(|(seconds, items)| {
        seconds < limits.seconds_per_item * items as f64
            || median_s.is_some_and(|median| seconds < limits.share_of_median * median)
    })
}

/// Scale answers in the order of the survey.
fn ratings(survey: &Survey, response: &Response) -> Vec<f64> {
    survey
        .questions()
        .filter(|question| match &question.kind {
            QuestionKind::Rating { .. } => true,
            QuestionKind::Rich(kind) => kind.is_scale(),
            _ => false,
        })
        .flat_map(Question::keys)
        .filter_map(|key| response.answers.number(&key))
        .collect()
}

fn longest_run(ratings: &[f64]) -> usize {
    ratings
        .chunk_by(|a, b| (a - b).abs() < f64::EPSILON)
        .map(<[f64]>::len)
        .max()
        .unwrap_or(0)
}

/// Raw perceptions of positively worded and of reversed items.
fn by_polarity(key: &ScoringKey, response: &Response) -> (Vec<f64>, Vec<f64>) {
    let raw = |reversed: bool| {
        key.items
            .iter()
            .filter(|item| item.reversed == reversed)
            .filter_map(|item| response.answers.number(&item.perception))
            .collect()
    };
    (raw(false), raw(true))
}

fn is_straight(positive: &[f64], reversed: &[f64], least: usize) -> bool {
    let all = [positive, reversed].concat();
    !positive.is_empty()
        && !reversed.is_empty()
        && all.len() >= least
        && longest_run(&all) == all.len()
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// An unanswered check was not shown, or the respondent left before it: no sign.
fn fails_attention(question: &Question, response: &Response) -> bool {
    let given: Option<&Answer> = response.answers.get(&question.id);
    let wanted = question.rules.attention.as_ref();
    wanted
        .zip(given)
        .is_some_and(|(wanted, given)| wanted != given)
}

//! Shares of the outcome block, and the effort score.

use super::{EFFORT, SATISFACTION, SILENCE, SURPRISE, answered};
use crate::{
    response::Answers,
    statistics::{Absent, Figure, Proportion, Summary, enough, proportion, summarise},
};

/// Lowest answer that counts as satisfied, of 1–7.
const SATISFIED: f64 = 6.0;
/// The top box of "compared with your expectation", of 1–5.
const DELIGHTED: f64 = 5.0;
/// Reasons for silence that tell of helplessness: it would not help, it is too much trouble.
const HELPLESS: [&str; 2] = ["useless", "trouble"];

/// CSAT: the share of 6 and 7 in overall satisfaction (`OB01`, 1–7), with Wilson's interval.
///
/// # Errors
/// No responses, or none that answered.
pub fn satisfaction<'a>(responses: impl IntoIterator<Item = &'a Answers>) -> Figure<Proportion> {
    let answers = answered(responses, |answers| {
        answers.number(SATISFACTION).and_then(is_satisfied)
    })?;
    share_of(&answers, |is_satisfied| *is_satisfied)
}

/// Whether an answer to [`SATISFACTION`] is one of the two highest; `None` off the scale of 1–7.
pub(crate) fn is_satisfied(answer: f64) -> Option<bool> {
    (1.0..=7.0).contains(&answer).then_some(answer >= SATISFIED)
}

/// Delight: the share of the top box in `OB08` (1–5), "much better than expected".
///
/// # Errors
/// No responses, or none that answered.
pub fn delight<'a>(responses: impl IntoIterator<Item = &'a Answers>) -> Figure<Proportion> {
    let answers = answered(responses, |answers| {
        answers
            .number(SURPRISE)
            .filter(|value| (1.0..=5.0).contains(value))
    })?;
    share_of(&answers, |value| *value >= DELIGHTED)
}

/// Helplessness: of those who kept a problem to themselves and said why (`OB07`), the share who
/// thought that telling is no use or too much trouble. Lower is better.
///
/// # Errors
/// No responses, or none that answered.
pub fn helplessness<'a>(responses: impl IntoIterator<Item = &'a Answers>) -> Figure<Proportion> {
    let answers = answered(responses, |answers| answers.text(SILENCE))?;
    share_of(&answers, |reason| HELPLESS.contains(reason))
}

/// The customer effort score: the mean of effort answers on any scale, with the t interval. The
/// interval is absent for a single answer.
///
/// # Errors
/// No answers, or an answer that is no finite number.
pub fn effort(answers: &[f64]) -> Figure<Summary> {
    enough(answers, 1)?;
    summarise(answers).ok_or(Absent::NoData)
}

/// The customer effort score of responses (stored key `CES`), as [`effort`].
///
/// # Errors
/// No responses, or none that answered.
pub fn customer_effort<'a>(responses: impl IntoIterator<Item = &'a Answers>) -> Figure<Summary> {
    effort(&answered(responses, |answers| answers.number(EFFORT))?)
}

fn share_of<T>(answers: &[T], is_one: impl Fn(&T) -> bool) -> Figure<Proportion> {
    let count = answers.iter().filter(|answer| is_one(answer)).count();
    proportion(count, answers.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::Answer;

    fn number(key: &str, value: f64) -> Answers {
        [(key, Answer::Number(value))].into_iter().collect()
    }

    #[test]
    fn the_top_boxes_are_counted_and_others_are_the_base() {
        let responses: Vec<_> = [5.0, 6.0, 7.0, 1.0].map(|v| number(SATISFACTION, v)).into();
        let csat = satisfaction(&responses).unwrap();
        assert_eq!((csat.count, csat.n), (2, 4));
        let responses: Vec<_> = [5.0, 4.0, 5.0, 9.0].map(|v| number(SURPRISE, v)).into();
        let rate = delight(&responses).unwrap();
        assert_eq!((rate.count, rate.n), (2, 3), "nine lies off the scale");
    }

    #[test]
    fn helplessness_is_no_use_and_too_much_trouble() {
        let responses: Vec<Answers> = ["useless", "trouble", "minor", "dontknow"]
            .into_iter()
            .map(|why| [(SILENCE, Answer::Text(why.into()))].into_iter().collect())
            .chain([Answers::default()])
            .collect();
        let share = helplessness(&responses).unwrap();
        assert_eq!((share.count, share.n, share.share), (2, 4, 0.5));
        assert_eq!(delight(&responses), Err(Absent::AllMissing));
    }

    #[test]
    fn effort_is_a_mean_with_its_interval() {
        let score = effort(&[1.0, 2.0, 4.0, 7.0]).unwrap();
        assert_eq!((score.n, score.mean), (4, 3.5));
        assert_eq!(effort(&[3.0]).unwrap().ci, None);
        assert_eq!(effort(&[]), Err(Absent::NoData));
    }
}

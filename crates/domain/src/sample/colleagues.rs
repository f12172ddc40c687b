//! The answers of the sample hotel's managers and contact staff.
//!
//! Managers know what guests want of rooms and of reliable service, overrate how much looks matter
//! and underrate how much a quick, informative desk does; nobody wrote a standard for it. Staff
//! have no authority at the desk, hear of advertising last and find the rooms worn.

use super::{SAMPLE_PREFIX, guests::roughly_normal};
use crate::{
    random::Random,
    response::{Answer, Answers, Context, RESPONSE_SCHEMA, Response},
    scoring::{ScoringKey, provider::ProviderKey},
    survey::{GAP_MANAGERS, GAP_STAFF, Variant},
    text::Lang,
};

/// How many managers and members of the contact staff answered.
pub const COLLEAGUES: [usize; 2] = [7, 24];

/// What managers think guests expect, as mean scores of the five dimensions.
const EXPECTED: [f64; 5] = [6.3, 6.4, 5.0, 6.0, 4.9];
/// The importance points that they think guests give.
const POINTS: [[f64; 5]; 3] = [
    [25.0, 30.0, 12.0, 20.0, 13.0],
    [22.0, 28.0, 15.0, 22.0, 13.0],
    [28.0, 26.0, 14.0, 18.0, 14.0],
];
/// Mean answers to the direct questions about gaps 2, 3 and 4, by dimension.
const DIRECT: [[f64; 5]; 3] = [
    [6.0, 5.3, 2.9, 5.3, 3.4],
    [3.4, 5.3, 3.2, 5.8, 5.1],
    [5.4, 4.9, 3.5, 5.6, 4.6],
];
/// Mean scores of the 16 causes, in the order of the instrument.
const CAUSES: [f64; 16] = [
    4.7, 3.1, 4.5, 4.8, 3.3, 5.2, 5.0, 5.8, 5.6, 4.5, 3.1, 4.4, 3.7, 5.3, 2.9, 3.6,
];

/// The invented answers of managers and contact staff to their ready surveys, marked as sample.
pub fn colleagues() -> Vec<Response> {
    let mut random = Random::seeded(0x0c01_1ea9);
    // Without the embedded library there is no sample.
    let Ok(key) = ScoringKey::for_instrument("servqual22", Variant::Classic) else {
        return Vec::new();
    };
    let provider = ProviderKey::embedded();
    let [managers, staff] = COLLEAGUES;
    let managers = (0..managers).map(|index| (GAP_MANAGERS, "m", index));
    let staff = (0..staff).map(|index| (GAP_STAFF, "s", index));
    managers
        .chain(staff)
        .map(|(survey, letter, index)| {
            let mut answers = Answers::default();
            let mood = roughly_normal(&mut random) * 0.4;
            if survey == GAP_MANAGERS {
                expect(&mut random, &key, &mut answers, index);
            }
            for (place, direct) in provider.direct.iter().enumerate() {
                if is_asked(survey, direct.gap.number()) {
                    let mean = DIRECT[place / 5 % 3][place % 5];
                    answers.set(&direct.answer, point(&mut random, mean + mood, false));
                }
            }
            for (cause, mean) in provider.causes.iter().zip(CAUSES) {
                if is_asked(survey, cause.gap.number()) {
                    for (answer, reversed, _) in &cause.statements {
                        answers.set(answer, point(&mut random, mean + mood, *reversed));
                    }
                }
            }
            response(
                survey,
                format!("{SAMPLE_PREFIX}{letter}{:02}", index + 1),
                index,
                answers,
            )
        })
        .collect()
}

/// Managers are asked about gaps 1 and 2, staff about 3 and 4.
fn is_asked(survey: &str, gap: u8) -> bool {
    (survey == GAP_MANAGERS) == (gap <= 2)
}

fn expect(random: &mut Random, key: &ScoringKey, answers: &mut Answers, index: usize) {
    for item in &key.items {
        let mean = EXPECTED.get(item.dimension).copied().unwrap_or(6.0);
        answers.set(&item.expectation, point(random, mean, item.reversed));
    }
    for (dimension, points) in key.dimensions.iter().zip(POINTS[index % POINTS.len()]) {
        answers.set(&dimension.weight, Answer::Number(points));
    }
}

/// An answer of 1 to 7 around `mean`, turned around where the statement is.
fn point(random: &mut Random, mean: f64, reversed: bool) -> Answer {
    let score = (mean + roughly_normal(random) * 0.8)
        .round()
        .clamp(1.0, 7.0);
    Answer::Number(if reversed { 8.0 - score } else { score })
}

fn response(survey: &str, id: String, index: usize, answers: Answers) -> Response {
    Response {
        schema: RESPONSE_SCHEMA,
        id,
        survey: survey.to_owned(),
        version: 1,
        lang: Lang::Zh,
        started_at: String::new(),
        submitted_at: format!("2026-10-{:02}T16:30:00", 5 + index % 20),
        context: Context {
            channel: "web".to_owned(),
            ..Context::default()
        },
        form: String::new(),
        timings: Vec::new(),
        #[cfg(feature = "rich")]
        session: crate::survey::rich::Session::default(),
        sample: true,
        answers,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::bundled;

    #[test]
    fn everybody_answers_every_question_of_their_form_and_nothing_else() {
        let all = colleagues();
        assert_eq!(all, super::colleagues());
        assert_eq!(all.len(), 31);
        for response in &all {
            assert!(response.sample);
            let form = bundled()
                .into_iter()
                .find(|form| form.id == response.survey);
            let form = form.unwrap();
            let mut asked: Vec<String> = form
                .questions()
                .filter(|question| question.id != "W")
                .map(|question| question.id.clone())
                .collect();
            if form.id == GAP_MANAGERS {
                let dims = [
                    "tangibles",
                    "reliability",
                    "responsiveness",
                    "assurance",
                    "empathy",
                ];
                asked.extend(dims.map(|dim| format!("W_{dim}")));
            }
            assert!(asked.iter().all(|id| response.answers.number(id).is_some()));
            assert_eq!(
                response.answers.iter().count(),
                asked.len(),
                "{}",
                response.id
            );
        }
    }
}

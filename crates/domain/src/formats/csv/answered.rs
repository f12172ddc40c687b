//! The survey that a file answers, for figures that ask a survey what it asks.

use super::Beside;
use crate::{
    instrument::{self, Anchors, ready},
    models::EXPECTED_FROM,
    response::Answer,
    scoring::ScoringKey,
    survey::{
        Choice, Identity, Question, QuestionKind, Section, Survey, from_instrument, rich::Rules,
    },
    text::Text,
};

/// Ends of the scale on which levels of the zone of tolerance are asked.
const LEVELS: [i32; 2] = [1, 7];
/// How the keys of these levels end.
const ENDS: [&str; 4] = [".min", ".adequate", ".desired", ".perceived"];
/// Longest words of any other answer.
const MAX_LEN: usize = 10_000;

/// The survey of the key's instrument with a question for every answer that `beside` holds; `None`
/// where the library has no such instrument.
pub fn answered_survey(key: &ScoringKey, beside: &Beside) -> Option<Survey> {
    let ready = ready().ok()?;
    let library = if ready.get(&key.instrument).is_some() {
        ready
    } else {
        instrument::library().ok()?
    };
    let instrument = library.get(&key.instrument)?;
    let mut survey = from_instrument(&library, instrument, key.variant, &Identity::default());
    let questions: Vec<Question> = beside
        .answer_keys()
        .map(|stored| question(stored, beside))
        .collect();
    if !questions.is_empty() {
        survey.sections.push(Section {
            id: "beside".to_owned(),
            title: Text::default(),
            lead: Text::default(),
            questions,
        });
    }
    Some(survey)
}

fn question(stored: &str, beside: &Beside) -> Question {
    let is_level = ENDS.iter().any(|end| stored.ends_with(end));
    let kind = if stored == EXPECTED_FROM {
        QuestionKind::Choice {
            options: options(beside),
        }
    } else if is_level {
        let [min, max] = LEVELS;
        QuestionKind::Rating {
            min,
            max,
            anchors: Anchors::default(),
            allow_na: false,
        }
    } else {
        QuestionKind::Text { max_len: MAX_LEN }
    };
    Question {
        id: stored.to_owned(),
        text: Text::same(name(stored)),
        kind,
        optional: true,
        show_if: None,
        rules: Rules::default(),
    }
}

/// What a question is about: `wifi` of `KN01_wifi`, `queue` of `queue.perceived`.
fn name(stored: &str) -> &str {
    let feature = stored
        .strip_prefix("KN01")
        .or_else(|| stored.strip_prefix("KN02"))
        .map(|rest| rest.trim_start_matches(['_', '-', '.']))
        .filter(|rest| !rest.is_empty());
    let stem = || stored.rsplit_once('.').map(|(stem, _)| stem);
    feature.or_else(stem).unwrap_or(stored)
}

/// The sources that anybody named, in the order of their words.
fn options(beside: &Beside) -> Vec<Choice> {
    let mut named: Vec<&String> = beside
        .answered(EXPECTED_FROM)
        .flat_map(|answer| match answer {
            Answer::List(options) => options.as_slice(),
            _ => &[],
        })
        .collect();
    named.sort_unstable();
    named.dedup();
    let choice = |id: &String| Choice {
        id: id.clone(),
        text: Text::same(id),
    };
    named.into_iter().map(choice).collect()
}

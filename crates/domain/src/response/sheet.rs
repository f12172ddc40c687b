//! A response as a filled-in questionnaire: every question with its answer in words.

use std::collections::BTreeSet;

use super::{Answer, Answers};
#[cfg(feature = "rich")]
use crate::survey::rich;
use crate::{
    formats::csv::Target,
    instrument::Anchors,
    scoring::ScoringKey,
    survey::{Question, QuestionKind, Survey},
    text::Text,
};

/// One question and its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetLine {
    /// The key under which the answer is stored.
    pub id: String,
    /// The question, with the organisation and the sector filled in.
    pub question: Text,
    /// The answer as given (never reversed); `None` where there is none.
    pub answer: Option<Text>,
    /// Whether the answer is turned around when it is scored.
    pub reversed: bool,
}

/// A section of the questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetSection {
    /// Its heading.
    pub title: Text,
    /// Its questions, in order.
    pub lines: Vec<SheetLine>,
}

/// How much of a questionnaire was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Completion {
    /// Questions with an answer.
    pub answered: usize,
    /// Questions that were asked, given the answers.
    pub asked: usize,
}

/// Counts the answered questions among those that the answers let appear.
pub fn completion(survey: &Survey, answers: &Answers) -> Completion {
    let shown = survey
        .questions()
        .filter(|question| question.is_shown(answers));
    shown.fold(
        Completion {
            answered: 0,
            asked: 0,
        },
        |count, question| Completion {
            answered: count.answered + usize::from(question.is_answered(answers)),
            asked: count.asked + 1,
        },
    )
}

/// The filled-in questionnaire. Answers that belong to no question of the survey, such as an
/// imported overall satisfaction, come last, so that nothing stored stays unseen.
pub fn answer_sheet(
    survey: &Survey,
    key: Option<&ScoringKey>,
    answers: &Answers,
) -> Vec<SheetSection> {
    let mut sections: Vec<SheetSection> = survey
        .sections
        .iter()
        .map(|section| SheetSection {
            title: survey.fill(&section.title),
            lines: section
                .questions
                .iter()
                .filter(|question| question.is_shown(answers) || answers.contains(&question.id))
                .flat_map(|question| lines(survey, key, question, answers))
                .collect(),
        })
        .collect();
    let asked: BTreeSet<String> = survey.questions().flat_map(Question::keys).collect();
    let others: Vec<SheetLine> = answers
        .iter()
        .filter(|(stored, _)| !asked.contains(*stored))
        .map(|(stored, answer)| SheetLine {
            id: stored.to_owned(),
            question: key.map_or_else(
                || Text::same(stored),
                |key| Target::Answer(stored.to_owned()).describe(key),
            ),
            answer: Some(plain(answer)),
            reversed: false,
        })
        .collect();
    sections.push(SheetSection {
        title: Text::new("其他回答", "Other answers"),
        lines: others,
    });
    sections.retain(|section| !section.lines.is_empty());
    sections
}

fn lines(
    survey: &Survey,
    key: Option<&ScoringKey>,
    question: &Question,
    answers: &Answers,
) -> Vec<SheetLine> {
    if let QuestionKind::ConstantSum { parts, .. } = &question.kind {
        return parts
            .iter()
            .map(|part| SheetLine {
                id: part.id.clone(),
                question: part.text.clone(),
                answer: answers.get(&part.id).map(plain),
                reversed: false,
            })
            .collect();
    }
    #[cfg(feature = "rich")]
    if let QuestionKind::Rich(kind) = &question.kind {
        return rich_lines(survey, question, kind, answers);
    }
    let id = &question.id;
    let is_reversed = |key: &ScoringKey| {
        let mut items = key.items.iter();
        items.any(|item| item.reversed && (*id == item.expectation || *id == item.perception))
    };
    vec![SheetLine {
        id: id.clone(),
        question: survey.fill(&question.text),
        answer: answers
            .get(id)
            .map(|answer| in_words(&question.kind, answer)),
        reversed: key.is_some_and(is_reversed),
    }]
}

/// A line for each key of a question of the complete runtime.
#[cfg(feature = "rich")]
fn rich_lines(
    survey: &Survey,
    question: &Question,
    kind: &rich::Kind,
    answers: &Answers,
) -> Vec<SheetLine> {
    kind.keys(&question.id)
        .into_iter()
        .map(|key| SheetLine {
            question: survey.fill(&kind.title_of(&key).unwrap_or_else(|| question.text.clone())),
            answer: answers
                .get(&key)
                .map(|answer| in_words(&question.kind, answer)),
            id: key,
            reversed: false,
        })
        .collect()
}

/// An answer with the wording of the point or option that was chosen.
fn in_words(kind: &QuestionKind, answer: &Answer) -> Text {
    match (kind, answer) {
        (QuestionKind::Rating { min, anchors, .. }, Answer::Number(number)) => {
            point(*number, f64::from(*min), anchors)
        }
        (QuestionKind::Smiley { labels }, Answer::Number(number)) => point(*number, 1.0, labels),
        (QuestionKind::Choice { options }, Answer::Text(id)) => options
            .iter()
            .find(|option| option.id == *id)
            .map_or_else(|| plain(answer), |option| option.text.clone()),
        (QuestionKind::YesNo, Answer::Text(code)) if code == "Y" => Text::new("是", "Yes"),
        (QuestionKind::YesNo, Answer::Text(code)) if code == "N" => Text::new("否", "No"),
        #[cfg(feature = "rich")]
        (QuestionKind::Rich(kind), _) => {
            rich::in_words(kind, answer).unwrap_or_else(|| plain(answer))
        }
        _ => plain(answer),
    }
}

/// A point of a scale that begins at `min`: its number, and its wording where it has one.
fn point(number: f64, min: f64, wordings: &Anchors) -> Text {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, and a place off the scale has no wording"
    )]
    let place = (number - min) as usize;
    let wording = (number >= min && number.fract() == 0.0)
        .then(|| wordings.at(place))
        .flatten();
    match wording {
        Some(Text { zh, en }) => Text::new(format!("{number} · {zh}"), format!("{number} · {en}")),
        None => Text::same(number.to_string()),
    }
}

fn plain(answer: &Answer) -> Text {
    match answer {
        Answer::Number(number) => Text::same(number.to_string()),
        Answer::Text(words) => Text::same(words),
        #[cfg(feature = "rich")]
        Answer::List(list) => Text::new(list.join("、"), list.join(", ")),
        Answer::NotApplicable => Text::new("不适用", "Does not apply"),
    }
}

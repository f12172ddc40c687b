//! Answers and calculated values inside texts: `{Q1}` becomes what was answered.

use super::{Known, in_words};
use crate::{
    expression::Scope,
    response::Answer,
    survey::{Question, QuestionKind},
    text::Text,
};

impl Known<'_> {
    /// `text` with every `{name}` that is known replaced by its words, in the respondent's
    /// language. An unknown name stays as it is, so that a mistake is seen; an empty one
    /// disappears.
    pub fn pipe(&self, text: &str) -> String {
        let mut piped = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let Some(length) = rest[open..].find('}') else {
                break;
            };
            let name = &rest[open + 1..open + length];
            piped.push_str(&rest[..open]);
            match self.words(name) {
                Some(words) => piped.push_str(&words),
                None => piped.push_str(&rest[open..=open + length]),
            }
            rest = &rest[open + length + 1..];
        }
        piped.push_str(rest);
        piped
    }

    /// What `name` reads as; `None` for a name that the survey does not have.
    fn words(&self, name: &str) -> Option<String> {
        let value = self.value(name).to_text();
        let question = self.survey.questions().find(|question| question.id == name);
        let known = question.is_some()
            || !value.is_empty()
            || self.survey.calculations().any(|(id, _)| id == name)
            || matches!(
                name,
                "org" | "sector" | "store" | "till" | "channel" | "lang"
            );
        let labelled = question
            .zip(self.answers.get(name))
            .and_then(|(question, answer)| labels(question, answer))
            .map(|words| words.get(self.lang).to_owned());
        known.then(|| labelled.unwrap_or(value))
    }
}

/// The words of chosen options instead of their ids; `None` where the value reads well itself.
fn labels(question: &Question, answer: &Answer) -> Option<Text> {
    match (&question.kind, answer) {
        (QuestionKind::Choice { options }, Answer::Text(id)) => {
            let option = options.iter().find(|option| option.id == *id)?;
            Some(option.text.clone())
        }
        (QuestionKind::Rich(kind), _) => in_words(kind, answer),
        _ => None,
    }
}

//! What expressions know while a survey is being answered.

use std::cell::Cell;

use super::Session;
use crate::{
    expression::{Scope, Value},
    response::{Answer, Answers, Context},
    survey::Survey,
    text::Lang,
};

/// How deep calculated values may build on each other. A circle, which the designer's checks
/// report, ends here as an empty value.
const DEEPEST: u32 = 24;

/// Answers, calculated values, link parameters and circumstances, by name.
pub struct Known<'a> {
    /// The survey.
    pub survey: &'a Survey,
    /// The answers so far.
    pub answers: &'a Answers,
    /// Seed and parameters.
    pub session: &'a Session,
    /// Store, till and the like.
    pub context: &'a Context,
    /// The respondent's language.
    pub lang: Lang,
    /// Now, as RFC 3339.
    pub now: &'a str,
    /// Stored keys of questions that are not shown: they count as empty.
    hidden: Vec<String>,
    depth: Cell<u32>,
}

impl<'a> Known<'a> {
    /// A scope in which every answer counts.
    pub fn new(
        survey: &'a Survey,
        answers: &'a Answers,
        session: &'a Session,
        context: &'a Context,
        lang: Lang,
        now: &'a str,
    ) -> Self {
        Self {
            survey,
            answers,
            session,
            context,
            lang,
            now,
            hidden: Vec::new(),
            depth: Cell::new(0),
        }
    }

    /// From here on, these keys count as empty.
    pub(super) fn hide(&mut self, keys: Vec<String>) {
        self.hidden.extend(keys);
    }

    /// Whether the answer under this key counts as empty.
    pub(super) fn hides(&self, key: &str) -> bool {
        self.hidden.iter().any(|hidden| hidden == key)
    }

    fn answer(&self, key: &str) -> Option<&Answer> {
        self.answers.get(key).filter(|_| !self.hides(key))
    }

    /// Rows and cells are stored under their own ids; expressions may write `matrix.row`.
    fn nested(&self, name: &str) -> Option<&Answer> {
        let (question, rest) = name.split_once('.')?;
        let question = self.survey.questions().find(|other| other.id == question)?;
        let key = question.keys().into_iter().find(|key| key == rest)?;
        self.answer(&key)
    }

    fn calculated(&self, name: &str) -> Option<Value> {
        let value = self.survey.calculation(name)?;
        if self.depth.get() >= DEEPEST {
            return Some(Value::Null);
        }
        self.depth.set(self.depth.get() + 1);
        let value = value.evaluate(self);
        self.depth.set(self.depth.get() - 1);
        Some(value)
    }

    fn circumstance(&self, name: &str) -> Option<Value> {
        let text = match name {
            "org" => self.survey.org.get(self.lang),
            "sector" => self.survey.sector.get(self.lang),
            "store" => &self.context.branch,
            "till" => &self.context.till,
            "channel" => &self.context.channel,
            "lang" => self.lang.tag(),
            other => self.session.parameter(other)?,
        };
        Some(Value::Text(text.to_owned()))
    }
}

impl Scope for Known<'_> {
    fn value(&self, name: &str) -> Value {
        if let Some(answer) = self.answer(name).or_else(|| self.nested(name)) {
            return value_of(answer);
        }
        self.calculated(name)
            .or_else(|| self.circumstance(name))
            .unwrap_or(Value::Null)
    }

    fn now(&self) -> f64 {
        let utc = chrono::DateTime::parse_from_rfc3339(self.now)
            .map_or(0, |moment| moment.timestamp_millis());
        utc as f64 + f64::from(self.session.utc_offset_min) * 60_000.0
    }

    fn utc_offset_minutes(&self) -> i32 {
        self.session.utc_offset_min
    }
}

/// An answer as expressions see it; "does not apply" is empty.
fn value_of(answer: &Answer) -> Value {
    match answer {
        Answer::Number(number) => Value::Number(*number),
        Answer::Text(text) => Value::Text(text.clone()),
        Answer::List(list) => Value::List(list.iter().cloned().map(Value::Text).collect()),
        Answer::NotApplicable => Value::Null,
    }
}

//! Responses: what one respondent answered.

mod answers;
mod attachment;
mod listing;
mod route;
mod sheet;
mod timing;

use serde::{Deserialize, Serialize};

pub use answers::{Answer, AnswerChange, Answers};
pub use attachment::{ATTACHMENT_SCHEMA, Attachment};
pub use listing::{DataFilter, PageOf, list};
pub use sheet::{Completion, SheetLine, SheetSection, answer_sheet, completion};
pub use timing::Timing;

#[cfg(feature = "rich")]
use crate::survey::rich::{Hidden, Kind, Mark, Session, files_of};
#[cfg(feature = "rich")]
use crate::{expression::Value, survey::QuestionKind};
use crate::{survey::Survey, text::Lang};
use attachment::files_prefix;

/// Version of the response document's structure.
pub const RESPONSE_SCHEMA: u32 = 1;

/// Where a response came from and in which circumstances it was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    /// Branch, shop or store.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub branch: String,
    /// Channel: phone, kiosk, web, …
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub channel: String,
    /// Customer segment.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub segment: String,
    /// Till or terminal.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub till: String,
}

/// A submitted response. It never changes after submission.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// Structure version, [`RESPONSE_SCHEMA`].
    pub schema: u32,
    /// ULID made on the device before the first save, or the id of an imported row.
    pub id: String,
    /// Survey id.
    pub survey: String,
    /// Survey version whose wording was answered.
    pub version: u32,
    /// Language at submission.
    pub lang: Lang,
    /// When answering began: RFC 3339, or ISO 8601 without a zone in the workspace's local time.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub started_at: String,
    /// When it was submitted, in the same form.
    pub submitted_at: String,
    /// Circumstances.
    #[serde(default)]
    pub context: Context,
    /// Whether it belongs to the sample workspace.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// Fingerprint of the survey's text that was answered; empty for imported responses.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub form: String,
    /// How long each question took, in the order in which they first appeared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub timings: Vec<Timing>,
    /// Seed, consent, parameters, marks.
    #[cfg(feature = "rich")]
    #[serde(default, skip_serializing_if = "Session::is_plain")]
    pub session: Session,
    /// The answers by stored key.
    pub answers: Answers,
}

/// A response that is still being given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Structure version, [`RESPONSE_SCHEMA`].
    pub schema: u32,
    /// The id that the response will have.
    pub id: String,
    /// Survey id.
    pub survey: String,
    /// Survey version.
    pub version: u32,
    /// Language now shown.
    pub lang: Lang,
    /// When answering began (RFC 3339).
    pub started_at: String,
    /// When it was last saved (RFC 3339).
    pub saved_at: String,
    /// Circumstances.
    #[serde(default)]
    pub context: Context,
    /// Id of the question on the screen.
    pub at: String,
    /// Fingerprint of the survey's text that was answered; empty for imported responses.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub form: String,
    /// How long each question took, in the order in which they first appeared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub timings: Vec<Timing>,
    /// Seed, consent, parameters, marks.
    #[cfg(feature = "rich")]
    #[serde(default, skip_serializing_if = "Session::is_plain")]
    pub session: Session,
    /// The answers so far.
    pub answers: Answers,
}

impl Response {
    /// What the keys of its files begin with.
    pub fn files_prefix(&self) -> String {
        files_prefix(&self.survey, self.version, &self.id)
    }
}

impl Draft {
    /// An empty draft of `survey`, at its first question.
    pub fn start(survey: &Survey, id: String, lang: Lang, now: String, context: Context) -> Self {
        Self {
            schema: RESPONSE_SCHEMA,
            id,
            survey: survey.id.clone(),
            version: survey.version,
            lang,
            started_at: now.clone(),
            saved_at: now,
            context,
            at: survey
                .questions()
                .next()
                .map(|question| question.id.clone())
                .unwrap_or_default(),
            form: String::new(),
            timings: Vec::new(),
            #[cfg(feature = "rich")]
            session: Session::default(),
            answers: Answers::default(),
        }
    }

    /// Applies changed answers.
    pub fn change(&mut self, changes: &[AnswerChange]) {
        for (key, answer) in changes {
            match answer {
                Some(answer) => self.answers.set(key, answer.clone()),
                None => self.answers.remove(key),
            }
        }
    }

    /// What to store when another tab may have answered too: if `stored` is the same session, its
    /// answers with `changes` on top, at this draft's place; else this draft as it is.
    #[must_use]
    pub fn onto(self, stored: Option<Self>, changes: &[AnswerChange]) -> Self {
        match stored {
            Some(mut stored) if stored.id == self.id => {
                stored.change(changes);
                Self {
                    answers: stored.answers,
                    ..self
                }
            }
            _ => self,
        }
    }

    /// The response that submitting this draft makes. Answers to questions that the final
    /// answers hide are left out, because the respondent never confirmed them.
    pub fn submit(mut self, survey: &Survey, now: String) -> Response {
        self.drop_hidden(survey);
        #[cfg(feature = "rich")]
        self.work_out(survey);
        Response {
            schema: RESPONSE_SCHEMA,
            id: self.id,
            survey: self.survey,
            version: self.version,
            lang: self.lang,
            started_at: self.started_at,
            submitted_at: now,
            context: self.context,
            sample: false,
            form: self.form,
            timings: self.timings,
            #[cfg(feature = "rich")]
            session: self.session,
            answers: self.answers,
        }
    }

    fn drop_hidden(&mut self, survey: &Survey) {
        for key in self.hidden_keys(survey) {
            self.answers.remove(&key);
        }
    }

    /// The stored keys of the questions that the answers hide, unless the survey keeps them.
    fn hidden_keys(&self, survey: &Survey) -> Vec<String> {
        #[cfg(feature = "rich")]
        if survey.flow.hidden == Hidden::Keep {
            return Vec::new();
        }
        let shown: Vec<&str> = self.shown(survey).iter().map(|q| q.id.as_str()).collect();
        survey
            .questions()
            .filter(|question| !shown.contains(&question.id.as_str()))
            .flat_map(crate::survey::Question::keys)
            .collect()
    }

    /// What the keys of its files begin with.
    pub fn files_prefix(&self) -> String {
        files_prefix(&self.survey, self.version, &self.id)
    }

    /// The names of the files that its answers list.
    #[cfg(feature = "rich")]
    pub fn files(&self, survey: &Survey) -> Vec<String> {
        files_of(survey, &self.answers, |_| true)
    }

    /// The names of those files that submitting leaves out with the answers that list them.
    #[cfg(feature = "rich")]
    pub fn hidden_files(&self, survey: &Survey) -> Vec<String> {
        let hidden = self.hidden_keys(survey);
        files_of(survey, &self.answers, |id| {
            hidden.iter().any(|key| key == id)
        })
    }

    /// Stores calculated values and link parameters among the answers.
    #[cfg(feature = "rich")]
    fn work_out(&mut self, survey: &Survey) {
        let known = self.known(survey);
        let mut values: Vec<(String, Answer)> = survey
            .calculations()
            .filter_map(|(id, value)| Some((id.to_owned(), answer_of(value.evaluate(&known))?)))
            .collect();
        values.extend(
            survey
                .questions()
                .filter_map(|question| match &question.kind {
                    QuestionKind::Rich(Kind::Parameter { name }) => {
                        let value = self.session.parameter(name)?.to_owned();
                        Some((question.id.clone(), Answer::Text(value)))
                    }
                    _ => None,
                }),
        );
        for (id, answer) in values {
            self.answers.set(id, answer);
        }
    }

    /// The response that a kiosk makes of answers that somebody left behind.
    #[cfg(feature = "rich")]
    pub fn submit_partial(mut self, survey: &Survey, now: String) -> Response {
        self.session.mark(Mark::Partial);
        self.submit(survey, now)
    }
}

/// A calculated value as it is stored; `None` for an empty one.
#[cfg(feature = "rich")]
fn answer_of(value: Value) -> Option<Answer> {
    match value {
        Value::Null => None,
        Value::Number(number) => number.is_finite().then_some(Answer::Number(number)),
        Value::Text(text) => Some(Answer::Text(text)),
        Value::List(list) => Some(Answer::List(list.iter().map(Value::to_text).collect())),
        other => Some(Answer::Text(other.to_text())),
    }
}

//! Responses: what one respondent answered.

mod answers;
mod listing;
mod route;
mod sheet;

use serde::{Deserialize, Serialize};

pub use answers::{Answer, AnswerChange, Answers};
pub use listing::{DataFilter, PageOf, list};
pub use sheet::{Completion, SheetLine, SheetSection, answer_sheet, completion};

use crate::{
    survey::{Question, Survey},
    text::Lang,
};

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
    /// The answers so far.
    pub answers: Answers,
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
        for question in survey.questions() {
            if !question.is_shown(&self.answers) {
                for key in question.keys() {
                    self.answers.remove(&key);
                }
            }
        }
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
            answers: self.answers,
        }
    }

    /// The shown questions that a respondent may not leave as they are.
    pub fn missing<'a>(&'a self, survey: &'a Survey) -> impl Iterator<Item = &'a Question> {
        self.shown(survey)
            .filter(|question| !question.may_be_left(&self.answers))
    }

    /// Id of the first of [`Draft::missing`].
    pub fn first_missing<'a>(&'a self, survey: &'a Survey) -> Option<&'a str> {
        self.missing(survey)
            .next()
            .map(|question| question.id.as_str())
    }
}

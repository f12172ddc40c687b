//! Surveys: what a respondent is asked, in order, with everything needed to ask it.
//!
//! A survey is self-contained: the respondent's runtime needs no instrument library. Its JSON has
//! no flattened or internally tagged parts, because reading those costs a phone about 12 KB of code.

mod bundled;
mod condition;
mod constant_sum;
mod gap_forms;
#[cfg(feature = "rich")]
pub mod rich;

use serde::{Deserialize, Serialize};

pub use bundled::{Identity, bundled, from_instrument};
pub use condition::{Condition, ConditionError};
pub use constant_sum::{points_left, spread_evenly};
pub use gap_forms::{GAP_MANAGERS, GAP_STAFF};

use crate::{hash, instrument::Anchors, response::Answers, text::Text};

/// Structure version of a survey that the plain runtime can ask.
pub const PLAIN_SCHEMA: u32 = 1;

/// Highest version of the survey document's structure that this build can read.
pub const SURVEY_SCHEMA: u32 = if cfg!(feature = "rich") {
    2
} else {
    PLAIN_SCHEMA
};

/// Which wording of an instrument's reversed items a study uses. One per study, never mixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Variant {
    /// Source wording, with its negatively worded items (reversed when scored).
    #[default]
    Classic,
    /// Every item worded positively; nothing is reversed.
    Positive,
}

/// The instrument that a survey was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstrumentRef {
    /// Instrument id.
    pub id: String,
    /// Version of its wording.
    pub version: u32,
    /// Wording variant.
    #[serde(default)]
    pub variant: Variant,
}

/// A published survey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Survey {
    /// Structure version: [`PLAIN_SCHEMA`] if the plain runtime can ask it, else higher.
    pub schema: u32,
    /// Stable id, used in links.
    pub id: String,
    /// Version of the wording; responses stay pinned to theirs.
    pub version: u32,
    /// The instrument that it was made from.
    pub instrument: Option<InstrumentRef>,
    /// What respondents see as its title.
    pub title: Text,
    /// The organisation that `{org}` stands for.
    pub org: Text,
    /// The sector that `{sector}` stands for.
    pub sector: Text,
    /// Estimated minutes to answer.
    pub minutes: u16,
    /// Whether it belongs to the sample workspace.
    #[serde(default)]
    pub sample: bool,
    /// Sections, in order.
    pub sections: Vec<Section>,
    /// How a respondent goes through it.
    #[cfg(feature = "rich")]
    #[serde(default, skip_serializing_if = "rich::Flow::is_plain")]
    pub flow: rich::Flow,
}

#[cfg(feature = "rich")]
impl Survey {
    /// The structure version that this survey needs: the plain one where nothing of [`rich`] is used.
    pub fn needed_schema(&self) -> u32 {
        let is_plain = |question: &Question| {
            question.rules.is_none() && !matches!(question.kind, QuestionKind::Rich(_))
        };
        if self.flow.is_plain() && self.questions().all(is_plain) {
            PLAIN_SCHEMA
        } else {
            SURVEY_SCHEMA
        }
    }
}

/// The fingerprint that pins a response to the survey's stored text.
pub fn fingerprint(text: &str) -> String {
    hash::hex(text)
}

impl Survey {
    /// Every question, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The section that holds the question `id`.
    pub fn section_of(&self, id: &str) -> Option<&Section> {
        self.sections
            .iter()
            .find(|section| section.questions.iter().any(|question| question.id == id))
    }

    /// The `ID@VERSION` by which links and files name this survey.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// `text` with the organisation and the sector filled in.
    pub fn fill(&self, text: &Text) -> Text {
        text.fill("org", &self.org).fill("sector", &self.sector)
    }
}

/// A group of questions with a common introduction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Stable id, for example `E`.
    pub id: String,
    /// Heading.
    pub title: Text,
    /// Instruction shown before its questions; may be empty.
    pub lead: Text,
    /// Questions, in order.
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The key under which its answer is stored.
    pub id: String,
    /// Wording, with placeholders.
    pub text: Text,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Whether the survey can be submitted without it.
    #[serde(default)]
    pub optional: bool,
    /// When it is asked; always, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<Condition>,
    /// Everything else that holds for it.
    #[cfg(feature = "rich")]
    #[serde(default, skip_serializing_if = "rich::Rules::is_none")]
    pub rules: rich::Rules,
}

impl Question {
    /// Whether the question is asked, given the answers so far.
    pub fn is_shown(&self, answers: &Answers) -> bool {
        self.is_shown_without(answers, |_| false)
    }

    /// Whether the question is asked, given the answers so far without those whose keys are
    /// hidden: a stale answer of a hidden question decides nothing.
    pub(crate) fn is_shown_without(
        &self,
        answers: &Answers,
        is_hidden: impl Fn(&str) -> bool,
    ) -> bool {
        self.show_if
            .as_ref()
            .is_none_or(|condition| !is_hidden(condition.key()) && condition.holds(answers))
    }

    /// The stored keys that answering this question fills.
    pub fn keys(&self) -> Vec<String> {
        match &self.kind {
            QuestionKind::ConstantSum { parts, .. } => {
                parts.iter().map(|part| part.id.clone()).collect()
            }
            #[cfg(feature = "rich")]
            QuestionKind::Rich(kind) => kind.keys(&self.id),
            _ => vec![self.id.clone()],
        }
    }

    /// Whether `answers` answers this question fully.
    pub fn is_answered(&self, answers: &Answers) -> bool {
        match &self.kind {
            QuestionKind::ConstantSum { parts, total } => {
                let given: Option<f64> = parts
                    .iter()
                    .map(|part| answers.number(&part.id))
                    .sum::<Option<f64>>();
                given.is_some_and(|sum| (sum - f64::from(*total)).abs() < 1e-9)
            }
            #[cfg(feature = "rich")]
            QuestionKind::Rich(kind) => kind.is_answered(&self.id, answers),
            _ => answers.contains(&self.id),
        }
    }

    /// Whether nothing of it is answered.
    pub fn is_empty(&self, answers: &Answers) -> bool {
        self.keys().iter().all(|key| !answers.contains(key))
    }
}

/// Why a respondent cannot go on from a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It needs an answer.
    Needed,
    /// The points do not add up to this total.
    Sum(i32),
    /// It is empty, which is asked about once and then accepted.
    #[cfg(feature = "rich")]
    AskedTwice,
    /// The answer has not the form that is asked for.
    #[cfg(feature = "rich")]
    Wrong(Text),
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// One point of a numbered scale.
    Rating {
        /// Lowest point.
        min: i32,
        /// Highest point.
        max: i32,
        /// Wording of the points; empty where only the numbers speak.
        #[serde(default)]
        anchors: Anchors,
        /// Whether "does not apply" is offered.
        #[serde(default)]
        allow_na: bool,
    },
    /// One face of a row of faces, scored 1 (worst) to the number of labels.
    Smiley {
        /// Words under the faces, worst first.
        labels: Anchors,
    },
    /// Points spread over parts until they add up to a total.
    ConstantSum {
        /// The total that the parts must reach.
        total: i32,
        /// The parts; each is stored under its own id.
        parts: Vec<Part>,
    },
    /// One option of a list.
    Choice {
        /// The options.
        options: Vec<Choice>,
    },
    /// Yes or no, stored as `Y` or `N`.
    YesNo,
    /// Words.
    Text {
        /// Longest answer, in characters.
        max_len: usize,
    },
    /// Anything else.
    #[cfg(feature = "rich")]
    Rich(rich::Kind),
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Stored value.
    pub id: String,
    /// Wording.
    pub text: Text,
}

/// One part of a constant sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The key under which its points are stored, for example `W_reliability`.
    pub id: String,
    /// Name.
    pub text: Text,
    /// What it means.
    pub hint: Text,
}

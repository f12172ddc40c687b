//! What holds for one question beyond its kind.

use serde::{Deserialize, Serialize};

use super::Known;
use crate::{expression::StoredExpression as Expression, response::Answer, text::Text};

/// Rules of one question. The default has none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rules {
    /// Shown only if this is true.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visible: Option<Expression>,
    /// Can be answered only if this is true; shown greyed otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<Expression>,
    /// Must be answered if this is true, even if the question is optional.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<Expression>,
    /// Whether going on without an answer asks once more, and then lets go.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub ask_twice: bool,
    /// Where to go instead of the next question; the first whose condition is true counts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub skips: Vec<Skip>,
    /// What an answer must satisfy.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// A line of help under the question.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub hint: Text,
    /// Why a sensitive thing is asked.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub purpose: Text,
    /// The answer that an attention check asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attention: Option<Answer>,
}

impl Rules {
    /// Whether the question can be answered.
    pub fn is_enabled(&self, known: &Known<'_>) -> bool {
        lets(self.enabled.as_ref(), known)
    }

    /// Whether it must be answered although it is optional.
    pub fn is_required(&self, known: &Known<'_>) -> bool {
        let required = self.required.as_ref();
        required.is_some_and(|required| required.is_true(known))
    }

    /// Whether there is no rule.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// Whether a condition lets a question through. One that cannot be read does: to ask too much is
/// better than to lose a question.
pub(super) fn lets(condition: Option<&Expression>, known: &Known<'_>) -> bool {
    condition.is_none_or(|condition| condition.error().is_some() || condition.is_true(known))
}

/// A jump ahead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Skip {
    /// When.
    pub when: Expression,
    /// Id of a later question, or `""` for the end of the survey.
    pub to: String,
}

/// A condition on answers, and what is said when it does not hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// What must be true once the question is answered.
    pub holds: Expression,
    /// What is said otherwise.
    pub message: Text,
}

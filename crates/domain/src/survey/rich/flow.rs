//! How a respondent goes through a survey.

use serde::{Deserialize, Serialize};

use super::{Ending, Gaming, Thresholds};
use crate::{expression::StoredExpression as Expression, text::Text};

/// What is on one screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paging {
    /// One question.
    #[default]
    Question,
    /// The questions of a section.
    Section,
}

/// What happens to answers of questions that later answers hide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hidden {
    /// They are left out of the response.
    #[default]
    Drop,
    /// They are kept.
    Keep,
}

/// How a respondent goes through a survey. The default is one question a screen, in the order of
/// the survey.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent switches of a stored document; a state machine would not fit them"
)]
pub struct Flow {
    /// What is on one screen.
    pub paging: Paging,
    /// Whether a single choice waits for "next" instead of going on by itself.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub wait: bool,
    /// Whether there is no way back.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub forward_only: bool,
    /// Whether the answers are shown for review before they are submitted.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub review: bool,
    /// Ids of the sections whose questions come in another order for each respondent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shuffle: Vec<String>,
    /// Whether the sections come in another order for each respondent.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shuffle_sections: bool,
    /// What happens to hidden answers.
    pub hidden: Hidden,
    /// What is agreed to before the first question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
    /// A way to a person instead of the survey.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<Person>,
    /// Values worked out from answers, for texts and conditions; stored with the response.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub calculated: Vec<Calculated>,
    /// What is said at the end; the first whose condition is true counts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub endings: Vec<Ending>,
    /// Hosts that may show the survey in a frame, such as `shop.example`; none by default.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<String>,
    /// From when on answers look too fast or too alike.
    pub quality: Thresholds,
    /// What a kiosk does when nobody is there.
    pub kiosk: Kiosk,
}

impl Flow {
    /// Whether nothing differs from the plain way.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

/// A consent and the version of its wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Version of the wording, stored with each response.
    pub version: String,
    /// The wording.
    pub text: Text,
}

/// A person to talk to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// What is said about them: where they are, when they can be reached.
    pub text: Text,
    /// A `tel:`, `mailto:` or `https:` address; `""` for none.
    #[serde(default)]
    pub address: String,
}

/// A named value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calculated {
    /// The name by which texts and conditions know it, and the key under which it is stored.
    pub id: String,
    /// How it is worked out.
    pub value: Expression,
}

/// What a kiosk does with answers that somebody left behind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Idle {
    /// They are forgotten.
    #[default]
    Discard,
    /// They are submitted, marked as partial, if there are any.
    Submit,
}

/// What a kiosk does when nobody is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kiosk {
    /// Seconds without a touch before the countdown, at least 15.
    pub quiet_s: u32,
    /// Seconds of countdown. WCAG 2.2 (2.2.1) asks for at least 20 to prolong a time limit.
    pub countdown_s: u32,
    /// What becomes of the answers.
    pub idle: Idle,
    /// Seconds in which a second session on the same device counts as mashing.
    pub mash_s: u32,
    /// From when on equal answers look like a game.
    pub gaming: Gaming,
}

impl Default for Kiosk {
    fn default() -> Self {
        Self {
            quiet_s: 15,
            countdown_s: 20,
            idle: Idle::Discard,
            mash_s: 5,
            gaming: Gaming::default(),
        }
    }
}

//! What a respondent sees after submitting.

use serde::{Deserialize, Serialize};

use crate::{
    expression::{Scope, StoredExpression as Expression},
    text::Text,
};

/// One way to end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ending {
    /// When; always, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Expression>,
    /// The heading.
    pub title: Text,
    /// What is said.
    pub text: Text,
    /// An `https:` address to go to, offered as a link and followed after a few seconds; `""` for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub redirect: String,
}

impl Ending {
    /// The address to go to, if it is one that a survey may send people to.
    pub fn address(&self) -> Option<&str> {
        let is_safe = self.redirect.starts_with("https://") || self.redirect.starts_with("http://");
        is_safe.then_some(self.redirect.as_str())
    }
}

/// The first of `endings` whose condition is true.
pub fn choose_ending<'a>(endings: &'a [Ending], scope: &dyn Scope) -> Option<&'a Ending> {
    endings
        .iter()
        .find(|ending| ending.when.as_ref().is_none_or(|when| when.is_true(scope)))
}

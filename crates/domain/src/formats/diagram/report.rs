//! What became of a diagram's elements.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// An element that did not come over as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// Its name, or its id where it has none.
    pub element: String,
    /// What became of it, and why.
    pub why: Text,
}

/// What became of every element of a diagram.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LossReport {
    /// How many came over as they were.
    pub mapped: usize,
    /// What came over as something else.
    pub changed: Vec<Loss>,
    /// What did not come over.
    pub dropped: Vec<Loss>,
}

impl LossReport {
    /// Whether everything came over as it was.
    pub fn is_lossless(&self) -> bool {
        self.changed.is_empty() && self.dropped.is_empty()
    }

    pub(in super::super) fn change(&mut self, element: impl Into<String>, zh: &str, en: &str) {
        self.changed.push(Loss {
            element: element.into(),
            why: Text::new(zh, en),
        });
    }

    pub(in super::super) fn drop(&mut self, element: impl Into<String>, zh: &str, en: &str) {
        self.dropped.push(Loss {
            element: element.into(),
            why: Text::new(zh, en),
        });
    }
}

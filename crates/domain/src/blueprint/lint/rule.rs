//! What a rule says about itself.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Report, Words, plan::Plan};

/// How much a finding counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Has to be mended: the blueprint does not mean what it shows.
    Error,
    /// Worth mending.
    Warning,
    /// Worth knowing.
    Info,
}

impl Severity {
    /// Every severity, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A rule of the method.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Stable id: `L1` to `L18` are those of the catalogue (K-E2), `B1` on those of service
    /// blueprinting.
    pub id: &'static str,
    /// Its severity, unless a blueprint sets another level.
    pub severity: Severity,
    /// What it finds, in a few words.
    pub title: Words,
    /// What it says about a finding; `{card}` and the like stand for what it found.
    pub message: Words,
    /// Why it matters.
    pub why: Words,
    /// Where it comes from.
    pub source: Words,
    pub(super) check: fn(&Plan<'_>, &mut Report<'_>),
}

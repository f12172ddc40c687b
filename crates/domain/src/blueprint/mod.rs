//! Service blueprints: typed lanes × phases, cards, links, commands and history.
//!
//! ```text
//! Command ── apply ──> Change (reversible record diffs) ──> History (one gesture, one entry)
//! ```
//!
//! Views emit a [`Command`]; [`apply`] either changes the blueprint and returns the [`Change`],
//! or returns a [`CommandError`] and leaves the blueprint as it was. The same changes feed undo,
//! redo, autosave and the merge with another tab's edits ([`rebase`]).
//!
//! | module | what it holds |
//! |---|---|
//! | [`model`](Blueprint) | blueprint, phases, cards, links, and questions about them |
//! | [`lane`](LaneKind) | the five lanes and the three lines derived from them |
//! | [`command`](Command) | what a designer can do, and when it is refused |
//! | [`change`](Change) | reversible diffs |
//! | [`history`](History) | undo and redo |
//! | [`invariants`](Violation) | what holds for every blueprint |
//! | [`parse`] | reading the stored form |
//! | [`sample`] | the check-in of A Hotel |

mod change;
mod command;
mod history;
mod ids;
mod invariants;
mod lane;
mod model;
mod parse;
mod plan;
mod records;
mod sample;

#[cfg(test)]
mod tests;

pub use change::{Change, Conflict, Edit};
pub use command::{CardPatch, Command, CommandError, apply};
pub use history::{History, Step, rebase};
pub use ids::{CardId, LaneId, LinkId, PhaseId};
pub use invariants::{Violation, validate_invariants};
pub use lane::{DerivedLine, Lane, LaneKind, LineKind, derived_lines};
pub use model::{BLUEPRINT_SCHEMA, Blueprint, Card, Link, LinkKind, Phase, Stage};
pub use parse::{ParseError, parse};
pub use sample::sample;

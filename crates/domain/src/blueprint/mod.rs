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
//! | [`model`](Blueprint) | blueprint, and questions about it |
//! | [`lane`](LaneKind) | the five lanes and the three lines derived from them |
//! | [`grid`](Card) | phases, cards, links, optional rows |
//! | [`step`](StepRecord) | all that can be known about a step, in groups |
//! | [`ledger`](Persona) | personas, promises, standards, roles, values, queues, comments |
//! | [`compact`](Compact) | empty records take no room |
//! | [`command`](Command) | what a designer can do, and when it is refused |
//! | [`clipping`](Clipping) | copied cards |
//! | [`change`](Change) | reversible diffs |
//! | [`history`](History) | undo and redo |
//! | [`invariants`](Violation) | what holds for every blueprint |
//! | [`curve`](emotion_curve) | the emotion curve and how it ends |
//! | [`facets`] | steps by layer, element, buying role and plane |
//! | [`table`] | the same model as rows and columns; CSV |
//! | [`versions`](compare) | snapshots, differences, merging |
//! | [`lint`] | the method's rules, with sources and fixes |
//! | [`key_figures`](KeyFigures) | a blueprint in a few figures |
//! | [`layout`] | where everything is, in pixels of a canvas |
//! | [`heat`] | where it hurts: gaps, complaints and failures by step |
//! | [`heat_map`] | heat in five steps, and the gaps behind a card |
//! | [`simulation`] | the customers' way as a network of queues |
//! | [`parse`] | reading the stored form |
//! | `migrate` | lifting older documents to the present schema |
//! | [`templates`](Template) | blueprints to begin with |
//! | [`sample`] | the one of the sample workspace |

mod about;
mod change;
mod choice;
mod clipping;
mod command;
mod compact;
mod curve;
pub mod facets;
mod grid;
mod head;
pub mod heat;
pub mod heat_map;
mod history;
mod ids;
mod invariants;
mod key_figures;
mod lane;
pub mod layout;
mod ledger;
pub mod lint;
mod migrate;
mod model;
mod parse;
mod plan;
mod records;
mod sample;
pub mod simulation;
mod step;
pub mod table;
mod templates;
mod versions;

#[cfg(test)]
mod tests;

pub use about::{About, AboutPatch};
pub use change::{Change, Conflict, Diff, Edit};
pub use clipping::Clipping;
pub use command::{Alignment, CardPatch, Command, CommandError, LinkPatch, apply};
pub use compact::{Compact, Empty};
pub use curve::{CurvePoint, EmotionCurve, FeelingSource, emotion_curve};
pub use grid::{Card, Link, LinkKind, OptionalRow, Phase, Stage, Tracks};
pub use head::{BlueprintHead, SAMPLE_JSON};
pub use history::{History, Step, rebase};
pub use ids::{
    CardId, ClashId, CommentId, LaneId, LinkId, PersonaId, PhaseId, PromiseId, QueueId, RoleId,
    StandardId, ValueId,
};
pub use invariants::{Violation, validate_invariants};
pub use key_figures::{KeyFigures, key_figures};
pub use lane::{DerivedLine, Lane, LaneKind, LineKind, derived_lines};
pub use ledger::{
    Comment, Entry, EntryEdit, EntryId, EntryKind, Persona, Promise, PromiseState, Queue, Role,
    RuleLevel, Standard, StandardState, Value,
};
pub use model::{BLUEPRINT_SCHEMA, Blueprint};
pub use parse::{ParseError, parse, read};
pub use records::Record;
pub use sample::sample;
pub use step::{
    Audience, Authority, Backing, BuyingRole, Determinant, Emotion, Encounter, Evidence, FailPoint,
    Feeling, ItemLink, Layer, LifeCycle, Marks, Metric, Nature, NoItem, NoRating, Plane,
    QualitySide, Rating, ServicePattern, StepGroup, StepPatch, StepRecord, SystemElement, Timing,
    TriadPart, ValueTag, WaitPoint,
};
pub use templates::Template;
pub use versions::{
    Clash, Difference, ElementId, Fate, FieldChange, MergeError, Part, SNAPSHOT_SCHEMA, Side,
    Snapshot, compare, merge,
};

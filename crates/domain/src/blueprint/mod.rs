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
//! | [`duplicate`](Blueprint::duplicate) | a copy to go on with |
//! | [`head`](BlueprintHead) | what a list of blueprints shows, and its order |
//! | [`key_figures`](KeyFigure) | times, waits, failures of the whole, to compare |
//! | [`curve`](emotion_curve) | the emotion curve and how it ends |
//! | [`facets`] | steps by layer, element, buying role and plane |
//! | [`search`] | finding cards by words |
//! | [`filter`] | which cards a view shows |
//! | [`owners`] | who answers for how much |
//! | [`table`] | the same model as rows and columns; CSV |
//! | [`tree`] | the same model as a tree of lanes, phases, cards and links |
//! | [`walk`] | the customers' way step by step, for showing it to others |
//! | [`versions`](compare) | snapshots, differences, merging |
//! | [`lint`] | the method's rules, with sources and fixes |
//! | [`overview`](Overview) | a blueprint in a few figures, for a cover |
//! | [`layout`] | where everything is, in pixels of a canvas |
//! | [`heat`] | where it hurts: gaps, complaints and failures by step |
//! | [`heat_map`] | heat in five steps, and the gaps behind a card |
//! | [`step_heads`](BlueprintSteps) | what the analysis looks up: steps and their items |
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
mod duplicate;
pub mod facets;
pub mod filter;
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
mod overview;
pub mod owners;
mod parse;
mod plan;
mod records;
mod sample;
pub mod search;
pub mod simulation;
mod step;
mod step_heads;
pub mod table;
mod templates;
pub mod tree;
mod versions;
pub mod walk;

#[cfg(test)]
mod tests;

pub use about::{About, AboutPatch};
pub use change::{Change, Conflict, Diff, Edit};
pub use clipping::Clipping;
pub use command::{Alignment, CardPatch, Command, CommandError, LinkPatch, apply};
pub use compact::{Compact, Empty};
pub use curve::{CurvePoint, EmotionCurve, FeelingSource, emotion_curve};
pub use grid::{Card, Link, LinkKind, OptionalRow, Phase, Stage, Tracks};
pub use head::{BlueprintHead, ListOrder, SAMPLE_JSON, arrange};
pub use history::{History, Step, rebase};
pub use ids::{
    CardId, ClashId, CommentId, LaneId, LinkId, PersonaId, PhaseId, PromiseId, QueueId, RoleId,
    StandardId, ValueId,
};
pub use invariants::{Violation, validate_invariants};
pub use key_figures::KeyFigure;
pub use lane::{DerivedLine, Lane, LaneKind, LineKind, derived_lines};
pub use ledger::{
    Comment, Entry, EntryEdit, EntryId, EntryKind, Persona, Promise, PromiseState, Queue, Role,
    RuleLevel, Standard, StandardState, Value,
};
pub use model::{BLUEPRINT_SCHEMA, Blueprint};
pub use overview::{Overview, overview};
pub use parse::{ParseError, parse, read};
pub use records::Record;
pub use sample::sample;
pub use step::{
    Audience, Authority, Backing, BuyingRole, Determinant, Emotion, Encounter, Evidence, FailPoint,
    Feeling, ItemLink, Layer, LifeCycle, Marks, Metric, Nature, NoItem, NoRating, Plane,
    QualitySide, Rating, ServicePattern, StepGroup, StepPatch, StepRecord, SystemElement, Timing,
    TriadPart, ValueTag, WaitPoint,
};
pub use step_heads::{BlueprintSteps, PhaseHead, StepHead};
pub use templates::{Template, TemplateSize};
pub use versions::{
    Both, Cause, Clash, Difference, Digest, ElementId, Fate, FieldChange, MergeError, Part, Placed,
    SNAPSHOT_SCHEMA, Side, SideBySide, Snapshot, SnapshotHead, Verdict, compare, merge,
    merge_strangers, new_clashes, parse_copy, shown_now, side_by_side, surplus,
};

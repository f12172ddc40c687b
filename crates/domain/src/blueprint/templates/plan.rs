//! How a template is written down.

use super::{
    super::{LaneKind, LinkKind, Stage},
    detail::Detail,
};

/// A wording in Chinese and in English.
pub(super) type Pair = (&'static str, &'static str);

/// A card: lane, phase, id, title, and what else is known.
pub(super) type Row = (
    LaneKind,
    &'static str,
    &'static str,
    Pair,
    &'static [Detail],
);

/// A template.
pub(super) struct Plan {
    /// Name.
    pub title: Pair,
    /// The situation it shows.
    pub scenario: Pair,
    /// The customers it is for.
    pub segment: Pair,
    /// Customers an hour.
    pub arrivals: u32,
    /// Id, name, stage.
    pub phases: &'static [(&'static str, Pair, Stage)],
    /// Id, name, what it may spend without asking.
    pub roles: &'static [(&'static str, Pair, u32)],
    /// Id, name, description.
    pub personas: &'static [(&'static str, Pair, Pair)],
    /// Id, words, target, tolerance.
    pub standards: &'static [(&'static str, Pair, &'static str, &'static str)],
    /// Id, words, standard behind it.
    pub promises: &'static [(&'static str, Pair, &'static str)],
    /// Id, name, in order of rank.
    pub values: &'static [(&'static str, Pair)],
    /// Id, name, prefix of the numbers.
    pub queues: &'static [(&'static str, Pair, &'static str)],
    /// Cards, within a cell from top to bottom.
    pub cards: &'static [Row],
    /// From, to, kind.
    pub links: &'static [(&'static str, &'static str, LinkKind)],
    /// Links with words: from, to, words.
    pub labels: &'static [(&'static str, &'static str, Pair)],
}

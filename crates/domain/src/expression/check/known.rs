//! The names that an expression may read.

use super::super::coerce::folded;
use super::super::{Expression, NameUse};

/// What kind of answer a name holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Unknown, or several kinds.
    #[default]
    Any,
    /// A number.
    Number,
    /// Words or the id of a choice.
    Text,
    /// Yes or no.
    Bool,
    /// Several values.
    List,
    /// A date.
    Date,
}

/// A name that expressions may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known<'a> {
    /// As expressions write it; upper and lower case are the same.
    pub name: &'a str,
    /// What it holds.
    pub kind: Kind,
}

impl<'a> Known<'a> {
    /// A name that may hold anything.
    pub fn any(name: &'a str) -> Self {
        Self {
            name,
            kind: Kind::Any,
        }
    }
}

/// First words of paths that the place of a question gives a meaning: its row, its panel, itself.
const PLACES: [&str; 26] = [
    "survey",
    "self",
    "parent",
    "matrix",
    "composite",
    "item",
    "choice",
    "column",
    "row",
    "prevrow",
    "nextrow",
    "totalrow",
    "rowindex",
    "visiblerowindex",
    "rowvalue",
    "rowname",
    "rowtitle",
    "panel",
    "prevpanel",
    "nextpanel",
    "parentpanel",
    "panelindex",
    "visiblepanelindex",
    "pageno",
    "pagecount",
    "locale",
];
/// Ends the name of a question whose full entries are meant.
const UNWRAPPED: &str = "-unwrapped";

/// The known name that a path begins with.
pub(super) fn find<'a>(path: &str, known: &[Known<'a>]) -> Option<Known<'a>> {
    let used = NameUse {
        name: path.strip_suffix(UNWRAPPED).unwrap_or(path),
        span: super::super::Span::default(),
    };
    used.candidates().find_map(|candidate| {
        let candidate = folded(candidate);
        let mut known = known.iter();
        known.find(|known| folded(known.name) == candidate).copied()
    })
}

/// Whether a path begins with a known name or with a place.
pub(super) fn knows(path: &str, known: &[Known]) -> bool {
    let path = path.strip_prefix('$').unwrap_or(path);
    let first = path.split(['.', '[']).next().unwrap_or_default();
    PLACES.contains(&folded(first).as_str()) || find(path, known).is_some()
}

/// Which known names an expression reads, each once, in the order of `known`: the edges of the
/// graph for [`cycles`](super::super::cycles).
pub fn dependencies<'a>(expression: &Expression, known: &[Known<'a>]) -> Vec<&'a str> {
    let used: Vec<Known> = expression
        .names()
        .iter()
        .filter_map(|used| find(used.name, known))
        .collect();
    let read = known.iter().filter(|known| used.contains(known));
    read.map(|known| known.name).collect()
}

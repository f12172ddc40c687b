//! Expressions: when a question is asked, what a calculated value is, whether an answer is valid.
//!
//! The language is that of `SurveyJS`, so that designers can bring their surveys:
//! `{q1} >= 4 and {q2} notempty`. survey-core 2.5.38 is the reference for what it means;
//! `tests/oracle` compares the two on random cases and lists every difference with its reason.
//!
//! ```
//! use serviscope_domain::expression::{Expression, Scope, Value};
//!
//! struct Answers;
//! impl Scope for Answers {
//!     fn value(&self, name: &str) -> Value {
//!         if name == "q1" { 4.0.into() } else { Value::Null }
//!     }
//!     fn now(&self) -> f64 {
//!         0.0
//!     }
//! }
//!
//! let asked = Expression::parse("{q1} >= 4 and {q2} empty")?;
//! assert!(asked.is_true(&Answers));
//! # Ok::<(), serviscope_domain::expression::ParseError>(())
//! ```
//!
//! Nothing in here recurses without a limit: a source has at most [`MAX_SOURCE`] bytes and
//! [`MAX_DEPTH`] levels, and an evaluation that grows beyond all measure ends as [`Value::Null`].

#![expect(
    clippy::float_cmp,
    reason = "the language compares numbers exactly, and so do its number formats"
)]

mod check;
mod coerce;
mod cycles;
mod error;
mod evaluate;
mod functions;
mod names;
mod number;
mod operate;
mod parse;
mod path;
mod print;
mod scope;
mod span;
mod stored;
mod summary;
mod syntax;
mod value;

use std::str::FromStr;

pub use check::{Finding, Flaw, Kind, Known, check, dependencies};
pub use cycles::cycles;
pub use error::{ParseError, Problem};
pub use functions::Function;
pub use names::NameUse;
pub use parse::{MAX_DEPTH, MAX_SOURCE};
pub use scope::Scope;
pub use span::Span;
pub use stored::StoredExpression;
pub use syntax::{Binary, Node, Part, Unary};
pub use value::{MAX_NESTING, Value};

use crate::text::Lang;

/// A readable expression. It keeps the source as it was written; two expressions are equal when
/// their sources are.
#[derive(Clone, Debug)]
pub struct Expression {
    source: String,
    nodes: Vec<Node>,
    unclosed: Vec<Span>,
}

impl Expression {
    /// Reads an expression.
    ///
    /// # Errors
    ///
    /// When the source is no expression; the error says where and why.
    pub fn parse(source: &str) -> Result<Self, ParseError> {
        let parsed = parse::parse(source)?;
        Ok(Self {
            source: source.to_owned(),
            nodes: parsed.nodes,
            unclosed: parsed.unclosed,
        })
    }

    /// As it was written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Its parts, operands before their operator; the last one is the whole.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Opening parentheses that are never closed: tolerated, but worth a word to the designer.
    pub fn unclosed(&self) -> &[Span] {
        &self.unclosed
    }

    /// Its value among these answers. Total: what cannot be calculated is [`Value::Null`].
    pub fn evaluate(&self, scope: &dyn Scope) -> Value {
        evaluate::evaluate(self, scope)
    }

    /// Whether it holds, as a condition does in `SurveyJS`: its value equals `true`, so `true`, 1
    /// and `'1'` hold, but 5 and `'yes'` do not.
    pub fn is_true(&self, scope: &dyn Scope) -> bool {
        coerce::loosely_equal(&self.evaluate(scope), &Value::Bool(true))
    }

    /// Every name it reads, in the order they are written, repeated ones included.
    pub fn names(&self) -> Vec<NameUse<'_>> {
        names::names(self)
    }

    /// The same expression in one canonical way of writing, which `SurveyJS` reads too.
    pub fn canonical(&self) -> String {
        print::print(&self.nodes)
    }

    /// What it says in plain words, for people who do not read expressions: `q1 is at least 4 and q2
    /// is answered`. `title` gives the words for a name; where it has none, the name itself stands.
    pub fn summary(&self, lang: Lang, title: &dyn Fn(&str) -> Option<String>) -> String {
        summary::summary(&self.nodes, lang, title)
    }

    /// Whether both have the same parts, however they are written.
    pub fn same_meaning(&self, other: &Self) -> bool {
        let parts = |expression: &Self| {
            let nodes = expression.nodes.iter();
            nodes.map(|node| node.part.clone()).collect::<Vec<_>>()
        };
        parts(self) == parts(other)
    }
}

impl PartialEq for Expression {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for Expression {}

impl FromStr for Expression {
    type Err = ParseError;

    fn from_str(source: &str) -> Result<Self, ParseError> {
        Self::parse(source)
    }
}

//! The parts of an expression.
//!
//! A parsed expression is a list of nodes in which operands stand before their operator (reverse
//! Polish notation). A list is evaluated, compared, printed and dropped without recursion, so a
//! sum of a thousand questions needs no more stack than a sum of two.

use super::functions::Function;
use super::span::Span;

/// An operator with one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unary {
    /// `!`, `negate`, `not`: true for an empty, false or zero operand.
    Not,
    /// `empty`: unanswered, or nothing but unanswered parts.
    Empty,
    /// `notempty`.
    NotEmpty,
}

/// An operator between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binary {
    /// `or`, `||`: the first operand that counts as true, else the second.
    Or,
    /// `and`, `&&`: the first operand that counts as false, else the second.
    And,
    /// `=`, `==`, `equal`.
    Equal,
    /// `!=`, `<>`, `notequal`.
    NotEqual,
    /// `<`, `less`.
    Less,
    /// `<=`, `lessorequal`.
    LessOrEqual,
    /// `>`, `greater`.
    Greater,
    /// `>=`, `greaterorequal`.
    GreaterOrEqual,
    /// `+`: adds numbers, joins texts and lists.
    Plus,
    /// `-`.
    Minus,
    /// `*`.
    Times,
    /// `/`: empty when divided by zero.
    Divide,
    /// `%`, `mod`: empty when divided by zero.
    Modulo,
    /// `^`, `power`.
    Power,
    /// `contains`, `contain`, `*=`: every value on the right is on the left.
    Contains,
    /// `notcontains`, `notcontain`.
    NotContains,
    /// `anyof`, `containsany`.
    AnyOf,
    /// `allof`.
    AllOf,
    /// `noneof`.
    NoneOf,
}

impl Binary {
    /// How tightly it binds: 1 (`or`) to 7 (`contains` and its kin). All associate to the left.
    pub(super) const fn level(self) -> u8 {
        match self {
            Self::Or => 1,
            Self::And => 2,
            Self::Equal
            | Self::NotEqual
            | Self::Less
            | Self::LessOrEqual
            | Self::Greater
            | Self::GreaterOrEqual => 3,
            Self::Plus | Self::Minus => 4,
            Self::Times | Self::Divide | Self::Modulo => 5,
            Self::Power => 6,
            Self::Contains | Self::NotContains | Self::AnyOf | Self::AllOf | Self::NoneOf => 7,
        }
    }

    /// How it is printed; every spelling is one that `SurveyJS` reads too.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Divide => "/",
            Self::Modulo => "%",
            Self::Power => "^",
            Self::Contains => "contains",
            Self::NotContains => "notcontains",
            Self::AnyOf => "anyof",
            Self::AllOf => "allof",
            Self::NoneOf => "noneof",
        }
    }
}

/// What one node of an expression is.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// `null` or `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text in quotes, or a bare word.
    Text(String),
    /// `{name}`: an answer or variable.
    Name {
        /// What stands between the braces, without white space around it and without `#`.
        name: String,
        /// Written `{#name}`: a text that looks like a number stays a text.
        raw: bool,
    },
    /// `[…]` with so many elements.
    List(u32),
    /// One operand.
    Unary(Unary),
    /// Two operands.
    Binary(Binary),
    /// A function call.
    Call {
        /// The name as written.
        name: String,
        /// The function, or none when the name is unknown; such a call is empty.
        function: Option<Function>,
        /// How many arguments it was given.
        count: u32,
    },
}

/// One node: what it is, where it stands in the source and where its operands begin.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it is.
    pub part: Part,
    /// Where it stands in the source, its operands included.
    pub span: Span,
    /// Index of the first node that belongs to it.
    pub(super) first: u32,
}

impl Part {
    /// How many operands stand before it.
    pub(super) fn operands(&self) -> usize {
        match self {
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(_) | Self::Name { .. } => 0,
            Self::Unary(_) => 1,
            Self::Binary(_) => 2,
            Self::List(count) | Self::Call { count, .. } => *count as usize,
        }
    }
}

/// The operands of the node at `index`, as ranges of `nodes`, from the first to the last.
pub(super) fn operands(nodes: &[Node], index: usize) -> Vec<std::ops::Range<usize>> {
    let count = nodes.get(index).map_or(0, |node| node.part.operands());
    let mut ranges = Vec::with_capacity(count);
    let mut end = index;
    for _ in 0..count {
        let Some(last) = end.checked_sub(1).and_then(|last| nodes.get(last)) else {
            break;
        };
        let start = last.first as usize;
        ranges.push(start..end);
        end = start;
    }
    ranges.reverse();
    ranges
}

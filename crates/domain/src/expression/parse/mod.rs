//! Reading an expression: precedence climbing over the operators, one function per operand.
//!
//! The grammar is that of survey-core 2.5.38; where we read more than it does,
//! `tests/oracle/DIFFERENCES.md` says so.

mod literal;
mod operand;
mod operators;

use super::error::{ParseError, Problem};
use super::span::Span;
use super::syntax::{Node, Part};

/// Longest source that is read, in bytes.
pub const MAX_SOURCE: usize = 20_000;

/// How deep parentheses, lists, functions and `!` may be nested.
pub const MAX_DEPTH: u32 = 100;

/// What a source was read as.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) nodes: Vec<Node>,
    /// Parentheses that are never closed. `SurveyJS` tolerates them, so we do, but say so.
    pub(super) unclosed: Vec<Span>,
}

/// Reads a whole source.
pub(super) fn parse(source: &str) -> Result<Parsed, ParseError> {
    if source.len() > MAX_SOURCE {
        return Err(ParseError::new(Problem::TooLong, 0, source.len()));
    }
    let mut parser = Parser {
        source,
        position: 0,
        depth: 0,
        nodes: Vec::new(),
        unclosed: Vec::new(),
    };
    parser.skip_space();
    if parser.rest().is_empty() {
        return Err(ParseError::new(Problem::Empty, 0, source.len()));
    }
    parser.binary(1)?;
    parser.skip_space();
    match parser.peek() {
        None => Ok(Parsed {
            nodes: parser.nodes,
            unclosed: parser.unclosed,
        }),
        Some(')') => Err(parser.at_here(Problem::Unopened)),
        Some(found) => Err(parser.at_here(Problem::Surplus(found))),
    }
}

/// A place in the source and the nodes made so far.
struct Parser<'a> {
    source: &'a str,
    position: usize,
    depth: u32,
    nodes: Vec<Node>,
    unclosed: Vec<Span>,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        self.source.get(self.position..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip_space(&mut self) {
        let rest = self.rest();
        let after = rest.trim_start_matches([' ', '\t', '\n', '\r']);
        self.position += rest.len() - after.len();
    }

    /// An error about the next character, or the end.
    fn at_here(&self, problem: Problem) -> ParseError {
        let end = self.position + self.peek().map_or(0, char::len_utf8);
        ParseError::new(problem, self.position, end)
    }

    /// Adds a node whose operands begin at node `first` and whose words begin at byte `start`.
    fn push(&mut self, part: Part, first: usize, start: usize) {
        self.nodes.push(Node {
            part,
            span: Span::new(start, self.position),
            first: u32::try_from(first).unwrap_or(u32::MAX),
        });
    }

    /// An operand and every operator that follows it and binds at least as tightly as `lowest`.
    fn binary(&mut self, lowest: u8) -> Result<(), ParseError> {
        let (first, start) = (self.nodes.len(), self.position);
        self.operand()?;
        loop {
            let end = self.position;
            self.skip_space();
            let Some((operator, length)) = operators::at(self.rest()) else {
                self.position = end;
                return Ok(());
            };
            if operator.level() < lowest {
                self.position = end;
                return Ok(());
            }
            self.position += length;
            self.skip_space();
            self.binary(operator.level() + 1)?;
            self.push(Part::Binary(operator), first, start);
        }
    }
}

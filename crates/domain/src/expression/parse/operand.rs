//! Reading one operand.

use super::super::error::{ParseError, Problem};
use super::super::functions::Function;
use super::super::span::Span;
use super::super::syntax::{Binary, Part, Unary};
use super::{MAX_DEPTH, Parser, operators};

/// Whether a character may stand in a bare word.
fn in_word(found: char) -> bool {
    found.is_ascii_alphanumeric() || found == '_'
}

/// `empty` and `notempty`, which follow their operand.
const EMPTINESS: [(&str, Unary); 2] = [("empty", Unary::Empty), ("notempty", Unary::NotEmpty)];

/// Whether `rest` begins with `word` in any case.
fn begins(rest: &str, word: &str) -> bool {
    let start = rest.get(..word.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// Whether `rest` begins with an operator that has an operand before it.
fn follows_operand(rest: &str) -> bool {
    operators::at(rest).is_some() || EMPTINESS.iter().any(|(word, _)| begins(rest, word))
}

impl<'a> Parser<'a> {
    /// One operand, with `empty` or `notempty` where it follows.
    pub(super) fn operand(&mut self) -> Result<(), ParseError> {
        if self.depth >= MAX_DEPTH {
            return Err(self.at_here(Problem::TooDeep));
        }
        self.depth += 1;
        let result = self.operand_here();
        self.depth -= 1;
        result
    }

    fn operand_here(&mut self) -> Result<(), ParseError> {
        let (first, start) = (self.nodes.len(), self.position);
        let Some(next) = self.peek() else {
            return Err(self.at_here(Problem::MissingValue));
        };
        match next {
            '(' => self.parenthesis()?,
            '!' => return self.negation(1),
            '[' => self.list()?,
            '{' => self.name()?,
            '\'' | '"' => self.text(next)?,
            '0'..='9' => self.number()?,
            '-' => self.minus()?,
            _ if next.is_ascii_alphabetic() || next == '_' => {
                let word = self.word();
                if self.negates(word) {
                    return self.negation(word.len());
                }
                self.word_or_call(word)?;
            }
            _ => return Err(self.at_here(Problem::NoValue(next))),
        }
        self.emptiness(first, start);
        Ok(())
    }

    /// `empty` or `notempty` after an operand.
    fn emptiness(&mut self, first: usize, start: usize) {
        let end = self.position;
        self.skip_space();
        for (word, operator) in EMPTINESS {
            if begins(self.rest(), word) {
                self.position += word.len();
                self.push(Part::Unary(operator), first, start);
                return;
            }
        }
        self.position = end;
    }

    fn parenthesis(&mut self) -> Result<(), ParseError> {
        let opened = self.position;
        self.position += 1;
        self.skip_space();
        self.binary(1)?;
        self.close(opened);
        Ok(())
    }

    /// Passes a closing parenthesis, or notes that it is missing.
    fn close(&mut self, opened: usize) {
        let end = self.position;
        self.skip_space();
        if self.peek() == Some(')') {
            self.position += 1;
        } else {
            self.position = end;
            self.unclosed.push(Span::new(opened, opened + 1));
        }
    }

    /// `!` or a word for it, so many bytes long, and what it negates.
    fn negation(&mut self, length: usize) -> Result<(), ParseError> {
        let (first, start) = (self.nodes.len(), self.position);
        self.position += length;
        self.skip_space();
        self.operand()?;
        self.push(Part::Unary(Unary::Not), first, start);
        Ok(())
    }

    /// A negative number, or a minus sign before something else, which is read as `0 - …`.
    fn minus(&mut self) -> Result<(), ParseError> {
        let (first, start) = (self.nodes.len(), self.position);
        self.position += 1;
        if self.peek().is_some_and(|next| next.is_ascii_digit()) {
            self.number()?;
            if let Some(node) = self.nodes.last_mut()
                && let Part::Number(number) = &mut node.part
            {
                *number = -*number;
                node.span = Span::new(start, self.position);
            }
            return Ok(());
        }
        self.push(Part::Number(0.0), first, start);
        self.skip_space();
        self.operand()?;
        self.push(Part::Binary(Binary::Minus), first, start);
        Ok(())
    }

    fn list(&mut self) -> Result<(), ParseError> {
        let (first, start) = (self.nodes.len(), self.position);
        self.position += 1;
        let count = self.sequence(']')?;
        if self.peek() != Some(']') {
            return Err(ParseError::new(Problem::OpenList, start, self.position));
        }
        self.position += 1;
        self.push(Part::List(count), first, start);
        Ok(())
    }

    /// Values with commas between them, up to `end` or something that is no comma.
    fn sequence(&mut self, end: char) -> Result<u32, ParseError> {
        self.skip_space();
        if self.peek().is_none_or(|next| next == end) {
            return Ok(0);
        }
        let mut count = 0;
        loop {
            self.binary(1)?;
            count += 1;
            self.skip_space();
            if self.peek() != Some(',') {
                return Ok(count);
            }
            self.position += 1;
            self.skip_space();
        }
    }

    /// The bare word at this place; it is not passed.
    fn word(&self) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|c| !in_word(c)).unwrap_or(rest.len());
        rest.get(..length).unwrap_or_default()
    }

    /// Whether `word`, which stands here, negates what follows instead of being a text.
    fn negates(&self, word: &str) -> bool {
        if !word.eq_ignore_ascii_case("not") && !word.eq_ignore_ascii_case("negate") {
            return false;
        }
        let after = self
            .rest()
            .get(word.len()..)
            .unwrap_or_default()
            .trim_start();
        // `not -1` is the text "not" less 1 to SurveyJS, which knows only `negate`.
        let number = match after.strip_prefix('-') {
            Some(number) if word.len() > 3 => number,
            _ => after,
        };
        after.starts_with(['(', '{', '[', '\'', '"'])
            || (after.starts_with('!') && !after.starts_with("!="))
            || number.starts_with(|c: char| c.is_ascii_digit())
            || (after.starts_with(in_word) && !follows_operand(after))
    }

    fn word_or_call(&mut self, word: &'a str) -> Result<(), ParseError> {
        let (first, start) = (self.nodes.len(), self.position);
        self.position += word.len();
        let end = self.position;
        self.skip_space();
        if self.peek() == Some('(') {
            let opened = self.position;
            self.position += 1;
            let count = self.sequence(')')?;
            self.close(opened);
            let call = Part::Call {
                name: word.to_owned(),
                function: Function::named(word),
                count,
            };
            self.push(call, first, start);
            return Ok(());
        }
        self.position = end;
        let part = match word {
            "null" | "undefined" => Part::Null,
            _ if word.eq_ignore_ascii_case("true") => Part::Bool(true),
            _ if word.eq_ignore_ascii_case("false") => Part::Bool(false),
            _ => Part::Text(word.to_owned()),
        };
        self.push(part, first, start);
        Ok(())
    }
}

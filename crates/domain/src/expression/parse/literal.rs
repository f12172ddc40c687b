//! Reading numbers, texts and names.

use super::super::error::{ParseError, Problem};
use super::super::number;
use super::super::syntax::Part;
use super::Parser;

impl<'a> Parser<'a> {
    /// Passes the longest run of characters that satisfy `wanted`.
    fn run(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|c| !wanted(c)).unwrap_or(rest.len());
        self.position += length;
        rest.get(..length).unwrap_or_default()
    }

    pub(super) fn number(&mut self) -> Result<(), ParseError> {
        let (first, start) = (self.nodes.len(), self.position);
        let hexadecimal = self.rest().strip_prefix("0x");
        let value =
            if hexadecimal.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_hexdigit())) {
                self.position += 2;
                let digits = self.run(|c| c.is_ascii_hexdigit());
                number::from_radix(digits, 16)
            } else {
                let whole = self.run(|c| c.is_ascii_digit());
                let after = self.rest().strip_prefix('.');
                if after.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
                    self.position += 1;
                    self.run(|c| c.is_ascii_digit());
                } else if whole.len() > 1 && whole.starts_with('0') {
                    return Err(ParseError::new(Problem::LeadingZero, start, self.position));
                }
                number::leading_float(self.source.get(start..self.position).unwrap_or_default())
            };
        if value.is_infinite() {
            return Err(ParseError::new(Problem::TooLarge, start, self.position));
        }
        self.push(Part::Number(value), first, start);
        Ok(())
    }

    /// A quoted text. `\'` and `\"` stand for the marks themselves; other backslashes are plain.
    pub(super) fn text(&mut self, quote: char) -> Result<(), ParseError> {
        let (first, start) = (self.nodes.len(), self.position);
        let mut text = String::new();
        let mut chars = self.rest().char_indices().skip(1).peekable();
        while let Some((place, found)) = chars.next() {
            match found {
                '\\' => match chars.next_if(|(_, next)| matches!(next, '\'' | '"')) {
                    Some((_, mark)) => text.push(mark),
                    None => text.push(found),
                },
                _ if found == quote => {
                    self.position += place + 1;
                    self.push(Part::Text(text), first, start);
                    return Ok(());
                }
                _ => text.push(found),
            }
        }
        Err(ParseError::new(Problem::OpenText, start, self.source.len()))
    }

    pub(super) fn name(&mut self) -> Result<(), ParseError> {
        let (first, start) = (self.nodes.len(), self.position);
        self.position += 1;
        let inside = self.run(|c| !matches!(c, '{' | '}'));
        if self.peek() != Some('}') {
            return Err(ParseError::new(Problem::OpenName, start, self.position));
        }
        self.position += 1;
        let inside = inside.trim();
        let (name, raw) = match inside.strip_prefix('#') {
            Some(name) if !name.is_empty() => (name, true),
            _ => (inside, false),
        };
        if name.is_empty() {
            return Err(ParseError::new(Problem::EmptyName, start, self.position));
        }
        let name = name.to_owned();
        self.push(Part::Name { name, raw }, first, start);
        Ok(())
    }
}

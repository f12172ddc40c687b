//! The rows of a file with the line numbers that a text editor shows.

use super::source::{reader, separator};

/// A row below the header.
pub(super) struct Row {
    /// Line on which it begins, from 1. Empty lines are no rows but count as lines.
    pub line: u64,
    /// Its cells.
    pub record: csv::StringRecord,
    /// Byte at which it begins.
    start: usize,
    /// Byte at which the next one begins.
    end: usize,
}

/// Reads the rows of a text one by one.
pub(super) struct Rows<'a> {
    text: &'a str,
    separator: u8,
    reader: csv::Reader<&'a [u8]>,
    /// Byte at which the reader's input begins.
    base: usize,
    /// Byte up to which lines are counted, and the line it is on.
    counted: (usize, u64),
}

impl<'a> Rows<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let separator = separator(text);
        Self {
            text,
            separator,
            reader: reader(text, separator, true),
            base: 0,
            counted: (0, 1),
        }
    }

    /// Where a row reaches over several lines because of a quotation mark that is never closed,
    /// gives the swallowed lines back. Tells whether it did.
    pub(super) fn give_back_lines(&mut self, row: &Row) -> bool {
        let rest = &self.text[row.start..row.end];
        let Some(line_end) = rest.trim_end().find('\n') else {
            return false;
        };
        self.base = row.start + line_end + 1;
        self.reader = reader(&self.text[self.base..], self.separator, false);
        true
    }

    /// The byte in the whole text for a place in the reader's input.
    fn byte(&self, position: &csv::Position) -> usize {
        let place = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        self.base.saturating_add(place).min(self.text.len())
    }

    /// The reader itself counts neither empty lines nor the line feed of CRLF in time.
    fn line_at(&mut self, byte: usize) -> u64 {
        let (from, line) = self.counted;
        // Both places begin a row, so neither lies inside a character.
        let passed = self.text.get(from.min(byte)..byte).unwrap_or_default();
        let feeds = passed.matches('\n').count();
        self.counted = (byte, line + feeds as u64);
        self.counted.1
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let mut record = csv::StringRecord::new();
        // The text is UTF-8 and rows may have any length, so no row is refused here.
        if !self.reader.read_record(&mut record).ok()? {
            return None;
        }
        let begin = record.position().map_or(0, |position| self.byte(position));
        let blank = self.text.as_bytes()[begin..]
            .iter()
            .take_while(|byte| matches!(byte, b'\n' | b'\r'))
            .count();
        let start = begin + blank;
        let end = self.byte(self.reader.position()).max(start);
        Some(Row {
            line: self.line_at(start),
            record,
            start,
            end,
        })
    }
}

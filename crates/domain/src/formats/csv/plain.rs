//! The common case of a CSV file, read straight into columns: a header, then rows of whole
//! numbers without a quotation mark. Everything else is for [`super::import`], which names what
//! is wrong with a row.

use super::{CsvError, Target, guess_mapping, source};
use crate::{
    hash::fnv1a,
    scoring::{
        ScoringKey,
        columns::{Columns, MISSING},
    },
};

/// Rows that are collected before they go to their columns.
const BLOCK: usize = 256;

/// What the cells of one column of the file are for.
enum Cell {
    /// Nothing that is analysed.
    Skip,
    /// The respondent's id, which must not occur twice.
    Id,
    /// A number, turned into a byte by a table: place = number, [`MISSING`] = refused.
    Number {
        /// Place among the columns; none for an answer that is only checked.
        column: Option<usize>,
        bytes: Box<[u8; 256]>,
    },
}

/// Reads a plain file into columns, under the meanings that its header suggests. `None` where a
/// row is not plain: a quotation mark, a space, a decimal, a number off the scale, a row without
/// an answer or an id, of another length, or with an id that occurred before. Then nothing is
/// lost by reading the file again with [`super::import`].
///
/// # Errors
/// As [`guess_mapping`] and [`super::ColumnMapping::check`].
pub fn import_plain(bytes: &[u8], key: &ScoringKey) -> Result<Option<Columns>, CsvError> {
    let text = source::text(bytes)?;
    let mapping = guess_mapping(bytes, key)?;
    mapping.check()?;
    let header_end = text.find('\n').filter(|end| !text[..*end].contains('"'));
    let (Ok(mut columns), Some(header_end)) = (Columns::empty(key), header_end) else {
        return Ok(None);
    };
    let cells: Vec<Cell> = mapping
        .columns
        .iter()
        .map(|column| cell(column.target.as_ref(), key))
        .collect();
    let rows = &text.as_bytes()[header_end + 1..];
    let read = read(rows, source::separator(text), &cells, &mut columns);
    Ok(read.map(|()| columns))
}

fn cell(target: Option<&Target>, key: &ScoringKey) -> Cell {
    let (target, stored) = match target {
        Some(Target::Id) => return Cell::Id,
        Some(target @ Target::Answer(stored)) => (target, stored),
        _ => return Cell::Skip,
    };
    let slot = Columns::slots(key).position(|(slot, _)| slot == *stored);
    let points = slot.and_then(|slot| Columns::slots(key).nth(slot));
    let range = target.range(key).unwrap_or_default();
    let mut bytes = Box::new([MISSING; 256]);
    for (number, byte) in (0..MISSING).zip(bytes.iter_mut()) {
        let raw = f64::from(number);
        *byte = match &points {
            Some((_, points)) => points.byte(Some(raw)).unwrap_or(MISSING),
            None if (range.0..=range.1).contains(&raw) => 0,
            None => MISSING,
        };
    }
    Cell::Number {
        column: slot,
        bytes,
    }
}

/// Appends every row; `None` at the first cell that is not plain.
fn read(mut rest: &[u8], separator: u8, cells: &[Cell], columns: &mut Columns) -> Option<()> {
    let mut columns: Vec<_> = columns.all_mut().collect();
    let mut block = vec![MISSING; columns.len() * BLOCK];
    let mut row = 0;
    let mut ids = Ids::default();
    loop {
        while let [b'\n', next @ ..] | [b'\r', b'\n', next @ ..] = rest {
            rest = next;
        }
        if row == BLOCK || rest.is_empty() {
            for (column, block) in columns.iter_mut().zip(block.chunks_exact(BLOCK)) {
                column.extend(&block[..row]);
            }
            block.fill(MISSING);
            row = 0;
        }
        if rest.is_empty() {
            return ids.all_different().then_some(());
        }
        let mut answered = false;
        for (index, cell) in cells.iter().enumerate() {
            let end = match cell {
                Cell::Number { column, bytes } => {
                    // Nearly every cell is one digit and a separator.
                    let (number, end) = match rest {
                        [digit @ b'0'..=b'9', next, ..] if *next == separator => {
                            (Some(digit - b'0'), 1)
                        }
                        _ => small_number(rest),
                    };
                    if let Some(number) = number {
                        let byte = bytes[usize::from(number)];
                        if byte == MISSING {
                            return None;
                        }
                        if let Some(column) = column {
                            block[column * BLOCK + row] = byte;
                        }
                        answered = true;
                    }
                    end
                }
                Cell::Skip => word(rest, separator),
                Cell::Id => {
                    let end = word(rest, separator);
                    ids.add(&rest[..end])?;
                    end
                }
            };
            rest = after(&rest[end..], separator, index + 1 == cells.len())?;
        }
        if !answered {
            return None;
        }
        row += 1;
    }
}

/// Where the words of a cell end.
fn word(rest: &[u8], separator: u8) -> usize {
    rest.iter()
        .position(|byte| *byte == separator || matches!(byte, b'\n' | b'\r' | b'"'))
        .unwrap_or(rest.len())
}

/// What follows the end of a cell, which must be a separator, or a line end after the last cell.
fn after(rest: &[u8], separator: u8, last: bool) -> Option<&[u8]> {
    match rest {
        [byte, rest @ ..] if *byte == separator && !last => Some(rest),
        [b'\n', rest @ ..] | [b'\r', b'\n', rest @ ..] if last => Some(rest),
        [] if last => Some(rest),
        _ => None,
    }
}

/// The number at the start, if there is one of at most three digits below 255, and where it ends.
fn small_number(bytes: &[u8]) -> (Option<u8>, usize) {
    let digit = |place: usize| {
        let digit = bytes.get(place)?.wrapping_sub(b'0');
        (digit < 10).then_some(digit)
    };
    let Some(first) = digit(0) else {
        return (None, 0);
    };
    let Some(second) = digit(1) else {
        return (Some(first), 1);
    };
    let number = first * 10 + second;
    match digit(2) {
        None => (Some(number), 2),
        // A fourth digit stops the row, because it is no separator.
        Some(third) => {
            let number = number.checked_mul(10).and_then(|n| n.checked_add(third));
            (Some(number.unwrap_or(MISSING)), 3)
        }
    }
}

/// The ids of a file: rising ids cannot repeat, others are compared by their hashes.
#[derive(Default)]
struct Ids<'a> {
    last: &'a [u8],
    hashes: Vec<u64>,
    rising: bool,
    any: bool,
}

impl<'a> Ids<'a> {
    /// `None` for an id that is empty or that [`super::import`] would strip of something.
    fn add(&mut self, id: &'a [u8]) -> Option<()> {
        let [first, ..] = id else { return None };
        let plain = |byte: &u8| byte.is_ascii_graphic() && *byte != b'\'';
        if !plain(first) || !id.last().is_some_and(plain) {
            return None;
        }
        let above = (self.last.len(), self.last) < (id.len(), id);
        self.rising = above && (self.rising || !self.any);
        self.any = true;
        self.last = id;
        self.hashes.push(fnv1a(id.iter().copied()));
        Some(())
    }

    /// Whether no id occurs twice. Two ids of one hash count as the same, which only costs time.
    fn all_different(mut self) -> bool {
        if self.rising || !self.any {
            return true;
        }
        self.hashes.sort_unstable();
        self.hashes.windows(2).all(|pair| pair[0] != pair[1])
    }
}

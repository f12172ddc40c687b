//! Blueprints from files, whatever wrote them: draw.io, BPMN 2.0, a table, our own JSON.
//!
//! [`open`] reads a file completely or not at all, stores nothing, and tells what became of
//! everything in it, so that a person can decide.
//!
//! | module | what it does |
//! |---|---|
//! | `kind` | what a file is, by what is in it |
//! | `table` | a table as a blueprint |
//! | `error` | why a file cannot be opened |

mod error;
mod kind;
mod table;

#[cfg(test)]
mod tests;

pub use error::FileError;
pub use kind::FileKind;

use super::diagram::{LossReport, bpmn, drawio};
use crate::{
    blueprint::{self, BLUEPRINT_SCHEMA, Blueprint, ParseError},
    text::{Lang, Text},
};

/// Most bytes of a file.
pub const MOST_BYTES: usize = 20_000_000;
/// Most cards of a blueprint that is taken in: twice what the editor is measured with.
pub const MOST_CARDS: usize = 20_000;
/// Most rows of a table.
pub const MOST_ROWS: usize = 5_000;

/// A blueprint that a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// What the file is.
    pub kind: FileKind,
    /// The blueprint. One that we wrote keeps its id; any other has the id that was asked for.
    pub blueprint: Blueprint,
    /// What became of everything in the file.
    pub report: LossReport,
}

/// Reads the file called `name`. `id` is for a blueprint that we did not write, `lang` the language
/// of words in a table that names none.
///
/// # Errors
/// [`FileError`] for what is no blueprint, and for files that are too large or too new.
pub fn open(name: &str, bytes: &[u8], id: &str, lang: Lang) -> Result<Incoming, FileError> {
    if bytes.len() > MOST_BYTES {
        return Err(FileError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| FileError::NotText)?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    let kind = kind::of(name, text)?;
    let title = stem(name);
    let (mut blueprint, report) = match kind {
        FileKind::Drawio => {
            drawio::read(text.as_bytes(), id).map(|it| (it.blueprint, it.report))?
        }
        FileKind::Bpmn => bpmn::read(text.as_bytes(), id).map(|it| (it.blueprint, it.report))?,
        FileKind::Table => table::read(text, id, title, lang)?,
        FileKind::Json => json(text)?,
    };
    if blueprint.cards.len() > MOST_CARDS {
        return Err(FileError::TooLarge);
    }
    if blueprint.title.is_empty() {
        blueprint.title = Text::same(title);
    }
    // What somebody takes in is no longer the invented example.
    blueprint.sample = false;
    Ok(Incoming {
        kind,
        blueprint,
        report,
    })
}

/// A file's name without folders and extension.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Our own form. Nothing is lost, whatever version wrote it.
fn json(text: &str) -> Result<(Blueprint, LossReport), FileError> {
    let mut report = LossReport::default();
    let blueprint = blueprint::parse(text).map_err(|error| match error {
        ParseError::Newer { found } => FileError::Newer { found },
        ParseError::UnknownSchema { .. } => FileError::Unknown,
        ParseError::Malformed(error) if error.is_eof() => FileError::CutOff,
        ParseError::Malformed(error) => FileError::Damaged(error.to_string()),
        ParseError::Damaged(violation) => FileError::Damaged(violation.to_string()),
    })?;
    report.mapped = blueprint.cards.len() + blueprint.links.len();
    if let Some(found) = kind::schema(text)
        && found < BLUEPRINT_SCHEMA
    {
        report.change(
            format!("schema {found}"),
            "由较早的版本写成，已转换为现在的格式，内容不变",
            "an older version wrote it; it was lifted to the present format, nothing was lost",
        );
    }
    Ok((blueprint, report))
}

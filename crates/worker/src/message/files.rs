//! Messages about files of blueprints. A blueprint travels as the text in which it is stored: page
//! and worker read and write that in any case.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serviscope_domain::{
    blueprint::{Blueprint, CardId, parse},
    formats::{
        blueprint_file::FileKind,
        diagram::{LossReport, svg::Picture},
    },
    text::{Lang, Text},
};

use super::{Damaged, Packed, Work, damaged, from_value, value};
use crate::files;

/// A form in which a blueprint leaves, beside its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// A picture that scales.
    Picture,
    /// A table of the cards, as CSV.
    Table,
    /// A diagram for draw.io.
    Drawio,
    /// A process for BPMN programs.
    Bpmn,
}

/// A file to write or to read.
#[derive(Clone, Debug, PartialEq)]
pub enum FileJob {
    /// Writing a blueprint.
    Write {
        /// The blueprint.
        blueprint: Box<Blueprint>,
        /// Only these cards, in forms that can hold some of them.
        part: Option<BTreeSet<CardId>>,
        /// As what.
        form: Form,
        /// The language of what is written around it.
        lang: Lang,
    },
    /// Reading a file that may hold a blueprint.
    Read {
        /// The file's name.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
        /// The id of a blueprint that we did not write.
        id: String,
        /// The language of words in a table that names none.
        lang: Lang,
    },
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FileReport {
    /// The picture.
    Picture(Picture),
    /// The file's text.
    Text(String),
    /// It was not written: a card of the part is not in the blueprint.
    NoCard,
    /// What is in the file, or why it cannot be opened and what to do.
    Opened(Result<Taken, Text>),
}

/// A blueprint that a file holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Taken {
    /// What the file is.
    pub kind: FileKind,
    /// The blueprint in its stored form.
    pub blueprint: String,
    /// What became of everything in the file.
    pub report: LossReport,
}

/// What the message holds beside the bytes.
#[derive(Serialize, Deserialize)]
enum Head {
    Write {
        blueprint: String,
        part: Option<BTreeSet<CardId>>,
        form: Form,
        lang: Lang,
    },
    Read {
        name: String,
        id: String,
        lang: Lang,
    },
}

impl Work for FileJob {
    const NAME: &'static str = "file";

    type Report = FileReport;

    fn pack(self) -> Result<Packed, Damaged> {
        let (head, bytes) = match self {
            Self::Write {
                blueprint,
                part,
                form,
                lang,
            } => {
                let blueprint = serde_json::to_string(&blueprint).map_err(damaged)?;
                let head = Head::Write {
                    blueprint,
                    part,
                    form,
                    lang,
                };
                (head, None)
            }
            Self::Read {
                name,
                bytes,
                id,
                lang,
            } => (Head::Read { name, id, lang }, Some(bytes)),
        };
        let head = value(&head)?;
        Ok(Packed { head, bytes })
    }

    fn unpack(packed: Packed) -> Result<Self, Damaged> {
        match from_value(packed.head)? {
            Head::Write {
                blueprint,
                part,
                form,
                lang,
            } => Ok(Self::Write {
                blueprint: Box::new(parse(&blueprint).map_err(damaged)?),
                part,
                form,
                lang,
            }),
            Head::Read { name, id, lang } => Ok(Self::Read {
                name,
                bytes: packed
                    .bytes
                    .ok_or_else(|| damaged("the file is no bytes"))?,
                id,
                lang,
            }),
        }
    }

    fn run(self, tell: &mut dyn FnMut(FileReport)) {
        tell(match self {
            Self::Write {
                blueprint,
                part,
                form,
                lang,
            } => files::write(&blueprint, part.as_ref(), form, lang),
            Self::Read {
                name,
                bytes,
                id,
                lang,
            } => FileReport::Opened(files::open(&name, &bytes, &id, lang)),
        });
    }
}

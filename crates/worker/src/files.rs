//! Writing blueprints for other programs, and reading what those wrote. Only the worker does this,
//! so that no page carries the writers and readers.

use std::collections::BTreeSet;

use serviscope_domain::{
    blueprint::{Blueprint, CardId, table},
    formats::{
        blueprint_file,
        diagram::{
            bpmn, drawio,
            svg::{self, portion},
        },
    },
    text::{Lang, Text},
};

use crate::message::{FileReport, Form, Taken};

/// Writes a blueprint, or only the cards of `part` where the form can hold some of them.
pub fn write(
    blueprint: &Blueprint,
    part: Option<&BTreeSet<CardId>>,
    form: Form,
    lang: Lang,
) -> FileReport {
    match form {
        Form::Picture => FileReport::Picture(match part {
            Some(cards) => svg::draw(&portion(blueprint, cards), lang),
            None => svg::draw(blueprint, lang),
        }),
        Form::Table => {
            let ids: Vec<CardId> = match part {
                Some(cards) => cards.iter().cloned().collect(),
                None => blueprint.cards.keys().cloned().collect(),
            };
            table::to_csv(blueprint, &ids, lang).map_or(FileReport::NoCard, FileReport::Text)
        }
        Form::Drawio => FileReport::Text(drawio::write(blueprint, lang)),
        Form::Bpmn => FileReport::Text(bpmn::write(blueprint, lang)),
    }
}

/// Reads the file called `name`. `id` is for a blueprint that we did not write, `lang` the language
/// of words in a table that names none.
///
/// # Errors
/// Why it cannot be opened and what to do, in both languages.
pub fn open(name: &str, bytes: &[u8], id: &str, lang: Lang) -> Result<Taken, Text> {
    let incoming = blueprint_file::open(name, bytes, id, lang).map_err(|error| error.explain())?;
    Ok(Taken {
        kind: incoming.kind,
        // Only maps with keys that are no strings can fail, and no blueprint has one.
        blueprint: serde_json::to_string(&incoming.blueprint).unwrap_or_default(),
        report: incoming.report,
    })
}

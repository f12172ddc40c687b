//! Kinds that are filled in: matrices, fields, files, a signature; and words to read.

mod cells;
mod field;
mod file;
mod gap;
mod info;
mod matrix;
mod parts;
mod scale;
mod signature;
mod words;

use serviscope_domain::survey::{Question, rich::Kind};

pub(in crate::respond) use file::{forget, forget_files, forget_hidden_files};
pub(in crate::respond) use gap::{go_to as go_to_gap, settle};
pub(super) use gap::{key, needed};

use self::file::Limits;
use super::is_locked;
use crate::respond::{
    app::{App, Page},
    dom::Tag,
};

/// The role of the answer's group, and its elements.
pub(super) fn view(app: &App, question: &Question, kind: &Kind) -> (&'static str, Tag) {
    let view = match kind {
        Kind::Matrix { rows, points } => matrix::view(app, question, rows, points),
        Kind::Pairs { rows, points } => matrix::view_pairs(app, question, rows, points),
        Kind::Cells { rows, cells } => cells::view(app, question, rows, cells),
        Kind::Signature => signature::view(app, question),
        Kind::Info => info::view(app, question),
        _ => match Limits::of(kind) {
            Some(limits) => file::view(app, question, &limits),
            None => field::view(app, question, kind),
        },
    };
    ("group", view)
}

/// The words over the answer; of words to read, only the first paragraph.
pub(super) fn title(app: &App, question: &Question, kind: &Kind) -> String {
    match kind {
        Kind::Info => info::title(app, question),
        _ => app.say(&question.text),
    }
}

/// Brings the elements in step with the answers.
pub(super) fn refresh(app: &App, question: &Question, kind: &Kind) {
    let id = question.id.as_str();
    match kind {
        Kind::Matrix { points, .. } | Kind::Pairs { points, .. } => {
            matrix::refresh(app, &kind.keys(id), points);
        }
        Kind::Cells { rows, cells } => cells::refresh(app, rows, cells),
        Kind::Signature => signature::refresh(app, id),
        Kind::File { .. } => file::refresh(app, id),
        Kind::Info => {}
        _ => field::refresh(app, question, kind),
    }
}

/// What pressing something named `name` does.
pub(super) fn press(page: &Page, question: &Question, kind: &Kind, name: &str, argument: &str) {
    let id = question.id.as_str();
    match (kind, name) {
        (Kind::Matrix { points, .. } | Kind::Pairs { points, .. }, "rate") => {
            matrix::press(page, id, points, argument);
        }
        (Kind::Cells { cells, .. }, "tick") => cells::press(page, id, cells, argument),
        (Kind::Signature, "clear") => signature::clear(page, id),
        (Kind::File { .. }, _) => file::press(page, id, name, argument),
        _ => {}
    }
}

/// What typing `value` into the field `part` does.
pub(super) fn typed(page: &Page, question: &Question, kind: &Kind, part: &str, value: &str) {
    let id = question.id.as_str();
    match kind {
        Kind::Cells { .. } => cells::typed(page, id, part, value),
        Kind::Signature => signature::typed(page, id, value),
        _ => match Limits::of(kind) {
            Some(limits) => file::typed(page, id, &limits),
            None => field::typed(page, id, kind, value),
        },
    }
}

/// Listens for what clicks and typing do not tell: drawing.
pub(super) fn run(page: &Page) {
    signature::listen(page);
}

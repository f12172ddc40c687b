//! How questions are answered: elements for each kind, and what using them changes.

mod choices;
mod options;
mod points;
mod text;

use serviscope_domain::survey::QuestionKind;

pub(super) use choices::{choice, place_of_digit};
pub(super) use points::{clear, set_points, spread, step};
pub(super) use text::write;

use super::{app::App, dom::Tag};

/// The role of the answer's group, and its elements.
pub(super) fn view(app: &App, kind: &QuestionKind) -> (&'static str, Tag) {
    match kind {
        QuestionKind::ConstantSum { total, parts } => ("group", points::view(app, *total, parts)),
        QuestionKind::Text { max_len } => ("group", text::view(app, *max_len)),
        _ => ("radiogroup", choices::view(app, kind)),
    }
}

/// Brings the elements in step with the answers, without making them anew.
pub(super) fn refresh(app: &App) {
    match app.question().map(|question| &question.kind) {
        Some(QuestionKind::ConstantSum { total, parts }) => points::refresh(app, *total, parts),
        Some(QuestionKind::Text { max_len }) => text::refresh(app, *max_len),
        Some(kind) => choices::refresh(app, kind),
        None => {}
    }
}

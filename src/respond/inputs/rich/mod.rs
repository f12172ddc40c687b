//! The kinds of question of the complete runtime: elements, and what using them changes.
//!
//! Two families: what is chosen by pressing ([`choosing`]) and what is filled in ([`filling`]).

mod choosing;
mod filling;
mod lock;

pub(in crate::respond) use filling::{
    forget, forget_files, forget_hidden_files, go_to_gap, settle,
};
pub(in crate::respond) use lock::{is_locked, lock, refresh as refresh_lock};
use serviscope_domain::survey::{Question, QuestionKind, rich::Kind};
use web_sys::KeyboardEvent;

use crate::respond::{
    app::{App, Page},
    dom::Tag,
};

/// Whether the kind belongs to [`choosing`].
fn is_chosen(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::One { .. }
            | Kind::Several { .. }
            | Kind::Images { .. }
            | Kind::Stars { .. }
            | Kind::Ends { .. }
            | Kind::Slider { .. }
            | Kind::Ranking { .. }
            | Kind::Agree { .. }
    )
}

/// The role of the answer's group, and its elements.
pub(super) fn view(app: &App, question: &Question, kind: &Kind) -> (&'static str, Tag) {
    if is_chosen(kind) {
        choosing::view(app, question, kind)
    } else {
        filling::view(app, question, kind)
    }
}

/// Brings the elements in step with the answers, without making them anew.
pub(super) fn refresh(app: &App, question: &Question, kind: &Kind) {
    if is_chosen(kind) {
        choosing::refresh(app, question, kind);
    } else {
        filling::refresh(app, question, kind);
    }
}

/// What pressing something named `name` does. A choice that ends the question moves on if
/// `advance`.
pub(super) fn press(
    page: &Page,
    question: &Question,
    kind: &Kind,
    name: &str,
    argument: &str,
    advance: bool,
) {
    if is_chosen(kind) {
        choosing::press(page, question, kind, name, argument, advance);
    } else {
        filling::press(page, question, kind, name, argument);
    }
}

/// What typing `value` into the field `part` does.
pub(super) fn typed(page: &Page, question: &Question, kind: &Kind, part: &str, value: &str) {
    if is_chosen(kind) {
        choosing::typed(page, question, kind, part, value);
    } else {
        filling::typed(page, question, kind, part, value);
    }
}

/// Listens for what clicks and typing do not tell: dragging, pictures that do not load.
pub(super) fn run(page: &Page) {
    choosing::run(page);
    filling::run(page);
}

/// What a key does to the question; whether it did anything. Every other key means what it always
/// means.
pub(super) fn key(page: &Page, question: &Question, kind: &Kind, event: &KeyboardEvent) -> bool {
    if is_chosen(kind) {
        choosing::key(page, question, kind, event)
    } else {
        filling::key(page, question, kind, event)
    }
}

/// The words over an answer.
pub(in crate::respond) fn title(app: &App, question: &Question) -> String {
    match &question.kind {
        QuestionKind::Rich(kind) if !is_chosen(kind) => filling::title(app, question, kind),
        _ => app.say(&question.text),
    }
}

/// What is said when an answer is needed; `None` where there is nothing particular to say.
pub(in crate::respond) fn needed(app: &App, question: &Question) -> Option<String> {
    match &question.kind {
        QuestionKind::Rich(kind) if !is_chosen(kind) => Some(filling::needed(app, question, kind)),
        _ => None,
    }
}

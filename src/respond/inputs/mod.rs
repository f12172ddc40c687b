//! How questions are answered: elements for each kind, and what using them changes.
//!
//! The elements of a question stand inside one with `data-q`, its id. What a press does is named
//! in `data-do`; a field names in `data-part` which part of the answer is typed into it.

mod choices;
mod options;
mod points;
#[cfg(feature = "rich")]
mod rich;
mod text;

use serviscope_domain::survey::{Question, QuestionKind};

pub(super) use choices::place_of_digit;
#[cfg(feature = "rich")]
pub(super) use rich::{
    forget, forget_files, forget_hidden_files, go_to_gap, lock, needed, settle, title,
};

use super::{
    app::{self, App, Page},
    dom::Tag,
};

/// The role of the answer's group, and its elements.
pub(super) fn view(app: &App, question: &Question) -> (&'static str, Tag) {
    match &question.kind {
        QuestionKind::ConstantSum { total, parts } => ("group", points::view(app, *total, parts)),
        QuestionKind::Text { max_len } => ("group", text::view(app, question, *max_len)),
        #[cfg(feature = "rich")]
        QuestionKind::Rich(kind) => rich::view(app, question, kind),
        _ => ("radiogroup", choices::view(app, question)),
    }
}

/// Brings the elements in step with the answers, without making them anew.
pub(super) fn refresh(app: &App, question: &Question) {
    #[cfg(feature = "rich")]
    rich::refresh_lock(app, question);
    match &question.kind {
        QuestionKind::ConstantSum { total, parts } => points::refresh(app, *total, parts),
        QuestionKind::Text { max_len } => text::refresh(app, question, *max_len),
        #[cfg(feature = "rich")]
        QuestionKind::Rich(kind) => rich::refresh(app, question, kind),
        _ => choices::refresh(app, question),
    }
}

/// Listens for what clicks and typing do not tell.
#[cfg(feature = "rich")]
pub(super) fn run(page: &Page) {
    rich::run(page);
}

/// What a key does to the question `id` before it means what it always means; whether it did.
#[cfg(feature = "rich")]
pub(super) fn key(page: &Page, id: &str, event: &web_sys::KeyboardEvent) -> bool {
    let question = page.borrow().question(id).cloned();
    let Some(question) = question else {
        return false;
    };
    if rich::is_locked(&page.borrow(), &question) {
        return false;
    }
    match &question.kind {
        QuestionKind::Rich(kind) => rich::key(page, &question, kind, event),
        _ => false,
    }
}

/// What pressing something named `name` does to the question `id`. A choice that ends the question
/// moves on if `advance`.
pub(super) fn press(page: &Page, id: &str, name: &str, argument: &str, advance: bool) {
    let question = page.borrow().question(id).cloned();
    let Some(question) = question else { return };
    #[cfg(feature = "rich")]
    if rich::is_locked(&page.borrow(), &question) {
        return;
    }
    match (&question.kind, name) {
        (QuestionKind::ConstantSum { total, parts }, _) => {
            points::press(page, id, *total, parts, name, argument);
        }
        #[cfg(feature = "rich")]
        (QuestionKind::Rich(kind), _) => {
            rich::press(page, &question, kind, name, argument, advance);
        }
        (_, "choose") => {
            let change = argument
                .parse()
                .ok()
                .and_then(|place| choices::choice(&question, place));
            if let Some(change) = change {
                let advance = advance && goes_on(&page.borrow());
                app::answer(page, id, vec![change], advance);
            }
        }
        _ => {}
    }
}

/// Whether a choice goes on by itself.
#[cfg(feature = "rich")]
fn goes_on(app: &App) -> bool {
    !app.survey.flow.wait && app.questions().len() == 1
}

/// Whether a choice goes on by itself.
#[cfg(not(feature = "rich"))]
fn goes_on(_: &App) -> bool {
    true
}

/// What typing `value` into the field `part` does to the question `id`.
pub(super) fn typed(page: &Page, id: &str, part: &str, value: &str) {
    let question = page.borrow().question(id).cloned();
    let Some(question) = question else { return };
    #[cfg(feature = "rich")]
    if rich::is_locked(&page.borrow(), &question) {
        return;
    }
    match &question.kind {
        QuestionKind::ConstantSum { total, .. } => {
            points::set_points(page, id, *total, part, value);
        }
        QuestionKind::Text { max_len } => text::write(page, id, *max_len, value),
        #[cfg(feature = "rich")]
        QuestionKind::Rich(kind) => rich::typed(page, &question, kind, part, value),
        _ => {}
    }
}

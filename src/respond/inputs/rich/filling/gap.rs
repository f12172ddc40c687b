//! Gaps: what is said of them, where the focus goes, and what is not yet known of a field.

use serviscope_domain::{
    response::AnswerChange,
    survey::{
        Question, QuestionKind,
        rich::{Kind, gaps},
    },
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::{super::is_chosen, field, matrix, words};
use crate::respond::{
    app::{App, Page},
    dom,
    screens::needed_id,
};

/// What is said when the answer is needed.
pub(in crate::respond) fn needed(app: &App, question: &Question, kind: &Kind) -> String {
    let label = match kind {
        Kind::Matrix { .. } | Kind::Pairs { .. } => words::NEEDED_POINTS,
        Kind::Cells { .. } => words::NEEDED_CELLS,
        Kind::File { .. } => words::NEEDED_FILE,
        Kind::Signature => words::NEEDED_INK,
        _ => words::NEEDED_FIELD,
    };
    let count = gaps(kind, &question.id, &app.draft.answers).len();
    label.with(app.lang, &[("n", &count.to_string())])
}

/// Takes the focus to the first part of the question `id` that is wrong; whether there is one.
pub(in crate::respond) fn go_to(app: &App, id: &str) -> bool {
    let is_ours = app
        .question(id)
        .is_some_and(|question| match &question.kind {
            QuestionKind::Rich(kind) => !is_chosen(kind),
            _ => false,
        });
    if !is_ours {
        return false;
    }
    let wrong = "[aria-invalid=true]:not([role=radiogroup], [role=group], [hidden]), \
        [role=radiogroup][aria-invalid=true] input, [role=group][aria-invalid=true] input";
    let field = dom::by_id(&needed_id(id))
        .and_then(|needed| needed.parent_element())
        .and_then(|block| block.query_selector(wrong).ok()?);
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    // Refused only by an element that is not in the document.
    let _ = field.focus();
    true
}

/// What has to be stored of the questions on the screen before going on.
pub(in crate::respond) fn settle(app: &App) -> Vec<(String, AnswerChange)> {
    let unfinished = |question: &&Question| match &question.kind {
        QuestionKind::Rich(kind) => {
            let change = field::unfinished(app, &question.id, kind)?;
            Some((question.id.clone(), change))
        }
        _ => None,
    };
    app.questions().iter().filter_map(unfinished).collect()
}

/// Digits rate the statement that has the focus; whether this key did.
pub(in crate::respond) fn key(
    page: &Page,
    question: &Question,
    kind: &Kind,
    event: &KeyboardEvent,
) -> bool {
    let (Kind::Matrix { points, .. } | Kind::Pairs { points, .. }) = kind else {
        return false;
    };
    let Some(radio) =
        dom::target(event).filter(|focus| focus.get_attribute("type").as_deref() == Some("radio"))
    else {
        return false;
    };
    let digit: Option<i32> = event.key().parse().ok();
    let digit = digit.filter(|digit| (0..=9).contains(digit));
    let (Some(digit), Some(name)) = (digit, radio.get_attribute("name")) else {
        return false;
    };
    matrix::rate(page, &question.id, points, &name, digit)
}

//! An answer in words.

use serviscope_domain::{response::Answer, survey::Question};

use crate::respond::{
    app::{self, App, Page},
    dom::{self, Tag, tag},
    screens::{heading_id, needed_id},
    words,
};

/// From how many characters before the end the rest is counted.
const COUNT_FROM: usize = 100;

/// A field for words, and how many more fit.
pub(super) fn view(app: &App, question: &Question, max_len: usize) -> Tag {
    let area = tag("textarea")
        .attr("rows", "4")
        .attr("maxlength", &max_len.to_string())
        .attr("data-part", "")
        .attr("aria-labelledby", &heading_id(&question.id))
        .attr("aria-describedby", &needed_id(&question.id))
        .text(text(app, question));
    let left = tag("p")
        .attr("id", &left_id(question))
        .class("hint")
        .attr("role", "status")
        .text(&left(app, question, max_len));
    tag("div").child(area).child(left)
}

fn left_id(question: &Question) -> String {
    ["left-", &question.id].concat()
}

fn text<'a>(app: &'a App, question: &Question) -> &'a str {
    app.draft.answers.text(&question.id).unwrap_or_default()
}

fn left(app: &App, question: &Question, max_len: usize) -> String {
    let left = max_len.saturating_sub(text(app, question).chars().count());
    if left > COUNT_FROM {
        return String::new();
    }
    words::CHARACTERS_LEFT.with(app.lang, &[("n", &left.to_string())])
}

/// Brings the count in step with the answer. The field itself is the person's.
pub(super) fn refresh(app: &App, question: &Question, max_len: usize) {
    dom::set_text(&left_id(question), &left(app, question, max_len));
}

/// Stores what was written so far.
pub(super) fn write(page: &Page, id: &str, max_len: usize, typed: &str) {
    let text: String = typed.chars().take(max_len).collect();
    let answer = (!text.trim().is_empty()).then_some(Answer::Text(text));
    app::answer(page, id, vec![(id.to_owned(), answer)], false);
}

//! An answer in words.

use serviscope_domain::{response::Answer, survey::QuestionKind};

use crate::respond::{
    app::{self, App, Page},
    dom::{self, HEADING, Tag, tag},
    words,
};

/// From how many characters before the end the rest is counted.
const COUNT_FROM: usize = 100;

/// A field for words, and how many more fit.
pub(super) fn view(app: &App, max_len: usize) -> Tag {
    let area = tag("textarea")
        .attr("rows", "4")
        .attr("maxlength", &max_len.to_string())
        .attr("aria-labelledby", HEADING)
        .text(text(app));
    let left = tag("p")
        .attr("id", "left")
        .class("hint")
        .attr("role", "status")
        .text(&left(app, max_len));
    tag("div").child(area).child(left)
}

fn text(app: &App) -> &str {
    app.question()
        .and_then(|question| app.draft.answers.text(&question.id))
        .unwrap_or_default()
}

fn left(app: &App, max_len: usize) -> String {
    let left = max_len.saturating_sub(text(app).chars().count());
    if left > COUNT_FROM {
        return String::new();
    }
    words::CHARACTERS_LEFT.with(app.lang, &[("n", &left.to_string())])
}

/// Brings the count in step with the answer. The field itself is the person's.
pub(super) fn refresh(app: &App, max_len: usize) {
    dom::set_text("left", &left(app, max_len));
}

/// Stores what was written so far.
pub(in crate::respond) fn write(page: &Page, typed: &str) {
    let question = page
        .borrow()
        .question()
        .map(|question| (question.id.clone(), question.kind.clone()));
    if let Some((id, QuestionKind::Text { max_len })) = question {
        let text: String = typed.chars().take(max_len).collect();
        let answer = (!text.trim().is_empty()).then_some(Answer::Text(text));
        app::answer(page, vec![(id, answer)], false);
    }
}

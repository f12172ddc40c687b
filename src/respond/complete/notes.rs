//! What stands between a question and its answer: help, and why a sensitive thing is asked.

use serviscope_domain::survey::Question;

use super::words;
use crate::respond::{
    app::App,
    dom::{Tag, tag},
};

/// Adds the question's hint and purpose to its block.
pub(in crate::respond) fn notes(app: &App, question: &Question, block: Tag) -> Tag {
    let rules = &question.rules;
    let hint = (!rules.hint.is_empty()).then(|| tag("p").class("hint").text(&app.say(&rules.hint)));
    let purpose = (!rules.purpose.is_empty()).then(|| {
        tag("p")
            .class("hint purpose")
            .child(tag("b").text(words::PURPOSE.get(app.lang)))
            .text(&app.say(&rules.purpose))
    });
    block.maybe(hint).maybe(purpose)
}

/// What is said when an empty question is left for the first time.
pub(in crate::respond) fn asked_twice(app: &App) -> String {
    words::ASKED_TWICE.get(app.lang).to_owned()
}

//! Words to read.

use serviscope_domain::survey::{Question, rich::paragraphs};

use crate::respond::{
    app::App,
    dom::{Tag, tag},
};

/// The heading: the first paragraph.
pub(super) fn title(app: &App, question: &Question) -> String {
    paragraphs(&app.say(&question.text)).swap_remove(0)
}

/// The other paragraphs.
pub(super) fn view(app: &App, question: &Question) -> Tag {
    let paragraphs = paragraphs(&app.say(&question.text));
    let reading = tag("div").class("reading");
    paragraphs
        .iter()
        .skip(1)
        .fold(reading, |reading, text| reading.child(tag("p").text(text)))
}

//! The way to a person instead of the survey.

use super::words;
use crate::respond::{
    app::App,
    dom::{Tag, button, heading, tag},
};

/// Who can be reached, and how.
pub(super) fn view(app: &App) -> Tag {
    let lang = app.lang;
    let screen = tag("section")
        .class("screen")
        .child(heading(words::PERSON.get(lang)));
    let Some(person) = &app.survey.flow.person else {
        return screen;
    };
    let is_safe = ["tel:", "mailto:", "https:"]
        .iter()
        .any(|scheme| person.address.starts_with(scheme));
    let link = is_safe.then(|| {
        tag("a")
            .class("button primary")
            .attr("href", &person.address)
            .attr("rel", "noopener")
            .text(words::PERSON_OPEN.get(lang))
    });
    screen
        .child(tag("p").text(&app.say(&person.text)))
        .maybe(link)
        .child(button("button", "return", words::RETURN.get(lang)))
}

//! Thanks, and a screen that is ready for the next guest.

use serviscope_domain::survey::rich::choose_ending;

use super::words;
use crate::respond::{
    app::App,
    dom::{Tag, button, heading, svg, tag},
};

/// How long thanks stay, in milliseconds.
pub(super) const SHOWN_MS: f64 = 6_000.0;
/// How long they stay at least.
pub(super) const LEAST_MS: f64 = 700.0;

/// The survey's ending in words, else ours. A kiosk leads nowhere else.
pub(super) fn view(app: &App) -> Tag {
    let ending = choose_ending(&app.survey.flow.endings, &app.draft.known(&app.survey));
    let (title, lead) = match ending {
        Some(ending) => (app.say(&ending.title), app.say(&ending.text)),
        None => (
            words::THANKS.get(app.lang).to_owned(),
            words::THANKS_LEAD.get(app.lang).to_owned(),
        ),
    };
    let mark = svg("svg")
        .attr("class", "thanks-mark")
        .attr("viewBox", "0 0 60 60")
        .attr("aria-hidden", "true")
        .child(
            svg("circle")
                .attr("cx", "30")
                .attr("cy", "30")
                .attr("r", "27"),
        )
        .child(svg("path").attr("d", "M18 31l9 9 16-19"));
    let screen = tag("main")
        .class("kiosk-thanks")
        .child(mark)
        .child(heading(&title))
        .child(tag("p").text(&lead))
        .child(button("button big", "done", words::DONE.get(app.lang)))
        .child(tag("span").class("thanks-time").attr("aria-hidden", "true"));
    tag("div")
        .class("kiosk-page")
        .child(screen)
        .child(super::overlay(app))
}

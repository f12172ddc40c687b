//! Outside opening hours: a dark screen that says when there is somebody again.

use serviscope_domain::kiosk::Opening;

use super::{local, words};
use crate::{
    respond::{
        app::App,
        dom::{self, Tag, heading, tag},
    },
    ui::theme::Theme,
};

/// How many places the words move between, so that no screen burns in.
const PLACES: u16 = 4;

/// When it opens again.
pub(super) fn view(app: &App) -> Tag {
    let screen = tag("main")
        .class("kiosk-sleep")
        .attr("id", "sleep")
        .attr("data-place", &place())
        .child(heading(words::CLOSED.get(app.lang)))
        .child(tag("p").attr("id", "opens").text(&opens(app)));
    tag("div")
        .class("kiosk-page")
        .child(screen)
        .child(super::overlay(app))
}

/// Brings the words in step with the clock.
pub(super) fn refresh(app: &App) {
    dom::set_text("opens", &opens(app));
    dom::set_attr("sleep", "data-place", &place());
}

fn place() -> String {
    (local::now().minute % PLACES).to_string()
}

fn opens(app: &App) -> String {
    let settings = app.extra.kiosk.settings();
    match settings.map(|settings| settings.hours.opening(&local::now())) {
        Some(Opening::Until(weekday, minute)) => {
            let day = words::DAYS.get(weekday).copied();
            words::OPENS.with(
                app.lang,
                &[
                    ("day", day.map_or("", |day| day.get(app.lang))),
                    ("time", &local::time(minute)),
                ],
            )
        }
        _ => String::new(),
    }
}

/// Darkens the page, or gives it its own theme back.
pub(super) fn darken(is_dark: bool) {
    let theme = if is_dark {
        Theme::Dark
    } else {
        Theme::stored()
    };
    if let Some(root) = dom::document().and_then(|document| document.document_element()) {
        // Not `apply`: the choice that is kept stays.
        let _ = root.set_attribute("data-theme", theme.name());
    }
}

//! The screens: functions from the state to elements.

mod failed;
mod frame;
mod question;
mod rest;

pub(super) use failed::failed;
#[cfg(feature = "rich")]
pub(super) use rest::{missing, submit_steps};

use super::{
    app::{App, Screen},
    dom, inputs,
};

/// Shows the screen, and takes the focus to its heading: a screen reader then reads what is new,
/// and the keyboard goes on from there.
pub(super) fn draw(app: &App) {
    let focus = match app.screen {
        Screen::Question => question::focus_id(app),
        _ => dom::HEADING.to_owned(),
    };
    draw_again(app, &focus);
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Shows the screen, with the focus on the element `focus`.
pub(super) fn draw_again(app: &App, focus: &str) {
    dom::set_language(app.lang);
    if let Some(document) = dom::document() {
        document.set_title(&app.say(&app.survey.title));
    }
    let screen = match app.screen {
        Screen::Welcome => rest::welcome(app),
        Screen::Question => question::view(app),
        Screen::Submit => rest::submit(app),
        Screen::Thanks => rest::thanks(app),
        #[cfg(feature = "rich")]
        Screen::Other(screen) => super::complete::view(app, screen),
    };
    dom::show(frame::view(app, screen));
    #[cfg(feature = "rich")]
    super::complete::drawn(app);
    dom::focus(focus);
}

/// Brings what is on the screen in step with the state, without making it anew: a field that is
/// being typed in must stay.
pub(super) fn refresh(app: &App) {
    frame::refresh(app);
    if app.screen == Screen::Question {
        for question in app.questions() {
            inputs::refresh(app, question);
        }
        question::refresh(app);
    }
}

/// The id of a question's heading.
pub(super) fn heading_id(question: &str) -> String {
    ["q-", question].concat()
}

/// The id of what is said about a question's answer.
pub(super) fn needed_id(question: &str) -> String {
    ["needed-", question].concat()
}

/// Brings the question `id` into view and takes the focus to its heading, if there are several.
pub(super) fn go_to(app: &App, id: &str) {
    #[cfg(feature = "rich")]
    if inputs::go_to_gap(app, id) {
        return;
    }
    if app.questions().len() > 1 {
        dom::focus(&heading_id(id));
    }
}

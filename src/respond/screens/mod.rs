//! The screens: functions from the state to elements.

mod failed;
mod frame;
mod question;
mod rest;

pub(super) use failed::{failed, loading};

use super::{
    app::{App, Screen},
    dom, inputs,
};

/// Shows the screen, and takes the focus to its heading: a screen reader then reads what is new,
/// and the keyboard goes on from there.
pub(super) fn draw(app: &App) {
    draw_again(app, dom::HEADING);
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
    };
    dom::show(frame::view(app, screen));
    dom::focus(focus);
}

/// Brings what is on the screen in step with the state, without making it anew: a field that is
/// being typed in must stay.
pub(super) fn refresh(app: &App) {
    frame::refresh(app);
    if app.screen == Screen::Question {
        inputs::refresh(app);
        question::refresh(app);
    }
}

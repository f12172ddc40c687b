//! The pad as elements.

use super::{Pad, Purpose, words};
use crate::respond::{
    app::{App, Page},
    complete::kiosk::local,
    dom::{self, Tag, button, heading, tag},
};

/// The id of the time to wait.
pub(super) const WAIT: &str = "pin-wait";

/// The pad.
pub(in crate::respond::complete::kiosk) fn view(app: &App) -> Tag {
    let lang = app.lang;
    let pad = &app.extra.kiosk.pad;
    let (title, lead) = match pad.purpose {
        Purpose::Unlock => (words::UNLOCK, None),
        Purpose::Choose => (words::CHOOSE, Some(words::CHOOSE_LEAD)),
        Purpose::Repeat => (words::REPEAT, None),
    };
    let lead = lead.map(|lead| tag("p").class("hint").text(lead.get(lang)));
    let status =
        |id: &str, role: &str, class: &str| tag("p").attr("id", id).attr("role", role).class(class);
    let screen = tag("main")
        .class("kiosk-pin")
        .child(heading(title.get(lang)))
        .maybe(lead)
        .child(
            tag("p")
                .attr("id", "pin-dots")
                .class("pin-dots")
                .attr("aria-hidden", "true")
                .text(&dots(pad)),
        )
        .child(status("pin-count", "status", "visually-hidden"))
        .child(status("pin-note", "alert", "error").text(&note(app)))
        .child(status(WAIT, "timer", "pin-left").text(&wait(pad)))
        .child(keys(app))
        .child(button(
            "button quiet",
            "pin cancel",
            words::CANCEL.get(lang),
        ));
    tag("div").class("kiosk-page").child(screen)
}

fn keys(app: &App) -> Tag {
    let lang = app.lang;
    let keys = tag("div").class("pin-keys");
    let digit = |digit: &str| button("button", &["pin ", digit].concat(), digit);
    let keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
        .iter()
        .fold(keys, |keys, name| keys.child(digit(name)));
    keys.child(button("button", "pin erase", "⌫").attr("aria-label", words::ERASE.get(lang)))
        .child(digit("0"))
        .child(button(
            "button primary",
            "pin enter",
            words::ENTER.get(lang),
        ))
}

fn dots(pad: &Pad) -> String {
    "●".repeat(pad.digits.len())
}

fn note(app: &App) -> String {
    let note = app.extra.kiosk.pad.note;
    note.map_or("", |note| note.get(app.lang)).to_owned()
}

/// The time to wait as minutes and seconds; nothing if there is none.
fn wait(pad: &Pad) -> String {
    match pad.wait_s() {
        0 => String::new(),
        // The same form as a time of day, one size smaller.
        seconds => local::time(u16::try_from(seconds).unwrap_or(u16::MAX)),
    }
}

/// Brings the pad in step, without making it anew.
pub(super) fn refresh(page: &Page) {
    let app = page.borrow();
    let pad = &app.extra.kiosk.pad;
    dom::set_text("pin-dots", &dots(pad));
    let count = words::COUNT.with(app.lang, &[("n", &pad.digits.len().to_string())]);
    dom::set_text("pin-count", &count);
    dom::set_text("pin-note", &note(&app));
    dom::set_text(WAIT, &wait(pad));
}

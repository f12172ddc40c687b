//! A kiosk looks after itself: when nobody touches it, it warns and then forgets what was on the
//! screen; after a thank-you it is ready for the next person.

use std::{cell::Cell, rc::Rc};

use gloo::timers::callback::Interval;

use super::{
    action::listen,
    app::{App, Page, Screen, restart},
    dom::{self, Tag, button, tag},
    words,
};

/// Seconds without a touch before the warning.
const QUIET_S: u32 = 15;
/// Seconds of warning before the screen clears.
const WARN_S: u32 = 10;
/// Seconds of thanks.
const THANKS_S: u32 = 5;

/// Watches the page for as long as it is open.
pub(super) fn watch(page: &Page) {
    let quiet = Rc::new(Cell::new(0_u32));
    for event in ["pointerdown", "keydown"] {
        let quiet = Rc::clone(&quiet);
        listen(event, move |_| {
            quiet.set(0);
            dom::fill("idle", None);
        });
    }
    let page = Rc::clone(page);
    Interval::new(1_000, move || {
        quiet.set(tick(&page, quiet.get() + 1));
    })
    .forget();
}

/// One second of silence more; returns what is to be counted on from.
fn tick(page: &Page, quiet: u32) -> u32 {
    let screen = page.borrow().screen;
    let limit = match screen {
        Screen::Welcome => return 0,
        Screen::Thanks => THANKS_S,
        Screen::Question | Screen::Submit => QUIET_S + WARN_S,
    };
    if quiet >= limit {
        restart(page);
        return 0;
    }
    if screen != Screen::Thanks && quiet >= QUIET_S {
        dom::fill("idle", Some(warning(&page.borrow(), limit - quiet)));
    }
    quiet
}

fn warning(app: &App, left: u32) -> Tag {
    let text = words::KIOSK_IDLE.with(app.lang, &[("n", &left.to_string())]);
    tag("div")
        .class("message idle")
        .child(tag("p").text(&text))
        .child(button(
            "button primary",
            "stay",
            words::KIOSK_STAY.get(app.lang),
        ))
}

//! The way of the staff: hold the corner for three seconds, or press Ctrl+Alt+K. With a screen
//! reader or a keyboard it is a button like any other.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use serviscope_domain::text::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, MouseEvent};

use super::{Screen, named, panel, pin, settings::Stored, words};
use crate::respond::{
    app::{self, App, Page},
    dom::{self, Tag, tag},
};

/// How long to hold, in milliseconds: nobody does it by mistake.
const HOLD_MS: u32 = 3_000;
/// The id of the corner.
const ID: &str = "staff-corner";

/// The corner.
pub(super) fn view(app: &App) -> Tag {
    tag("button")
        .attr("type", "button")
        .attr("id", ID)
        .class("staff-corner")
        .attr("aria-label", words::STAFF.get(app.lang))
}

/// Names the corner in another language.
pub(super) fn speak(lang: Lang) {
    dom::set_attr(ID, "aria-label", words::STAFF.get(lang));
}

fn is_corner(event: &Event) -> bool {
    dom::target(event).is_some_and(|element| element.id() == ID)
}

/// A finger went down.
pub(super) fn down(page: &Page, event: &Event) {
    if is_corner(event) {
        let held = Rc::clone(page);
        let timer = Timeout::new(HOLD_MS, move || open(&held));
        page.borrow_mut().extra.kiosk.hold = Some(timer);
    }
}

/// It went up, or away.
pub(super) fn up(page: &Page) {
    let timer = page.borrow_mut().extra.kiosk.hold.take();
    drop(timer);
}

/// A press of the corner: keys and screen readers open the way at once; a tap is a guest's, who
/// touched the screen to begin.
pub(super) fn click(page: &Page, event: &Event) {
    if !is_corner(event) {
        return;
    }
    let is_tap = event
        .dyn_ref::<MouseEvent>()
        .is_some_and(|event| event.detail() > 0);
    if !is_tap {
        open(page);
    } else if page.borrow().screen == app::Screen::Welcome {
        app::begin(page);
    }
}

/// Whether a key means the staff's way.
pub(super) fn is_shortcut(event: &KeyboardEvent) -> bool {
    event.ctrl_key() && event.alt_key() && event.code() == "KeyK"
}

/// Asks for the PIN; where none was set the panel opens, and asks to set one.
pub(super) fn open(page: &Page) {
    let has_pin = match &page.borrow().extra.kiosk.settings {
        Stored::Loading => return,
        Stored::Unreadable => true,
        Stored::Known(settings) => settings.pin.is_some(),
    };
    let screen = page.borrow().screen;
    if screen == named(Screen::Pin) || screen == named(Screen::Panel) {
        return;
    }
    super::warning::dismiss(page);
    page.borrow_mut().extra.kiosk.from = Some(screen);
    if has_pin {
        pin::ask(page);
    } else {
        panel::open(page);
    }
}

//! The PIN pad: big keys, and the keyboard's own digits. No digit is shown or read out.

mod hash;
mod pad;
mod words;

use std::rc::Rc;

use serviscope_domain::kiosk::Attempts;
use wasm_bindgen_futures::spawn_local;
use web_sys::KeyboardEvent;

pub(super) use pad::view;

use super::{
    Screen, named, panel,
    session::now_s,
    settings::{self, Stored},
};
use crate::{
    respond::{
        app::{self, Page},
        dom,
    },
    ui::{clock, label::Label},
};

/// Fewest and most digits.
const LENGTH: std::ops::RangeInclusive<usize> = 4..=10;

/// What the PIN is typed for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Opening the panel.
    #[default]
    Unlock,
    /// A new PIN, for the first time.
    Choose,
    /// A new PIN, once more.
    Repeat,
}

/// What is being typed.
#[derive(Default)]
pub(super) struct Pad {
    purpose: Purpose,
    digits: String,
    /// The new PIN as it was typed first.
    chosen: String,
    /// Whether a PIN is being checked or stored.
    is_busy: bool,
    /// What is said about it.
    note: Option<Label>,
    /// Until when no try is allowed, by the page's clock.
    wait_until: f64,
}

impl Pad {
    /// Whole seconds to wait.
    fn wait_s(&self) -> u32 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the cast keeps to the ends of the range; waits are a quarter of an hour"
        )]
        let wait = ((self.wait_until - clock::ticks()) / 1000.0).ceil() as u32;
        wait
    }
}

/// Whether a PIN can be set and checked at all.
pub(super) fn is_possible() -> bool {
    hash::is_possible()
}

/// Asks for the PIN.
pub(super) fn ask(page: &Page) {
    let note = match &page.borrow().extra.kiosk.settings {
        Stored::Unreadable => Some(words::UNREADABLE),
        _ if !is_possible() => Some(words::NO_CRYPTO),
        _ => None,
    };
    show(page, Purpose::Unlock, note);
}

/// Lets the staff choose a new PIN.
pub(super) fn choose(page: &Page) {
    show(page, Purpose::Choose, None);
}

fn show(page: &Page, purpose: Purpose, note: Option<Label>) {
    {
        let pad = &mut page.borrow_mut().extra.kiosk.pad;
        pad.purpose = purpose;
        pad.digits.clear();
        if purpose != Purpose::Repeat {
            pad.chosen.clear();
        }
        pad.is_busy = false;
        let must_wait = pad.wait_s() > 0;
        pad.note = note.or(must_wait.then_some(words::WAIT));
    }
    app::turn(page, named(Screen::Pin));
}

/// Goes back to where the pad was opened.
pub(super) fn cancel(page: &Page) {
    let from = {
        let kiosk = &mut page.borrow_mut().extra.kiosk;
        kiosk.pad = Pad {
            wait_until: kiosk.pad.wait_until,
            ..Pad::default()
        };
        kiosk.from.take()
    };
    app::turn(page, from.unwrap_or(app::Screen::Welcome));
}

/// A key of the pad.
pub(super) fn press(page: &Page, key: &str) {
    match key {
        "enter" => enter(page),
        "erase" => erase(page),
        "cancel" => leave(page),
        digit => add(page, digit),
    }
}

/// A key of the keyboard.
pub(super) fn key(page: &Page, event: &KeyboardEvent) {
    let key = event.key();
    let on_button = dom::target(event).is_some_and(|element| element.tag_name() == "BUTTON");
    match key.as_str() {
        "Backspace" => erase(page),
        "Escape" => leave(page),
        // On a button Enter presses it.
        "Enter" if !on_button => enter(page),
        digit if digit.len() == 1 && digit.bytes().all(|digit| digit.is_ascii_digit()) => {
            add(page, digit);
        }
        _ => {}
    }
}

fn leave(page: &Page) {
    let purpose = page.borrow().extra.kiosk.pad.purpose;
    if purpose == Purpose::Unlock {
        cancel(page);
    } else {
        panel::show(page, None);
    }
}

fn add(page: &Page, digit: &str) {
    {
        let pad = &mut page.borrow_mut().extra.kiosk.pad;
        if pad.is_busy || pad.wait_s() > 0 || pad.digits.len() >= *LENGTH.end() {
            return;
        }
        pad.note = None;
        pad.digits.push_str(digit);
    }
    pad::refresh(page);
}

fn erase(page: &Page) {
    page.borrow_mut().extra.kiosk.pad.digits.pop();
    pad::refresh(page);
}

fn enter(page: &Page) {
    let (purpose, digits, is_match) = {
        let pad = &mut page.borrow_mut().extra.kiosk.pad;
        if pad.is_busy || pad.wait_s() > 0 || pad.digits.is_empty() {
            return;
        }
        let digits = std::mem::take(&mut pad.digits);
        (pad.purpose, digits.clone(), digits == pad.chosen)
    };
    match purpose {
        Purpose::Unlock => unlock(page, digits),
        Purpose::Choose if !LENGTH.contains(&digits.len()) => {
            show(page, Purpose::Choose, Some(words::LENGTH));
        }
        Purpose::Choose => {
            page.borrow_mut().extra.kiosk.pad.chosen = digits;
            show(page, Purpose::Repeat, None);
        }
        Purpose::Repeat if is_match => store(page, digits),
        Purpose::Repeat => show(page, Purpose::Choose, Some(words::DIFFERENT)),
    }
}

/// Checks the PIN. The try is counted before it is checked, so that nobody saves one by loading
/// the page anew in between.
fn unlock(page: &Page, digits: String) {
    let stored = {
        let kiosk = &mut page.borrow_mut().extra.kiosk;
        let stored = kiosk.settings().and_then(|settings| settings.pin.clone());
        kiosk.pad.is_busy = stored.is_some();
        stored
    };
    let Some(stored) = stored else { return };
    if !is_possible() {
        page.borrow_mut().extra.kiosk.pad.is_busy = false;
        return say(page, Some(words::NO_CRYPTO));
    }
    say(page, Some(words::CHECKING));
    let page = Rc::clone(page);
    spawn_local(async move {
        let now = now_s();
        // Without room on the device the try counts for this page only: the staff must get in to
        // export what is there.
        let _ = settings::write(&page, |settings| {
            settings.attempts = settings.attempts.failed(now);
        })
        .await;
        let right = hash::is_right(&digits, &stored).await;
        page.borrow_mut().extra.kiosk.pad.is_busy = false;
        if right == Some(true) {
            let _ =
                settings::write(&page, |settings| settings.attempts = Attempts::default()).await;
            page.borrow_mut().extra.kiosk.pad = Pad::default();
            panel::open(&page);
            return;
        }
        refresh_wait(&page);
        let must_wait = page.borrow().extra.kiosk.pad.wait_s() > 0;
        let note = match right {
            None => words::NO_CRYPTO,
            Some(_) if must_wait => words::WAIT,
            Some(_) => words::WRONG,
        };
        say(&page, Some(note));
    });
}

fn store(page: &Page, digits: String) {
    page.borrow_mut().extra.kiosk.pad.is_busy = true;
    say(page, Some(words::CHECKING));
    let page = Rc::clone(page);
    spawn_local(async move {
        let note = match hash::of(&digits).await {
            None => words::NO_CRYPTO,
            Some(hash) => {
                let before = page.borrow().extra.kiosk.settings().cloned();
                let change = move |settings: &mut settings::KioskSettings| {
                    settings.pin = Some(hash.clone());
                    settings.attempts = Attempts::default();
                };
                if settings::write(&page, change).await.is_ok() {
                    page.borrow_mut().extra.kiosk.pad = Pad::default();
                    panel::show(&page, Some(panel::PIN_STORED));
                    return;
                }
                // A PIN that the device does not have must not seem to be there.
                if let Some(before) = before {
                    page.borrow_mut().extra.kiosk.settings = Stored::Known(before);
                }
                words::NOT_STORED
            }
        };
        show(&page, Purpose::Choose, Some(note));
    });
}

fn say(page: &Page, note: Option<Label>) {
    page.borrow_mut().extra.kiosk.pad.note = note;
    pad::refresh(page);
}

/// Brings the wait in step with the stored tries, and with the time.
pub(super) fn refresh_wait(page: &Page) {
    {
        let kiosk = &mut page.borrow_mut().extra.kiosk;
        let is_waiting = kiosk.pad.wait_s() > 0;
        if let Stored::Known(settings) = &mut kiosk.settings {
            if kiosk.pad.wait_until > 0.0 && !is_waiting {
                // Waited for by the page's own clock, whatever was done to the device's.
                settings.attempts.left_s = 0;
                kiosk.pad.wait_until = 0.0;
                kiosk.pad.note = None;
            }
            let left_s = settings.attempts.at(now_s()).left_s;
            if !is_waiting && left_s > 0 {
                kiosk.pad.wait_until = clock::ticks() + f64::from(left_s) * 1000.0;
                kiosk.pad.note = Some(words::WAIT);
            }
        }
    }
    if dom::by_id(pad::WAIT).is_some() {
        pad::refresh(page);
    }
}

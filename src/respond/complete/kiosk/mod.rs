//! A kiosk: a page that stands in a shop for months and looks after itself.
//!
//! | module | what it does |
//! |---|---|
//! | [`attract`], [`sleep`], [`thanks`] | the screens between two guests |
//! | [`session`] | beginning, marking, handing in, forgetting |
//! | [`warning`] | what is said before the screen clears |
//! | [`corner`], [`pin`], [`panel`] | the way of the staff: hold a corner, type the PIN, look after things |
//! | [`quiet`] | what happens while nobody is there: languages in turn, hours, the nightly restart |
//! | [`device`], [`local`] | wake lock, full screen, history, the local time |
//! | [`settings`], [`state`] | what is stored, and what is known |
//!
//! Every listener and the one timer are made here, once, when the page opens; sessions make none.

mod attract;
mod corner;
mod device;
mod local;
mod panel;
mod pin;
mod quiet;
mod session;
mod settings;
mod sleep;
mod state;
mod thanks;
mod warning;
mod watch;
mod words;

use crate::{
    respond::{
        app::{self, App, Page},
        complete,
        dom::{Tag, tag},
    },
    ui::clock,
};

pub(super) use device::drawn;
pub(super) use session::{before_back, before_submission, begun, submitted, with_submission};
pub(in crate::respond) use state::State;
pub(super) use watch::watch;

/// A screen of the kiosk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::respond) enum Screen {
    /// Outside opening hours.
    Sleep,
    /// The staff type their PIN.
    Pin,
    /// The staff look after the kiosk.
    Panel,
}

/// The name of a kiosk's screen among all screens.
fn named(screen: Screen) -> app::Screen {
    app::Screen::Other(complete::Screen::Kiosk(screen))
}

/// The page of a screen that fills it alone.
pub(super) fn whole(app: &App) -> Option<Tag> {
    let page = match app.screen {
        app::Screen::Welcome => attract::view(app),
        app::Screen::Thanks => thanks::view(app),
        app::Screen::Other(complete::Screen::Kiosk(screen)) => match screen {
            Screen::Sleep => sleep::view(app),
            Screen::Pin => pin::view(app),
            Screen::Panel => panel::view(app),
        },
        _ => return None,
    };
    Some(page)
}

/// What lies over a guest's screens: the staff's corner, and whether this is a test.
pub(super) fn overlay(app: &App) -> Tag {
    let test = app.extra.kiosk.is_test().then(|| {
        tag("p")
            .class("kiosk-test")
            .attr("role", "note")
            .text(words::TEST.get(app.lang))
    });
    tag("div")
        .class("kiosk-over")
        .maybe(test)
        .child(corner::view(app))
}

/// What pressing something outside a question does.
pub(super) fn press(page: &Page, name: &str, argument: &str) {
    match name {
        "speak" => attract::choose(page, argument),
        "stay" => warning::dismiss(page),
        "leave" => session::forget(page),
        "done" => {
            // A second tap of a double one must not take the thanks away.
            let shown = clock::ticks() - page.borrow().shown_at;
            if shown >= thanks::LEAST_MS {
                session::wipe(page);
            }
        }
        "pin" => pin::press(page, argument),
        "staff" => panel::press(page, argument),
        _ => {}
    }
}

//! What a kiosk does while nobody is there.

use std::rc::Rc;

use serviscope_domain::kiosk::{Opening, is_restart_due};
use wasm_bindgen_futures::spawn_local;

use super::{Screen, State, attract, device, local, named, settings, sleep};
use crate::{
    respond::{
        app::{self, Page},
        screens,
    },
    ui::clock,
};

/// How long nobody must have touched the page before it loads itself anew, in milliseconds.
const CALM_MS: f64 = 60_000.0;
/// When the restart is tried again after it could not be, in milliseconds.
const AGAIN_MS: f64 = 300_000.0;

/// One second of the invitation or of the sleep screen.
pub(super) fn tend(page: &Page) {
    let is_asleep = page.borrow().screen == named(Screen::Sleep);
    if is_closed(page) == is_asleep {
        if is_asleep {
            sleep::refresh(&page.borrow());
        } else {
            attract::turn(page);
        }
    } else if is_asleep {
        wake_up(page);
    } else {
        sleep::darken(true);
        page.borrow_mut().screen = named(Screen::Sleep);
        screens::draw(&page.borrow());
    }
    restart_if_due(page);
}

fn is_closed(page: &Page) -> bool {
    let app = page.borrow();
    let settings = app.extra.kiosk.settings();
    settings.is_some_and(|settings| settings.hours.opening(&local::now()) != Opening::Open)
}

fn wake_up(page: &Page) {
    sleep::darken(false);
    app::turn(page, app::Screen::Welcome);
}

/// Loads the page anew, once a night, if nothing is under way and everything so far was written.
fn restart_if_due(page: &Page) {
    let today = local::now();
    {
        let mut app = page.borrow_mut();
        let is_settled = app.is_settled();
        let kiosk = &mut app.extra.kiosk;
        let is_ready = is_settled
            && kiosk.writing == 0
            && !kiosk.trouble
            && is_calm(kiosk)
            && clock::ticks() >= kiosk.restart_from;
        let is_due = kiosk
            .settings()
            .is_some_and(|settings| is_restart_due(&today, &settings.restarted));
        if !is_ready || !is_due {
            return;
        }
        kiosk.restart_from = clock::ticks() + AGAIN_MS;
    }
    let page = Rc::clone(page);
    spawn_local(async move {
        if !device::can_restart().await {
            return;
        }
        let day = today.day;
        // Remembered first, so that no page restarts in a circle.
        let remembered = settings::write(&page, |settings| settings.restarted.clone_from(&day));
        if remembered.await.is_ok() && is_between_guests(&page) {
            device::restart();
        }
    });
}

/// Whether nobody has touched the page for a while.
fn is_calm(kiosk: &State) -> bool {
    kiosk.silent_ms() >= CALM_MS
}

/// Whether still nobody is there, after all that waiting for the disk. A finger that has come down
/// since then is somebody, though it has changed nothing yet.
fn is_between_guests(page: &Page) -> bool {
    let app = page.borrow();
    let is_waiting = app.screen == app::Screen::Welcome || app.screen == named(Screen::Sleep);
    is_waiting && is_calm(&app.extra.kiosk)
}

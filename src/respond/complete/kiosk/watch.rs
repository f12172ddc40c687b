//! The listeners and the timer of a kiosk, made once.

use std::rc::Rc;

use gloo::{
    events::{EventListener, EventListenerOptions, EventListenerPhase},
    timers::callback::Interval,
};
use serviscope_domain::kiosk::{Presence, presence};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, EventTarget, KeyboardEvent};

use super::{
    Screen, attract, corner, device, named, panel, pin, quiet, session, settings, state::Moment,
    thanks, warning,
};
use crate::{
    respond::{
        app::{self, Page},
        complete, dom, screens,
    },
    ui::clock,
};

/// How long the staff's screens stay without a touch, in milliseconds.
const STAFF_MS: f64 = 60_000.0;

/// Watches the page for as long as it is open.
pub(in crate::respond::complete) fn watch(page: &Page) {
    attract::first_language(&mut page.borrow_mut());
    device::guard_history();
    device::stay_awake(page);
    listen_to_touches(page);
    if let Some(document) = dom::document() {
        first(&document, "visibilitychange", page, |page, _| {
            if dom::document().is_some_and(|document| !document.hidden()) {
                device::stay_awake(page);
                // Timers stood still while the tablet slept; the time did not.
                tick(page);
            }
        });
        // A long press opens no menu.
        first(&document, "contextmenu", page, |_, event| {
            event.prevent_default();
        });
        first(&document, "change", page, panel::changed);
    }
    if let Some(window) = web_sys::window() {
        first(&window, "popstate", page, |_, _| device::guard_history());
    }
    let loading = Rc::clone(page);
    spawn_local(async move { load(&loading).await });
    let page = Rc::clone(page);
    Interval::new(1_000, move || tick(&page)).forget();
}

/// Reads the settings, settles what was left behind, and shows the invitation as it should be.
async fn load(page: &Page) {
    let store = page.borrow().store.clone();
    let (stored, recent) = settings::load(&store).await;
    {
        let mut app = page.borrow_mut();
        app.extra.kiosk.settings = stored;
        app.extra.kiosk.recent = recent;
        if app.screen == app::Screen::Welcome {
            attract::first_language(&mut app);
        }
    }
    pin::refresh_wait(page);
    session::settle_leftovers(page).await;
    if page.borrow().screen == app::Screen::Welcome {
        screens::draw(&page.borrow());
        quiet::tend(page);
    }
}

fn listen_to_touches(page: &Page) {
    let Some(document) = dom::document() else {
        return;
    };
    first(&document, "pointerdown", page, |page, event| {
        touched(page);
        corner::down(page, event);
    });
    for name in ["pointerup", "pointercancel"] {
        first(&document, name, page, |page, _| corner::up(page));
    }
    first(&document, "click", page, |page, event| {
        touched(page);
        corner::click(page, event);
    });
    for name in ["input", "wheel"] {
        first(&document, name, page, |page, _| touched(page));
    }
    first(&document, "keydown", page, |page, event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            key(page, event);
        }
    });
}

/// Hears of an event before anything on the page does, until the page closes.
fn first(
    target: &EventTarget,
    name: &'static str,
    page: &Page,
    handle: impl Fn(&Page, &Event) + 'static,
) {
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: !matches!(name, "keydown" | "contextmenu"),
    };
    let page = Rc::clone(page);
    EventListener::new_with_options(target, name, options, move |event| handle(&page, event))
        .forget();
}

fn touched(page: &Page) {
    page.borrow_mut().extra.kiosk.touched = Moment::now();
}

fn key(page: &Page, event: &KeyboardEvent) {
    touched(page);
    if corner::is_shortcut(event) {
        event.prevent_default();
        corner::open(page);
        return;
    }
    let (screen, is_warning) = {
        let app = page.borrow();
        (app.screen, app.extra.kiosk.is_warning)
    };
    let key = event.key();
    if is_warning {
        // Tab and Enter belong to the warning's buttons; any other key only says: still here.
        if !matches!(key.as_str(), "Tab" | "Shift" | "Enter" | " ") {
            event.prevent_default();
            event.stop_propagation();
            warning::dismiss(page);
        }
    } else if screen == named(Screen::Pin) {
        pin::key(page, event);
    } else if screen == named(Screen::Panel) && key == "Escape" {
        panel::close(page);
    }
}

/// One second more.
fn tick(page: &Page) {
    let (screen, silent_ms, shown_ms, is_warning, policy) = {
        let app = page.borrow();
        (
            app.screen,
            app.extra.kiosk.silent_ms(),
            clock::ticks() - app.shown_at,
            app.extra.kiosk.is_warning,
            app.survey.flow.kiosk.clone(),
        )
    };
    match screen {
        app::Screen::Welcome | app::Screen::Other(complete::Screen::Kiosk(Screen::Sleep)) => {
            quiet::tend(page);
        }
        app::Screen::Thanks => {
            if shown_ms >= thanks::SHOWN_MS {
                session::wipe(page);
            }
        }
        app::Screen::Other(complete::Screen::Kiosk(Screen::Pin)) => {
            pin::refresh_wait(page);
            if silent_ms >= STAFF_MS {
                pin::cancel(page);
            }
        }
        app::Screen::Other(complete::Screen::Kiosk(Screen::Panel)) => {
            if silent_ms >= STAFF_MS {
                panel::close(page);
            }
        }
        _ => match presence(&policy, silent_ms) {
            Presence::Here => {
                if is_warning {
                    warning::dismiss(page);
                }
            }
            Presence::Leaving(left_s) => warning::show(page, left_s),
            Presence::Gone => session::abandon(page),
        },
    }
}

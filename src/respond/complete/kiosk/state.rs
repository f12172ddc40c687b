//! What the kiosk knows while the page is open.

use gloo::timers::callback::Timeout;
use serviscope_domain::{survey::rich::Submission, text::Lang};
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::{
    pin::Pad,
    settings::{KioskSettings, Stored},
};
use crate::{respond::app, ui::clock};

/// A moment by both clocks.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    /// Milliseconds since the page was opened.
    pub(super) ticks: f64,
    /// Milliseconds since 1970.
    pub(super) wall: f64,
}

impl Moment {
    /// Now.
    pub(super) fn now() -> Self {
        Self {
            ticks: clock::ticks(),
            wall: clock::now_ms(),
        }
    }
}

impl Default for Moment {
    fn default() -> Self {
        Self::now()
    }
}

/// What the kiosk remembers between sessions.
#[derive(Default)]
pub(in crate::respond) struct State {
    /// The device's settings.
    pub(super) settings: Stored,
    /// What the device remembers of its last submissions.
    pub(super) recent: Vec<Submission>,
    /// The response that was submitted last on this page.
    pub(super) last: String,
    /// When that was, by the page's clock.
    pub(super) last_at: Option<f64>,
    /// When the session began, by the page's clock.
    pub(super) begun_at: f64,
    /// What the guest's session comes to, once they came to the end: then only the device may have
    /// failed to keep the response.
    pub(super) finished: Option<Submission>,
    /// When the page was touched last.
    pub(super) touched: Moment,
    /// Whether the warning is on the screen.
    pub(super) is_warning: bool,
    /// What had the focus before the warning.
    pub(super) focus: Option<HtmlElement>,
    /// When the languages take their next turn, by the page's clock.
    pub(super) turn_at: f64,
    /// Runs while a corner is held.
    pub(super) hold: Option<Timeout>,
    /// What is being typed on the PIN pad.
    pub(super) pad: Pad,
    /// Where the PIN pad leads back to.
    pub(super) from: Option<app::Screen>,
    /// Whether the last write of the kiosk itself failed.
    pub(super) trouble: bool,
    /// Writes of the kiosk itself that have not come back yet.
    pub(super) writing: u32,
    /// From when on the nightly restart may be tried, by the page's clock.
    pub(super) restart_from: f64,
    /// What keeps the screen on.
    pub(super) wake_lock: Option<JsValue>,
}

impl State {
    /// The settings, if they are known.
    pub(super) fn settings(&self) -> Option<&KioskSettings> {
        match &self.settings {
            Stored::Known(settings) => Some(settings),
            Stored::Loading | Stored::Unreadable => None,
        }
    }

    /// Whether answers are only tried out.
    pub(super) fn is_test(&self) -> bool {
        self.settings().is_some_and(|settings| settings.test)
    }

    /// The languages that the staff chose; all if none.
    pub(super) fn languages(&self) -> &[Lang] {
        self.settings()
            .map_or(&[], |settings| settings.languages.as_slice())
    }

    /// Milliseconds without a touch.
    pub(super) fn silent_ms(&self) -> f64 {
        let now = Moment::now();
        serviscope_domain::kiosk::silence_ms(
            now.ticks - self.touched.ticks,
            now.wall - self.touched.wall,
        )
    }
}

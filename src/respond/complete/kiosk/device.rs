//! What the kiosk asks of the browser and the device: to stay awake, to fill the screen, to keep no
//! trace in the history or in the memory of fields.

use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::state::State;
use crate::respond::{app::Page, dom};

/// Marks the history entry that the kiosk added.
const GUARD: &str = "kiosk";

/// Keeps the screen on; browsers that cannot leave it to the device's settings.
pub(super) fn stay_awake(page: &Page) {
    let is_held = |state: &State| {
        state.wake_lock.as_ref().is_some_and(|lock| {
            Reflect::get(lock, &"released".into()).is_ok_and(|released| released.is_falsy())
        })
    };
    if is_held(&page.borrow().extra.kiosk) {
        return;
    }
    let Some(promise) = request_wake_lock() else {
        return;
    };
    let page = Rc::clone(page);
    spawn_local(async move {
        // Refused while the page is hidden or the battery is low; asked again when it is seen.
        let lock = JsFuture::from(promise).await.ok();
        page.borrow_mut().extra.kiosk.wake_lock = lock;
    });
}

/// web-sys calls the wake lock unstable, browsers have had it since 2020.
fn request_wake_lock() -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"wakeLock".into()).ok()?;
    let request: Function = Reflect::get(&manager, &"request".into())
        .ok()?
        .dyn_into()
        .ok()?;
    request
        .call1(&manager, &"screen".into())
        .ok()?
        .dyn_into()
        .ok()
}

/// Whether the page fills the screen.
pub(super) fn fills_screen() -> bool {
    dom::document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Whether it can.
pub(super) fn can_fill_screen() -> bool {
    dom::document().is_some_and(|document| document.fullscreen_enabled())
}

/// Fills the screen, or gives it back. Browsers allow it only while somebody presses something.
pub(super) fn fill_screen(fill: bool) {
    let Some(document) = dom::document() else {
        return;
    };
    if !fill {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        // Refused where the browser does not allow it: the page simply stays as it is.
        let _ = root.request_fullscreen();
    }
}

/// Puts one entry of our own on top of the history, so that "back" stays on the kiosk.
pub(super) fn guard_history() {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return;
    };
    let is_there = history
        .state()
        .is_ok_and(|state| state.as_string().as_deref() == Some(GUARD));
    if !is_there {
        // Refused only after hundreds of calls in a few seconds.
        let _ = history.push_state_with_url(&GUARD.into(), "", None);
    }
}

/// Leaves nothing of a session in the history; the screen itself is made anew, fields and all.
pub(super) fn leave_no_trace() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&GUARD.into(), "", None);
    }
}

/// Asks the browser to keep none of what guests type: it would offer it to the next one.
pub(in crate::respond::complete) fn drawn() {
    let Some(fields) = dom::document().and_then(|document| {
        document
            .query_selector_all("input:not([type=radio], [type=checkbox]), textarea")
            .ok()
    }) else {
        return;
    };
    for place in 0..fields.length() {
        let field = fields.get(place).and_then(|field| field.dyn_into().ok());
        let Some(field): Option<web_sys::Element> = field else {
            continue;
        };
        for (name, value) in [
            ("autocomplete", "off"),
            ("autocorrect", "off"),
            ("spellcheck", "false"),
        ] {
            // Constant names and values: nothing can be refused.
            let _ = field.set_attribute(name, value);
        }
    }
}

/// Opens the survey without the kiosk.
pub(super) fn leave() {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return;
    };
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    // Without a fragment it is another page, so the kiosk's listeners and timer end.
    let _ = location.replace(&[path, query].concat());
}

/// Loads the page anew if it can be loaded at all: with neither network nor offline copy the
/// kiosk would be gone.
pub(super) async fn can_restart() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let address = window.location().href().unwrap_or_default();
    let answer = JsFuture::from(window.fetch_with_str(&address)).await;
    answer.is_ok_and(|answer| answer.unchecked_into::<web_sys::Response>().ok())
}

/// Loads the page anew.
pub(super) fn restart() {
    if let Some(window) = web_sys::window() {
        // Refused only while the page is already going away.
        let _ = window.location().reload();
    }
}

/// Whether `value` is something that browsers on plain http leave out.
pub(super) fn is_missing(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

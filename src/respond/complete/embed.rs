//! Inside a frame of another page: tells it how high the survey is and what happened.
//!
//! Messages are objects with `source: "serviscope"` and `type`: `height` (with `height`, in CSS
//! pixels), `submitted` (with `response`, its id). They carry no answers, so they may go to any
//! page that is allowed to show the frame at all (README, Embedding).

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{ResizeObserver, Window};

use crate::respond::{app::App, dom};

/// The page around this one, if there is one.
fn around() -> Option<Window> {
    let window = web_sys::window()?;
    let around = window.parent().ok()??;
    (!Object::is(&around, &window)).then_some(around)
}

fn tell(kind: &str, name: &str, value: &JsValue) {
    let Some(around) = around() else { return };
    let message = Object::new();
    for (name, value) in [
        ("source", &"serviscope".into()),
        ("type", &kind.into()),
        (name, value),
    ] {
        // A plain object takes any property.
        let _ = Reflect::set(&message, &name.into(), value);
    }
    // Refused only for values that cannot be copied, and these can.
    let _ = around.post_message(&message, "*");
}

/// Tells the height now and whenever it changes.
pub(super) fn run() {
    if around().is_none() {
        return;
    }
    let Some(body) = dom::document().and_then(|document| document.body()) else {
        return;
    };
    // A frame is as high as its content, not as the screen.
    let _ = body.class_list().add_1("framed");
    let watched = body.clone();
    let resized = Closure::<dyn FnMut()>::new(move || {
        tell("height", "height", &watched.offset_height().into());
    });
    if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        observer.observe(&body);
    }
    // Both live as long as the page.
    resized.forget();
}

/// Tells that a response was stored.
pub(super) fn tell_submitted(app: &App) {
    if app.failure.is_none() {
        tell("submitted", "response", &app.draft.id.as_str().into());
    }
}

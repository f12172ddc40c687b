//! The service worker: after the first visit the application works without a network.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Registers the service worker and asks it to keep the files of `set` (`respond` or `studio`).
///
/// Does nothing on plain http over a network, where browsers offer no service worker.
pub fn install(set: &'static str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let container = window.navigator().service_worker();
    if JsValue::from(container.clone()).is_undefined() {
        return;
    }
    spawn_local(async move {
        // A refused registration means: online only. Everything else works, so it is no error.
        if JsFuture::from(container.register("/sw.js")).await.is_err() {
            return;
        }
        let Ok(promise) = container.ready() else {
            return;
        };
        let Ok(registration) = JsFuture::from(promise).await else {
            return;
        };
        let registration: web_sys::ServiceWorkerRegistration = registration.unchecked_into();
        if let Some(worker) = registration.active() {
            let message = js_sys::Object::new();
            let _ = js_sys::Reflect::set(&message, &"type".into(), &"precache".into());
            let _ = js_sys::Reflect::set(&message, &"set".into(), &set.into());
            let _ = worker.post_message(&message);
        }
    });
}

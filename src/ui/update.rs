//! A newer version of the application that waits for its turn.
//!
//! The service worker stores a new version beside the one in use and lets it wait, because pages
//! of both at once would disagree. The studio asks; the page of a respondent never does, and takes
//! the new version when it is opened the next time.

use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

use super::{
    clock::ticks,
    i18n::{Label, label, tr},
};

const READY: Label = label(
    "有新版本了。已保存的内容不受影响。",
    "A new version is ready. Everything saved stays.",
);
const USE: Label = label("使用新版本", "Use the new version");
const LATER: Label = label("以后再说", "Later");

/// How long a page that stays open does without asking the server again, in milliseconds.
const ASK_AGAIN_MS: f64 = 3_600_000.0;

/// Says that a new version waits, and offers to use it. Once a page of the studio.
#[component]
pub fn UpdateNotice() -> impl IntoView {
    let waiting = RwSignal::new(false);
    watch(waiting);
    let later = move |_| waiting.set(false);
    view! {
        <Show when=move || waiting.get()>
            <div class="toast update">
                <p>{tr(READY)}</p>
                <button type="button" class="button primary" on:click=move |_| take_over()>{tr(USE)}</button>
                <button type="button" class="button quiet" on:click=later>{tr(LATER)}</button>
            </div>
        </Show>
    }
}

/// The browser's service workers, which plain http on a local network does not have.
fn container() -> Option<ServiceWorkerContainer> {
    let container = web_sys::window()?.navigator().service_worker();
    let is_there = !JsValue::from(container.clone()).is_undefined();
    is_there.then_some(container)
}

async fn registration() -> Option<ServiceWorkerRegistration> {
    let ready = container()?.ready().ok()?;
    JsFuture::from(ready).await.ok()?.dyn_into().ok()
}

/// Makes `waiting` true as soon as a version waits, and has the browser look for one whenever the
/// page comes back into view after a while.
fn watch(waiting: RwSignal<bool>) {
    spawn_local(async move {
        let Some(registration) = registration().await else {
            return;
        };
        if registration.waiting().is_some() {
            let _ = waiting.try_set(true);
        }
        listen(&registration, waiting);
    });
    let asked_at = StoredValue::new(ticks());
    let listener = window_event_listener_untyped("visibilitychange", move |_: ev::Event| {
        let is_due = ticks() - asked_at.get_value() > ASK_AGAIN_MS;
        if is_due && !document().hidden() {
            asked_at.set_value(ticks());
            spawn_local(async {
                if let Some(asked) = registration().await.and_then(|found| found.update().ok()) {
                    // Without a network there is nothing new.
                    let _ = JsFuture::from(asked).await;
                }
            });
        }
    });
    on_cleanup(move || listener.remove());
}

/// Follows every version that is being installed. The listeners stay as long as the page.
fn listen(registration: &ServiceWorkerRegistration, waiting: RwSignal<bool>) {
    let found = registration.clone();
    let on_found = Closure::<dyn FnMut()>::new(move || {
        let Some(worker) = found.installing() else {
            return;
        };
        let (registration, installing) = (found.clone(), worker.clone());
        let on_change = Closure::<dyn FnMut()>::new(move || {
            // The very first version takes its place without waiting.
            let waits = registration.active().is_some();
            if installing.state() == ServiceWorkerState::Installed && waits {
                let _ = waiting.try_set(true);
            }
        });
        worker.set_onstatechange(Some(on_change.as_ref().unchecked_ref()));
        on_change.forget();
    });
    registration.set_onupdatefound(Some(on_found.as_ref().unchecked_ref()));
    on_found.forget();
}

/// Lets the waiting version take over, and opens the page anew with it. Where another tab was
/// faster, only the page is left to be opened.
fn take_over() {
    spawn_local(async {
        let worker = registration().await.and_then(|found| found.waiting());
        let (Some(worker), Some(container)) = (worker, container()) else {
            return reload();
        };
        let on_change = Closure::once_into_js(reload);
        container.set_oncontrollerchange(Some(on_change.unchecked_ref()));
        let message = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&message, &"type".into(), &"skip-waiting".into());
        if worker.post_message(&message).is_err() {
            reload();
        }
    });
}

fn reload() {
    // Refused only while the page is going away.
    let _ = window().location().reload();
}

//! Noticing that an element comes into view.

use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far below the screen an element counts as about to come into view.
const AHEAD: &str = "0px 0px 400px 0px";

/// A reference for an element; `noticed` runs when the element is near the screen for the first
/// time, or at once where the browser cannot tell.
pub(super) fn when_seen(noticed: impl Fn() + Clone + 'static) -> NodeRef<html::Div> {
    let node = NodeRef::<html::Div>::new();
    let watching = StoredValue::new_local(None::<Watch>);
    Effect::new(move || {
        let Some(element) = node.get() else { return };
        let watch = Watch::start(&element, noticed.clone());
        if watch.is_none() {
            noticed();
        }
        watching.set_value(watch);
    });
    on_cleanup(move || watching.set_value(None));
    node
}

/// Keeps an observer alive; dropping it ends it.
struct Watch {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(js_sys::Array, IntersectionObserver)>,
}

impl Watch {
    fn start(element: &web_sys::Element, noticed: impl Fn() + 'static) -> Option<Self> {
        let callback = Closure::<dyn FnMut(js_sys::Array, IntersectionObserver)>::new(
            move |entries: js_sys::Array, observer: IntersectionObserver| {
                let is_near = entries.iter().any(|entry| {
                    entry
                        .unchecked_into::<IntersectionObserverEntry>()
                        .is_intersecting()
                });
                if is_near {
                    observer.disconnect();
                    noticed();
                }
            },
        );
        let options = IntersectionObserverInit::new();
        options.set_root_margin(AHEAD);
        let observer =
            IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options)
                .ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

//! The width that a chart is given, followed as the page changes.

use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::ResizeObserver;

/// A reference for the element that holds the drawing, and its width in CSS pixels: 0 until it is
/// on the page.
pub fn measured() -> (NodeRef<html::Div>, Signal<f64>) {
    let node = NodeRef::<html::Div>::new();
    // Whole pixels, so that a scroll bar that comes and goes does not redraw twice.
    let width = RwSignal::new(0_i32);
    let watching = StoredValue::new_local(None::<Watch>);
    Effect::new(move || {
        let Some(element) = node.get() else { return };
        let read = {
            let element = element.clone();
            move || {
                let now = element.client_width();
                if width
                    .try_get_untracked()
                    .is_some_and(|before| before != now)
                {
                    width.set(now);
                }
            }
        };
        read();
        watching.set_value(Watch::start(&element, read));
    });
    on_cleanup(move || watching.set_value(None));
    (node, Signal::derive(move || f64::from(width.get())))
}

/// Keeps an observer alive; dropping it ends it.
struct Watch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Watch {
    fn start(element: &web_sys::Element, changed: impl FnMut() + 'static) -> Option<Self> {
        let callback = Closure::<dyn FnMut()>::new(changed);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
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

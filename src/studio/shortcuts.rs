//! Keyboard shortcuts of the studio, and the list of them behind `?`.

use leptos::{ev, prelude::*};
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast;

use crate::ui::{
    dialog::Dialog,
    i18n::{Label, label, tr},
};

const TITLE: Label = label("键盘快捷键", "Keyboard shortcuts");
const SHOW: Label = label("显示这张表", "Show this list");

/// `g` and then a letter goes to a room.
const GO: [(&str, &str, Label); 5] = [
    ("h", "/", label("到首页", "Go to Home")),
    ("s", "/surveys", label("到问卷", "Go to Surveys")),
    ("g", "/gaps", label("到差距", "Go to Gaps")),
    ("b", "/blueprints", label("到蓝图", "Go to Blueprints")),
    ("t", "/settings", label("到设置", "Go to Settings")),
];

/// Listens for the shortcuts and holds their list.
#[component]
pub(super) fn Shortcuts() -> impl IntoView {
    let open = RwSignal::new(false);
    let going = StoredValue::new(false);
    let navigate = use_navigate();
    let listener = window_event_listener(ev::keydown, move |event| {
        if is_typing(&event) || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let key = event.key();
        if going.get_value() {
            going.set_value(false);
            if let Some((_, path, _)) = GO.iter().find(|(letter, ..)| *letter == key) {
                event.prevent_default();
                navigate(path, leptos_router::NavigateOptions::default());
            }
        } else if key == "g" {
            going.set_value(true);
        } else if key == "?" && !event.default_prevented() {
            event.prevent_default();
            open.set(true);
        }
    });
    on_cleanup(move || listener.remove());
    view! {
        <Dialog open=open title=TITLE>
            <dl class="shortcuts">
                <div><dt><kbd>"?"</kbd></dt><dd>{tr(SHOW)}</dd></div>
                {GO.map(|(letter, _, name)| view! {
                    <div><dt><kbd>"g"</kbd>" "<kbd>{letter}</kbd></dt><dd>{tr(name)}</dd></div>
                })}
            </dl>
        </Dialog>
    }
}

/// Whether the key goes into a field.
fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|element| {
            element
                .closest("input, select, textarea, [contenteditable], dialog")
                .ok()
                .flatten()
                .is_some()
        })
}

//! A modal dialog over the native element: focus is trapped, Escape closes, focus returns.

use leptos::{html, prelude::*};

use super::{
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
};

const CLOSE: Label = label("关闭", "Close");

/// A modal dialog, open while `open` is true.
#[component]
pub fn Dialog(
    /// Whether it is open; becomes false when the user closes it.
    open: RwSignal<bool>,
    /// Heading.
    title: Label,
    /// Content, made each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = element.get() else { return };
        if open.get() && !dialog.open() {
            // Fails only for a dialog that is not in the document.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog node_ref=element class="dialog" aria-label=tr(title) on:close=move |_| open.set(false)>
            <header class="dialog-head">
                <h2>{tr(title)}</h2>
                <button type="button" class="icon-button" aria-label=tr(CLOSE) on:click=move |_| open.set(false)>
                    <Icon glyph=Glyph::Close/>
                </button>
            </header>
            <Show when=move || open.get()>{children()}</Show>
        </dialog>
    }
}

//! A line that is the same in both languages: a figure as written, a date, an address.

use leptos::{html, prelude::*};

use super::{
    super::super::{inline::is_composing, state::Editor},
    super::binding::Binding,
};
use crate::ui::i18n::{Label, tr};

#[component]
pub(in super::super) fn Line(
    /// The editor.
    editor: Editor,
    /// What it is.
    name: Label,
    /// Id of the field.
    #[prop(into)]
    id: String,
    /// Type of the field, for example `date`.
    #[prop(default = "text")]
    kind: &'static str,
    /// The line.
    line: Binding<String>,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let field = id.clone();
    let take = move || {
        if let Some(node) = node.get_untracked() {
            line.type_in(&field, node.value());
        }
    };
    let take_composed = take.clone();
    view! {
        <div class="field">
            <label for=id.clone()>{tr(name)}</label>
            <input id=id node_ref=node type=kind autocomplete="off" prop:value=move || line.get()
                on:focus=move |_| editor.stop_typing()
                on:input=move |event| if !is_composing(&event) { take() }
                on:compositionend=move |_| take_composed()/>
        </div>
    }
}

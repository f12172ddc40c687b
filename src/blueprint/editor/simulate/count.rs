//! A whole number to type in.

use leptos::{html, prelude::*};

use super::super::state::Editor;
use crate::ui::i18n::{Label, label};

const WRONG: Label = label(
    "请填 {least} 到 {most} 的整数；仍按 {kept} 计算。",
    "A whole number from {least} to {most}, please; {kept} is kept.",
);
const WRONG_OR_NONE: Label = label(
    "请填 {least} 到 {most} 的整数，或留空；仍按 {kept} 计算。",
    "A whole number from {least} to {most}, or nothing, please; {kept} is kept.",
);
const NOTHING: Label = label("空白", "nothing");

/// A whole number, taken over when its field is left or Enter is pressed. What is no such number
/// is marked and not taken over.
#[component]
pub(super) fn Count(
    /// The editor.
    editor: Editor,
    /// What it is.
    #[prop(into)]
    name: Signal<String>,
    /// Id of the field.
    #[prop(into)]
    id: String,
    /// The least.
    #[prop(default = 0)]
    least: u32,
    /// The most.
    most: u32,
    /// Whether the field may be empty.
    #[prop(optional)]
    may_be_empty: bool,
    /// What an empty field means.
    #[prop(optional, into)]
    placeholder: Option<Signal<String>>,
    /// The number.
    #[prop(into)]
    value: Signal<Option<u32>>,
    /// Hears another one.
    #[prop(into)]
    change: Callback<Option<u32>>,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let is_wrong = RwSignal::new(false);
    let written = move || {
        value
            .get()
            .map(|value| value.to_string())
            .unwrap_or_default()
    };
    let read = move |typed: &str| -> Result<Option<u32>, ()> {
        let typed = typed.trim();
        if typed.is_empty() {
            return if may_be_empty { Ok(None) } else { Err(()) };
        }
        let number = typed.parse().map_err(|_| ())?;
        (least..=most)
            .contains(&number)
            .then_some(Some(number))
            .ok_or(())
    };
    // Undo, another tab or another link may change it as well.
    Effect::new(move || {
        let written = written();
        if let Some(node) = node.get() {
            node.set_value(&written);
            is_wrong.set(false);
        }
    });
    let take = move || {
        let Some(node) = node.get_untracked() else {
            return;
        };
        match read(&node.value()) {
            Ok(next) => {
                is_wrong.set(false);
                if next != value.get_untracked() {
                    change.run(next);
                }
            }
            Err(()) => is_wrong.set(true),
        }
    };
    let hint = format!("{id}-wrong");
    let why = move || {
        let lang = editor.lang();
        let wording = if may_be_empty { WRONG_OR_NONE } else { WRONG };
        let kept = value
            .get()
            .map_or_else(|| NOTHING.get(lang).to_owned(), |kept| kept.to_string());
        let (least, most) = (least.to_string(), most.to_string());
        wording.with(lang, &[("least", &least), ("most", &most), ("kept", &kept)])
    };
    view! {
        <div class="field">
            <label for=id.clone()>{move || name.get()}</label>
            <input id=id node_ref=node type="text" inputmode="numeric" autocomplete="off"
                placeholder=move || placeholder.map(|words| words.get())
                aria-invalid=move || is_wrong.get().to_string() aria-describedby=hint.clone()
                on:change=move |_| take()/>
            <p class="error" id=hint role="status">{move || is_wrong.get().then(why)}</p>
        </div>
    }
}

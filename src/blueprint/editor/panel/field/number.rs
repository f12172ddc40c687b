//! A whole number with its unit.

use leptos::{html, prelude::*};

use super::{super::super::state::Editor, super::binding::Binding};
use crate::ui::i18n::{Label, label, tr};

const WRONG: Label = label(
    "请填 {least} 到 {most} 的整数，或留空",
    "A whole number from {least} to {most}, or nothing",
);

/// A whole number that may be absent. What is no such number is marked and not taken over.
#[component]
pub(in super::super) fn Number(
    /// The editor.
    editor: Editor,
    /// What it is.
    name: Label,
    /// Id of the field.
    #[prop(into)]
    id: String,
    /// Its unit.
    #[prop(optional)]
    unit: Option<Label>,
    /// The least.
    #[prop(default = 0)]
    least: u32,
    /// The most.
    #[prop(default = 1_000_000_000)]
    most: u32,
    /// The number.
    number: Binding<Option<u32>>,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let is_wrong = RwSignal::new(false);
    let read = move |typed: &str| -> Result<Option<u32>, ()> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let number: u32 = typed.parse().map_err(|_| ())?;
        (least..=most)
            .contains(&number)
            .then_some(Some(number))
            .ok_or(())
    };
    let write = move |value: Option<u32>| {
        if let Some(node) = node.get_untracked() {
            node.set_value(&value.map(|value| value.to_string()).unwrap_or_default());
            is_wrong.set(false);
        }
    };
    // A number that cannot be absent becomes another one when its field is cleared. The field
    // stays empty until it is left, so that something else can be typed.
    let is_cleared = StoredValue::new(false);
    // What is typed stays as it is typed, as long as it means the same.
    Effect::new(move || {
        let value = number.get();
        let was_cleared = is_cleared.get_value();
        is_cleared.set_value(false);
        if let Some(node) = node.get()
            && read(&node.value()) != Ok(value)
            && !was_cleared
        {
            write(value);
        }
    });
    let leave = move || {
        // What has the focus is left, too, when the panel with it goes.
        if let Some(node) = node.try_get_untracked().flatten()
            && node.value().trim().is_empty()
        {
            write(number.now());
        }
    };
    let field = id.clone();
    let take = move || {
        let Some(node) = node.get_untracked() else {
            return;
        };
        match read(&node.value()) {
            Ok(next) => {
                is_wrong.set(false);
                let before = number.now();
                number.type_in(&field, next);
                is_cleared.set_value(next.is_none() && number.now() != before);
            }
            Err(()) => is_wrong.set(true),
        }
    };
    let hint = format!("{id}-wrong");
    let why = move || {
        let (least, most) = (least.to_string(), most.to_string());
        WRONG.with(editor.lang(), &[("least", &least), ("most", &most)])
    };
    view! {
        <div class="field">
            <label for=id.clone()>{tr(name)}</label>
            <span class="bp-measure">
                <input id=id node_ref=node type="text" inputmode="numeric" autocomplete="off"
                    aria-invalid=move || is_wrong.get().to_string() aria-describedby=hint.clone()
                    on:focus=move |_| editor.stop_typing() on:input=move |_| take() on:blur=move |_| leave()/>
                {unit.map(|unit| view! { <span class="bp-unit">{tr(unit)}</span> })}
            </span>
            <p class="error" id=hint hidden=move || !is_wrong.get()>{why}</p>
        </div>
    }
}

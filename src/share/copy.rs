//! Putting a link on the clipboard.

use leptos::prelude::*;

use crate::ui::{
    i18n::{Label, Language, label, tr},
    toast::use_toasts,
};

const COPIED: Label = label("已复制：{what}", "Copied: {what}");
const NOT_COPIED: Label = label(
    "浏览器不允许复制，请手动选中并复制。",
    "The browser does not allow copying. Select the text and copy it by hand.",
);

/// A button that copies a text.
#[component]
pub(super) fn CopyButton(
    /// Its name, which also says what was copied.
    label: Label,
    /// What it copies.
    #[prop(into)]
    text: Signal<String>,
    /// What the message calls it.
    what: Label,
    /// Extra classes, for example `primary`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let (language, toasts) = (Language::current(), use_toasts());
    let copy = move |_| {
        let text = text.get_untracked();
        leptos::task::spawn_local(async move {
            let lang = language.now();
            toasts.say(if copied(&text).await {
                COPIED.with(lang, &[("what", what.get(lang))])
            } else {
                NOT_COPIED.get(lang).to_owned()
            });
        });
    };
    view! { <button type="button" class=format!("button {class}") on:click=copy>{tr(label)}</button> }
}

/// Puts words on the clipboard, which plain http on a local network does not have.
async fn copied(words: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    if clipboard.is_undefined() {
        return false;
    }
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(words))
        .await
        .is_ok()
}

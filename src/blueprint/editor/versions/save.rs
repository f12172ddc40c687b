//! Keeping a version under a name.

use leptos::{html, prelude::*};

use super::Versions;
use crate::{
    blueprint::who,
    ui::i18n::{Label, label, tr},
};

const NAME: Label = label("版本名称", "Name of the version");
const NOTES: Label = label("说明（可不填）", "Note (optional)");
const AUTHOR: Label = label("您的名字（可不填）", "Your name (optional)");
const KEEP: Label = label("保存版本", "Keep this version");
const MISSING: Label = label("请先给这个版本起个名字。", "Give the version a name first.");

/// Longest name, in characters.
pub(super) const LONGEST: usize = 80;

/// The form that keeps a version.
#[component]
pub(super) fn Save(versions: Versions) -> impl IntoView {
    let name = NodeRef::<html::Input>::new();
    let notes = NodeRef::<html::Textarea>::new();
    let author = NodeRef::<html::Input>::new();
    let is_missing = RwSignal::new(false);
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (Some(name), Some(notes), Some(author)) = (
            name.get_untracked(),
            notes.get_untracked(),
            author.get_untracked(),
        ) else {
            return;
        };
        let words = name.value().trim().to_owned();
        is_missing.set(words.is_empty());
        if words.is_empty() {
            let _ = name.focus();
            return;
        }
        versions.keep(
            words,
            notes.value().trim().to_owned(),
            author.value().trim(),
        );
        name.set_value("");
        notes.set_value("");
    };
    view! {
        <form class="bp-version-form" on:submit=keep novalidate>
            <div class="field">
                <label for="bp-version-name">{tr(NAME)}</label>
                <input id="bp-version-name" node_ref=name type="text" autocomplete="off" maxlength=LONGEST
                    aria-invalid=move || is_missing.get().to_string() aria-describedby="bp-version-missing"
                    on:input=move |_| is_missing.set(false)/>
                <p class="error" id="bp-version-missing" hidden=move || !is_missing.get()>{tr(MISSING)}</p>
            </div>
            <div class="field">
                <label for="bp-version-notes">{tr(NOTES)}</label>
                <textarea id="bp-version-notes" node_ref=notes rows="2"></textarea>
            </div>
            <div class="field">
                <label for="bp-version-author">{tr(AUTHOR)}</label>
                <input id="bp-version-author" node_ref=author type="text" autocomplete="name" prop:value=who::author()/>
            </div>
            <button type="submit" class="button">{tr(KEEP)}</button>
        </form>
    }
}

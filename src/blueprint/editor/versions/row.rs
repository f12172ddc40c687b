//! A version in the list.

use leptos::{html, prelude::*};
use serviscope_domain::blueprint::SnapshotHead;

use super::{super::focus::focus_soon, Versions, save::LONGEST, since::Since};
use crate::{
    blueprint::{versions::words, who::moment},
    ui::i18n::{Label, label, tr},
};

const CARDS: Label = label("{count} 张卡片", "{count} [card|cards]");
const SINCE: Label = label("之后的变化", "Changes since");
const SINCE_VERSION: Label = label("“{name}”之后的变化", "Changes since “{name}”");
const COMPARE: Label = label("并排对照", "Side by side");
const COMPARE_VERSION: Label = label("与“{name}”并排对照", "Side by side with “{name}”");
const RESTORE: Label = label("恢复", "Restore");
const RESTORE_VERSION: Label = label("恢复“{name}”", "Restore “{name}”");
const RENAME: Label = label("改名", "Rename");
const RENAME_VERSION: Label = label("给“{name}”改名", "Rename “{name}”");
const DELETE: Label = label("删除", "Delete");
const DELETE_VERSION: Label = label("删除版本“{name}”", "Delete the version “{name}”");
const NAME: Label = label("新名称", "New name");
const NOTES: Label = label("说明", "Note");
const DONE: Label = label("好", "Done");
const CANCEL: Label = label("取消", "Cancel");

/// A version: what it is called, when and by whom it was kept, and what can be done with it.
#[component]
pub(super) fn Row(versions: Versions, head: SnapshotHead) -> impl IntoView {
    let editor = versions.editor;
    let (is_editing, is_compared) = (RwSignal::new(false), RwSignal::new(false));
    let head = StoredValue::new(head);
    let id = move || head.with_value(|head| head.id.clone());
    let name = move || head.with_value(|head| words::version(head, editor.lang()));
    let name_now = move || head.with_value(|head| words::version(head, editor.language.now()));
    let named = move |wording: Label| move || wording.with(editor.lang(), &[("name", &name())]);
    let about = move || {
        let lang = editor.lang();
        head.with_value(|head| {
            let cards = CARDS.counting(lang, head.cards);
            let parts = [moment(&head.at, lang), head.author.clone(), cards];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            parts.join(" · ")
        })
    };
    let notes = head.with_value(|head| head.notes.clone());
    let has_notes = !notes.is_empty();
    let compare = move || {
        format!(
            "/blueprints/{}/compare?with=version:{}",
            versions.id(),
            id()
        )
    };
    view! {
        <li class="bp-version">
            <p class="bp-version-name">{name}</p>
            <p class="hint">{about}</p>
            {has_notes.then(|| view! { <p class="bp-version-notes">{notes}</p> })}
            <Show when=move || is_editing.get()><Naming versions head open=is_editing/></Show>
            <div class="bp-actions">
                <button type="button" class="button quiet" aria-label=named(SINCE_VERSION)
                    aria-expanded=move || is_compared.get().to_string()
                    on:click=move |_| is_compared.update(|is| *is = !*is)>{tr(SINCE)}</button>
                <a class="button quiet" href=compare aria-label=named(COMPARE_VERSION)>{tr(COMPARE)}</a>
                <button type="button" class="button quiet" aria-label=named(RESTORE_VERSION)
                    on:click=move |_| versions.restore(id(), name_now())>{tr(RESTORE)}</button>
                <button type="button" class="button quiet" id=rename_button(&id()) aria-label=named(RENAME_VERSION)
                    aria-expanded=move || is_editing.get().to_string()
                    on:click=move |_| is_editing.update(|is| *is = !*is)>{tr(RENAME)}</button>
                <button type="button" class="button quiet" aria-label=named(DELETE_VERSION)
                    on:click=move |_| versions.delete(id(), name_now())>{tr(DELETE)}</button>
            </div>
            <Show when=move || is_compared.get()><Since versions id=id()/></Show>
        </li>
    }
}

/// Id of the button that renames a version.
fn rename_button(id: &str) -> String {
    format!("bp-rename-of-{id}")
}

/// Another name and note for a version.
#[component]
fn Naming(
    versions: Versions,
    head: StoredValue<SnapshotHead>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let name = NodeRef::<html::Input>::new();
    let notes = NodeRef::<html::Textarea>::new();
    // The field takes the focus that the button had.
    Effect::new(move || {
        if let Some(name) = name.get() {
            let _ = name.focus();
            name.select();
        }
    });
    let id = head.with_value(|head| head.id.clone());
    let give_up = {
        let button = rename_button(&id);
        move || {
            open.set(false);
            focus_soon(button.clone());
        }
    };
    let cancel = give_up.clone();
    let (name_id, notes_id) = (format!("bp-rename-{id}"), format!("bp-note-{id}"));
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (Some(name), Some(notes)) = (name.get_untracked(), notes.get_untracked()) else {
            return;
        };
        let words = name.value().trim().to_owned();
        open.set(false);
        if !words.is_empty() {
            versions.rename(id.clone(), words, notes.value().trim().to_owned());
        }
    };
    let (known, noted) = head.with_value(|head| (head.name.clone(), head.notes.clone()));
    view! {
        <form class="bp-version-form" on:submit=take
            on:keydown=move |event| if event.key() == "Escape" && !event.is_composing() {
                event.stop_propagation();
                give_up();
            }>
            <div class="field">
                <label for=name_id.clone()>{tr(NAME)}</label>
                <input id=name_id node_ref=name type="text" autocomplete="off" maxlength=LONGEST prop:value=known/>
            </div>
            <div class="field">
                <label for=notes_id.clone()>{tr(NOTES)}</label>
                <textarea id=notes_id node_ref=notes rows="2" prop:value=noted></textarea>
            </div>
            <div class="bp-actions">
                <button type="submit" class="button">{tr(DONE)}</button>
                <button type="button" class="button quiet" on:click=move |_| cancel()>{tr(CANCEL)}</button>
            </div>
        </form>
    }
}

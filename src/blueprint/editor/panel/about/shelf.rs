//! A list of records beside the grid: each behind its name, with fields, and a button for another.

use std::{fmt::Display, hash::Hash};

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Blueprint, Command, Entry, EntryId},
    text::Text,
};

use super::super::{
    super::{focus::focus_soon, state::Editor},
    binding::{Binding, Held},
    entries::called,
    field::{Group, brief, listed},
};
use crate::ui::{
    clock::new_id,
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
    toast::use_toasts,
};

const REMOVE: Label = label("删除“{name}”", "Delete “{name}”");
const REMOVED: Label = label("已删除“{name}”", "Deleted “{name}”");
const SAID: Label = label("{count} 个：{names}", "{count}: {names}");

/// What a shelf holds, and how.
pub(super) struct Shelf<T: Held, I: Held> {
    /// Stored name, also the beginning of the fields' ids.
    pub kind: &'static str,
    /// Heading.
    pub title: Label,
    /// Why one keeps such records.
    pub hint: Label,
    /// The button for another one.
    pub add: Label,
    /// The records' ids, in the order in which they are shown.
    pub ids: fn(&Blueprint) -> Vec<I>,
    /// The record with an id.
    pub get: fn(&Blueprint, &I) -> Option<T>,
    /// A new record with an id.
    pub fresh: fn(&Blueprint, I) -> T,
    /// What a record is called.
    pub name: fn(&T) -> &Text,
    /// The fields of a record. The id of the first of them is `{key}-name-…`.
    pub fields: fn(Editor, Binding<T>, key: String) -> AnyView,
}

#[allow(
    clippy::expl_impl_clone_on_copy,
    reason = "derived, both would ask for parameters that are copied"
)]
impl<T: Held, I: Held> Clone for Shelf<T, I> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Held, I: Held> Copy for Shelf<T, I> {}

/// The view of a shelf.
pub(super) fn shelf<T, I>(editor: Editor, shelf: Shelf<T, I>) -> impl IntoView
where
    T: Held + Into<Entry>,
    I: Held + Eq + Hash + Display + From<String> + Into<EntryId>,
{
    let ids = Memo::new(move |_| editor.document.with(shelf.ids));
    // The record that was just added is open.
    let fresh = RwSignal::new(None::<I>);
    let summary = Signal::derive(move || {
        let lang = editor.lang();
        let names: Vec<String> = editor.document.with(|blueprint| {
            let all = ids.get().into_iter();
            let all = all.filter_map(|id| (shelf.get)(blueprint, &id));
            all.map(|record| called((shelf.name)(&record), lang))
                .collect()
        });
        if names.is_empty() {
            return String::new();
        }
        let count = names.len().to_string();
        let names = brief(&listed(names, lang));
        SAID.with(lang, &[("count", &count), ("names", &names)])
    });
    let filled = Signal::derive(move || ids.with(|ids| !ids.is_empty()));
    let add = move |_| {
        let key = new_id();
        let id = I::from(key.clone());
        let record = editor
            .document
            .with_untracked(|blueprint| (shelf.fresh)(blueprint, id.clone()));
        fresh.set(Some(id));
        if editor.dispatch(Command::PutEntry {
            entry: record.into(),
        }) {
            let lang = editor.language.now();
            focus_soon(format!("bp-{}-{key}-name-{}", shelf.kind, lang.tag()));
        }
    };
    view! {
        <Group kind=shelf.kind title=shelf.title summary filled>
            <p class="hint">{tr(shelf.hint)}</p>
            <For each=move || ids.get() key=Clone::clone let(id)>
                {record(editor, shelf, id, fresh)}
            </For>
            <button type="button" class="button quiet bp-more" id=format!("bp-{}-add", shelf.kind) on:click=add>
                <Icon glyph=Glyph::Add/>{tr(shelf.add)}
            </button>
        </Group>
    }
}

/// A record behind its name.
fn record<T, I>(
    editor: Editor,
    shelf: Shelf<T, I>,
    id: I,
    fresh: RwSignal<Option<I>>,
) -> impl IntoView
where
    T: Held + Into<Entry>,
    I: Held + Eq + Hash + Display + From<String> + Into<EntryId>,
{
    let toasts = use_toasts();
    let key = format!("bp-{}-{id}", shelf.kind);
    let is_fresh = fresh.with_untracked(|fresh| fresh.as_ref() == Some(&id));
    let open = RwSignal::new(is_fresh);
    let id = StoredValue::new(id);
    let binding = Binding::new(
        editor,
        move || {
            editor.document.with(|blueprint| {
                let record = id.with_value(|id| (shelf.get)(blueprint, id));
                record.unwrap_or_else(|| (shelf.fresh)(blueprint, id.get_value()))
            })
        },
        |record: T| Command::PutEntry {
            entry: record.into(),
        },
    );
    let name = move || {
        let lang = editor.lang();
        binding
            .value
            .with(|record| called((shelf.name)(record), lang))
    };
    let remove = move |_| {
        let lang = editor.language.now();
        let name = untrack(name);
        let id = id.get_value().into();
        if editor.dispatch(Command::DeleteEntry { id }) {
            editor.offer_undo(toasts, REMOVED.with(lang, &[("name", &name)]), || false);
            focus_soon(format!("bp-{}-add", shelf.kind));
        }
    };
    let fields = move || (shelf.fields)(editor, binding, key.clone());
    view! {
        <details class="bp-record" open=move || open.get()
            on:toggle:target=move |event| open.set(event.target().open())>
            <summary>{name}</summary>
            <Show when=move || open.get()>
                <div class="bp-group-fields">
                    {fields()}
                    <button type="button" class="button quiet bp-remove" on:click=remove>
                        <Icon glyph=Glyph::Delete/>
                        {move || REMOVE.with(editor.lang(), &[("name", &name())])}
                    </button>
                </div>
            </Show>
        </details>
    }
}

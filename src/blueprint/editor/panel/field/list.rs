//! A list to add to, remove from and reorder.

use leptos::prelude::*;

use super::super::{
    super::{focus::focus_soon, state::Editor},
    binding::{Binding, Held},
};
use crate::ui::{
    i18n::{Label, tr},
    icon::{Glyph, Icon},
    toast::use_toasts,
};

/// What the parts of a list are called.
#[derive(Clone, Copy)]
pub(in super::super) struct ListWords {
    /// Heading.
    pub title: Label,
    /// The entry with the number `{index}`.
    pub entry: Label,
    /// The button for another one.
    pub add: Label,
    /// Move `{entry}` up.
    pub up: Label,
    /// Move `{entry}` down.
    pub down: Label,
    /// Remove `{entry}`.
    pub remove: Label,
    /// `{entry}` was removed.
    pub removed: Label,
}

/// A list of records. `row` makes the fields of the entry at an index; the id of the first of them
/// begins with `{id}-{index}`, so that it gets the focus when the entry is new.
pub(in super::super) fn list<T: Held + Default>(
    editor: Editor,
    id: impl Into<String>,
    words: ListWords,
    entries: Binding<Vec<T>>,
    row: impl Fn(usize, Binding<T>) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let toasts = use_toasts();
    let count = Memo::new(move |_| entries.value.with(Vec::len));
    let row = StoredValue::new(row);
    let id = StoredValue::new(id.into());
    let add_id = id.with_value(|id| format!("{id}-add"));
    let add = move |_| {
        let mut next = entries.now();
        next.push(T::default());
        let index = next.len() - 1;
        entries.set(next);
        focus_first(id.get_value(), index);
    };
    let called = move |index: usize| {
        words.entry.with(
            editor.language.now(),
            &[("index", &(index + 1).to_string())],
        )
    };
    let remove = {
        let add_id = add_id.clone();
        move |index: usize| {
            let mut next = entries.now();
            if index >= next.len() {
                return;
            }
            let removed = next.remove(index);
            entries.set(next);
            let said = words
                .removed
                .with(editor.language.now(), &[("entry", &called(index))]);
            // What was changed since stays: only the entry comes back.
            editor.offer_undo(toasts, said, move || {
                let Some(mut next) = entries.value.try_get_untracked() else {
                    return false;
                };
                let at = index.min(next.len());
                next.insert(at, removed.clone());
                entries.set(next);
                true
            });
            focus_soon(add_id.clone());
        }
    };
    let shift = move |index: usize, to: Option<usize>| {
        let mut next = entries.now();
        if let Some(to) = to
            && index < next.len()
            && to < next.len()
        {
            next.swap(index, to);
            entries.set(next);
        }
    };
    let view = move |index: usize| {
        let remove = remove.clone();
        let named = move |wording: Label| {
            let lang = editor.lang();
            let entry = words
                .entry
                .with(lang, &[("index", &(index + 1).to_string())]);
            wording.with(lang, &[("entry", &entry)])
        };
        let entry = move || {
            words
                .entry
                .with(editor.lang(), &[("index", &(index + 1).to_string())])
        };
        let fields = row.with_value(|row| row(index, entries.at(index)));
        view! {
            <fieldset class="bp-entry">
                <legend class="visually-hidden">{entry}</legend>
                <div class="bp-entry-fields">{fields}</div>
                <div class="bp-entry-tools">
                    <button type="button" class="icon-button" aria-label=move || named(words.up)
                        aria-disabled=move || (index == 0).to_string()
                        on:click=move |_| shift(index, index.checked_sub(1))><Icon glyph=Glyph::Up/></button>
                    <button type="button" class="icon-button" aria-label=move || named(words.down)
                        aria-disabled=move || (index + 1 >= count.get()).to_string()
                        on:click=move |_| shift(index, index.checked_add(1))><Icon glyph=Glyph::Down/></button>
                    <button type="button" class="icon-button" aria-label=move || named(words.remove)
                        on:click=move |_| remove(index)><Icon glyph=Glyph::Delete/></button>
                </div>
            </fieldset>
        }
    };
    let adds = words.add;
    view! {
        <div class="bp-list" role="group" aria-label=tr(words.title)>
            <For each=move || 0..count.get() key=|index| *index let(index)>
                {view(index)}
            </For>
            <button type="button" class="button quiet bp-more" id=add_id on:click=add>
                <Icon glyph=Glyph::Add/>{tr(adds)}
            </button>
        </div>
    }
}

/// Focuses the first field of a new entry once it is there.
fn focus_first(id: String, index: usize) {
    request_animation_frame(move || {
        let first = document()
            .query_selector(&format!("[id^='{id}-{index}-']"))
            .ok()
            .flatten();
        if let Some(first) = first {
            focus_soon(first.id());
        }
    });
}

//! Filters under a name: saved on this device, opened by a link.

mod document;
mod row;

use leptos::{prelude::*, task::spawn_local};

use self::{document::SavedView, row::Row};
use super::address::Address;
use crate::{
    store::{Batch, Collection, Store},
    ui::{
        clock::new_id,
        i18n::{Label, Language, label, tr},
        live::follow,
        toast::use_toasts,
    },
};

const TITLE: Label = label("已存的视图（{n}）", "Saved views ({n})");
const ABOUT: Label = label(
    "把现在的筛选和比较存成一个名字，连同控制图的设置和指数的权重，以后一点就回来。只存在这台设备上。",
    "Give the present filter and comparison a name, with the control chart and the weights of the index as they are, and come back to it with one press. Kept on this device only.",
);
const NAME: Label = label("名字", "Name");
const SAVE: Label = label("存为视图", "Save view");
const SAVED: Label = label("已存：{name}", "Saved: {name}");
const DELETED: Label = label("已删除：{name}", "Deleted: {name}");

/// Longest name, in characters.
const LONGEST: usize = 60;

/// Writes to the store, and says what went wrong.
fn write(batch: impl FnOnce() -> Batch + 'static, then: impl FnOnce() + 'static) {
    let (toasts, language) = (use_toasts(), Language::current());
    let Some(store) = use_context::<Store>() else {
        return;
    };
    spawn_local(async move {
        match store.write(batch()).await {
            Ok(()) => then(),
            Err(error) => toasts.say(error.explain().get(language.now())),
        }
    });
}

/// The list of saved views and the form that adds one.
#[component]
pub(super) fn SavedViews() -> impl IntoView {
    let (language, toasts) = (Language::current(), use_toasts());
    let address = Address::current();
    let owner = StoredValue::new(Owner::current());
    let views = RwSignal::new(Vec::<SavedView>::new());
    if let Some(store) = use_context::<Store>() {
        follow(&[Collection::Settings], move || {
            let store = store.clone();
            spawn_local(async move {
                // Views of a newer version stay in the store and out of the list.
                if let Ok(found) = store.all::<SavedView>(SavedView::PREFIX).await {
                    let mut found = found.documents;
                    found.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.id.cmp(&b.id)));
                    let _ = views.try_set(found);
                }
            });
        });
    }
    // Contexts are those of the view, also in handlers that run later.
    let in_view = move |run: &mut dyn FnMut()| {
        if let Some(Some(owner)) = owner.try_get_value() {
            owner.with(run);
        }
    };
    let name = RwSignal::new(String::new());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let named = name.get_untracked().trim().to_owned();
        if named.is_empty() {
            return;
        }
        let view = SavedView::new(new_id(), &named, &address.now(), &address.presented());
        in_view(&mut || {
            let (view, said) = (
                view.clone(),
                SAVED.with(language.now(), &[("name", &named)]),
            );
            write(
                move || Batch::new().put(&view),
                move || {
                    let _ = name.try_set(String::new());
                    toasts.say(said);
                },
            );
        });
    };
    let rename = Callback::new(move |view: SavedView| {
        in_view(&mut || {
            let view = view.clone();
            write(move || Batch::new().put(&view), || {});
        });
    });
    let delete = Callback::new(move |view: SavedView| {
        in_view(&mut || {
            let (key, undo) = (view.stored_key(), view.clone());
            let said = DELETED.with(language.now(), &[("name", &view.name)]);
            write(
                move || Batch::new().delete::<SavedView>(key),
                move || {
                    toasts.undoable(said, move || {
                        in_view(&mut || {
                            let back = undo.clone();
                            write(move || Batch::new().put(&back), || {});
                        });
                    });
                },
            );
        });
    });
    let title = move || {
        let n = views.read().len().to_string();
        TITLE.with(language.get(), &[("n", &n)])
    };
    view! {
        <details class="saved-views">
            <summary>{title}</summary>
            <p class="chart-note">{tr(ABOUT)}</p>
            <ul>
                <For each=move || views.get() key=|view| view.clone() let(view)>
                    <Row view rename delete/>
                </For>
            </ul>
            <form class="saved-form" on:submit=save>
                <div class="field">
                    <label for="saved-name">{tr(NAME)}</label>
                    <input id="saved-name" type="text" maxlength=LONGEST autocomplete="off"
                        prop:value=name on:input=move |event| name.set(event_target_value(&event))/>
                </div>
                <button type="submit" class="button">{tr(SAVE)}</button>
            </form>
        </details>
    }
}

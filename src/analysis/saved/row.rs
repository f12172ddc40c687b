//! One saved view: its link, another name for it, and a bin.

use leptos::{html, prelude::*};

use super::{LONGEST, NAME, document::SavedView};
use crate::{
    analysis::address::Address,
    ui::{
        i18n::{Label, Language, label, tr},
        icon::{Glyph, Icon},
    },
};

const RENAME: Label = label("改名", "Rename");
const RENAME_VIEW: Label = label("给“{name}”改名", "Rename {name}");
const DELETE: Label = label("删除“{name}”", "Delete {name}");
const DONE: Label = label("好", "Done");

/// A view in the list.
#[component]
pub(super) fn Row(
    view: SavedView,
    rename: Callback<SavedView>,
    delete: Callback<SavedView>,
) -> impl IntoView {
    let language = Language::current();
    let editing = RwSignal::new(false);
    let field = NodeRef::<html::Input>::new();
    // The field takes the focus that the button had.
    Effect::new(move || {
        if let Some(field) = field.get() {
            let _ = field.focus();
            field.select();
        }
    });
    let address = Address::current();
    let view = StoredValue::new(view);
    let name = move || view.with_value(|view| view.name.clone());
    let with_name = move |label: Label| move || label.with(language.get(), &[("name", &name())]);
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(field) = field.get_untracked() else {
            return;
        };
        let named = field.value().trim().to_owned();
        editing.set(false);
        if !named.is_empty() && named != name() {
            let mut renamed = view.get_value();
            renamed.name = named;
            rename.run(renamed);
        }
    };
    view! {
        <li class="saved-view">
            {move || if editing.get() {
                view! {
                    <form class="saved-form" on:submit=take>
                        <input node_ref=field type="text" aria-label=tr(NAME) maxlength=LONGEST prop:value=name()
                            on:keydown=move |event| if event.key() == "Escape" { editing.set(false) }/>
                        <button type="submit" class="button">{tr(DONE)}</button>
                    </form>
                }.into_any()
            } else {
                let to = view.with_value(|saved| match saved.presentation() {
                    Some(presentation) => address.here_as(&saved.view(), &presentation),
                    None => address.here(&saved.view()),
                });
                view! {
                    <a href=to>{name()}</a>
                    <button type="button" class="button quiet" aria-label=with_name(RENAME_VIEW)
                        on:click=move |_| editing.set(true)>{tr(RENAME)}</button>
                    <button type="button" class="icon-button" aria-label=with_name(DELETE)
                        on:click=move |_| delete.run(view.get_value())>
                        <Icon glyph=Glyph::Delete/>
                    </button>
                }.into_any()
            }}
        </li>
    }
}

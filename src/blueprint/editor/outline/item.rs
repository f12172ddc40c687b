//! An item of the tree. All of them lie flat beside each other; how deep an item is, its place
//! among its siblings and how many those are is told by attributes, because only what is near the
//! screen is in the page.

use leptos::{prelude::*, tachys::html::attribute::custom::custom_attribute};
use serviscope_domain::blueprint::tree::{TreeItem, TreeRow};

use super::{Renaming, Tree, element_id, name::NameField, words};

#[component]
pub(super) fn Item(
    tree: Tree,
    shown: Memo<Vec<(usize, TreeRow)>>,
    item: TreeItem,
) -> impl IntoView {
    let editor = tree.editor;
    let id = element_id(&item);
    let kind = words::class(&item);
    let item = StoredValue::new(item);
    let row = Memo::new(move |_| {
        shown.with(|shown| {
            let own =
                item.with_value(|item| shown.iter().find(|(_, row)| row.item == *item).cloned());
            own.map(|(index, row)| (index, row.level, row.position, row.siblings, row.open))
        })
    });
    let top = move || {
        row.get()
            .map(|(index, ..)| format!("{}px", tree.window.y(index)))
    };
    let height = move || format!("{}px", tree.window.row.get());
    let level = move || row.get().map_or(1, |(_, level, ..)| level);
    let is_here = Memo::new(move |_| item.with_value(|item| tree.stop.with(|stop| stop == item)));
    let is_open = move || row.get().and_then(|(.., open)| open);
    let said = Memo::new(move |_| {
        let lang = editor.lang();
        editor
            .document
            .with(|blueprint| item.with_value(|item| words::said(blueprint, item, lang)))
    });
    let renaming = Memo::new(move |_| {
        let renaming = tree.renaming.get();
        renaming.filter(|renaming| item.with_value(|item| renaming.item == *item))
    });
    let toggle = move |event: web_sys::MouseEvent| {
        event.stop_propagation();
        tree.toggle(&item.get_value());
    };
    // The macro knows no attribute of this name.
    let depth = custom_attribute("aria-level", move || level().to_string());
    view! {
        <div class=kind role="treeitem" id=id style:top=top style:height=height
            style:padding-inline-start=move || format!("{}px", 4 + 20 * (level() - 1))
            tabindex=move || if is_here.get() { "0" } else { "-1" } class:here=move || is_here.get()
            aria-posinset=move || row.get().map(|(_, _, position, ..)| position.to_string())
            aria-setsize=move || row.get().map(|(_, _, _, siblings, _)| siblings.to_string())
            aria-expanded=move || is_open().map(|open| open.to_string())
            aria-selected=move || is_here.get().to_string()
            aria-label=move || said.get().spoken
            on:focus=move |_| tree.stand_at(item.get_value())
            on:dblclick=move |_| tree.rename(&item.get_value())
            {..depth}>
            <span class="bp-twist" aria-hidden="true" data-open=move || is_open().map(|open| open.to_string())
                on:click=toggle></span>
            {move || match renaming.get() {
                Some(renaming) => field(tree, renaming),
                None => view! {
                    <span class="bp-item-title">{said.get().title}</span>
                    <small>{said.get().more}</small>
                }.into_any(),
            }}
        </div>
    }
}

fn field(tree: Tree, renaming: Renaming) -> AnyView {
    view! { <NameField tree renaming/> }.into_any()
}

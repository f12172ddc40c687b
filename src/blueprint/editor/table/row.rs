//! A row, and its cells.

use leptos::prelude::*;
use serviscope_domain::blueprint::{
    CardId,
    table::{CellKind, Column},
};

use super::{
    super::{focus::grid_has_focus, place::Place},
    Table,
    field::Field,
    words,
};

#[component]
pub(super) fn Row(table: Table, card: CardId) -> impl IntoView {
    let editor = table.editor;
    let id = StoredValue::new(card);
    let index = Memo::new(move |_| {
        let index = table
            .shown
            .with(|shown| id.with_value(|id| shown.index(id)));
        index.unwrap_or_default()
    });
    let is_picked = Memo::new(move |_| {
        editor
            .picked
            .with(|all| id.with_value(|id| all.contains(id)))
    });
    let cells = move || {
        let columns = table.columns.get().into_iter().zip(1..);
        columns
            .map(|(column, at)| view! { <Cell table id column at/> })
            .collect_view()
    };
    view! {
        <tr role="row" aria-rowindex=move || (index.get() + 2).to_string() class:picked=move || is_picked.get()
            aria-selected=move || is_picked.get().to_string()
            style:height=move || format!("{}px", table.window.row.get())>{cells}</tr>
    }
}

#[component]
fn Cell(table: Table, id: StoredValue<CardId>, column: Column, at: i32) -> impl IntoView {
    let editor = table.editor;
    let is_here = Memo::new(move |_| {
        table.here.with(|here| {
            let here = here.as_ref().filter(|(_, other)| *other == column);
            here.is_some_and(|(card, _)| id.with_value(|id| card == id))
        })
    });
    let is_edited = Memo::new(move |_| {
        table.editing.with(|editing| {
            let own = editing.as_ref().filter(|it| it.column == column);
            own.is_some_and(|it| id.with_value(|id| it.card == *id))
        })
    });
    let text = Memo::new(move |_| {
        let lang = editor.lang();
        editor.document.with(|blueprint| {
            let card = id.with_value(|id| blueprint.cards.get(id));
            card.map(|card| words::cell(blueprint, card, column, lang))
                .unwrap_or_default()
        })
    });
    let element = move || {
        let own = is_here.get().then(|| Place::Card(id.get_value()));
        own.map(|place| place.element_id())
    };
    // A click chooses a cell; one more edits it.
    let was_here = StoredValue::new(false);
    let click = move |event: web_sys::MouseEvent| {
        if event.shift_key() || event.ctrl_key() || event.meta_key() {
            id.with_value(|id| editor.toggle(id));
        } else if was_here.get_value() && !is_edited.get_untracked() {
            table.edit();
        }
    };
    let is_flag = column.kind() == CellKind::Flag;
    let content = move || {
        if is_edited.get() {
            return view! { <Field table id column/> }.into_any();
        }
        let text = text.get();
        if !is_flag {
            return text.into_any();
        }
        let is_set = text == words::YES.get(editor.lang());
        let sign = if is_set { "✓" } else { "" };
        view! { <span aria-hidden="true">{sign}</span><span class="visually-hidden">{text}</span> }
            .into_any()
    };
    view! {
        <td role={if at == 1 { "rowheader" } else { "gridcell" }} aria-colindex=at.to_string()
            class=words::class(column) class:first={at == 1} class:here=move || is_here.get()
            class:edited=move || is_edited.get() id=element
            tabindex=move || if is_here.get() { "0" } else { "-1" }
            aria-readonly={(column.kind() == CellKind::ReadOnly).then_some("true")}
            title=move || text.get()
            on:focus=move |_| table.stand_at(id.get_value(), column)
            on:pointerdown=move |_| was_here.set_value(is_here.get_untracked() && grid_has_focus())
            on:click=click>{content}</td>
    }
}

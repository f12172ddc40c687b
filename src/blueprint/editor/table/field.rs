//! A cell being edited: a field for words and numbers, a list for what has to be chosen. Enter and
//! Tab keep what was typed, Escape drops it, and what does not fit is told and stays open.

use leptos::{html, prelude::*};
use serviscope_domain::blueprint::{
    CardId,
    table::{CellKind, Column},
};
use web_sys::KeyboardEvent;

use super::{Table, words};

/// How a field is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leave {
    /// The focus stays in the cell.
    Here,
    /// It goes to the next cell of the row.
    Next,
    /// It goes to the one before.
    Before,
    /// It has gone elsewhere.
    Away,
}

impl Leave {
    /// How a key leaves a field; absent for a key of the field's own.
    fn of(event: &KeyboardEvent) -> Option<Self> {
        match (event.key().as_str(), event.shift_key()) {
            ("Enter", false) => Some(Self::Here),
            ("Tab", false) => Some(Self::Next),
            ("Tab", true) => Some(Self::Before),
            _ => None,
        }
    }
}

#[component]
pub(super) fn Field(table: Table, id: StoredValue<CardId>, column: Column) -> impl IntoView {
    match column.kind() {
        CellKind::Choice(_) | CellKind::Reference => {
            view! { <Chooser table id column/> }.into_any()
        }
        CellKind::ReadOnly
        | CellKind::Words
        | CellKind::Number
        | CellKind::Decimal
        | CellKind::Flag
        | CellKind::List => view! { <Typed table id column/> }.into_any(),
    }
}

/// Words or a number. Shift and Enter begin a new line.
#[component]
fn Typed(table: Table, id: StoredValue<CardId>, column: Column) -> impl IntoView {
    let editor = table.editor;
    let node = NodeRef::<html::Textarea>::new();
    let before = StoredValue::new(words::value(table, &id.get_value(), column));
    let wrong = RwSignal::new(None::<String>);
    Effect::new(move || {
        if let Some(node) = node.get() {
            let _ = node.focus();
            node.select();
        }
    });
    let leave = move |how: Leave| {
        let Some(node) = node.get_untracked() else {
            return;
        };
        let problem = before.with_value(|before| table.leave(before, &node.value(), how));
        let _ = wrong.try_set(problem);
    };
    let key = move |event: KeyboardEvent| {
        event.stop_propagation();
        // Keys of an input method choose characters; they neither keep nor drop.
        if event.is_composing() {
            return;
        }
        if event.key() == "Escape" {
            event.prevent_default();
            table.give_up();
        } else if let Some(how) = Leave::of(&event) {
            event.prevent_default();
            leave(how);
        }
    };
    let mode = match column.kind() {
        CellKind::Number => "numeric",
        CellKind::Decimal => "decimal",
        _ => "text",
    };
    let own = before.get_value();
    view! {
        <textarea class="bp-cell-field" node_ref=node rows="1" inputmode=mode
            aria-label=move || column.label().get(editor.lang()).to_owned()
            aria-invalid=move || wrong.with(Option::is_some).to_string()
            on:keydown=key on:click=move |event| event.stop_propagation()
            on:blur=move |_| leave(Leave::Away)>{own}</textarea>
        {move || wrong.get().map(|why| view! { <span class="bp-cell-wrong" aria-hidden="true">{why}</span> })}
    }
}

/// One of several.
#[component]
fn Chooser(table: Table, id: StoredValue<CardId>, column: Column) -> impl IntoView {
    let editor = table.editor;
    let node = NodeRef::<html::Select>::new();
    let before = StoredValue::new(words::value(table, &id.get_value(), column));
    Effect::new(move || {
        if let Some(node) = node.get() {
            let _ = node.focus();
        }
    });
    let leave = move |how: Leave| {
        if let Some(node) = node.get_untracked() {
            before.with_value(|before| table.leave(before, &node.value(), how));
        }
    };
    let key = move |event: KeyboardEvent| {
        event.stop_propagation();
        if event.key() == "Escape" {
            event.prevent_default();
            table.give_up();
        } else if let Some(how) = Leave::of(&event) {
            event.prevent_default();
            leave(how);
        }
    };
    let now = before.get_value();
    let options = words::options(table, column).into_iter();
    let options = options.map(|(value, name)| {
        let is_chosen = value == now;
        view! { <option value=value selected=is_chosen>{name}</option> }
    });
    view! {
        <select class="bp-cell-field" node_ref=node
            aria-label=move || column.label().get(editor.lang()).to_owned()
            on:keydown=key on:click=move |event| event.stop_propagation()
            on:blur=move |_| leave(Leave::Away)>{options.collect_view()}</select>
    }
}

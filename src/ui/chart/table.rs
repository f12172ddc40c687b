//! The numbers behind a chart as a table: for screen readers, for copying, for checking.

use leptos::{html, prelude::*};

use crate::ui::i18n::{Label, label, tr};

const SHOW: Label = label("查看数据表", "Show the table");

/// A table of written-out numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableData {
    /// What the table holds.
    pub caption: String,
    /// How many columns after the first hold words instead of numbers.
    pub words: usize,
    /// Column headings; the first column names the row.
    pub head: Vec<String>,
    /// Rows, as long as `head`.
    pub rows: Vec<Vec<String>>,
    /// What a reader must know to read the numbers rightly.
    pub notes: Vec<String>,
}

/// Whether the tables behind charts are shown, for a page that says so itself. Provided as a context;
/// without it a reader unfolds them.
#[derive(Clone, Copy)]
pub struct TableShown(pub Signal<bool>);

/// The table, folded away under the chart. On paper it is unfolded.
#[component]
pub(super) fn TableBehind(data: Signal<TableData>) -> impl IntoView {
    let details = NodeRef::<html::Details>::new();
    let was_open = StoredValue::new(false);
    let said = use_context::<TableShown>();
    let is_shown = move || said.is_some_and(|TableShown(shown)| shown.get());
    let before = window_event_listener_untyped("beforeprint", move |_| {
        if let Some(details) = details.get_untracked() {
            was_open.set_value(details.open());
            details.set_open(true);
        }
    });
    let after = window_event_listener_untyped("afterprint", move |_| {
        if let Some(details) = details.get_untracked() {
            details.set_open(was_open.get_value());
        }
    });
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    view! {
        <details class="chart-table" node_ref=details open=is_shown hidden=move || said.is_some() && !is_shown()>
            <summary>{tr(SHOW)}</summary>
            <div class="table-scroll" tabindex="0" role="region" aria-label=move || data.read().caption.clone()>
                <table>
                    <caption>{move || data.read().caption.clone()}</caption>
                    <thead>
                        <tr>
                            {move || data.read().head.iter().enumerate().map(|(index, head)| view! {
                                <th scope="col" class:words=index.wrapping_sub(1) < data.read().words>{head.clone()}</th>
                            }).collect_view()}
                        </tr>
                    </thead>
                    <tbody>
                        {move || data.read().rows.iter().map(|cells| row(cells, data.read().words)).collect_view()}
                    </tbody>
                </table>
            </div>
            {move || data.read().notes.iter().map(|note| view! {
                <p class="chart-note">{note.clone()}</p>
            }).collect_view()}
        </details>
    }
}

fn row(cells: &[String], words: usize) -> impl IntoView + use<> {
    let mut cells = cells.iter().cloned();
    let name = cells.next().unwrap_or_default();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells.enumerate().map(|(index, cell)| view! {
                <td class:words=index < words>{cell}</td>
            }).collect_view()}
        </tr>
    }
}

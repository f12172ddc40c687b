//! The table itself. For assistive technology it is a grid of as many rows as there are cards, of
//! which those near the screen are in the page.

use leptos::prelude::*;
use serviscope_domain::blueprint::table::Column;

use super::{super::focus::GRID, HEAD_PX, Table, columns, row::Row, shown::Line};
use crate::ui::i18n::{Label, label, tr};

const NAME: Label = label("卡片表格", "Table of cards");
const NO_CARDS: Label = label(
    "没有卡片。用“新增一行”加一张，或放宽筛选条件。",
    "No cards. Add one with “Add row”, or ask for less in the filter.",
);

#[component]
pub(super) fn Grid(table: Table) -> impl IntoView {
    let Table { shown, window, .. } = table;
    let columns = table.columns;
    let lines = Memo::new(move |_| {
        let here = table.here.get();
        shown.with(|shown| {
            let pin = here.and_then(|(card, _)| shown.index(&card));
            let here = window.here(shown.ids.len(), pin);
            Line::all(&shown.ids, &here)
        })
    });
    let count = move || shown.with(|shown| shown.ids.len());
    let width = move || {
        let width: u32 = columns.with(|columns| columns.iter().map(|it| columns::width(*it)).sum());
        format!("{width}px")
    };
    view! {
        <table class="bp-cards" id=GRID role="grid" aria-label=tr(NAME) aria-multiselectable="true"
            aria-rowcount=move || (count() + 1).to_string()
            aria-colcount=move || columns.with(Vec::len).to_string()
            style:width=width on:keydown=move |event| table.key(&event)>
            <colgroup>
                {move || columns.get().into_iter().map(|column| view! {
                    <col style:width=format!("{}px", columns::width(column))/>
                }).collect_view()}
            </colgroup>
            <thead>
                <tr role="row" aria-rowindex="1" style:height=format!("{HEAD_PX}px")>
                    {move || columns.get().into_iter().zip(1..).map(|(column, at)| view! {
                        <Head table column at/>
                    }).collect_view()}
                </tr>
            </thead>
            <tbody>
                <For each=move || lines.get() key=|line| line.key.clone() let(line)>
                    {match line.card {
                        Some(card) => view! { <Row table card/> }.into_any(),
                        None => view! { <Room table rows=line.rows/> }.into_any(),
                    }}
                </For>
            </tbody>
        </table>
        <Show when={move || count() == 0}><p class="bp-none">{tr(NO_CARDS)}</p></Show>
    }
}

/// Room for rows that are not in the page.
#[component]
fn Room(table: Table, rows: usize) -> impl IntoView {
    let height = move || format!("{}px", table.window.y(rows));
    view! {
        <tr class="bp-room" aria-hidden="true"><td colspan="99" style:height=height></td></tr>
    }
}

/// The head of a column. The mouse sorts by it; the keyboard by `S`, or by the list in the tools.
#[component]
fn Head(table: Table, column: Column, at: i32) -> impl IntoView {
    let editor = table.editor;
    let sorted = Memo::new(move |_| {
        let order = table.order.get();
        order.filter(|(by, _)| *by == column).map(|(_, down)| down)
    });
    let direction = move || match sorted.get() {
        None => "none",
        Some(false) => "ascending",
        Some(true) => "descending",
    };
    view! {
        <th scope="col" role="columnheader" aria-colindex=at.to_string() aria-sort=direction
            class:first={at == 1}>
            <button type="button" tabindex="-1" on:click=move |_| table.sort_by(column)>
                {move || column.label().get(editor.lang()).to_owned()}
                <span class="bp-sorted" aria-hidden="true">
                    {move || sorted.get().map(|down| if down { "↓" } else { "↑" })}
                </span>
            </button>
        </th>
    }
}

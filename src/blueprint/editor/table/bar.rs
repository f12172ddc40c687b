//! The tools of the table.

use leptos::prelude::*;
use serviscope_domain::blueprint::table::Column;

use super::{Table, columns::ColumnsButton};
use crate::ui::{
    i18n::{Label, label, tr},
    icon::{Glyph, Icon},
};

const TOOLS: Label = label("表格工具", "Table tools");
const ADD: Label = label("新增一行", "Add row");
const DELETE: Label = label("删除这一行", "Delete row");
const SORT: Label = label("排序", "Sort by");
const READING: Label = label("阅读顺序", "Reading order");
const DOWN: Label = label("降序", "Descending");
const COPY: Label = label("复制整个表格", "Copy the table");
const PASTE: Label = label("粘贴……", "Paste …");
const COUNT: Label = label("{count} 张卡片", "{count} [card|cards]");

#[component]
pub(super) fn Bar(table: Table) -> impl IntoView {
    let editor = table.editor;
    let count = move || {
        let count = table.shown.with(|shown| shown.ids.len());
        COUNT.counting(editor.lang(), count)
    };
    view! {
        <div class="bp-sheet-bar" role="toolbar" aria-label=tr(TOOLS)>
            <button type="button" class="button quiet" title="N" on:click=move |_| table.add()>
                <Icon glyph=Glyph::Add/><span>{tr(ADD)}</span>
            </button>
            <button type="button" class="icon-button" aria-label=tr(DELETE) title=tr(DELETE)
                on:click=move |_| table.delete()><Icon glyph=Glyph::Delete/></button>
            <ColumnsButton table/>
            <Sort table/>
            <button type="button" class="button quiet" on:click=move |_| table.copy_all()>{tr(COPY)}</button>
            <button type="button" class="button quiet"
                on:click=move |_| table.pasting.set(Some(String::new()))>{tr(PASTE)}</button>
            <p class="hint" role="status">{count}</p>
        </div>
    }
}

/// By which column it is sorted, and which way round.
#[component]
fn Sort(table: Table) -> impl IntoView {
    let editor = table.editor;
    let is_down = Memo::new(move |_| table.order.get().is_some_and(|(_, down)| down));
    let choose = move |name: String| {
        let column = Column::all().into_iter().find(|it| it.name() == name);
        table.sort(column.map(|column| (column, is_down.get_untracked())));
    };
    let turn = move |down: bool| {
        if let Some((column, _)) = table.order.get_untracked() {
            table.sort(Some((column, down)));
        }
    };
    let is_sorted = move |column: Option<Column>| table.order.get().map(|(by, _)| by) == column;
    let options = move || {
        let columns = table.columns.get().into_iter();
        columns
            .map(|column| {
                view! {
                    <option value=column.name() prop:selected=move || is_sorted(Some(column))>
                        {move || column.label().get(editor.lang()).to_owned()}
                    </option>
                }
            })
            .collect_view()
    };
    view! {
        <label class="bp-sort">
            <span>{tr(SORT)}</span>
            <select on:change:target=move |event| choose(event.target().value())>
                <option value="" prop:selected=move || is_sorted(None)>{tr(READING)}</option>
                {options}
            </select>
        </label>
        <label class="bp-flag">
            <input type="checkbox" prop:checked=move || is_down.get()
                on:change:target=move |event| turn(event.target().checked())/>
            <span>{tr(DOWN)}</span>
        </label>
    }
}

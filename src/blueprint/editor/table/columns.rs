//! Which columns are shown, and how wide they are.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::table::{Choice, Column, Flag, Number, Words},
    text::Lang,
};

use super::{Table, document};
use crate::ui::{
    dialog::Dialog,
    i18n::{Label, label, tr},
};

const OPEN: Label = label("列……", "Columns …");
const TITLE: Label = label("显示哪些列", "Columns to show");
const USUAL: Label = label("恢复常用的列", "Back to the usual columns");
const ALWAYS: Label = label("标题总在第一列。", "The title always comes first.");

/// The column of titles.
pub(super) const fn title(lang: Lang) -> Column {
    Column::Words(Words::Title, lang)
}

/// The columns with these names in their usual order, the title first; the usual ones where none
/// are named.
pub(super) fn of_names(names: Option<&[String]>, lang: Lang) -> Vec<Column> {
    let mut columns = vec![title(lang)];
    match names {
        None => columns.extend(usual(lang)),
        Some(names) => {
            let chosen = Column::all().into_iter();
            columns.extend(chosen.filter(|it| *it != title(lang) && names.contains(&it.name())));
        }
    }
    columns
}

const fn usual(lang: Lang) -> [Column; 10] {
    [
        Column::Phase,
        Column::Lane,
        Column::Words(Words::Owner, lang),
        Column::Flag(Flag::WaitPoint),
        Column::Flag(Flag::FailPoint),
        Column::Flag(Flag::MomentOfTruth),
        Column::Number(Number::Target),
        Column::Number(Number::Actual),
        Column::Expected,
        Column::Measured,
    ]
}

/// Width of a column, in pixels.
pub(super) const fn width(column: Column) -> u32 {
    match column {
        Column::Words(Words::Title, _) => 280,
        Column::Words(Words::Owner, _) | Column::Lane | Column::Phase | Column::Role => 160,
        Column::Words(..) => 240,
        Column::Flag(_) => 110,
        Column::Choice(Choice::Encounter | Choice::Pattern | Choice::Side) => 190,
        Column::Id | Column::Items | Column::Choice(_) => 150,
        Column::Number(_) | Column::Rpn | Column::Expected | Column::Measured => 130,
    }
}

/// The button that opens the list of columns, and the list.
#[component]
pub(super) fn ColumnsButton(table: Table) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="button quiet" on:click=move |_| open.set(true)>{tr(OPEN)}</button>
        <Dialog open title=TITLE><Chooser table/></Dialog>
    }
}

#[component]
fn Chooser(table: Table) -> impl IntoView {
    let editor = table.editor;
    let write = document::writer();
    let choose = move |names: Option<Vec<String>>| {
        table.chosen.set(names.clone());
        write(names);
    };
    let toggle = move |column: Column, is_on: bool| {
        let shown = table.columns.get_untracked();
        let mut names: Vec<String> = shown.into_iter().map(Column::name).collect();
        names.retain(|name| *name != column.name());
        if is_on {
            names.push(column.name());
        }
        choose(Some(names));
    };
    let is_title = move |column: Column| column == title(editor.lang());
    let boxes = move || {
        let columns = Column::all().into_iter();
        columns
            .filter(|column| !is_title(*column))
            .map(|column| {
                view! {
                    <label class="bp-flag">
                        <input type="checkbox"
                            prop:checked=move || table.columns.with(|shown| shown.contains(&column))
                            on:change:target=move |event| toggle(column, event.target().checked())/>
                        <span>{move || column.label().get(editor.lang()).to_owned()}</span>
                    </label>
                }
            })
            .collect_view()
    };
    view! {
        <p class="hint">{tr(ALWAYS)}</p>
        <fieldset class="bp-columns">
            <legend class="visually-hidden">{tr(TITLE)}</legend>
            {boxes}
        </fieldset>
        <button type="button" class="button quiet" on:click=move |_| choose(None)>{tr(USUAL)}</button>
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn the_title_comes_first_and_the_others_in_their_order() {
        let names = ["lane".to_owned(), "phase".to_owned(), "gone".to_owned()];
        let columns = of_names(Some(&names[..]), Lang::En);
        assert_eq!(columns, [title(Lang::En), Column::Phase, Column::Lane]);
        assert_eq!(of_names(None, Lang::Zh).len(), 11);
        assert_eq!(of_names(Some(&[][..]), Lang::Zh), [title(Lang::Zh)]);
    }
}

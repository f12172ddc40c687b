//! The blueprint as a table: a row a card, a column a field, edited like a spreadsheet. It shows
//! the same document as the canvas; every edit is a command and one step to undo.
//!
//! | module | what it holds |
//! |---|---|
//! | `shown` | which rows, in which order |
//! | `grid`, `row` | rows and cells |
//! | `field` | a cell being edited |
//! | `keys`, `acts` | the keyboard, and what it does |
//! | `list` | cards one below the other, for phones |
//! | `bar`, `columns` | the tools; which columns are shown |
//! | `sheet` | copying to a spreadsheet |
//! | `paste` | pasting from one, with what does not fit |
//! | `document` | the chosen columns, as stored |
//! | `words` | what cells say |

mod acts;
mod bar;
mod columns;
mod document;
mod field;
mod grid;
mod keys;
mod list;
mod paste;
mod row;
mod sheet;
mod shown;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::blueprint::{CardId, table::Column};

use super::{find::Find, focus::focus_soon, place::Place, rows::Rows, state::Editor};
use shown::Shown;

/// Height of a row, in pixels: of the table, and of the list for phones.
const ROW_PX: (i32, i32) = (36, 132);
/// Height of the heads of the columns.
const HEAD_PX: i32 = 40;

/// A cell being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Editing {
    card: CardId,
    column: Column,
    /// Whether the card was made for this: then giving up removes it again.
    fresh: bool,
}

/// The table. A handle.
#[derive(Clone, Copy)]
pub(super) struct Table {
    editor: Editor,
    /// Names of the chosen columns; absent for the usual ones.
    chosen: RwSignal<Option<Vec<String>>>,
    /// Columns that are shown, the title first.
    columns: Memo<Vec<Column>>,
    /// By which column it is sorted, and whether downwards; absent for reading order.
    order: RwSignal<Option<(Column, bool)>>,
    /// The rows.
    shown: Memo<Arc<Shown>>,
    /// The column that was chosen last.
    at: RwSignal<Column>,
    /// The table's one tab stop.
    here: Memo<Option<(CardId, Column)>>,
    editing: RwSignal<Option<Editing>>,
    /// The text of the dialog that pastes; absent while it is closed.
    pasting: RwSignal<Option<String>>,
    window: Rows,
}

impl Table {
    fn new(editor: Editor) -> Self {
        let find = Find::current(editor);
        let chosen: RwSignal<Option<Vec<String>>> = RwSignal::new(None);
        document::follow(chosen);
        let columns = Memo::new(move |_| {
            let lang = editor.lang();
            chosen.with(|chosen| columns::of_names(chosen.as_deref(), lang))
        });
        let order = RwSignal::new(None);
        let editing: RwSignal<Option<Editing>> = RwSignal::new(None);
        let shown = Memo::new(move |_| {
            let (lang, kept) = (editor.lang(), find.kept());
            // What is being edited stays, whatever the filter says.
            let edited = editing.with(|editing| editing.as_ref().map(|it| it.card.clone()));
            let is_kept = |id: &CardId| {
                edited.as_ref() == Some(id) || kept.as_ref().is_none_or(|kept| kept.contains(id))
            };
            let shown = editor
                .document
                .with(|blueprint| Shown::new(blueprint, order.get(), lang, is_kept));
            Arc::new(shown)
        });
        let at = RwSignal::new(columns::title(editor.language.now()));
        let here = Memo::new(move |_| {
            let place = editor.place.get();
            let card = shown.with(|shown| match &place {
                Place::Card(card) if shown.index(card).is_some() => Some(card.clone()),
                Place::Card(_) | Place::Phase(_) | Place::Cell(..) => shown.ids.first().cloned(),
            })?;
            let at = at.get();
            let column = columns.with(|columns| {
                let is_shown = columns.contains(&at);
                if is_shown {
                    Some(at)
                } else {
                    columns.first().copied()
                }
            })?;
            Some((card, column))
        });
        let row = Signal::derive(move || {
            let (table, list) = ROW_PX;
            if editor.narrow.get() { list } else { table }
        });
        Self {
            editor,
            chosen,
            columns,
            order,
            shown,
            at,
            here,
            editing,
            pasting: RwSignal::new(None),
            window: Rows::new(row),
        }
    }

    /// Height of what sticks to the top.
    fn head(self) -> i32 {
        if self.editor.narrow.get_untracked() {
            0
        } else {
            HEAD_PX
        }
    }

    /// The card of the cell that was chosen last.
    fn card_here(self) -> Option<CardId> {
        self.here
            .with_untracked(|here| here.as_ref().map(|(card, _)| card.clone()))
    }

    /// Goes to a cell and takes the browser's focus there.
    fn go(self, card: CardId, column: Column) {
        self.at.set(column);
        self.reveal(&card);
        self.editor.go(Place::Card(card));
    }

    /// Takes the browser's focus back to the chosen cell.
    fn refocus(self) {
        if let Some((card, _)) = self.here.get_untracked() {
            focus_soon(Place::Card(card).element_id());
        }
    }

    fn reveal(self, card: &CardId) {
        let index = self.shown.with_untracked(|shown| shown.index(card));
        if let Some(index) = index {
            self.window.reveal(index, self.head());
        }
    }

    /// Follows what is chosen elsewhere; and what looks for the focus finds the chosen cell, even
    /// where the chosen place has no row.
    fn follow(self) {
        let editor = self.editor;
        Effect::new(move || {
            if let Place::Card(card) = editor.place.get() {
                self.reveal(&card);
            }
        });
        Effect::new(move || {
            let element = self.here.with(|here| {
                let (card, _) = here.as_ref()?;
                Some(Place::Card(card.clone()).element_id())
            });
            editor.stand.set(element);
        });
        on_cleanup(move || {
            let _ = editor.stand.try_set(None);
        });
    }
}

/// The table with its tools; on phones a list.
#[component]
pub(super) fn TableView(editor: Editor) -> impl IntoView {
    let table = Table::new(editor);
    table.follow();
    let clipboard = StoredValue::new_local(sheet::listen(table));
    on_cleanup(move || clipboard.set_value(Vec::new()));
    let window = table.window;
    view! {
        <div class="bp-sheet">
            <bar::Bar table/>
            <div class="bp-rows" node_ref=window.frame on:scroll=move |_| window.look()>
                <Show when=move || editor.narrow.get() fallback=move || view! { <grid::Grid table/> }>
                    <list::List table/>
                </Show>
            </div>
            <paste::PasteDialog table/>
        </div>
    }
}

//! Rows on their way to a spreadsheet and back, by the clipboard.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::{prelude::*, task::spawn_local};
use serviscope_domain::blueprint::{
    CardId,
    table::{CellKind, to_tabs},
};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event};

use super::{
    super::{clipboard::holds_cards, focus::grid_has_focus},
    Table, words,
};
use crate::ui::i18n::{Label, label};

const COPIED: Label = label(
    "已复制 {count} 行，可以粘贴到电子表格里",
    "Copied {count} [row|rows], ready for a spreadsheet",
);
const NOT_COPIED: Label = label(
    "浏览器不允许复制。请在表格里选中行，再按 Ctrl+C。",
    "The browser does not allow copying. Select rows in the table and press Ctrl+C.",
);
const CUT: Label = label(
    "已剪切 {count} 行，按 Ctrl+Z 可撤销",
    "Cut {count} [row|rows]. Ctrl+Z brings [it|them] back.",
);

/// Listens to the browser's own copy, cut and paste while the focus is on the table.
pub(super) fn listen(table: Table) -> Vec<EventListener> {
    let on = |name: &'static str, act: fn(Table, &ClipboardEvent)| {
        EventListener::new_with_options(
            &document(),
            name,
            EventListenerOptions::enable_prevent_default(),
            move |event: &Event| {
                let is_editing = table.editing.try_with_untracked(Option::is_some);
                if is_editing != Some(false) || !grid_has_focus() {
                    return;
                }
                if let Some(event) = event.dyn_ref::<ClipboardEvent>() {
                    act(table, event);
                }
            },
        )
    };
    vec![
        on("copy", |table, event| {
            if let Some(count) = table.copy_to(event) {
                table.editor.say_count(COPIED, count);
            }
        }),
        on("cut", |table, event| {
            if let Some(count) = table.copy_to(event) {
                table.delete();
                table.editor.say_count(CUT, count);
            }
        }),
        on("paste", Table::paste_from),
    ]
}

impl Table {
    /// The picked rows as they are shown; where none are picked, the chosen one.
    fn chosen_rows(self) -> Vec<CardId> {
        let picked = self.editor.picked.get_untracked();
        if picked.is_empty() {
            return self.card_here().into_iter().collect();
        }
        self.shown.with_untracked(|shown| {
            let rows = shown.ids.iter().filter(|id| picked.contains(*id));
            rows.cloned().collect()
        })
    }

    /// Rows as a spreadsheet takes them.
    fn tabs(self, ids: &[CardId]) -> Option<String> {
        let lang = self.editor.language.now();
        let columns = self.columns.get_untracked();
        self.editor
            .document
            .with_untracked(|blueprint| to_tabs(blueprint, ids, &columns, lang))
            .ok()
    }

    /// Puts the chosen rows onto the clipboard; how many there were.
    fn copy_to(self, event: &ClipboardEvent) -> Option<usize> {
        let ids = self.chosen_rows();
        let data = event.clipboard_data()?;
        data.set_data("text/plain", &self.tabs(&ids)?).ok()?;
        event.prevent_default();
        Some(ids.len())
    }

    /// Puts all rows that are shown onto the clipboard.
    pub(super) fn copy_all(self) {
        let ids = self.shown.with_untracked(|shown| shown.ids.clone());
        let Some(text) = self.tabs(&ids) else { return };
        let editor = self.editor;
        spawn_local(async move {
            let lang = editor.language.now();
            let said = if copied(&text).await {
                COPIED.counting(lang, ids.len())
            } else {
                NOT_COPIED.get(lang).to_owned()
            };
            editor.autosave.toast(&said);
        });
    }

    /// Cards of a blueprint become cards; a single value goes into the chosen cell; anything else is
    /// a table, of which is shown first what it comes to.
    fn paste_from(self, event: &ClipboardEvent) {
        if holds_cards(event) {
            return self.editor.paste_from(event);
        }
        let Some(data) = event.clipboard_data() else {
            return;
        };
        event.prevent_default();
        let text = data.get_data("text/plain").unwrap_or_default();
        let value = text.trim_end_matches(['\r', '\n']);
        let is_single = !value.contains(['\t', '\n']);
        match self.here.get_untracked() {
            Some((_, column)) if is_single && column.kind() == CellKind::ReadOnly => {
                self.say(words::READ_ONLY);
            }
            Some((card, column)) if is_single => {
                self.write(&card, column, value, false);
            }
            Some(_) | None => self.pasting.set(Some(text)),
        }
    }
}

/// Puts words on the clipboard, which plain http on a local network does not have.
async fn copied(words: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    if clipboard.is_undefined() {
        return false;
    }
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(words))
        .await
        .is_ok()
}

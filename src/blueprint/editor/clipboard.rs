//! Cards on the clipboard: for this blueprint, for another one, and as plain lines for any other
//! application. Lines from anywhere come in as cards.

use gloo::events::EventListener;
use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{CardId, Clipping, Command},
    text::Text,
};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event};

use super::{focus::grid_has_focus, mode::Mode, state::Editor, words};
use crate::ui::{
    clock::new_id,
    i18n::{Label, label},
};

/// What cards are called on the clipboard.
const KIND: &str = "application/x-serviscope-cards";
/// Most lines of another application that come in at once.
const MOST_LINES: usize = 200;

const COPIED: Label = label("已复制 {count} 张卡片", "Copied {count} [card|cards]");
const CUT: Label = label(
    "已剪切 {count} 张卡片，按 Ctrl+Z 可撤销",
    "Cut {count} [card|cards]. Ctrl+Z brings [it|them] back.",
);
const PASTED: Label = label("已粘贴 {count} 张卡片", "Pasted {count} [card|cards]");
const UNREADABLE: Label = label(
    "剪贴板里的卡片读不出来，什么都没有改变。请回到原来的蓝图再复制一次。",
    "The cards on the clipboard cannot be read, and nothing has changed. Copy them again in their blueprint.",
);
const TOO_MANY: Label = label(
    "剪贴板里有 {count} 行，一次最多粘贴 200 行，所以没有粘贴。",
    "There are {count} lines on the clipboard; at most 200 can be pasted at once, so none was.",
);

/// Listens to the browser's own copy, cut and paste, however they are asked for, while the focus
/// is on the grid.
pub(super) fn listen(editor: Editor) -> Vec<EventListener> {
    let on = |name: &'static str, act: fn(Editor, &ClipboardEvent)| {
        EventListener::new_with_options(
            &document(),
            name,
            gloo::events::EventListenerOptions::enable_prevent_default(),
            move |event: &Event| {
                let in_title = editor.inline.try_with_untracked(Option::is_some);
                // The table has ways of its own.
                let in_table = editor.mode.try_get_untracked() == Some(Mode::Table);
                if in_title != Some(false) || in_table || is_typing(event) || !grid_has_focus() {
                    return;
                }
                if let Some(event) = event.dyn_ref::<ClipboardEvent>() {
                    act(editor, event);
                }
            },
        )
    };
    vec![
        on("copy", |editor, event| {
            if let Some(count) = editor.copy_to(event) {
                editor.say_count(COPIED, count);
            }
        }),
        on("cut", |editor, event| {
            if let Some(count) = editor.copy_to(event) {
                editor.delete_picked();
                editor.say_count(CUT, count);
            }
        }),
        on("paste", Editor::paste_from),
    ]
}

impl Editor {
    /// Puts the chosen cards onto the clipboard; how many there were.
    fn copy_to(self, event: &ClipboardEvent) -> Option<usize> {
        let ids = self.chosen();
        let data = event.clipboard_data()?;
        let clipping = self
            .document
            .with_untracked(|blueprint| Clipping::of(blueprint, &ids))
            .ok()?;
        let lang = self.language.now();
        let lines: Vec<String> = self.document.with_untracked(|blueprint| {
            let titles = ids.iter().filter_map(|id| blueprint.cards.get(id));
            titles.map(|card| words::title(card, lang)).collect()
        });
        data.set_data(KIND, &clipping.to_json().ok()?).ok()?;
        data.set_data("text/plain", &lines.join("\n")).ok()?;
        event.prevent_default();
        Some(ids.len())
    }

    /// Pastes cards, or lines as cards, into the cell that has the focus.
    pub(super) fn paste_from(self, event: &ClipboardEvent) {
        let Some(data) = event.clipboard_data() else {
            return;
        };
        let place = self.place.get_untracked();
        let cell = self.layout.with_untracked(|layout| layout.cell_of(&place));
        let Some((row, phase)) = cell else {
            return;
        };
        event.prevent_default();
        let (before, lang) = (self.known(), self.language.now());
        let cards = data.get_data(KIND).unwrap_or_default();
        let command = if cards.is_empty() {
            let text = data.get_data("text/plain").unwrap_or_default();
            let lines: Vec<&str> = text
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect();
            if lines.len() > MOST_LINES {
                let count = lines.len().to_string();
                let words = TOO_MANY.with(lang, &[("count", &count)]);
                return self.autosave.toast(&words);
            }
            let add = |line: &&str| Command::AddCard {
                id: CardId::from(new_id()),
                lane: row.clone(),
                phase: phase.clone(),
                position: None,
                title: Text::same(*line),
            };
            Command::Together {
                commands: lines.iter().map(add).collect(),
            }
        } else {
            let Ok(clipping) = Clipping::from_json(&cards) else {
                self.announce(UNREADABLE.get(lang));
                return self.autosave.toast(UNREADABLE.get(lang));
            };
            Command::Paste {
                clipping,
                lane: row,
                phase,
                prefix: new_id(),
            }
        };
        if self.dispatch(command) {
            self.pick_new(&before);
            let count = self.picked.with_untracked(std::collections::BTreeSet::len);
            self.say_count(PASTED, count);
        }
    }
}

/// Whether cards of a blueprint are on the clipboard.
pub(super) fn holds_cards(event: &ClipboardEvent) -> bool {
    let cards = event
        .clipboard_data()
        .and_then(|data| data.get_data(KIND).ok());
    cards.is_some_and(|cards| !cards.is_empty())
}

/// Whether a field is the target, such as that for a name in the outline.
fn is_typing(event: &Event) -> bool {
    let target = event.target();
    target
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA"))
}

//! Finding cards by words, and showing only some of them: by lane, owner, marks, heat and remarks.
//! What a filter leaves out is dimmed on the canvas and hidden in the table and the outline.
//!
//! | module | what it holds |
//! |---|---|
//! | `bar` | the field, and the way from one found card to the next |
//! | `chips` | what cards have to be like |
//! | `owners` | who answers for which steps, and how much time they take |

mod bar;
mod chips;
mod owners;

use std::{collections::BTreeSet, sync::Arc};

use leptos::{ev, prelude::*};
use serviscope_domain::{
    blueprint::{
        CardId,
        filter::CardFilter,
        search::{Query, search},
    },
    text::Lang,
};
use wasm_bindgen::JsCast;

use super::{
    focus::{focus_soon, is_in_editor, reveal_soon},
    heat::HeatLayer,
    keys::is_field,
    place::Place,
    state::Editor,
    words,
};
use crate::ui::i18n::{Label, label};
pub(super) use bar::{FindBar, FindButton};
pub(super) use owners::OwnersButton;

/// Id of the field.
const FIELD: &str = "bp-find-words";

const LEFT_OUT: Label = label("不符合筛选条件", "Left out by the filter");
const NONE: Label = label("没有找到", "Nothing found");
const AT: Label = label(
    "第 {index} 处，共 {count} 处：{card}。{lane}，{phase}",
    "{index} of {count}: {card}. {lane}, {phase}",
);

/// What is looked for in the open blueprint. A handle.
#[derive(Clone, Copy)]
pub(super) struct Find {
    editor: Editor,
    heat: HeatLayer,
    /// Whether the bar is open.
    open: RwSignal<bool>,
    /// The words in the field.
    words: RwSignal<String>,
    /// Whether cards that are not found are left out.
    only_found: RwSignal<bool>,
    /// What cards have to be like, apart from the words.
    filter: RwSignal<CardFilter>,
    /// The cards that pass; absent while every card does.
    kept: Memo<Option<Arc<BTreeSet<CardId>>>>,
    /// The cards that the words find among those that pass, in reading order.
    found: Memo<Arc<Vec<CardId>>>,
}

impl Find {
    /// Looks through the editor's blueprint, for all views below. `/` and Ctrl+F open the bar.
    pub(super) fn provide(editor: Editor) {
        let find = Self::new(editor);
        provide_context(find);
        let key = window_event_listener(ev::keydown, move |event| {
            let command = event.ctrl_key() || event.meta_key();
            let is_asked = match event.key().as_str() {
                "/" => !command && !event.alt_key() && !is_field(&event),
                "f" | "F" => command && !event.shift_key() && !is_in_dialog(&event),
                _ => false,
            };
            if is_asked && is_in_editor() && !event.default_prevented() {
                event.prevent_default();
                find.show();
            }
        });
        on_cleanup(move || key.remove());
    }

    fn new(editor: Editor) -> Self {
        let heat = HeatLayer::current(editor);
        let words = RwSignal::new(String::new());
        let only_found = RwSignal::new(false);
        let filter = RwSignal::new(CardFilter::default());
        let kept = Memo::new(move |_| {
            let mut filter = filter.get();
            if only_found.get() {
                words.read().trim().clone_into(&mut filter.words);
            }
            if !heat.is_on() {
                filter.heat = None;
            }
            (!filter.is_empty()).then(|| {
                let kept = editor
                    .document
                    .with(|blueprint| filter.keep(blueprint, |id| heat.step(id)));
                Arc::new(kept)
            })
        });
        let found = Memo::new(move |_| {
            let query = Query::new(&words.read());
            if query.is_empty() {
                return Arc::default();
            }
            let mut found = editor.document.with(|blueprint| search(blueprint, &query));
            kept.with(|kept| {
                if let Some(kept) = kept {
                    found.retain(|id| kept.contains(id));
                }
            });
            Arc::new(found)
        });
        Self {
            editor,
            heat,
            open: RwSignal::new(false),
            words,
            only_found,
            filter,
            kept,
            found,
        }
    }

    /// What is looked for in the editor around the view; elsewhere nothing.
    pub(super) fn current(editor: Editor) -> Self {
        use_context().unwrap_or_else(|| Self::new(editor))
    }

    /// Makes the caller hear of every change of what the filter leaves out.
    pub(super) fn track(self) {
        self.kept.track();
    }

    /// Whether the filter leaves a card out, tracked.
    pub(super) fn is_out(self, id: &CardId) -> bool {
        self.kept
            .with(|kept| kept.as_ref().is_some_and(|kept| !kept.contains(id)))
    }

    /// That the filter leaves a card out, in words, for its name.
    pub(super) fn spoken(self, id: &CardId, lang: Lang) -> Option<String> {
        self.is_out(id).then(|| LEFT_OUT.get(lang).to_owned())
    }

    /// The cards that pass, tracked; absent while every card does.
    pub(super) fn kept(self) -> Option<Arc<BTreeSet<CardId>>> {
        self.kept.get()
    }

    /// Opens the bar and goes to its field.
    fn show(self) {
        self.open.set(true);
        focus_soon(FIELD.to_owned());
    }

    /// Closes the bar. The filter stays; the focus goes to the chosen card.
    fn hide(self) {
        self.open.set(false);
        self.editor.return_focus();
    }

    /// Lets every card pass again.
    fn clear(self) {
        self.filter.set(CardFilter::default());
        self.only_found.set(false);
    }

    /// Chooses the next found card, or the one before. The focus stays where it is.
    fn step(self, forward: bool) {
        let editor = self.editor;
        let lang = editor.language.now();
        let found = self.found.get_untracked();
        let Some(last) = found.len().checked_sub(1) else {
            return editor.announce(NONE.get(lang));
        };
        let here = editor
            .place
            .with_untracked(|place| place_among(place, &found));
        let index = match (here, forward) {
            (Some(at), true) if at < last => at + 1,
            (Some(at), false) if at > 0 => at - 1,
            (_, true) => 0,
            (_, false) => last,
        };
        let Some(card) = found.get(index).and_then(|id| editor.card_now(id)) else {
            return;
        };
        let said = editor.document.with_untracked(|blueprint| {
            AT.with(
                lang,
                &[
                    ("index", &(index + 1).to_string()),
                    ("count", &found.len().to_string()),
                    ("card", &words::title(&card, lang)),
                    ("lane", words::lane(blueprint, &card.lane, lang)),
                    ("phase", &words::phase(blueprint, &card.phase, lang)),
                ],
            )
        });
        let place = Place::Card(card.id);
        let element = place.element_id();
        editor.stand.set(None);
        editor.place.set(place);
        reveal_soon(element);
        editor.announce(said);
    }
}

/// Where the card at a place stands among those that were found.
fn place_among(place: &Place, found: &[CardId]) -> Option<usize> {
    match place {
        Place::Card(card) => found.iter().position(|id| id == card),
        Place::Phase(_) | Place::Cell(..) => None,
    }
}

fn is_in_dialog(event: &web_sys::KeyboardEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|element| element.closest("dialog").ok().flatten().is_some())
}

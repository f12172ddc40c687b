//! The method's rules, checked while somebody draws.
//!
//! | module | what it holds |
//! |---|---|
//! | `document` | levels of rules on this device, as stored |
//! | `panel` | what was found, by severity |
//! | `finding` | one of them: why, where, and how to mend it |
//! | `rules` | the level of every rule |
//! | `shape` | a shape a severity |
//! | `words` | what all of it is called |

mod document;
mod finding;
mod panel;
mod rules;
mod shape;
mod words;

use std::{collections::BTreeMap, sync::Arc};

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{
        CardId,
        lint::{self, ExpectedItem, Finding, Levels, Tally},
    },
    instrument::{self, Instrument},
    text::Lang,
};
use wasm_bindgen::JsCast;

use super::{
    focus::focus_soon,
    place::Place,
    pulse::{Pulse, idle},
    state::Editor,
};
pub(super) use panel::{ChecksButton, ChecksPanel};

/// How many rules a large blueprint is checked by at a time.
const SLICE: usize = 6;

/// What was found at the last look.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Found {
    /// In the order of the rules.
    pub(super) findings: Vec<Finding>,
    /// How many there are.
    pub(super) tally: Tally,
    /// How many there are by card.
    pub(super) cards: BTreeMap<CardId, Tally>,
}

/// The checks of the open blueprint. A handle.
#[derive(Clone, Copy)]
pub(super) struct Checks {
    editor: Editor,
    /// What was found at the last look.
    pub(super) found: RwSignal<Arc<Found>>,
    /// Levels of rules on this device.
    levels: RwSignal<Levels>,
    /// Whether somebody opened the panel.
    open: RwSignal<bool>,
    /// Whether it is to be seen: the details of a card lie above it.
    shown: Memo<bool>,
    /// Instruments whose items steps should answer for.
    instruments: StoredValue<Arc<Vec<Instrument>>>,
    turn: StoredValue<u32>,
}

impl Checks {
    /// Checks the editor's blueprint, for all views below.
    pub(super) fn provide(editor: Editor) {
        let checks = Self::new(editor);
        provide_context(checks);
        document::follow(checks.levels);
        let pulse = Pulse::current(editor);
        Effect::new(move || {
            pulse.track();
            checks.levels.track();
            checks.look(pulse.is_large());
        });
        let key = window_event_listener(leptos::ev::keydown, move |event| {
            let in_dialog = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
                .is_some_and(|element| element.closest("dialog").ok().flatten().is_some());
            if event.key() == "F8" && !in_dialog {
                event.prevent_default();
                checks.show();
            }
        });
        on_cleanup(move || key.remove());
    }

    fn new(editor: Editor) -> Self {
        let open = RwSignal::new(false);
        let shown = Memo::new(move |_| {
            let has_details =
                editor.panel.get() && !editor.place.with(|place| matches!(place, Place::Cell(..)));
            open.get() && !has_details
        });
        // Without the embedded library no item is expected, which is all that is lost.
        let instruments = instrument::ready().map(|library| library.instruments);
        Self {
            editor,
            found: RwSignal::new(Arc::default()),
            levels: RwSignal::new(Levels::new()),
            open,
            shown,
            instruments: StoredValue::new(Arc::new(instruments.unwrap_or_default())),
            turn: StoredValue::new(0),
        }
    }

    /// The checks of the editor around the view; elsewhere ones that find nothing.
    pub(super) fn current(editor: Editor) -> Self {
        use_context().unwrap_or_else(|| Self::new(editor))
    }

    /// How many findings a card has, tracked.
    pub(super) fn of_card(self, id: &CardId) -> Tally {
        self.found
            .with(|found| found.cards.get(id).copied().unwrap_or_default())
    }

    /// The findings of a card in words, for its name; absent where there are none.
    pub(super) fn spoken(self, id: &CardId, lang: Lang) -> Option<String> {
        words::tally(self.of_card(id), lang)
    }

    /// Shows the panel and goes there.
    pub(super) fn show(self) {
        self.editor.panel.set(false);
        self.open.set(true);
        focus_soon(panel::HEADING.to_owned());
    }

    /// Whether the panel is to be seen, tracked.
    pub(super) fn is_shown(self) -> bool {
        self.shown.get()
    }

    /// Closes the panel for another one that takes its room.
    pub(super) fn put_away(self) {
        self.open.set(false);
    }

    /// Closes the panel; the focus goes back to what opens it.
    fn hide(self) {
        self.open.set(false);
        focus_soon(panel::BUTTON.to_owned());
    }

    fn look(self, in_slices: bool) {
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        if in_slices {
            self.slice(turn, 0, Vec::new());
        } else {
            let found = self.part(0, usize::MAX);
            self.take(found);
        }
    }

    /// Checks by some rules in an idle moment, and by the next ones in the next.
    fn slice(self, turn: u32, from: usize, mut found: Vec<Finding>) {
        idle(move || {
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            found.extend(self.part(from, from + SLICE));
            if from + SLICE < lint::rules().count() {
                self.slice(turn, from + SLICE, found);
            } else {
                self.take(found);
            }
        });
    }

    fn part(self, from: usize, to: usize) -> Vec<Finding> {
        self.editor.document.with_untracked(|blueprint| {
            let items = self.instruments.with_value(|instruments| {
                let instruments: Vec<&Instrument> = instruments.iter().collect();
                ExpectedItem::of_mapped(blueprint, &instruments)
            });
            self.levels
                .with_untracked(|usual| lint::lint_part(blueprint, &items, usual, from..to))
        })
    }

    fn take(self, findings: Vec<Finding>) {
        let found = Found {
            tally: Tally::of(&findings),
            cards: lint::by_card(&findings),
            findings,
        };
        if self.found.with_untracked(|before| **before != found) {
            self.found.set(Arc::new(found));
        }
    }
}

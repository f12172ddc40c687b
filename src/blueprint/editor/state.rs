//! The editor's state, and the one door through which the document changes.

use std::{collections::BTreeSet, sync::Arc};

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{
        Blueprint, Card, CardId, Change, Command, CommandError, Conflict, History, LaneId, LinkId,
        Step, apply,
    },
    text::Lang,
};

use super::{
    autosave::Autosave,
    drag::Drag,
    mode::Mode,
    place::Place,
    scroll::{self, Viewport},
    window::{Seen, View},
    words,
};
use crate::{
    blueprint::layout::{Layout, Metrics},
    ui::i18n::Language,
};

/// In-place editing of a card's title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Inline {
    /// The card.
    pub card: CardId,
    /// Whether the card was made for this: then giving up removes it again.
    pub fresh: bool,
}

/// What the panel shows instead of the place that has the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// A link.
    Link(LinkId),
    /// A lane.
    Lane(LaneId),
    /// The blueprint as a whole.
    About,
}

/// Everything the parts of the editor share. A handle: copying it copies no data.
#[derive(Clone, Copy)]
pub(super) struct Editor {
    /// The document.
    pub document: RwSignal<Blueprint>,
    /// What can be undone and redone in this session.
    pub history: RwSignal<History>,
    /// Where everything is.
    pub layout: Memo<Arc<Layout>>,
    /// The frame and the canvas that it scrolls.
    pub viewport: Viewport,
    /// How many times as large as by itself the canvas is shown.
    pub zoom: RwSignal<f64>,
    /// What of the canvas the frame shows.
    pub view: RwSignal<View>,
    /// What of it is in the page.
    pub seen: Memo<Seen>,
    /// The grid's one tab stop.
    pub place: RwSignal<Place>,
    /// Cards picked to do something with all of them.
    pub picked: RwSignal<BTreeSet<CardId>>,
    /// Whether the panel shows the details of the place.
    pub panel: RwSignal<bool>,
    /// What it shows instead, if anything.
    pub subject: RwSignal<Option<Subject>>,
    /// The title being edited in place.
    pub inline: RwSignal<Option<Inline>>,
    /// The card from which a link is being drawn by keyboard or by taps.
    pub connecting: RwSignal<Option<CardId>>,
    /// The card or link being dragged.
    pub drag: RwSignal<Option<Drag>>,
    /// The last announcement, for the live region.
    pub voice: RwSignal<String>,
    /// Writes the document to the store.
    pub autosave: Autosave,
    /// Whether the screen is as narrow as a phone's.
    pub narrow: Memo<bool>,
    /// How the blueprint is seen.
    pub mode: Memo<Mode>,
    /// The element that gets the focus back where that is not the place's: a lane of the outline.
    pub stand: RwSignal<Option<String>>,
    /// The card for which a target is being chosen from the list of all cards.
    pub asking: RwSignal<Option<CardId>>,
    /// The page's language.
    pub language: Language,
    /// The field whose typing is one gesture, as long as it goes on.
    typing: StoredValue<Option<String>>,
    /// Counts what was done, undone and redone.
    stamp: StoredValue<u64>,
}

impl Editor {
    /// An editor of `blueprint` at its first card.
    pub(super) fn new(
        blueprint: Blueprint,
        metrics: Signal<Metrics>,
        autosave: Autosave,
        mode: Memo<Mode>,
    ) -> Self {
        let document = RwSignal::new(blueprint);
        // A new layout counts as another one: finding out whether it is costs as much as half of it.
        let layout = Memo::new_with_compare(
            move |_| {
                let metrics = metrics.get();
                Arc::new(document.with(|blueprint| Layout::new(blueprint, metrics)))
            },
            |before, now| match (before, now) {
                (Some(before), Some(now)) => !Arc::ptr_eq(before, now),
                (before, now) => before.is_some() != now.is_some(),
            },
        );
        let (zoom, view) = (RwSignal::new(1.0), RwSignal::new(scroll::window_view()));
        let seen = Memo::new(move |_| {
            let is_far = super::zoom::is_far(zoom.get());
            layout.with(|layout| Seen::of(view.get(), layout, is_far))
        });
        let start = layout.with_untracked(|layout| layout.stop(0, 0, 0));
        let place = start.unwrap_or_else(|| Place::Phase(String::new().into()));
        Self {
            document,
            history: RwSignal::new(History::new()),
            layout,
            viewport: Viewport::new(),
            zoom,
            view,
            seen,
            place: RwSignal::new(place),
            picked: RwSignal::new(BTreeSet::new()),
            panel: RwSignal::new(false),
            subject: RwSignal::new(None),
            inline: RwSignal::new(None),
            connecting: RwSignal::new(None),
            drag: RwSignal::new(None),
            voice: RwSignal::new(String::new()),
            autosave,
            narrow: Memo::new(move |_| metrics.get().header_width == 0),
            mode,
            stand: RwSignal::new(None),
            asking: RwSignal::new(None),
            language: Language::current(),
            typing: StoredValue::new(None),
            stamp: StoredValue::new(0),
        }
    }

    /// The page's language, tracked.
    pub(super) fn lang(self) -> Lang {
        self.language.get()
    }

    /// A card, tracked.
    pub(super) fn card(self, id: &CardId) -> Option<Card> {
        self.document
            .with(|blueprint| blueprint.cards.get(id).cloned())
    }

    /// A card, untracked.
    pub(super) fn card_now(self, id: &CardId) -> Option<Card> {
        self.document
            .with_untracked(|blueprint| blueprint.cards.get(id).cloned())
    }

    /// Says something to screen readers.
    pub(super) fn announce(self, words: impl Into<String>) {
        let mut words = words.into();
        // A live region stays silent when its text does not change, so a repetition differs by a
        // space that nobody hears.
        if self.voice.with_untracked(|last| *last == words) {
            words.push('\u{a0}');
        }
        self.voice.set(words);
    }

    /// Carries out a command as a gesture of its own. Says why if it is refused.
    pub(super) fn dispatch(self, command: Command) -> bool {
        self.typing.set_value(None);
        self.perform(command, false)
    }

    /// Carries out a command that belongs to the typing in `field`: all of it is one gesture.
    pub(super) fn type_into(self, field: &str, command: Command) {
        let same = self
            .typing
            .with_value(|typing| typing.as_deref() == Some(field));
        self.typing.set_value(Some(field.to_owned()));
        self.perform(command, same);
    }

    /// Makes the next typing in `field` part of the gesture that was just carried out.
    pub(super) fn continue_with(self, field: &str) {
        self.typing.set_value(Some(field.to_owned()));
    }

    /// Ends the gesture of typing: what is typed next is undone separately.
    pub(super) fn stop_typing(self) {
        self.typing.set_value(None);
    }

    /// A number that is another one after everything that changes the document from here.
    pub(super) fn stamp(self) -> u64 {
        self.stamp.try_get_value().unwrap_or_default()
    }

    fn perform(self, command: Command, extend: bool) -> bool {
        let result = self
            .document
            .try_update(|blueprint| apply(blueprint, command.clone()));
        match result {
            Some(Ok(change)) => {
                if !change.is_empty() {
                    self.stamp.update_value(|stamp| *stamp += 1);
                    self.history.update(|history| {
                        if extend {
                            history.extend(change);
                        } else {
                            history.record(change);
                        }
                    });
                    self.autosave.note(self, Step::Do(command));
                }
                true
            }
            Some(Err(error)) => {
                self.refuse(&error);
                false
            }
            None => false,
        }
    }

    fn refuse(self, error: &CommandError) {
        let why = super::super::names::refusal(error).get(self.language.now());
        self.announce(why);
        self.autosave.toast(why);
    }

    /// Takes the last gesture back.
    pub(super) fn undo(self) {
        self.replay(words::UNDONE, words::NOTHING_TO_UNDO, History::undo);
    }

    /// Carries out the last undone gesture again.
    pub(super) fn redo(self) {
        self.replay(words::REDONE, words::NOTHING_TO_REDO, History::redo);
    }

    /// Takes the last gesture back as if it had never been.
    pub(super) fn retract(self) {
        self.replay(words::UNDONE, words::NOTHING_TO_UNDO, History::retract);
    }

    fn replay(
        self,
        done: crate::ui::i18n::Label,
        nothing: crate::ui::i18n::Label,
        act: impl FnOnce(&mut History, &mut Blueprint) -> Result<Option<Change>, Conflict>,
    ) {
        self.typing.set_value(None);
        let layout = self.layout.get_untracked();
        let mut outcome = Ok(None);
        self.history.update(|history| {
            self.document
                .update(|blueprint| outcome = act(history, blueprint));
        });
        let lang = self.language.now();
        match outcome {
            Ok(Some(change)) => {
                self.stamp.update_value(|stamp| *stamp += 1);
                self.announce(done.with(lang, &[("what", &words::describe(&change, lang))]));
                self.autosave.note(self, Step::Replay(change.clone()));
                self.follow(&change, &layout);
            }
            Ok(None) => self.announce(nothing.get(lang)),
            Err(_) => {
                // Another tab's edits were merged in. Older gestures rest on the same ground.
                self.history.update(History::clear);
                self.announce(words::OVERTAKEN.get(lang));
                self.autosave.toast(words::OVERTAKEN.get(lang));
            }
        }
    }

    /// Makes sure that the place exists, after the document changed from elsewhere.
    pub(super) fn settle(self) {
        let gone: Vec<CardId> = self.document.with_untracked(|blueprint| {
            self.picked.with_untracked(|all| {
                let gone = all.iter().filter(|id| !blueprint.cards.contains_key(*id));
                gone.cloned().collect()
            })
        });
        if !gone.is_empty() {
            self.picked
                .update(|all| all.retain(|id| !gone.contains(id)));
        }
        let layout = self.layout.get_untracked();
        if layout.locate(&self.place.get_untracked()).is_none()
            && let Some(place) = layout.stop(0, 0, 0)
        {
            self.panel.set(false);
            self.place.set(place);
        }
    }
}

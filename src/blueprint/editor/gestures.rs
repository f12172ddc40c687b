//! What a designer does, whatever with: mouse, touch or keyboard. Each is one command, one
//! announcement, and a focus that makes sense afterwards.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{CardId, CardPatch, Command, LaneId, LinkId, LinkKind, PhaseId},
    text::Text,
};

use super::{
    mode::Mode,
    place::{Direction, Place},
    state::{Editor, Inline},
    words,
};
use crate::ui::{clock::new_id, i18n::Label};

/// The field name under which a title typed in place is one gesture.
const INLINE: &str = "inline";

impl Editor {
    /// Adds a card to a cell and lets the designer type its title.
    pub(super) fn add_card(self, lane: LaneId, phase: PhaseId) {
        let id = CardId::from(new_id());
        // Below the card that has the focus, if that is in this cell; else at the end.
        let position = self.place.with_untracked(|place| match place {
            Place::Card(card) => self
                .card_now(card)
                .filter(|card| card.lane == lane && card.phase == phase)
                .and_then(|_| {
                    self.layout
                        .with_untracked(|layout| layout.cards.get(card).copied())
                })
                .map(|slot| slot.index + 1),
            _ => None,
        });
        let command = Command::AddCard {
            id: id.clone(),
            lane,
            phase,
            position,
            title: Text::default(),
        };
        if self.dispatch(command) {
            self.continue_with(INLINE);
            self.say_card(words::ADDED, &id);
            self.place.set(Place::Card(id.clone()));
            self.inline.set(Some(Inline {
                card: id,
                fresh: true,
            }));
        }
    }

    /// Starts editing a card's title in place.
    pub(super) fn edit_inline(self, card: CardId) {
        self.stop_typing();
        self.place.set(Place::Card(card.clone()));
        self.inline.set(Some(Inline { card, fresh: false }));
    }

    /// Takes over what was typed in place so far.
    pub(super) fn type_inline(self, card: &CardId, typed: &str) {
        let Some(mut title) = self.card_now(card).map(|card| card.title) else {
            return;
        };
        title.set(self.language.now(), typed);
        let patch = CardPatch {
            title: Some(title),
            ..CardPatch::default()
        };
        let id = card.clone();
        self.type_into(INLINE, Command::EditCard { id, patch });
    }

    /// Ends editing in place and keeps what was typed.
    pub(super) fn keep_inline(self) {
        if let Some(inline) = self.inline.try_update(Option::take).flatten() {
            self.stop_typing();
            self.say_card(words::KEPT, &inline.card);
        }
    }

    /// Ends editing in place and drops what was typed; a card made for it goes as well.
    pub(super) fn drop_inline(self, has_typed: bool) {
        let Some(inline) = self.inline.try_update(Option::take).flatten() else {
            return;
        };
        if inline.fresh || has_typed {
            self.retract();
        }
        if inline.fresh {
            self.announce(words::GIVEN_UP.get(self.language.now()));
        }
    }

    /// Moves a card one step.
    pub(super) fn step_card(self, card: &CardId, direction: Direction) {
        let target = self
            .layout
            .with_untracked(|layout| layout.step(card, direction));
        match target {
            Some((lane, phase, position)) => self.move_card(card, lane, phase, position),
            None => self.announce(words::AT_EDGE.get(self.language.now())),
        }
    }

    /// Moves a card to a position in a cell. The browser's focus goes along if it was on the grid.
    pub(super) fn move_card(self, card: &CardId, lane: LaneId, phase: PhaseId, position: usize) {
        let takes_focus = super::focus::grid_has_focus();
        let command = Command::MoveCard {
            id: card.clone(),
            lane,
            phase,
            position,
        };
        if self.dispatch(command) {
            self.say_card(words::MOVED, card);
            let place = Place::Card(card.clone());
            if takes_focus {
                self.go(place);
            } else {
                self.place.set(place);
            }
        }
    }

    /// Deletes a card.
    pub(super) fn delete_card(self, card: &CardId) {
        let lang = self.language.now();
        let Some(title) = self.card_now(card).map(|card| words::title(&card, lang)) else {
            return;
        };
        let heir = self.layout.with_untracked(|layout| layout.heir(card));
        let ids = vec![card.clone()];
        if self.dispatch(Command::DeleteCards { ids }) {
            let message = words::DELETED.with(lang, &[("card", &title)]);
            self.announce(message);
            self.panel.set(false);
            if let Some(heir) = heir {
                self.go(heir);
            }
        }
    }

    /// Starts drawing a link from a card; the next card chosen is its target. Where there is no
    /// canvas the target is chosen from a list.
    pub(super) fn start_connecting(self, card: CardId) {
        if self.mode.get_untracked() != Mode::Canvas {
            return self.asking.set(Some(card));
        }
        self.say_card(words::CONNECTING, &card);
        self.connecting.set(Some(card));
    }

    /// Ends drawing a link without one.
    pub(super) fn cancel_connecting(self) {
        self.connecting.set(None);
        self.announce(words::CANCELLED.get(self.language.now()));
    }

    /// Draws a link of the usual kind.
    pub(super) fn connect(self, from: CardId, to: CardId) {
        self.connect_as(from, to, LinkKind::default());
    }

    /// Draws a link.
    pub(super) fn connect_as(self, from: CardId, to: CardId, kind: LinkKind) {
        let command = Command::Connect {
            id: LinkId::from(new_id()),
            from: from.clone(),
            to: to.clone(),
            kind,
        };
        if self.dispatch(command) {
            self.connecting.set(None);
            let lang = self.language.now();
            let title = |id| self.card_now(id).map(|card| words::title(&card, lang));
            let (from, to) = (title(&from), title(&to));
            self.announce(words::CONNECTED.with(
                lang,
                &[
                    ("from", &from.unwrap_or_default()),
                    ("to", &to.unwrap_or_default()),
                ],
            ));
        }
    }

    /// A card was clicked, tapped or chosen: the target of a link, or the new selection.
    pub(super) fn choose(self, card: CardId) {
        if let Some(from) = self.connecting.get_untracked() {
            self.place.set(Place::Card(card.clone()));
            self.connect(from, card);
        } else {
            let place = Place::Card(card);
            super::focus::reveal_soon(place.element_id());
            self.subject.set(None);
            self.place.set(place);
            self.panel.set(true);
        }
    }

    /// Deletes a link.
    pub(super) fn disconnect(self, id: LinkId) {
        if self.dispatch(Command::Disconnect { id }) {
            self.announce(words::DISCONNECTED.get(self.language.now()));
        }
    }

    /// Adds a phase after the last one and shows its details, so that it can be named.
    pub(super) fn add_phase(self) {
        let id = PhaseId::from(new_id());
        let command = Command::AddPhase {
            id: id.clone(),
            title: Text::default(),
            position: None,
        };
        if self.dispatch(command) {
            self.announce(words::PHASE_ADDED.get(self.language.now()));
            self.subject.set(None);
            self.place.set(Place::Phase(id));
            self.panel.set(true);
            super::focus::focus_soon(super::panel::FIRST_FIELD.to_owned());
        }
    }

    /// Moves a phase one step.
    pub(super) fn step_phase(self, id: &PhaseId, direction: Direction) {
        let lang = self.language.now();
        let count = self.layout.with_untracked(|layout| layout.columns.len());
        let place = Place::Phase(id.clone());
        let at = self.layout.with_untracked(|layout| layout.locate(&place));
        let target = match (at, direction) {
            (Some((_, at, _)), Direction::Left) => at.checked_sub(1),
            (Some((_, at, _)), Direction::Right) if at + 1 < count => Some(at + 1),
            _ => None,
        };
        let Some(position) = target else {
            return self.announce(words::AT_EDGE.get(lang));
        };
        let takes_focus = super::focus::grid_has_focus();
        let id = id.clone();
        if self.dispatch(Command::MovePhase {
            id: id.clone(),
            position,
        }) {
            let title = self
                .document
                .with_untracked(|blueprint| words::phase(blueprint, &id, lang));
            let index = (position + 1).to_string();
            self.announce(words::PHASE_MOVED.with(lang, &[("phase", &title), ("index", &index)]));
            if takes_focus {
                self.return_focus();
            }
        }
    }

    /// Deletes a phase with its cards.
    pub(super) fn delete_phase(self, id: &PhaseId) {
        let lang = self.language.now();
        let title = self
            .document
            .with_untracked(|blueprint| words::phase(blueprint, id, lang));
        let place = Place::Phase(id.clone());
        let at = self.layout.with_untracked(|layout| layout.locate(&place));
        if self.dispatch(Command::DeletePhase { id: id.clone() }) {
            self.announce(words::PHASE_DELETED.with(lang, &[("phase", &title)]));
            self.panel.set(false);
            let columns = self.layout.with_untracked(|layout| layout.columns.clone());
            let next = at.and_then(|(_, at, _)| columns.get(at).or(columns.last()).cloned());
            if let Some(next) = next {
                self.go(Place::Phase(next));
            }
        }
    }

    /// Announces `wording` about a card and where it is now.
    fn say_card(self, wording: Label, id: &CardId) {
        let lang = self.language.now();
        let layout = self.layout.get_untracked();
        let words = self.document.with_untracked(|blueprint| {
            let (card, slot) = (blueprint.cards.get(id)?, layout.cards.get(id)?);
            Some(words::place(wording, blueprint, card, slot, lang))
        });
        if let Some(words) = words {
            self.announce(words);
        }
    }
}

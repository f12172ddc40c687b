//! What can be done with an item of the tree. Each is one command, one announcement, and a focus
//! that makes sense afterwards.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{CardId, Command, LaneId, PhaseId, tree::TreeItem},
    text::Text,
};

use super::{
    super::{
        focus::grid_has_focus,
        place::{Direction, Place},
        state::Subject,
        words as card_words,
    },
    Asking, Renaming, Tree,
    name::FIELD,
    words,
};
use crate::ui::{clock::new_id, i18n::Label};

impl Tree {
    /// Says something to screen readers.
    pub(super) fn say(self, words: Label) {
        self.editor.announce(words.get(self.editor.language.now()));
    }

    /// Adds what belongs at an item: a phase, a lane, a card, a link.
    pub(super) fn add(self, item: &TreeItem) {
        match item {
            TreeItem::Phases => self.add_phase(None, item),
            TreeItem::Phase(phase) => {
                let at = self
                    .editor
                    .document
                    .with_untracked(|blueprint| blueprint.phase_index(phase));
                self.add_phase(at.map(|at| at + 1), item);
            }
            TreeItem::Lane(lane) => self.asking.set(Some(Asking::Lane(lane.clone()))),
            TreeItem::Cell(lane, phase) => {
                self.add_card(lane.clone(), phase.clone(), None, item);
            }
            TreeItem::Card(card) => {
                let Some(card) = self.editor.card_now(card) else {
                    return;
                };
                let at = self.editor.document.with_untracked(|blueprint| {
                    let cell = blueprint.cell(&card.lane, &card.phase);
                    cell.iter().position(|mate| mate.id == card.id)
                });
                self.add_card(card.lane, card.phase, at.map(|at| at + 1), item);
            }
            TreeItem::Link(card, _) => self.editor.asking.set(Some(card.clone())),
        }
    }

    fn add_card(self, lane: LaneId, phase: PhaseId, position: Option<usize>, home: &TreeItem) {
        let editor = self.editor;
        let id = CardId::from(new_id());
        let command = Command::AddCard {
            id: id.clone(),
            lane: lane.clone(),
            phase: phase.clone(),
            position,
            title: Text::default(),
        };
        if editor.dispatch(command) {
            let lang = editor.language.now();
            let said = editor.document.with_untracked(|blueprint| {
                let lane = card_words::lane(blueprint, &lane, lang);
                let phase = card_words::phase(blueprint, &phase, lang);
                card_words::ADDED.with(lang, &[("lane", lane), ("phase", &phase)])
            });
            editor.announce(said);
            self.name_new(TreeItem::Card(id), home);
        }
    }

    fn add_phase(self, position: Option<usize>, home: &TreeItem) {
        let id = PhaseId::from(new_id());
        let command = Command::AddPhase {
            id: id.clone(),
            title: Text::default(),
            position,
        };
        if self.editor.dispatch(command) {
            self.say(card_words::PHASE_ADDED);
            self.name_new(TreeItem::Phase(id), home);
        }
    }

    /// Lets the designer type the name of what was just made.
    pub(super) fn name_new(self, item: TreeItem, home: &TreeItem) {
        self.editor.continue_with(FIELD);
        self.renaming.set(Some(Renaming {
            item: item.clone(),
            made_at: Some(home.clone()),
        }));
        self.arrive(item);
    }

    /// Deletes an item.
    pub(super) fn delete(self, item: &TreeItem) {
        match item {
            TreeItem::Phases => self.say(words::STAYS),
            TreeItem::Cell(..) => self.say(words::CELL_STAYS),
            TreeItem::Phase(phase) => self.editor.delete_phase(phase),
            TreeItem::Lane(lane) => self.delete_lane(lane),
            TreeItem::Card(card) => self.editor.delete_card(card),
            TreeItem::Link(card, link) => {
                self.editor.disconnect(link.clone());
                self.go(TreeItem::Card(card.clone()));
            }
        }
    }

    /// Moves an item one step.
    pub(super) fn shift(self, item: &TreeItem, direction: Direction) {
        let takes_focus = grid_has_focus();
        match item {
            TreeItem::Phases | TreeItem::Link(..) => self.say(words::FIXED),
            TreeItem::Cell(..) => self.say(words::CELL_STAYS),
            TreeItem::Phase(phase) => {
                let along = match direction {
                    Direction::Up | Direction::Left => Direction::Left,
                    Direction::Down | Direction::Right => Direction::Right,
                };
                self.editor.step_phase(phase, along);
                self.stay(item, takes_focus);
            }
            TreeItem::Lane(lane) => match direction {
                Direction::Up => self.step_lane(lane, true),
                Direction::Down => self.step_lane(lane, false),
                Direction::Left | Direction::Right => self.say(words::FIXED),
            },
            TreeItem::Card(card) => {
                self.editor.step_card(card, direction);
                self.stay(item, takes_focus);
            }
        }
    }

    /// After a move: the item is to be seen where it is now. Buttons keep the focus, so that they can
    /// be pressed again.
    pub(super) fn stay(self, item: &TreeItem, takes_focus: bool) {
        if takes_focus {
            self.go(item.clone());
        } else {
            self.arrive(item.clone());
        }
    }

    /// Shows the details of an item and goes there.
    pub(super) fn details(self, item: &TreeItem) {
        let editor = self.editor;
        self.stand_at(item.clone());
        match item {
            TreeItem::Phases => editor.show(Subject::About),
            TreeItem::Lane(lane) => editor.show(Subject::Lane(lane.clone())),
            TreeItem::Link(_, link) => editor.show(Subject::Link(link.clone())),
            // A cell has nothing of its own; its phase has.
            TreeItem::Cell(_, phase) => {
                self.go(TreeItem::Phase(phase.clone()));
                editor.show_panel();
            }
            TreeItem::Phase(_) | TreeItem::Card(_) => editor.show_panel(),
        }
    }

    /// Chooses the target of a link from an item's card.
    pub(super) fn connect(self, item: &TreeItem) {
        match item {
            TreeItem::Card(card) | TreeItem::Link(card, _) => {
                self.open
                    .update(|open| _ = open.insert(TreeItem::Card(card.clone())));
                self.editor.asking.set(Some(card.clone()));
            }
            TreeItem::Phases | TreeItem::Phase(_) | TreeItem::Lane(_) | TreeItem::Cell(..) => {
                self.say(words::ONLY_CARDS);
            }
        }
    }

    /// Shows the details of the lane around an item.
    pub(super) fn show_lane(self, item: &TreeItem) {
        match item {
            TreeItem::Lane(lane) | TreeItem::Cell(lane, _) => {
                self.editor.show(Subject::Lane(lane.clone()));
            }
            TreeItem::Card(card) | TreeItem::Link(card, _) => {
                self.editor.show_lane_of(&Place::Card(card.clone()));
            }
            TreeItem::Phases | TreeItem::Phase(_) => self.say(words::NO_LANE),
        }
    }

    /// Asks of what kind an item is to be.
    pub(super) fn ask_kind(self, item: &TreeItem) {
        let asking = match item {
            TreeItem::Link(_, link) => Asking::Link(link.clone()),
            TreeItem::Phase(phase) | TreeItem::Cell(_, phase) => Asking::Stage(phase.clone()),
            TreeItem::Lane(lane) => Asking::Lane(lane.clone()),
            TreeItem::Card(card) => Asking::Marks(card.clone()),
            TreeItem::Phases => return self.say(words::NO_KIND),
        };
        self.asking.set(Some(asking));
    }
}

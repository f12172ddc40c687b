//! Several cards at once: picking them, and what a designer then does with all of them.

use std::collections::BTreeSet;

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{CardId, Command},
    gather::gathered,
};

use super::{
    place::{Direction, Place},
    state::Editor,
    words,
};
use crate::{
    blueprint::layout::{Drop, Rect},
    ui::{
        clock::new_id,
        i18n::{Label, label},
    },
};

const PICKED: Label = label("已选 {count} 张卡片", "{count} [card|cards] selected");
const NONE: Label = label("没有选中卡片", "No cards selected");
const MOVED: Label = label("已移动 {count} 张卡片", "Moved {count} [card|cards]");
const DELETED: Label = label(
    "已删除 {count} 张卡片，按 Ctrl+Z 可撤销",
    "Deleted {count} [card|cards]. Ctrl+Z brings [it|them] back.",
);
const DOUBLED: Label = label("已复制出 {count} 张卡片", "Duplicated {count} [card|cards]");

impl Editor {
    /// The picked cards; where none are, the card that has the focus.
    pub(super) fn chosen(self) -> Vec<CardId> {
        let picked: Vec<CardId> = self
            .picked
            .with_untracked(|all| all.iter().cloned().collect());
        if !picked.is_empty() {
            return picked;
        }
        match self.place.get_untracked() {
            Place::Card(card) => vec![card],
            Place::Phase(_) | Place::Cell(..) => Vec::new(),
        }
    }

    /// Whether several cards are picked, this one among them.
    pub(super) fn is_among(self, card: &CardId) -> bool {
        self.picked
            .with_untracked(|all| all.len() > 1 && all.contains(card))
    }

    /// Picks a card, or lets go of it. The card that had the focus is picked along.
    pub(super) fn toggle(self, card: &CardId) {
        let focused = match self.place.get_untracked() {
            Place::Card(focused) => Some(focused),
            Place::Phase(_) | Place::Cell(..) => None,
        };
        self.picked.update(|all| {
            if all.is_empty() {
                all.extend(focused.filter(|focused| focused != card));
            }
            if !all.remove(card) {
                all.insert(card.clone());
            }
        });
        self.say_picked();
    }

    /// Picks these cards, and those that were picked before if `more`.
    pub(super) fn pick(self, cards: impl IntoIterator<Item = CardId>, more: bool) {
        let cards: BTreeSet<CardId> = gathered(cards);
        self.picked.update(|all| {
            if !more {
                all.clear();
            }
            all.extend(cards);
        });
        self.say_picked();
    }

    /// Picks every card.
    pub(super) fn pick_all(self) {
        let all = self
            .document
            .with_untracked(|blueprint| blueprint.cards.keys().cloned().collect::<Vec<_>>());
        self.pick(all, false);
    }

    /// Picks the cards that an area touches.
    pub(super) fn pick_within(self, area: Rect, more: bool) {
        let touched = self.layout.with_untracked(|layout| {
            let cards = layout.cards.iter();
            let touched = cards.filter(|(_, slot)| slot.rect.meets(area));
            touched.map(|(id, _)| id.clone()).collect::<Vec<_>>()
        });
        self.pick(touched, more);
    }

    /// Picks nothing. Whether something was picked.
    pub(super) fn let_go(self) -> bool {
        let any = self.picked.with_untracked(|all| !all.is_empty());
        if any {
            self.picked.update(BTreeSet::clear);
            self.say_picked();
        }
        any
    }

    /// Goes one step and picks the cards on both ends of it.
    pub(super) fn extend(self, direction: Direction) {
        let place = self.place.get_untracked();
        let next = self
            .layout
            .with_untracked(|layout| layout.neighbour(&place, direction));
        let Some(next) = next else {
            return self.announce(words::AT_EDGE.get(self.language.now()));
        };
        let ends = [&place, &next].into_iter().filter_map(|end| match end {
            Place::Card(card) => Some(card.clone()),
            Place::Phase(_) | Place::Cell(..) => None,
        });
        let ends: Vec<CardId> = ends.collect();
        self.go(next);
        self.pick(ends, true);
    }

    /// Moves several cards by as many lanes and phases.
    pub(super) fn shift(self, ids: Vec<CardId>, lanes: i32, phases: i32) {
        let count = ids.len();
        if self.dispatch(Command::ShiftCards { ids, lanes, phases }) {
            self.say_count(MOVED, count);
            self.keep_focus();
        }
    }

    /// Moves several cards one step.
    pub(super) fn step_cards(self, ids: Vec<CardId>, direction: Direction) {
        let (lanes, phases) = match direction {
            Direction::Left => (0, -1),
            Direction::Right => (0, 1),
            Direction::Up => (-1, 0),
            Direction::Down => (1, 0),
        };
        self.shift(ids, lanes, phases);
    }

    /// Drops a card, and those that are picked with it, where the pointer let go of it.
    pub(super) fn drop_cards(self, card: &CardId, target: Drop) {
        let cell = self.layout.with_untracked(|layout| {
            let slot = *layout.cards.get(card)?;
            let row = layout.rows.get(target.row)?;
            let phase = layout.columns.get(target.column)?.clone();
            Some((slot, row.lane.clone(), phase))
        });
        let Some((slot, lane, phase)) = cell else {
            return;
        };
        let (down, on) = (way(slot.row, target.row), way(slot.column, target.column));
        if self.is_among(card) && (down, on) != (0, 0) {
            self.shift(self.chosen(), down, on);
        } else {
            self.move_card(card, lane, phase, target.position);
        }
    }

    /// Copies the chosen cards within their cells; the copies are picked then.
    pub(super) fn duplicate(self) {
        let ids = self.chosen();
        let count = ids.len();
        if count == 0 {
            return self.announce(NONE.get(self.language.now()));
        }
        let before = self.known();
        let prefix = new_id();
        if self.dispatch(Command::DuplicateCards { ids, prefix }) {
            self.pick_new(&before);
            self.say_count(DOUBLED, count);
        }
    }

    /// Deletes the picked cards.
    pub(super) fn delete_picked(self) {
        let ids = self.chosen();
        let count = ids.len();
        self.picked.update(BTreeSet::clear);
        if self.dispatch(Command::DeleteCards { ids }) {
            self.panel.set(false);
            self.say_count(DELETED, count);
            self.keep_focus();
        }
    }

    /// The ids of all cards as they are now.
    pub(super) fn known(self) -> BTreeSet<CardId> {
        self.document
            .with_untracked(|blueprint| gathered(blueprint.cards.keys().cloned()))
    }

    /// Picks the cards that are not among `before`, and goes to the first of them.
    pub(super) fn pick_new(self, before: &BTreeSet<CardId>) {
        let fresh: BTreeSet<CardId> = gathered(self.known().difference(before).cloned());
        let layout = self.layout.get_untracked();
        let order = |id: &&CardId| {
            let slot = layout.cards.get(*id);
            slot.map(|slot| (slot.column, slot.row, slot.index))
        };
        if let Some(first) = fresh.iter().min_by_key(order) {
            self.go(Place::Card(first.clone()));
        }
        self.picked.set(fresh);
    }

    /// Leaves the focus on the grid, wherever what had it has gone.
    fn keep_focus(self) {
        self.settle();
        self.return_focus();
    }

    fn say_picked(self) {
        let count = self.picked.with_untracked(BTreeSet::len);
        if count == 0 {
            self.announce(NONE.get(self.language.now()));
        } else {
            self.say_count(PICKED, count);
        }
    }

    /// Announces a wording with a count of cards.
    pub(super) fn say_count(self, wording: Label, count: usize) {
        self.announce(wording.counting(self.language.now(), count));
    }
}

/// How many steps from one index to another; negative is back.
fn way(from: usize, to: usize) -> i32 {
    let steps = i32::try_from(from.abs_diff(to)).unwrap_or(i32::MAX);
    if to < from { -steps } else { steps }
}

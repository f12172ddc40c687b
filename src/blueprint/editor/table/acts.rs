//! What can be done in the table. Each is one command and one step to undo.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{
        CardId, Command,
        table::{CellKind, Column, Words},
    },
    text::Text,
};

use super::{
    super::{focus::focus_soon, place::Place, words as card_words},
    Editing, Table, columns,
    field::Leave,
    words,
};
use crate::ui::clock::new_id;

/// The field name under which a new card and its first words are one gesture.
const FIELD: &str = "table";

impl Table {
    /// Remembers that a cell is the chosen one.
    pub(super) fn stand_at(self, card: CardId, column: Column) {
        let place = Place::Card(card);
        if self.at.get_untracked() != column {
            self.at.set(column);
        }
        if self.editor.place.with_untracked(|here| *here != place) {
            self.editor.place.set(place);
        }
    }

    /// Edits the chosen cell; a box is ticked at once.
    pub(super) fn edit(self) {
        let Some((card, column)) = self.here.get_untracked() else {
            return;
        };
        match column.kind() {
            CellKind::ReadOnly => self.say(words::READ_ONLY),
            CellKind::Flag => self.tick(&card, column),
            CellKind::Words
            | CellKind::Number
            | CellKind::Decimal
            | CellKind::List
            | CellKind::Choice(_)
            | CellKind::Reference => {
                self.editor.stop_typing();
                self.editing.set(Some(Editing {
                    card,
                    column,
                    fresh: false,
                }));
            }
        }
    }

    fn tick(self, card: &CardId, column: Column) {
        let is_set = words::value(self, card, column).is_empty();
        self.write(card, column, if is_set { "1" } else { "" }, false);
    }

    /// Takes over what was typed into a cell. What does not fit is returned as words, and the field
    /// stays open unless the focus has gone.
    pub(super) fn leave(self, before: &str, typed: &str, how: Leave) -> Option<String> {
        let editing = self.editing.get_untracked()?;
        let Editing {
            card,
            column,
            fresh,
        } = editing;
        if typed != before
            && let Err(why) = self.try_write(&card, column, typed, fresh)
        {
            self.editor.announce(why.clone());
            if how == Leave::Away {
                let kept = words::KEPT_BEFORE.get(self.editor.language.now());
                self.editor.autosave.toast(&format!("{why} {kept}"));
                self.editing.set(None);
            }
            return Some(why);
        }
        self.editing.set(None);
        self.editor.stop_typing();
        match how {
            Leave::Away => {}
            Leave::Here => self.go(card, column),
            Leave::Next => self.go_along(&card, column, true),
            Leave::Before => self.go_along(&card, column, false),
        }
        None
    }

    /// Ends editing and drops what was typed; a card made for it goes as well.
    pub(super) fn give_up(self) {
        let Some(editing) = self.editing.try_update(Option::take).flatten() else {
            return;
        };
        if editing.fresh {
            self.editor.retract();
            self.editor
                .announce(card_words::GIVEN_UP.get(self.editor.language.now()));
            self.refocus();
        } else {
            self.go(editing.card, editing.column);
        }
    }

    /// Writes a cell and says so, or why not. Whether it was written.
    pub(super) fn write(self, card: &CardId, column: Column, text: &str, extend: bool) -> bool {
        match self.try_write(card, column, text, extend) {
            Ok(()) => true,
            Err(why) => {
                self.editor.announce(why.clone());
                self.editor.autosave.toast(&why);
                false
            }
        }
    }

    fn try_write(
        self,
        card: &CardId,
        column: Column,
        text: &str,
        extend: bool,
    ) -> Result<(), String> {
        let editor = self.editor;
        let lang = editor.language.now();
        // A title is one line.
        let text = match column {
            Column::Words(Words::Title, _) => text.replace('\n', " "),
            _ => text.to_owned(),
        };
        let command = editor
            .document
            .with_untracked(|blueprint| column.write(blueprint, card, &text));
        let command = command.map_err(|error| words::problem(&error, lang))?;
        if extend {
            editor.type_into(FIELD, command);
        } else {
            editor.dispatch(command);
        }
        let said = editor.document.with_untracked(|blueprint| {
            let card = blueprint.cards.get(card)?;
            Some(words::cell(blueprint, card, column, lang))
        });
        let (head, said) = (column.label(), said.unwrap_or_default());
        let said = card_words::or(&said, words::EMPTY, lang);
        editor.announce(words::WRITTEN.with(lang, &[("column", head.get(lang)), ("text", &said)]));
        Ok(())
    }

    /// Empties the chosen cell.
    pub(super) fn empty(self) {
        let Some((card, column)) = self.here.get_untracked() else {
            return;
        };
        match column {
            Column::Id | Column::Rpn => self.say(words::READ_ONLY),
            Column::Phase | Column::Lane => self.say(words::NEEDED),
            Column::Words(..)
            | Column::Flag(_)
            | Column::Items
            | Column::Number(_)
            | Column::Expected
            | Column::Measured
            | Column::Choice(_)
            | Column::Role => {
                self.write(&card, column, "", false);
            }
        }
    }

    /// Adds a card below the chosen one, and edits its title.
    pub(super) fn add(self) {
        let editor = self.editor;
        let here = self.card_here().and_then(|id| editor.card_now(&id));
        let cell = editor.document.with_untracked(|blueprint| {
            let Some(card) = &here else {
                let (lane, phase) = (blueprint.lanes.first()?, blueprint.phases.first()?);
                return Some((lane.id.clone(), phase.id.clone(), None));
            };
            let cell = blueprint.cell(&card.lane, &card.phase);
            let at = cell.iter().position(|mate| mate.id == card.id);
            Some((card.lane.clone(), card.phase.clone(), at.map(|at| at + 1)))
        });
        let Some((lane, phase, position)) = cell else {
            return;
        };
        let id = CardId::from(new_id());
        let command = Command::AddCard {
            id: id.clone(),
            lane: lane.clone(),
            phase: phase.clone(),
            position,
            title: Text::default(),
        };
        if editor.dispatch(command) {
            editor.continue_with(FIELD);
            let lang = editor.language.now();
            let said = editor.document.with_untracked(|blueprint| {
                let lane = card_words::lane(blueprint, &lane, lang);
                let phase = card_words::phase(blueprint, &phase, lang);
                card_words::ADDED.with(lang, &[("lane", lane), ("phase", &phase)])
            });
            editor.announce(said);
            self.begin(id);
        }
    }

    /// Edits the title of a new card; on phones that is done in its details.
    fn begin(self, card: CardId) {
        let editor = self.editor;
        let column = columns::title(editor.language.now());
        editor.place.set(Place::Card(card.clone()));
        self.at.set(column);
        if editor.narrow.get_untracked() {
            editor.subject.set(None);
            editor.panel.set(true);
            focus_soon(super::super::panel::FIRST_FIELD.to_owned());
        } else {
            self.editing.set(Some(Editing {
                card: card.clone(),
                column,
                fresh: true,
            }));
        }
        self.reveal(&card);
    }

    /// Deletes the picked cards, or the chosen one.
    pub(super) fn delete(self) {
        let Some((card, column)) = self.here.get_untracked() else {
            return;
        };
        let editor = self.editor;
        let index = self.shown.with_untracked(|shown| shown.index(&card));
        let picked = editor
            .picked
            .with_untracked(std::collections::BTreeSet::len);
        if picked > 0 {
            editor.delete_picked();
        } else {
            editor.delete_card(&card);
        }
        let next = self.shown.with_untracked(|shown| {
            let at = index?.min(shown.ids.len().checked_sub(1)?);
            shown.ids.get(at).cloned()
        });
        if let Some(next) = next {
            self.go(next, column);
        }
    }

    /// Sorts by a column; once more the other way round, and once more as cards are read.
    pub(super) fn sort_by(self, column: Column) {
        let next = match self.order.get_untracked() {
            Some((by, false)) if by == column => Some((column, true)),
            Some((by, true)) if by == column => None,
            Some(_) | None => Some((column, false)),
        };
        self.sort(next);
    }

    /// Sorts by a column, or as cards are read, and says so.
    pub(super) fn sort(self, order: Option<(Column, bool)>) {
        self.order.set(order);
        let lang = self.editor.language.now();
        let said = match order {
            None => words::UNSORTED.get(lang).to_owned(),
            Some((column, down)) => {
                let wording = if down {
                    words::SORTED_DOWN
                } else {
                    words::SORTED_UP
                };
                wording.with(lang, &[("column", column.label().get(lang))])
            }
        };
        self.editor.announce(said);
        if let Some(card) = self.card_here() {
            self.reveal(&card);
        }
    }

    /// Says something to screen readers.
    pub(super) fn say(self, wording: crate::ui::i18n::Label) {
        let words = wording.get(self.editor.language.now());
        self.editor.announce(words);
    }

    /// Goes to the next cell of a row, or the one before.
    fn go_along(self, card: &CardId, column: Column, forward: bool) {
        let next = self.columns.with_untracked(|columns| {
            let at = columns.iter().position(|other| *other == column)?;
            let to = if forward { at + 1 } else { at.checked_sub(1)? };
            columns.get(to).copied()
        });
        self.go(card.clone(), next.unwrap_or(column));
    }

    /// Whether the chosen cell is a box to tick.
    pub(super) fn is_flag_here(self) -> bool {
        let here = self.here.get_untracked();
        here.is_some_and(|(_, column)| matches!(column, Column::Flag(_)))
    }
}

//! The keyboard on the table: arrows from cell to cell, and the canvas's keys for what they do there.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::{
    super::{
        keys::{direction, is_field},
        place::{Direction, Place},
        state::Subject,
    },
    Table,
};

impl Table {
    /// A key on the table.
    pub(super) fn key(self, event: &KeyboardEvent) {
        if is_field(event) || event.is_composing() {
            return;
        }
        if self.walk(event) || self.act(event) {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    fn walk(self, event: &KeyboardEvent) -> bool {
        let Some((card, column)) = self.here.get_untracked() else {
            return false;
        };
        let command = event.ctrl_key() || event.meta_key();
        let direction = direction(&event.key());
        if event.alt_key() {
            // The row moves through the blueprint, whatever the table is sorted by.
            if let Some(direction) = direction {
                self.editor.step_card(&card, direction);
                self.go(card, column);
            }
            return direction.is_some();
        }
        let (row, last) = self.shown.with_untracked(|shown| {
            let row = shown.index(&card).unwrap_or_default();
            (row, shown.ids.len().saturating_sub(1))
        });
        let page = self.window.page();
        let (row, column) = match (event.key().as_str(), direction) {
            (_, Some(Direction::Up)) => (row.saturating_sub(1), Some(column)),
            (_, Some(Direction::Down)) => ((row + 1).min(last), Some(column)),
            (_, Some(Direction::Left)) => (row, self.beside(column, false)),
            (_, Some(Direction::Right)) => (row, self.beside(column, true)),
            ("Home", _) if command => (0, self.end(true)),
            ("End", _) if command => (last, self.end(false)),
            ("Home", _) => (row, self.end(true)),
            ("End", _) => (row, self.end(false)),
            ("PageUp", _) => (row.saturating_sub(page), Some(column)),
            ("PageDown", _) => ((row + page).min(last), Some(column)),
            _ => return false,
        };
        let next = self
            .shown
            .with_untracked(|shown| shown.ids.get(row).cloned());
        if let Some((next, column)) = next.zip(column) {
            if event.shift_key() && direction.is_some() {
                self.editor.pick([card, next.clone()], true);
            }
            self.go(next, column);
        }
        true
    }

    /// The column beside one; the same at the edge.
    fn beside(self, column: super::Column, forward: bool) -> Option<super::Column> {
        self.columns.with_untracked(|columns| {
            let at = columns.iter().position(|other| *other == column)?;
            let to = if forward {
                at + 1
            } else {
                at.saturating_sub(1)
            };
            columns.get(to).or(columns.last()).copied()
        })
    }

    /// The first column, or the last.
    fn end(self, first: bool) -> Option<super::Column> {
        self.columns.with_untracked(|columns| {
            let end = if first {
                columns.first()
            } else {
                columns.last()
            };
            end.copied()
        })
    }

    fn act(self, event: &KeyboardEvent) -> bool {
        let editor = self.editor;
        let Some((card, column)) = self.here.get_untracked() else {
            return false;
        };
        let command = event.ctrl_key() || event.meta_key();
        let key = event.key();
        if command {
            match key.as_str() {
                "a" | "A" => self.pick_all(),
                "Delete" | "Backspace" => self.delete(),
                _ => return false,
            }
            return true;
        }
        if event.alt_key() {
            return false;
        }
        match key.as_str() {
            "Enter" | "F2" => self.edit(),
            " " if event.shift_key() => editor.toggle(&card),
            " " if self.is_flag_here() => self.edit(),
            " " => {
                self.stand_at(card, column);
                editor.show_panel();
            }
            "Delete" | "Backspace" if event.shift_key() => self.delete(),
            "Delete" | "Backspace" => self.empty(),
            "n" | "N" | "Insert" => self.add(),
            "s" | "S" => self.sort_by(column),
            "c" | "C" => editor.start_connecting(card),
            "l" | "L" => editor.show_lane_of(&Place::Card(card)),
            "i" | "I" => editor.show(Subject::About),
            "Escape" if editor.let_go() => {}
            "Escape" if editor.panel.get_untracked() => editor.panel.set(false),
            _ => return false,
        }
        true
    }

    /// Picks every row that is shown.
    fn pick_all(self) {
        let ids = self.shown.with_untracked(|shown| shown.ids.clone());
        self.editor.pick(ids, false);
    }
}

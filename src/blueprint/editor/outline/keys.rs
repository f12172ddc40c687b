//! The keyboard on the tree: the usual keys of a tree, and the canvas's keys for what they do there.

use leptos::prelude::*;
use serviscope_domain::blueprint::tree::TreeItem;
use web_sys::KeyboardEvent;

use super::{
    super::{
        keys::{direction, is_field},
        place::Direction,
        state::Subject,
    },
    Tree,
};

impl Tree {
    /// A key on the tree.
    pub(super) fn key(self, event: &KeyboardEvent) {
        if is_field(event) || event.is_composing() {
            return;
        }
        if event.ctrl_key() || event.meta_key() {
            return;
        }
        if self.walk(event) || self.act(event) {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    fn walk(self, event: &KeyboardEvent) -> bool {
        let here = self.stop.get_untracked();
        if let Some(direction) = direction(&event.key()) {
            if event.alt_key() {
                self.shift(&here, direction);
            } else {
                self.step(&here, direction);
            }
            return true;
        }
        if event.alt_key() {
            return false;
        }
        let last = self
            .rows
            .with_untracked(|rows| rows.len().saturating_sub(1));
        let page = self.window.page();
        let at = self.index(&here).unwrap_or_default();
        let to = match event.key().as_str() {
            "Home" => 0,
            "End" => last,
            "PageUp" => at.saturating_sub(page),
            "PageDown" => (at + page).min(last),
            "*" => {
                self.open_siblings(&here);
                return true;
            }
            _ => return false,
        };
        self.go_to(to);
        true
    }

    fn go_to(self, index: usize) {
        let item = self
            .rows
            .with_untracked(|rows| rows.get(index).map(|row| row.item.clone()));
        if let Some(item) = item {
            self.go(item);
        }
    }

    /// An arrow: down and up go to what is next to be seen, right goes in, left goes out.
    fn step(self, here: &TreeItem, direction: Direction) {
        let Some(at) = self.index(here) else { return };
        let open = self
            .rows
            .with_untracked(|rows| rows.get(at).and_then(|row| row.open));
        match (direction, open) {
            (Direction::Down, _) | (Direction::Right, Some(true)) => self.go_to(at + 1),
            (Direction::Up, _) => {
                if let Some(before) = at.checked_sub(1) {
                    self.go_to(before);
                }
            }
            (Direction::Right, Some(false)) | (Direction::Left, Some(true)) => self.toggle(here),
            (Direction::Right, None) => {}
            (Direction::Left, Some(false) | None) => {
                let parent = self
                    .editor
                    .document
                    .with_untracked(|blueprint| here.parent(blueprint));
                if let Some(parent) = parent {
                    self.go(parent);
                }
            }
        }
    }

    /// Shows what is in an item, or hides it; who was inside comes out.
    pub(super) fn toggle(self, item: &TreeItem) {
        let is_inside = self.editor.document.with_untracked(|blueprint| {
            let around = self.here.with_untracked(|here| here.ancestors(blueprint));
            around.contains(item)
        });
        self.open.update(|open| {
            if !open.remove(item) {
                open.insert(item.clone());
            }
        });
        if is_inside {
            self.go(item.clone());
        }
    }

    /// Shows what is in an item and in all beside it.
    fn open_siblings(self, item: &TreeItem) {
        let siblings: Vec<TreeItem> = self.editor.document.with_untracked(|blueprint| {
            let parent = item.parent(blueprint);
            self.rows.with_untracked(|rows| {
                let same = rows
                    .iter()
                    .filter(|row| row.open.is_some() && row.item.parent(blueprint) == parent);
                same.map(|row| row.item.clone()).collect()
            })
        });
        self.open.update(|open| open.extend(siblings));
    }

    /// Keys that do something to the chosen item.
    fn act(self, event: &KeyboardEvent) -> bool {
        if event.alt_key() {
            return false;
        }
        let editor = self.editor;
        let here = self.stop.get_untracked();
        match event.key().as_str() {
            "Enter" | "Insert" | "n" | "N" => self.add(&here),
            "F2" => self.rename(&here),
            "Delete" | "Backspace" => self.delete(&here),
            " " => self.details(&here),
            "c" | "C" => self.connect(&here),
            "k" | "K" => self.ask_kind(&here),
            "l" | "L" => self.show_lane(&here),
            "i" | "I" => editor.show(Subject::About),
            "Escape" if editor.panel.get_untracked() => editor.panel.set(false),
            _ => return false,
        }
        true
    }
}

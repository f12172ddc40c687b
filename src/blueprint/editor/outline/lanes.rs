//! Adding, moving and deleting lanes from the tree.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Command, LaneId, LaneKind, tree::TreeItem},
    text::Text,
};

use super::{
    super::{focus::grid_has_focus, state::Editor, words as card_words},
    Tree, words,
};
use crate::ui::clock::new_id;

impl Tree {
    /// Adds a lane of a kind, below `near` if that is of its kind.
    pub(super) fn add_lane(self, kind: LaneKind, near: &LaneId) {
        let position = self
            .editor
            .document
            .with_untracked(|blueprint| blueprint.lane_index(near));
        let id = LaneId::from(new_id());
        let command = Command::AddLane {
            id: id.clone(),
            kind,
            title: Text::default(),
            position: position.map(|at| at + 1),
        };
        if self.editor.dispatch(command) {
            self.say(words::LANE_ADDED);
            self.open
                .update(|open| _ = open.insert(TreeItem::Lane(id.clone())));
            self.name_new(TreeItem::Lane(id), &TreeItem::Lane(near.clone()));
        }
    }

    /// Moves a lane one step among those of its kind.
    pub(super) fn step_lane(self, id: &LaneId, up: bool) {
        let editor = self.editor;
        let takes_focus = grid_has_focus();
        let lang = editor.language.now();
        let target = editor.document.with_untracked(|blueprint| {
            let at = blueprint.lane_index(id)?;
            let to = if up { at.checked_sub(1)? } else { at + 1 };
            let is_alike = blueprint.lanes.get(to)?.kind == blueprint.lanes.get(at)?.kind;
            is_alike.then_some(to)
        });
        let Some(position) = target else {
            return self.say(words::LANE_FIXED);
        };
        let command = Command::MoveLane {
            id: id.clone(),
            position,
        };
        if editor.dispatch(command) {
            let (lane, index) = (lane_name(editor, id), (position + 1).to_string());
            let values = [("lane", lane.as_str()), ("index", index.as_str())];
            editor.announce(words::LANE_MOVED.with(lang, &values));
            self.stay(&TreeItem::Lane(id.clone()), takes_focus);
        }
    }

    /// Deletes a lane with its cards.
    pub(super) fn delete_lane(self, id: &LaneId) {
        let editor = self.editor;
        let name = lane_name(editor, id);
        let at = editor
            .document
            .with_untracked(|blueprint| blueprint.lane_index(id));
        if editor.dispatch(Command::DeleteLane { id: id.clone() }) {
            editor.settle();
            editor.panel.set(false);
            let lang = editor.language.now();
            editor.announce(words::LANE_DELETED.with(lang, &[("lane", &name)]));
            let next = editor.document.with_untracked(|blueprint| {
                let lane = blueprint.lanes.get(at?).or(blueprint.lanes.last())?;
                Some(lane.id.clone())
            });
            self.go(next.map_or(TreeItem::Phases, TreeItem::Lane));
        }
    }
}

fn lane_name(editor: Editor, id: &LaneId) -> String {
    let lang = editor.language.now();
    editor
        .document
        .with_untracked(|blueprint| card_words::lane(blueprint, id, lang).to_owned())
}

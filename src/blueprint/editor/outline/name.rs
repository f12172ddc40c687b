//! The field for the name of an item. What is typed is saved at once; all of it is one gesture,
//! together with the making of the item where it is new. It edits the wording of the page's
//! language.

use leptos::{html, prelude::*};
use serviscope_domain::{
    blueprint::{Blueprint, CardPatch, Command, LinkPatch, tree::TreeItem},
    text::{Lang, Text},
};
use web_sys::KeyboardEvent;

use super::{
    super::{inline::is_composing, words as card_words},
    Renaming, Tree, words,
};
use crate::ui::i18n::tr;

/// The field name under which a name is one gesture.
pub(super) const FIELD: &str = "outline";

#[component]
pub(super) fn NameField(tree: Tree, renaming: Renaming) -> impl IntoView {
    let editor = tree.editor;
    let node = NodeRef::<html::Input>::new();
    let has_typed = StoredValue::new(false);
    let lang = editor.language.now();
    let text = editor
        .document
        .with_untracked(|blueprint| text_of(blueprint, &renaming.item))
        .unwrap_or_default();
    let own = match lang {
        Lang::Zh => text.zh.clone(),
        Lang::En => text.en.clone(),
    };
    // The other language's wording guides whoever translates.
    let hint = text.get(lang).to_owned();
    let item = renaming.item;
    Effect::new(move || {
        if let Some(node) = node.get() {
            let _ = node.focus();
            node.select();
        }
    });
    let take = move || {
        if let Some(node) = node.get_untracked() {
            has_typed.set_value(true);
            tree.type_name(&item, &node.value());
        }
    };
    let take_composed = take.clone();
    let key = move |event: KeyboardEvent| {
        // Keys of an input method choose characters; they neither keep nor drop.
        event.stop_propagation();
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Enter" | "Tab" => tree.keep_name(true),
            "Escape" => tree.drop_name(has_typed.get_value()),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <input type="text" class="bp-item-name" node_ref=node autocomplete="off" value=own placeholder=hint
            aria-label=tr(words::NAME) on:keydown=key
            on:dblclick=move |event| event.stop_propagation()
            on:input=move |event| if !is_composing(&event) { take() }
            on:compositionend=move |_| take_composed()
            on:blur=move |_| tree.keep_name(false)/>
    }
}

/// The name of an item; absent for what has none.
pub(super) fn text_of(blueprint: &Blueprint, item: &TreeItem) -> Option<Text> {
    Some(match item {
        TreeItem::Phases => return None,
        TreeItem::Phase(phase) | TreeItem::Cell(_, phase) => blueprint.phase(phase)?.title.clone(),
        TreeItem::Lane(lane) => blueprint.lane(lane)?.title.clone(),
        TreeItem::Card(card) => blueprint.cards.get(card)?.title.clone(),
        TreeItem::Link(_, link) => blueprint.links.get(link)?.label.clone(),
    })
}

/// The command that names an item.
fn naming(item: &TreeItem, title: Text) -> Option<Command> {
    Some(match item {
        TreeItem::Phases => return None,
        TreeItem::Phase(phase) | TreeItem::Cell(_, phase) => Command::RenamePhase {
            id: phase.clone(),
            title,
        },
        TreeItem::Lane(lane) => Command::RenameLane {
            id: lane.clone(),
            title,
        },
        TreeItem::Card(card) => Command::EditCard {
            id: card.clone(),
            patch: CardPatch {
                title: Some(title),
                ..CardPatch::default()
            },
        },
        TreeItem::Link(_, link) => Command::EditLink {
            id: link.clone(),
            patch: LinkPatch {
                label: Some(title),
                ..LinkPatch::default()
            },
        },
    })
}

impl Tree {
    /// Starts editing an item's name.
    pub(super) fn rename(self, item: &TreeItem) {
        let has_name = self
            .editor
            .document
            .with_untracked(|blueprint| text_of(blueprint, item).is_some());
        if !has_name {
            return self.say(words::NO_NAME);
        }
        self.editor.stop_typing();
        self.arrive(item.clone());
        self.renaming.set(Some(Renaming {
            item: item.clone(),
            made_at: None,
        }));
    }

    /// Takes over what was typed so far.
    fn type_name(self, item: &TreeItem, typed: &str) {
        let editor = self.editor;
        let text = editor
            .document
            .with_untracked(|blueprint| text_of(blueprint, item));
        let Some(mut text) = text else { return };
        text.set(editor.language.now(), typed);
        if let Some(command) = naming(item, text) {
            editor.type_into(FIELD, command);
        }
    }

    /// Ends editing and keeps what was typed; the focus goes back to the item, unless it has gone
    /// elsewhere already.
    pub(super) fn keep_name(self, takes_focus: bool) {
        let Some(renaming) = self.renaming.try_update(Option::take).flatten() else {
            return;
        };
        let editor = self.editor;
        editor.stop_typing();
        let lang = editor.language.now();
        let text = editor
            .document
            .with_untracked(|blueprint| text_of(blueprint, &renaming.item));
        if let Some(text) = text {
            editor.announce(card_words::KEPT.with(lang, &[("card", text.get(lang))]));
        }
        if takes_focus {
            self.go(renaming.item);
        }
    }

    /// Ends editing and drops what was typed; an item made for it goes as well.
    fn drop_name(self, has_typed: bool) {
        let Some(renaming) = self.renaming.try_update(Option::take).flatten() else {
            return;
        };
        let editor = self.editor;
        if has_typed || renaming.made_at.is_some() {
            editor.retract();
        }
        if let Some(home) = renaming.made_at {
            editor.announce(words::GIVEN_UP.get(editor.language.now()));
            self.go(home);
        } else {
            self.go(renaming.item);
        }
    }
}

//! The records beside the grid as choices for cards: personas, promises, standards, roles, values
//! and queues, by their names.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::Blueprint,
    text::{Lang, Text},
};

use super::{
    super::{state::Editor, words},
    field::{Choice, brief},
};
use crate::ui::i18n::{Label, label};

const UNNAMED: Label = label("未命名", "Unnamed");

/// Personas, by name.
pub(super) fn personas(editor: Editor) -> Signal<Vec<Choice>> {
    choices(editor, |blueprint, lang| {
        let all = blueprint.personas.values();
        all.map(|persona| choice(&persona.id, &persona.name, lang))
            .collect()
    })
}

/// Promises, by their words.
pub(super) fn promises(editor: Editor) -> Signal<Vec<Choice>> {
    choices(editor, |blueprint, lang| {
        let all = blueprint.promises.values();
        all.map(|promise| choice(&promise.id, &promise.text, lang))
            .collect()
    })
}

/// Standards, by their words.
pub(super) fn standards(editor: Editor) -> Signal<Vec<Choice>> {
    choices(editor, |blueprint, lang| {
        let all = blueprint.standards.values();
        all.map(|standard| choice(&standard.id, &standard.text, lang))
            .collect()
    })
}

/// Roles of the staff, by name.
pub(super) fn roles(editor: Editor) -> Signal<Vec<Choice>> {
    choices(editor, |blueprint, lang| {
        let all = blueprint.roles.values();
        all.map(|role| choice(&role.id, &role.name, lang)).collect()
    })
}

/// The organisation's values, the highest first.
pub(super) fn values(editor: Editor) -> Signal<Vec<Choice>> {
    choices(editor, |blueprint, lang| {
        let all = blueprint.ranked_values().into_iter();
        all.map(|value| choice(&value.id, &value.name, lang))
            .collect()
    })
}

/// Queues, by name.
pub(super) fn queues(editor: Editor) -> Signal<Vec<Choice>> {
    choices(editor, |blueprint, lang| {
        let all = blueprint.queues.values();
        all.map(|queue| choice(&queue.id, &queue.name, lang))
            .collect()
    })
}

/// What an entry is called in lists.
pub(super) fn called(name: &Text, lang: Lang) -> String {
    words::or(&brief(name.get(lang)), UNNAMED, lang)
}

fn choice(id: &impl ToString, name: &Text, lang: Lang) -> Choice {
    // In full: two that begin alike have to be told apart.
    Choice {
        value: id.to_string(),
        name: words::or(name.get(lang).trim(), UNNAMED, lang),
    }
}

fn choices(
    editor: Editor,
    list: impl Fn(&Blueprint, Lang) -> Vec<Choice> + Send + Sync + 'static,
) -> Signal<Vec<Choice>> {
    Memo::new(move |_| {
        let lang = editor.lang();
        editor.document.with(|blueprint| list(blueprint, lang))
    })
    .into()
}

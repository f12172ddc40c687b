//! Everything that the keyboard does with the chosen item, as buttons.

use leptos::prelude::*;
use serviscope_domain::blueprint::tree::TreeItem;

use super::{super::place::Direction, Tree, words};
use crate::{
    blueprint::marks::{Mark, Sign},
    ui::{
        i18n::{Label, label},
        icon::{Glyph, Icon},
    },
};

const TOOLS: Label = label("大纲工具：{item}", "Outline tools: {item}");
const ADD: Label = label("新增", "Add");
const RENAME: Label = label("改名", "Rename");
const DELETE: Label = label("删除", "Delete");
const CONNECT: Label = label("连到……", "Connect to …");
const KIND: Label = label("类型与标记……", "Kind and marks …");
const DETAILS: Label = label("详情", "Details");

/// Moves with their signs and names.
const MOVES: [(Direction, Mark, Label); 4] = [
    (Direction::Up, Mark::Up, label("上移", "Move up")),
    (Direction::Down, Mark::Down, label("下移", "Move down")),
    (Direction::Left, Mark::Left, label("左移", "Move left")),
    (Direction::Right, Mark::Right, label("右移", "Move right")),
];

#[component]
pub(super) fn Bar(tree: Tree) -> impl IntoView {
    let editor = tree.editor;
    let name = move || {
        let lang = editor.lang();
        let item = tree.stop.get();
        let said = editor
            .document
            .with(|blueprint| words::said(blueprint, &item, lang));
        TOOLS.with(lang, &[("item", &said.title)])
    };
    let here = move || tree.stop.get_untracked();
    let delete = move || {
        let item = here();
        // Deleting takes the focus to what is left, as the key does.
        if !matches!(item, TreeItem::Phases | TreeItem::Cell(..)) {
            tree.arrive(item.clone());
        }
        tree.delete(&item);
    };
    let (add, connect) = (glyph(Glyph::Add), sign(Mark::Connect));
    view! {
        <div class="bp-outline-bar" role="toolbar" aria-label=name>
            {button(tree, ADD, "Enter", Some(add), move || tree.add(&here()))}
            {button(tree, RENAME, "F2", None, move || tree.rename(&here()))}
            {button(tree, DETAILS, "Space", None, move || tree.details(&here()))}
            {button(tree, CONNECT, "C", Some(connect), move || tree.connect(&here()))}
            {button(tree, KIND, "K", None, move || tree.ask_kind(&here()))}
            {MOVES.map(|(direction, mark, name)| {
                icon(tree, name, sign(mark), move || tree.shift(&here(), direction))
            })}
            {icon(tree, DELETE, glyph(Glyph::Delete), delete)}
        </div>
    }
}

fn sign(mark: Mark) -> AnyView {
    view! { <Sign mark/> }.into_any()
}

fn glyph(glyph: Glyph) -> AnyView {
    view! { <Icon glyph/> }.into_any()
}

fn button(
    tree: Tree,
    name: Label,
    key: &'static str,
    picture: Option<AnyView>,
    act: impl Fn() + 'static,
) -> impl IntoView {
    let editor = tree.editor;
    view! {
        <button type="button" class="button quiet" title=key on:click=move |_| act()>
            {picture}<span>{move || name.get(editor.lang())}</span>
        </button>
    }
}

fn icon(tree: Tree, name: Label, picture: AnyView, act: impl Fn() + 'static) -> impl IntoView {
    let editor = tree.editor;
    let name = move || name.get(editor.lang());
    view! {
        <button type="button" class="icon-button" aria-label=name title=name on:click=move |_| act()>{picture}</button>
    }
}

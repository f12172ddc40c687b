//! What cells say, and what is said when they change.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{
        Backing, Blueprint, Card, CardId, Encounter, Layer, PhaseId, Plane, QualitySide,
        ServicePattern,
        table::{CellError, Choice, Column},
    },
    text::Lang,
};

use super::{super::words as card_words, Table};
use crate::{
    blueprint::terms,
    ui::i18n::{Label, label},
};

pub(super) const READ_ONLY: Label = label(
    "这一列是算出来的，不能改",
    "This column is worked out and cannot be changed",
);
pub(super) const NEEDED: Label = label(
    "每张卡片都要有泳道和阶段，不能留空",
    "Every card has a lane and a phase: neither can be empty",
);
pub(super) const YES: Label = label("是", "Yes");
const NO: Label = label("否", "No");
pub(super) const EMPTY: Label = label("空", "empty");
pub(super) const WRITTEN: Label = label("{column}：{text}", "{column}: {text}");
pub(super) const KEPT_BEFORE: Label = label("这一格保持原样。", "The cell stays as it was.");
pub(super) const UNSORTED: Label = label("已按阅读顺序排列", "In reading order");
pub(super) const SORTED_UP: Label =
    label("已按“{column}”升序排列", "Sorted by {column}, ascending");
pub(super) const SORTED_DOWN: Label =
    label("已按“{column}”降序排列", "Sorted by {column}, descending");

const NO_CARD: Label = label("没有这张卡片。", "There is no such card.");
const WORKED_OUT: Label = label("这一列是算出来的。", "This column is worked out.");
const NO_NUMBER: Label = label(
    "“{text}”不是这里能用的数字。",
    "“{text}” is no number that fits here.",
);
const NO_FLAG: Label = label(
    "“{text}”既不是“是”也不是“否”。",
    "“{text}” is neither yes nor no.",
);
const UNKNOWN: Label = label("这里没有“{text}”。", "There is no “{text}” here.");

/// Why a text does not fit a cell.
pub(super) fn problem(error: &CellError, lang: Lang) -> String {
    let (wording, text) = match error {
        CellError::UnknownCard(_) => (NO_CARD, ""),
        CellError::ReadOnly => (WORKED_OUT, ""),
        CellError::NoNumber(text) => (NO_NUMBER, text.as_str()),
        CellError::NoFlag(text) => (NO_FLAG, text.as_str()),
        CellError::Unknown(text) => (UNKNOWN, text.as_str()),
    };
    wording.with(lang, &[("text", text)])
}

/// The class of a column's cells.
pub(super) const fn class(column: Column) -> &'static str {
    match column {
        Column::Number(_) | Column::Rpn | Column::Expected | Column::Measured => "number",
        Column::Flag(_) => "flag",
        Column::Id
        | Column::Phase
        | Column::Lane
        | Column::Words(..)
        | Column::Items
        | Column::Choice(_)
        | Column::Role => "words",
    }
}

/// What a cell shows.
pub(super) fn cell(blueprint: &Blueprint, card: &Card, column: Column, lang: Lang) -> String {
    match column {
        Column::Phase => card_words::phase(blueprint, &card.phase, lang),
        Column::Lane => card_words::lane(blueprint, &card.lane, lang).to_owned(),
        Column::Choice(choice) => choice
            .of(card)
            .and_then(|name| term(choice, name))
            .map(|term| term.get(lang).to_owned())
            .unwrap_or_default(),
        Column::Flag(flag) => if flag.of(card) { YES } else { NO }.get(lang).to_owned(),
        Column::Id
        | Column::Words(..)
        | Column::Items
        | Column::Number(_)
        | Column::Rpn
        | Column::Expected
        | Column::Measured
        | Column::Role => column.read(blueprint, card, lang),
    }
}

/// What a field begins with: what [`Column::write`] takes.
pub(super) fn value(table: Table, card: &CardId, column: Column) -> String {
    let lang = table.editor.language.now();
    table.editor.document.with_untracked(|blueprint| {
        let Some(card) = blueprint.cards.get(card) else {
            return String::new();
        };
        match column {
            Column::Phase => card.phase.to_string(),
            Column::Lane => card.lane.to_string(),
            Column::Role => {
                let role = card.step.authority.role.as_ref();
                role.map(ToString::to_string).unwrap_or_default()
            }
            Column::Id
            | Column::Words(..)
            | Column::Flag(_)
            | Column::Items
            | Column::Number(_)
            | Column::Rpn
            | Column::Expected
            | Column::Measured
            | Column::Choice(_) => column.read(blueprint, card, lang),
        }
    })
}

/// What there is to choose from: what stands for it, and what it is called.
pub(super) fn options(table: Table, column: Column) -> Vec<(String, String)> {
    let lang = table.editor.language.now();
    let none = || (String::new(), "–".to_owned());
    table
        .editor
        .document
        .with_untracked(|blueprint| match column {
            Column::Phase => {
                let phases = blueprint.phases.iter().map(|phase| &phase.id);
                let named = |id: &PhaseId| card_words::phase(blueprint, id, lang);
                phases.map(|id| (id.to_string(), named(id))).collect()
            }
            Column::Lane => {
                let lanes = blueprint.lanes.iter().map(|lane| &lane.id);
                lanes
                    .map(|id| {
                        (
                            id.to_string(),
                            card_words::lane(blueprint, id, lang).to_owned(),
                        )
                    })
                    .collect()
            }
            Column::Role => {
                let roles = blueprint.roles.values();
                let roles = roles.map(|role| (role.id.to_string(), role.name.get(lang).to_owned()));
                std::iter::once(none()).chain(roles).collect()
            }
            Column::Choice(choice) => {
                let names = choice.names().into_iter().filter_map(|name| {
                    Some((name.to_owned(), term(choice, name)?.get(lang).to_owned()))
                });
                std::iter::once(none()).chain(names).collect()
            }
            Column::Id
            | Column::Words(..)
            | Column::Flag(_)
            | Column::Items
            | Column::Number(_)
            | Column::Rpn
            | Column::Expected
            | Column::Measured => Vec::new(),
        })
}

/// What a choice with this stored name is called.
fn term(choice: Choice, name: &str) -> Option<Label> {
    match choice {
        Choice::Layer => Layer::from_name(name).map(terms::layer),
        Choice::Side => QualitySide::from_name(name).map(terms::side),
        Choice::Encounter => Encounter::from_name(name).map(terms::encounter),
        Choice::Plane => Plane::from_name(name).map(terms::plane),
        Choice::Pattern => ServicePattern::from_name(name).map(terms::pattern),
        Choice::Backing => Backing::from_name(name).map(terms::backing),
    }
}

//! Regulations that a step must follow.

use leptos::prelude::*;
use serviscope_domain::text::Text;

use super::super::{
    field::{Group, ListWords, Words, brief, list, listed},
    sheet::Sheet,
};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("规章", "Regulations");
const TEXT: Label = label("要遵守什么", "What must be followed");

const WORDS: ListWords = ListWords {
    title: TITLE,
    entry: label("规章 {index}", "Regulation {index}"),
    add: label("添加规章", "Add a regulation"),
    up: label("上移：{entry}", "Move up: {entry}"),
    down: label("下移：{entry}", "Move down: {entry}"),
    remove: label("移除：{entry}", "Remove: {entry}"),
    removed: label("已移除：{entry}", "Removed: {entry}"),
};

#[component]
pub(super) fn RegulationsGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| !card.step.regulations.is_empty());
    let summary = sheet.say(|_, card, lang| {
        let all = card.step.regulations.iter();
        brief(&listed(all.map(|text| text.get(lang).to_owned()), lang))
    });
    view! {
        <Group kind="regulations" title=TITLE summary filled>
            {move || list(editor, "bp-regulation", WORDS, sheet.group::<Vec<Text>>(), move |index, text| view! {
                <Words editor name=TEXT id=format!("bp-regulation-{index}-text") text/>
            }.into_any())}
        </Group>
    }
}

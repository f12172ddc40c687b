//! What customers see, hear, hold and smell.

use leptos::prelude::*;
use serviscope_domain::blueprint::Evidence;

use super::super::{
    binding::part,
    field::{Group, Line, ListWords, Words, brief, list, listed},
    sheet::Sheet,
};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("有形展示", "Evidence");
const TEXT: Label = label("客户看到什么", "What customers see");
const PHOTO: Label = label("照片的名称或网址", "Name or address of a photo");
const CHECKER: Label = label("谁检查", "Who checks it");
const FREQUENCY: Label = label("多久一次", "How often");

const WORDS: ListWords = ListWords {
    title: TITLE,
    entry: label("有形展示 {index}", "Evidence {index}"),
    add: label("添加有形展示", "Add evidence"),
    up: label("上移：{entry}", "Move up: {entry}"),
    down: label("下移：{entry}", "Move down: {entry}"),
    remove: label("移除：{entry}", "Remove: {entry}"),
    removed: label("已移除：{entry}", "Removed: {entry}"),
};

#[component]
pub(super) fn EvidenceGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| !card.step.evidence.is_empty());
    let summary = sheet.say(|_, card, lang| {
        let all = card.step.evidence.iter();
        brief(&listed(
            all.map(|entry| entry.text.get(lang).to_owned()),
            lang,
        ))
    });
    view! {
        <Group kind="evidence" title=TITLE summary filled>
            {move || list(editor, "bp-evidence", WORDS, sheet.group::<Vec<Evidence>>(), move |index, entry| view! {
                <Words editor name=TEXT id=format!("bp-evidence-{index}-text") text=part!(entry, text)/>
                <div class="bp-pair">
                    <Words editor name=CHECKER id=format!("bp-evidence-{index}-checker") text=part!(entry, checker)/>
                    <Words editor name=FREQUENCY id=format!("bp-evidence-{index}-frequency") text=part!(entry, frequency)/>
                </div>
                <Line editor name=PHOTO id=format!("bp-evidence-{index}-photo") line=part!(entry, photo)/>
            }.into_any())}
        </Group>
    }
}

//! What is measured at a step.

use leptos::prelude::*;
use serviscope_domain::blueprint::Metric;

use super::super::{
    binding::part,
    field::{Group, Line, ListWords, Words, brief, list, listed},
    sheet::Sheet,
};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("指标", "Metrics");
const NAME: Label = label("测什么", "What is measured");
const TARGET: Label = label("目标，例如 ≥ 95 %", "Target, for example ≥ 95 %");

const WORDS: ListWords = ListWords {
    title: TITLE,
    entry: label("指标 {index}", "Metric {index}"),
    add: label("添加指标", "Add a metric"),
    up: label("上移：{entry}", "Move up: {entry}"),
    down: label("下移：{entry}", "Move down: {entry}"),
    remove: label("移除：{entry}", "Remove: {entry}"),
    removed: label("已移除：{entry}", "Removed: {entry}"),
};

#[component]
pub(super) fn MetricsGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| !card.step.metrics.is_empty());
    let summary = sheet.say(|_, card, lang| {
        let all = card.step.metrics.iter();
        let said = all.map(|metric| format!("{} {}", metric.name.get(lang), metric.target));
        brief(&listed(said.map(|said| said.trim().to_owned()), lang))
    });
    view! {
        <Group kind="metrics" title=TITLE summary filled>
            {move || list(editor, "bp-metric", WORDS, sheet.group::<Vec<Metric>>(), move |index, entry| view! {
                <Words editor name=NAME id=format!("bp-metric-{index}-name") text=part!(entry, name)/>
                <Line editor name=TARGET id=format!("bp-metric-{index}-target") line=part!(entry, target)/>
            }.into_any())}
        </Group>
    }
}

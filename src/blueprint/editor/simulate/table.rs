//! The numbers behind the bars, with everything that somebody needs to make them again.

use serviscope_domain::{
    blueprint::{
        Blueprint,
        simulation::{Run, StepResult},
    },
    statistics::Summary,
    text::Lang,
};

use super::words;
use crate::ui::{
    chart::table::TableData,
    i18n::{Label, label},
    number::fixed,
};

const CAPTION: Label = label("每一步的等候", "Waits at every step");
const EVERYBODY: Label = label("不限", "all at once");
const HEAD: [Label; 10] = [
    label("步骤", "Step"),
    label("同时服务", "Side by side"),
    label("平均等候", "Mean wait"),
    label("95 % 置信区间", "95 % CI"),
    label("95 % 分位", "95th percentile"),
    label("利用率", "Utilisation"),
    label("超出容忍或上限", "Over tolerance or maximum"),
    label("平均排队人数", "Mean queue"),
    label("最长队伍", "Longest queue"),
    label("每次到访（n）", "Visits a run (n)"),
];
const NONE: &str = "–";

/// The table of a run.
pub(super) fn behind(blueprint: &Blueprint, run: &Run, lang: Lang) -> TableData {
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 0,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows: run
            .steps()
            .map(|step| row(blueprint, &step, lang))
            .collect(),
        notes: vec![
            words::name(blueprint, run, lang),
            words::method(run, lang),
            words::CHECKED.get(lang).to_owned(),
        ],
    }
}

fn row(blueprint: &Blueprint, step: &StepResult<'_>, lang: Lang) -> Vec<String> {
    let servers = step.servers.map_or_else(
        || EVERYBODY.get(lang).to_owned(),
        |servers| servers.to_string(),
    );
    let waits = step.waits();
    let time = |time: Option<Summary>| {
        time.map_or_else(|| NONE.to_owned(), |time| words::time(time.mean, lang))
    };
    let station = step.station;
    vec![
        words::step(blueprint, step.card, lang),
        servers,
        time(waits.map(|waits| waits.mean_secs)),
        waits.map_or_else(
            || NONE.to_owned(),
            |waits| words::interval(&waits.mean_secs, lang),
        ),
        time(waits.map(|waits| waits.ninety_five_percent_secs)),
        words::share(station.utilisation),
        words::share(step.over()),
        fixed(station.queue.mean, 2),
        station.longest_queue.to_string(),
        fixed(station.visits.mean, 0),
    ]
}

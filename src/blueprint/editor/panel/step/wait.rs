//! What waiting customers are told, and how long they may wait.

use leptos::prelude::*;
use serviscope_domain::blueprint::{QueueId, Timing, WaitPoint};

use super::{
    super::{
        super::words::WAIT_POINT,
        binding::part,
        entries,
        field::{Duration, Group, OneOf, Words, brief, listed, seconds},
        sheet::Sheet,
    },
    Elsewhere,
};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("等候", "Waiting");
const REASON: Label = label("告诉客户为什么要等", "Why they wait, as they are told");
const INFORMATION: Label = label("怎样让客户知道还要等多久", "How they learn how much longer");
const MOST: Label = label("最长可等", "Longest wait");
const ACTUAL: Label = label("实测等候", "Measured wait");
const QUEUE: Label = label("排队", "Queue");
const NO_QUEUE: Label = label("不叫号", "No numbers");
const SAID_MOST: Label = label("最长 {time}", "at most {time}");
const SAID_ACTUAL: Label = label("实测 {time}", "measured {time}");

#[component]
pub(super) fn WaitGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| {
        card.wait_point
            || card.step.wait != WaitPoint::default()
            || card.step.timing.maximum_wait.is_some()
    });
    let summary = sheet.say(|_, card, lang| {
        let wait = &card.step.wait;
        let time = |wording: Label, time: Option<u32>| {
            time.map(|time| wording.with(lang, &[("time", &seconds(time, lang))]))
                .unwrap_or_default()
        };
        let point = if card.wait_point {
            WAIT_POINT.get(lang)
        } else {
            ""
        };
        listed(
            [
                point.to_owned(),
                time(SAID_MOST, card.step.timing.maximum_wait),
                time(SAID_ACTUAL, wait.actual),
                brief(wait.reason.get(lang)),
            ],
            lang,
        )
    });
    view! {
        <Group kind="wait" title=TITLE summary filled>
            {move || {
                let (wait, timing) = (sheet.group::<WaitPoint>(), sheet.group::<Timing>());
                let queue = wait.part(
                    |wait| wait.queue.as_ref().map(ToString::to_string).unwrap_or_default(),
                    |wait, next: String| wait.queue = (!next.is_empty()).then(|| QueueId::from(next)),
                );
                let queues = entries::queues(editor);
                view! {
                    <div class="bp-pair">
                        <Duration editor name=MOST id="bp-maximum-wait" time=part!(timing, maximum_wait)/>
                        <Duration editor name=ACTUAL id="bp-actual-wait" time=part!(wait, actual)/>
                    </div>
                    <Words editor name=REASON id="bp-wait-reason" rows=2 text=part!(wait, reason)/>
                    <Words editor name=INFORMATION id="bp-wait-information" rows=2 text=part!(wait, information)/>
                    <OneOf name=QUEUE id="bp-queue" choices=queues none=Some(NO_QUEUE) chosen=queue/>
                    <Elsewhere editor is_empty=Signal::derive(move || queues.with(Vec::is_empty))/>
                }
            }}
        </Group>
    }
}

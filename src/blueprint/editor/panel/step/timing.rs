//! How long a step takes.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{ServicePattern, Timing},
    text::Lang,
};

use super::super::{
    binding::part,
    field::{Duration, Group, Number, OneOf, listed, one_of, seconds},
    sheet::Sheet,
};
use crate::{
    blueprint::terms,
    ui::i18n::{Label, label, tr},
};

const TITLE: Label = label("时间", "Time");
const TARGET: Label = label("标准时间", "Target");
const TOLERANCE: Label = label("容许超出", "Tolerance");
const ACTUAL: Label = label("实测时间", "Measured");
const SERVERS: Label = label("同时服务的客户数", "Customers served side by side");
const PATTERN: Label = label("时间的变化", "How the time varies");
const OVER: Label = label("超出标准与容许", "Over target and tolerance");
const SAID_TARGET: Label = label("标准 {time}", "Target {time}");
const SAID_TOLERANCE: Label = label("容许 {time}", "tolerance {time}");
const SAID_ACTUAL: Label = label("实测 {time}", "measured {time}");
const SAID_SERVERS: Label = label("{count} 个服务台", "{count} side by side");

#[component]
pub(super) fn TimingGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| {
        // The longest wait is shown with waiting.
        let own = Timing {
            maximum_wait: None,
            ..card.step.timing.clone()
        };
        own != Timing::default()
    });
    let summary = sheet.say(|_, card, lang| said(&card.step.timing, lang));
    view! {
        <Group kind="timing" title=TITLE summary filled>
            {move || {
                let timing = sheet.group::<Timing>();
                let servers = timing.part(
                    |timing| timing.servers.map(u32::from),
                    |timing, next: Option<u32>| {
                        timing.servers = next.and_then(|next| u16::try_from(next).ok());
                    },
                );
                let pattern = timing.part(
                    |timing| Some(timing.pattern),
                    |timing, next: Option<ServicePattern>| timing.pattern = next.unwrap_or_default(),
                );
                let (choices, chosen) =
                    one_of(editor, ServicePattern::ALL, ServicePattern::name, terms::pattern, pattern);
                let is_over = move || timing.value.with(Timing::is_over);
                view! {
                    <div class="bp-pair">
                        <Duration editor name=TARGET id="bp-target" time=part!(timing, target)/>
                        <Duration editor name=TOLERANCE id="bp-tolerance" time=part!(timing, tolerance)/>
                    </div>
                    <div class="bp-pair">
                        <Duration editor name=ACTUAL id="bp-actual" time=part!(timing, actual)/>
                        <Number editor name=SERVERS id="bp-servers" least=1 most=1000 number=servers/>
                    </div>
                    <p class="bp-warn" hidden=move || !is_over()>{tr(OVER)}</p>
                    <OneOf name=PATTERN id="bp-pattern" choices none=None chosen/>
                }
            }}
        </Group>
    }
}

fn said(timing: &Timing, lang: Lang) -> String {
    let time = |wording: Label, time: Option<u32>| {
        time.map(|time| wording.with(lang, &[("time", &seconds(time, lang))]))
            .unwrap_or_default()
    };
    let servers = timing
        .servers
        .map(|count| SAID_SERVERS.with(lang, &[("count", &count.to_string())]));
    listed(
        [
            time(SAID_TARGET, timing.target),
            time(SAID_TOLERANCE, timing.tolerance),
            time(SAID_ACTUAL, timing.actual),
            servers.unwrap_or_default(),
        ],
        lang,
    )
}

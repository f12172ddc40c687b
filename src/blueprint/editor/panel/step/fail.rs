//! Where it tends to fail: cause, effect, what is done about it, and the ratings that make the
//! risk priority number.

use leptos::prelude::*;
use serviscope_domain::blueprint::{FailPoint, Rating};

use super::super::{
    super::words::FAIL_POINT,
    binding::{Binding, part},
    field::{Choice, Group, OneOf, Words, brief, listed},
    sheet::Sheet,
};
use crate::ui::i18n::{Label, label};

const TITLE: Label = label("失误", "Failing");
const CAUSE: Label = label("原因", "Cause");
const EFFECT: Label = label("对客户的影响", "Effect on the customer");
const PREVENTION: Label = label("预防", "Prevention");
const RECOVERY: Label = label("补救方案", "Recovery plan");
const SEVERITY: Label = label("严重度", "Severity");
const OCCURRENCE: Label = label("发生度", "Occurrence");
const DETECTION: Label = label("难检度", "Detection");
const SCALE: Label = label("1 最好，10 最坏", "1 is best, 10 is worst");
const RPN: Label = label(
    "风险优先数 {rpn}（{severity} × {occurrence} × {detection}）",
    "Risk priority number {rpn} ({severity} × {occurrence} × {detection})",
);
const NO_RPN: Label = label(
    "三项都评了，才有风险优先数",
    "Rate all three for the risk priority number",
);
const NOT_RATED: Label = label("未评", "Not rated");
const SAID_RPN: Label = label("风险优先数 {rpn}", "RPN {rpn}");
const SAID_RECOVERY: Label = label("补救：{recovery}", "recovery: {recovery}");

#[component]
pub(super) fn FailGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| card.fail_point || card.step.fail != FailPoint::default());
    let summary = sheet.say(|_, card, lang| {
        let fail = &card.step.fail;
        let point = if card.fail_point {
            FAIL_POINT.get(lang)
        } else {
            ""
        };
        let rpn = fail
            .rpn()
            .map(|rpn| SAID_RPN.with(lang, &[("rpn", &rpn.to_string())]));
        let recovery = brief(fail.recovery.get(lang));
        let recovery = if recovery.is_empty() {
            recovery
        } else {
            SAID_RECOVERY.with(lang, &[("recovery", &recovery)])
        };
        let parts = [
            point.to_owned(),
            rpn.unwrap_or_default(),
            brief(fail.cause.get(lang)),
            recovery,
        ];
        listed(parts, lang)
    });
    view! {
        <Group kind="fail" title=TITLE summary filled>
            {move || {
                let fail = sheet.group::<FailPoint>();
                let rpn = move || {
                    let lang = editor.lang();
                    fail.value.with(|fail| {
                        let number = |rating: Option<Rating>| {
                            rating.map(|rating| rating.get().to_string()).unwrap_or_default()
                        };
                        match fail.rpn() {
                            None => NO_RPN.get(lang).to_owned(),
                            Some(rpn) => RPN.with(lang, &[
                                ("rpn", &rpn.to_string()),
                                ("severity", &number(fail.severity)),
                                ("occurrence", &number(fail.occurrence)),
                                ("detection", &number(fail.detection)),
                            ]),
                        }
                    })
                };
                view! {
                    <Words editor name=CAUSE id="bp-cause" rows=2 text=part!(fail, cause)/>
                    <Words editor name=EFFECT id="bp-effect" rows=2 text=part!(fail, effect)/>
                    <Words editor name=PREVENTION id="bp-prevention" rows=2 text=part!(fail, prevention)/>
                    <Words editor name=RECOVERY id="bp-recovery" rows=2 text=part!(fail, recovery)/>
                    <p class="hint">{move || SCALE.get(editor.lang())}</p>
                    <div class="bp-triple">
                        <Rate name=SEVERITY id="bp-severity" rating=part!(fail, severity)/>
                        <Rate name=OCCURRENCE id="bp-occurrence" rating=part!(fail, occurrence)/>
                        <Rate name=DETECTION id="bp-detection" rating=part!(fail, detection)/>
                    </div>
                    <output class="bp-rpn" for="bp-severity bp-occurrence bp-detection">{rpn}</output>
                }
            }}
        </Group>
    }
}

/// A rating from 1 to 10.
#[component]
fn Rate(name: Label, id: &'static str, rating: Binding<Option<Rating>>) -> impl IntoView {
    let choices = Signal::stored(
        (1..=10_u8)
            .map(|number| Choice {
                value: number.to_string(),
                name: number.to_string(),
            })
            .collect::<Vec<_>>(),
    );
    let chosen = rating.part(
        |rating| {
            rating
                .map(|rating| rating.get().to_string())
                .unwrap_or_default()
        },
        |rating, next: String| {
            *rating = next
                .parse::<u8>()
                .ok()
                .and_then(|number| Rating::try_from(number).ok());
        },
    );
    view! { <OneOf name id choices none=Some(NOT_RATED) chosen/> }
}

//! The steps that take time: how long, how it varies, how many are served side by side. All of it
//! is a part of the blueprint, so changing it can be undone.

use leptos::prelude::*;
use serviscope_domain::blueprint::{CardId, ServicePattern, Timing};

use super::{Simulation, count::Count, words};
use crate::{
    blueprint::terms,
    ui::i18n::{Label, label, tr},
};

const STEPS: Label = label("步骤和人手（{count}）", "Steps and servers ({count})");
const TIME: Label = label("每位客户 {time}", "{time} a customer");
const BY: Label = label(
    "每位客户 {time}，由“{by}”接待",
    "{time} a customer, served by “{by}”",
);
const SERVERS: Label = label("同时服务的客户数", "Customers served side by side");
const EVERYBODY: Label = label("不限：不用等", "all at once");
const PATTERN: Label = label("时间的变化", "How the time varies");
const NONE: Label = label(
    "还没有哪个客户步骤有时长。请在卡片详情的“时间”里填写标准时间或实测时间。",
    "No customer step has a duration yet. Give one a target or a measured time under “Time” in its card's details.",
);

/// Most that are served side by side.
const MOST: u32 = 1_000;

/// The steps of the customers' way that take time.
#[component]
pub(super) fn Steps(simulation: Simulation) -> impl IntoView {
    let editor = simulation.editor();
    let steps = Memo::new(move |_| {
        simulation.way.with(|way| {
            let way = way.as_ref().and_then(|way| way.as_ref().ok());
            way.map(|way| {
                let steps = way.cards.iter().zip(&way.served_by);
                steps
                    .filter_map(|(card, by)| Some((card.clone(), by.clone()?)))
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default()
        })
    });
    let title = move || {
        let count = steps.with(Vec::len).to_string();
        STEPS.with(editor.lang(), &[("count", &count)])
    };
    view! {
        <details class="bp-sim-steps" open=true>
            <summary>{title}</summary>
            <Show when=move || steps.with(Vec::is_empty)><p class="hint">{tr(NONE)}</p></Show>
            <For each=move || steps.get() key=Clone::clone let((card, by))>
                <Step simulation card by/>
            </For>
        </details>
    }
}

#[component]
fn Step(simulation: Simulation, card: CardId, by: CardId) -> impl IntoView {
    let editor = simulation.editor();
    let field = format!("bp-sim-servers-{card}");
    let pattern_field = format!("bp-sim-pattern-{card}");
    let is_own = card == by;
    let (card, by) = (StoredValue::new(card), StoredValue::new(by));
    let timing = Memo::new(move |_| {
        let record = by.with_value(|by| editor.card(by));
        record
            .map(|card| card.step.timing.clone())
            .unwrap_or_default()
    });
    let title = move |id: StoredValue<CardId>| {
        let lang = editor.lang();
        editor
            .document
            .with(|blueprint| id.with_value(|id| words::step(blueprint, id, lang)))
    };
    let about = move || {
        let lang = editor.lang();
        let secs = timing.with(|timing| timing.actual.or(timing.target));
        let time = words::time(f64::from(secs.unwrap_or_default()), lang);
        if is_own {
            TIME.with(lang, &[("time", &time)])
        } else {
            BY.with(lang, &[("time", &time), ("by", &title(by))])
        }
    };
    let usual = Signal::derive(move || {
        let servers = simulation.way.with(|way| {
            let way = way.as_ref()?.as_ref().ok()?;
            way.servers(card.with_value(|card| way.station(card))?)
        });
        servers.map_or_else(
            || EVERYBODY.get(editor.lang()).to_owned(),
            |servers| servers.to_string(),
        )
    });
    let servers = Signal::derive(move || timing.with(|timing| timing.servers.map(u32::from)));
    let set = Callback::new(move |next: Option<u32>| {
        let next = next.and_then(|next| u16::try_from(next).ok());
        by.with_value(|by| simulation.change_timing(by, |timing| timing.servers = next));
    });
    let choose = move |name: &str| {
        let pattern = ServicePattern::ALL
            .iter()
            .copied()
            .find(|pattern| pattern.name() == name);
        if let Some(pattern) = pattern {
            let change = |timing: &mut Timing| timing.pattern = pattern;
            by.with_value(|by| simulation.change_timing(by, change));
        }
    };
    let options = move || {
        ServicePattern::ALL
            .iter()
            .map(|pattern| {
                let pattern = *pattern;
                let is_chosen = move || timing.with(|timing| timing.pattern == pattern);
                view! {
                    <option value=pattern.name() prop:selected=is_chosen>{tr(terms::pattern(pattern))}</option>
                }
            })
            .collect_view()
    };
    view! {
        <fieldset class="bp-sim-step">
            <legend>{move || title(card)}</legend>
            <p class="hint">{about}</p>
            <Count editor name=words::followed(editor, SERVERS) id=field least=1 most=MOST may_be_empty=true
                placeholder=usual value=servers change=set/>
            <div class="field">
                <label for=pattern_field.clone()>{tr(PATTERN)}</label>
                <select id=pattern_field on:change:target=move |event| choose(&event.target().value())>
                    {options()}
                </select>
            </div>
        </fieldset>
    }
}

//! Run and cancel with how far it is, or why it cannot run and what would help.

use leptos::prelude::*;
use serviscope_domain::{blueprint::Blueprint, queueing::Refusal, text::Lang};

use super::{super::place::Place, Blocked, Simulation, words};
use crate::ui::i18n::{Label, label, tr};

const RUN: Label = label("开始模拟", "Run the simulation");
const CANCEL: Label = label("取消", "Cancel");
const WORKING: Label = label("正在模拟……", "Simulating …");
const STOPPED: Label = label(
    "模拟已停止，上一次的结果都还在。",
    "Stopped. Earlier results are kept.",
);
const BROKEN: Label = label(
    "模拟中途出错，没有得出结果；上一次的结果都还在。请再试一次。",
    "The simulation broke off without a result; earlier results are kept. Try it again.",
);
const TOO_MANY: Label = label(
    "这个浏览器里无法在后台计算，一次最多模拟 {count} 位客户：请减少客户数或次数。",
    "This browser cannot compute in the background, so up to {count} customers are simulated at a time: ask for fewer customers or runs.",
);
const GO: Label = label("到“{step}”", "Go to “{step}”");
const ENOUGH: Label = label(
    "把“{step}”改为 {count} 位同时服务",
    "Set “{step}” to {count} side by side",
);

/// How far a run is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Going {
    /// Nothing to do, or all done.
    Resting,
    /// At work; the share that is done, 0–1.
    Working(f64),
    /// Stopped by the person.
    Stopped,
    /// The worker broke down.
    Broken,
    /// More than the page can do by itself: up to so many customers.
    TooMany(u64),
    /// Refused all the same.
    Refused(Refusal),
}

/// The button with its bar. One button for both ways, so that the keyboard's place survives.
#[component]
pub(super) fn RunBar(simulation: Simulation) -> impl IntoView {
    let editor = simulation.editor();
    let share = Memo::new(move |_| match simulation.going.get() {
        Going::Working(share) => Some(share),
        Going::Resting | Going::Stopped | Going::Broken | Going::TooMany(_) | Going::Refused(_) => {
            None
        }
    });
    let is_working = Memo::new(move |_| share.get().is_some());
    let blocked = Memo::new(move |_| simulation.blocked());
    let said = Memo::new(move |_| {
        let (going, lang) = (simulation.going.get(), editor.lang());
        editor
            .document
            .with(|blueprint| said(going, blueprint, lang))
    });
    let press = move |_| {
        if is_working.get_untracked() {
            simulation.cancel();
        } else if blocked.with_untracked(Option::is_none) {
            simulation.begin(None);
        }
    };
    view! {
        {move || blocked.get().map(|blocked| view! { <Why simulation blocked/> })}
        <div class="bp-sim-run">
            <button type="button" class="button primary" on:click=press
                aria-disabled=move || (!is_working.get() && blocked.with(Option::is_some)).to_string()>
                {move || tr(if is_working.get() { CANCEL } else { RUN })}
            </button>
            <p id="bp-sim-going" role="status">{move || said.get()}</p>
            <Show when=move || is_working.get()>
                <progress max="1" aria-labelledby="bp-sim-going"
                    prop:value=move || share.get().unwrap_or(1.0)></progress>
            </Show>
        </div>
    }
}

fn said(going: Going, blueprint: &Blueprint, lang: Lang) -> String {
    match going {
        Going::Resting => String::new(),
        Going::Working(_) => WORKING.get(lang).to_owned(),
        Going::Stopped => STOPPED.get(lang).to_owned(),
        Going::Broken => BROKEN.get(lang).to_owned(),
        Going::TooMany(most) => TOO_MANY.with(lang, &[("count", &most.to_string())]),
        Going::Refused(refusal) => refusal
            .text(&words::named(blueprint, None))
            .get(lang)
            .to_owned(),
    }
}

/// Why it cannot run, with the way to the step and what would be enough there.
#[component]
fn Why(simulation: Simulation, blocked: Blocked) -> impl IntoView {
    let editor = simulation.editor();
    let Blocked {
        refusal,
        card,
        servers,
    } = blocked;
    let about = StoredValue::new(card.clone());
    let why = move || {
        let lang = editor.lang();
        let name = editor
            .document
            .with(|blueprint| about.with_value(|card| words::named(blueprint, card.as_ref())));
        refusal.text(&name).get(lang).to_owned()
    };
    let remedies = card.map(|card| {
        let card = StoredValue::new(card);
        let words = move |wording: Label, count: u32| {
            let lang = editor.lang();
            let step = editor
                .document
                .with(|blueprint| card.with_value(|card| words::step(blueprint, card, lang)));
            wording.with(lang, &[("step", &step), ("count", &count.to_string())])
        };
        view! {
            <p class="bp-sim-remedies">
                {servers.map(|count| view! {
                    <button type="button" class="button"
                        on:click=move |_| card.with_value(|card| simulation.take_over(card, count))>
                        {move || words(ENOUGH, count)}
                    </button>
                })}
                <button type="button" class="button quiet"
                    on:click=move |_| editor.go(Place::Card(card.get_value()))>{move || words(GO, 0)}</button>
            </p>
        }
    });
    view! {
        <div class="bp-sim-why">
            <p role="alert">{why}</p>
            {remedies}
        </div>
    }
}

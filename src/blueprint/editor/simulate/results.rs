//! What was found: the whole, the steps as bars with their table, one more clerk, the last two
//! runs beside each other, and how it was worked out.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{CardId, simulation::Run},
    text::Lang,
};

use super::{Simulation, chart, compared::Compared, table, words};
use crate::ui::{
    chart::figure::ChartFigure,
    i18n::{Label, label, tr},
};

const RESULTS: Label = label("结果", "Results");
const STALE: Label = label(
    "结果已过期：之后改过蓝图或输入。请重新模拟。",
    "Out of date: the blueprint or the inputs have changed since. Run it again.",
);
const STAY: Label = label("从到达到离开", "From arriving to leaving");
const WAITED: Label = label("其中等候", "of which waiting");
const MEAN: Label = label(
    "平均 {mean}（95 % 置信区间 {ci}）",
    "{mean} on average (95 % CI {ci})",
);
const MOST: Label = label(
    "平均 {mean}（95 % 置信区间 {ci}），95 % 的客户不超过 {most}",
    "{mean} on average (95 % CI {ci}), 95 % of customers within {most}",
);
const NOBODY: Label = label("没有客户来过", "Nobody came");
const BASIS: Label = label(
    "每一步的平均等候，须线为 95 % 置信区间；细线是上一次模拟",
    "Mean wait at every step with its 95 % CI; the thin bar is the run before",
);
const WHAT_IF: Label = label("如果多一位员工？", "What if there were one more?");
const WHERE: Label = label("在哪一步", "At which step");
const TRY: Label = label("多一位试试", "Try one more");
const KEEP: Label = label(
    "写进蓝图：“{step}”{count} 位同时服务",
    "Keep it in the blueprint: {count} side by side at “{step}”",
);

/// Everything about the last run; nothing before there is one.
#[component]
pub(super) fn Results(simulation: Simulation) -> impl IntoView {
    let last = Memo::new(move |_| simulation.last());
    let has_run = Memo::new(move |_| last.with(Option::is_some));
    view! {
        <Show when=move || has_run.get()>
            <section class="bp-sim-results" aria-labelledby="bp-sim-results-title">
                <h3 id="bp-sim-results-title">{tr(RESULTS)}</h3>
                <p role="status" class:bp-warn=move || simulation.is_stale.get()>
                    {move || simulation.is_stale.get().then(|| tr(STALE))}
                </p>
                <Totals simulation last/>
                <Bars simulation last/>
                <WhatIf simulation last/>
                <Compared simulation/>
                <p class="hint">{tr(words::CHECKED)}</p>
            </section>
        </Show>
    }
}

/// Times of the whole way.
#[component]
fn Totals(simulation: Simulation, last: Memo<Option<Arc<Run>>>) -> impl IntoView {
    let editor = simulation.editor();
    let stay = move |run: &Run, lang: Lang| {
        let stay = run.found.stay_secs?;
        let (mean, ci) = (words::time(stay.mean, lang), words::interval(&stay, lang));
        Some(MEAN.with(lang, &[("mean", &mean), ("ci", &ci)]))
    };
    let waited = move |run: &Run, lang: Lang| {
        let waits = run.found.total_wait.as_ref()?;
        let mean = words::time(waits.mean_secs.mean, lang);
        let ci = words::interval(&waits.mean_secs, lang);
        let most = words::time(waits.ninety_five_percent_secs.mean, lang);
        Some(MOST.with(lang, &[("mean", &mean), ("ci", &ci), ("most", &most)]))
    };
    let said = move |told: fn(&Run, Lang) -> Option<String>| {
        let lang = editor.lang();
        let told = last.with(|run| told(run.as_ref()?, lang));
        told.unwrap_or_else(|| NOBODY.get(lang).to_owned())
    };
    view! {
        <dl class="bp-sim-totals">
            <dt>{tr(STAY)}</dt><dd>{move || said(stay)}</dd>
            <dt>{tr(WAITED)}</dt><dd>{move || said(waited)}</dd>
        </dl>
    }
}

/// The steps as bars, with the table behind them.
#[component]
fn Bars(simulation: Simulation, last: Memo<Option<Arc<Run>>>) -> impl IntoView {
    let editor = simulation.editor();
    let title = Signal::derive(move || {
        let lang = editor.lang();
        let run = last.get();
        editor.document.with(|blueprint| {
            run.map(|run| words::finding(blueprint, &run, lang))
                .unwrap_or_default()
        })
    });
    let basis = Signal::derive(move || BASIS.get(editor.lang()).to_owned());
    let data = Signal::derive(move || {
        let lang = editor.lang();
        let run = last.get();
        editor.document.with(|blueprint| {
            run.map(|run| table::behind(blueprint, &run, lang))
                .unwrap_or_default()
        })
    });
    let bars = Memo::new(move |_| {
        let lang = editor.lang();
        let runs = simulation.runs.get();
        editor
            .document
            .with(|blueprint| chart::bars(blueprint, &runs, lang))
    });
    view! {
        <ChartFigure id="bp-sim-waits" title basis table=data
            draw=move |canvas| chart::draw(canvas, &bars.read(), editor.lang())/>
    }
}

/// One more clerk at a step, tried out without changing the blueprint, and taken over on request.
#[component]
fn WhatIf(simulation: Simulation, last: Memo<Option<Arc<Run>>>) -> impl IntoView {
    let editor = simulation.editor();
    let chosen = RwSignal::new(None::<CardId>);
    // The steps where somebody may wait; the worst of them is the first guess.
    let steps = Memo::new(move |_| {
        let run = last.get();
        run.map(|run| {
            let steps = run.steps().filter(|step| step.servers.is_some());
            steps.map(|step| step.card.clone()).collect::<Vec<_>>()
        })
        .unwrap_or_default()
    });
    let at = Memo::new(move |_| {
        let steps = steps.get();
        let named = chosen.get().filter(|card| steps.contains(card));
        let worst = || {
            let run = last.get()?;
            Some(run.worst()?.card.clone())
        };
        named.or_else(worst).or_else(|| steps.first().cloned())
    });
    let options = move || {
        let lang = editor.lang();
        editor.document.with(|blueprint| {
            let option = |card: CardId| {
                let name = words::step(blueprint, &card, lang);
                let value = card.to_string();
                let is_chosen = move || at.with(|at| at.as_ref() == Some(&card));
                view! { <option value=value prop:selected=is_chosen>{name}</option> }
            };
            steps.get().into_iter().map(option).collect_view()
        })
    };
    // What was tried is offered as long as the blueprint has another number there.
    let kept = Memo::new(move |_| {
        let run = last.get()?;
        let trial = run.trial.clone()?;
        let servers = simulation.way.with(|way| {
            let way = way.as_ref()?.as_ref().ok()?;
            way.servers(way.station(&trial.card)?)
        });
        (servers != Some(trial.servers)).then_some((trial.card, trial.servers))
    });
    let keep = move || {
        kept.get().map(|(card, servers)| {
            let lang = editor.lang();
            let step = editor
                .document
                .with(|blueprint| words::step(blueprint, &card, lang));
            let words = KEEP.with(lang, &[("step", &step), ("count", &servers.to_string())]);
            view! {
                <button type="button" class="button"
                    on:click=move |_| simulation.take_over(&card, servers)>{words}</button>
            }
        })
    };
    view! {
        <Show when=move || steps.with(|steps| !steps.is_empty())>
            <fieldset class="bp-sim-what-if">
                <legend>{tr(WHAT_IF)}</legend>
                <div class="field">
                    <label for="bp-sim-where">{tr(WHERE)}</label>
                    <select id="bp-sim-where"
                        on:change:target=move |event| chosen.set(Some(event.target().value().into()))>
                        {options}
                    </select>
                </div>
                <button type="button" class="button"
                    on:click=move |_| if let Some(card) = at.get_untracked() { simulation.try_one_more(&card) }>
                    {tr(TRY)}
                </button>
                {keep}
            </fieldset>
        </Show>
    }
}

//! Who comes, how many are followed, and the seed.

use leptos::prelude::*;
use serviscope_domain::blueprint::{
    AboutPatch, Command,
    simulation::{Day, Plan},
};

use super::{Simulation, count::Count, words::followed};
use crate::ui::i18n::{Label, label, tr};

const ARRIVALS: Label = label("客户到达", "Arrivals");
const STEADY: Label = label("全天一样", "Steady");
const BY_HOUR: Label = label("按营业时段", "By the hour of a day");
const PER_HOUR: Label = label("每小时客户数", "Customers an hour");
const OPENS: Label = label("几点开门", "Opens at (hour)");
const HOURS: Label = label("营业几小时", "Hours open");
const HOUR: Label = label("{from}–{to} 点的客户数", "Customers {from}:00–{to}:00");
const SIZE: Label = label("模拟多少", "How much to simulate");
const CUSTOMERS: Label = label("每次跟踪的客户数", "Customers a run");
const RUNS: Label = label("重复次数", "Runs");
const DAYS: Label = label("模拟天数", "Days");
const SEED: Label = label(
    "种子（同样的种子，同样的结果）",
    "Seed (the same seed, the same result)",
);

/// Most customers an hour, and most hours a day has.
const MOST_PER_HOUR: u32 = 100_000;
const MOST_HOURS: u32 = 24;

/// The inputs that are not part of a step.
#[component]
pub(super) fn Inputs(simulation: Simulation) -> impl IntoView {
    let (editor, asked) = (simulation.editor(), simulation.asked);
    let is_by_day = Memo::new(move |_| asked.plan.with(|plan| plan.day.is_some()));
    let choose = move |by_day: bool| {
        asked.change(|plan| plan.day = by_day.then(Day::default));
    };
    let number = move |read: fn(&Plan) -> u32| Signal::derive(move || Some(asked.plan.with(read)));
    let change = move |write: fn(&mut Plan, u32)| {
        Callback::new(move |next: Option<u32>| {
            if let Some(next) = next {
                asked.change(|plan| write(plan, next));
            }
        })
    };
    let runs = Signal::derive(move || {
        let name = if is_by_day.get() { DAYS } else { RUNS };
        name.get(editor.lang()).to_owned()
    });
    let [fewest, most] = Plan::CUSTOMERS;
    let [fewest_runs, most_runs] = Plan::RUNS;
    view! {
        <fieldset class="bp-flags bp-sim-arrivals">
            <legend>{tr(ARRIVALS)}</legend>
            {[(false, STEADY), (true, BY_HOUR)].map(|(by_day, name)| view! {
                <label class="bp-flag">
                    <input type="radio" name="bp-sim-arrivals" prop:checked=move || is_by_day.get() == by_day
                        on:change=move |_| choose(by_day)/>
                    <span>{tr(name)}</span>
                </label>
            })}
        </fieldset>
        <Show when=move || is_by_day.get() fallback=move || view! { <Rate simulation/> }>
            <Hours simulation/>
        </Show>
        <div class="bp-sim-size" role="group" aria-label=tr(SIZE)>
            <Show when=move || !is_by_day.get()>
                <Count editor name=followed(editor, CUSTOMERS) id="bp-sim-customers" least=fewest most
                    value=number(|plan| plan.customers) change=change(|plan, next| plan.customers = next)/>
            </Show>
            <Count editor name=runs id="bp-sim-runs" least=fewest_runs most=most_runs
                value=number(|plan| plan.runs) change=change(|plan, next| plan.runs = next)/>
            <Count editor name=followed(editor, SEED) id="bp-sim-seed" most=u32::MAX
                value=number(|plan| plan.seed) change=change(|plan, next| plan.seed = next)/>
        </div>
    }
}

/// The steady rate, which is a part of the blueprint.
#[component]
fn Rate(simulation: Simulation) -> impl IntoView {
    let editor = simulation.editor();
    let value = Memo::new(move |_| editor.document.with(|blueprint| blueprint.arrivals));
    let change = Callback::new(move |next: Option<u32>| {
        let patch = AboutPatch {
            arrivals: Some(next),
            ..AboutPatch::default()
        };
        editor.dispatch(Command::DescribeBlueprint { patch });
    });
    view! {
        <Count editor name=followed(editor, PER_HOUR) id="bp-sim-rate" least=1 most=MOST_PER_HOUR
            may_be_empty=true value change/>
    }
}

/// Customers by the hour.
#[component]
fn Hours(simulation: Simulation) -> impl IntoView {
    let (editor, asked) = (simulation.editor(), simulation.asked);
    let day = Memo::new(move |_| asked.plan.with(|plan| plan.day.clone().unwrap_or_default()));
    let change = move |change: fn(Day, u32) -> Day| {
        Callback::new(move |next: Option<u32>| {
            let Some(next) = next else { return };
            asked.change(|plan| {
                plan.day = Some(change(plan.day.take().unwrap_or_default(), next));
            });
        })
    };
    let opens = change(|day, hour| Day {
        opens: u8::try_from(hour).unwrap_or(day.opens),
        ..day
    });
    let hours = change(|day, count| {
        let count = usize::try_from(count).unwrap_or(1);
        day.with_hours(count)
    });
    let length = Memo::new(move |_| day.with(|day| day.per_hour.len()));
    let length_now = Signal::derive(move || u32::try_from(length.get()).ok());
    let places = move || (0..length.get()).collect::<Vec<usize>>();
    view! {
        <div class="bp-pair">
            <Count editor name=followed(editor, OPENS) id="bp-sim-opens" most=MOST_HOURS - 1
                value=Signal::derive(move || Some(u32::from(day.with(|day| day.opens)))) change=opens/>
            <Count editor name=followed(editor, HOURS) id="bp-sim-hours" least=1 most=MOST_HOURS
                value=length_now change=hours/>
        </div>
        <div class="bp-sim-day">
            <For each=places key=|place| *place let(place)>
                <Hour simulation day place/>
            </For>
        </div>
    }
}

/// The customers of one hour.
#[component]
fn Hour(simulation: Simulation, day: Memo<Day>, place: usize) -> impl IntoView {
    let (editor, asked) = (simulation.editor(), simulation.asked);
    let name = Signal::derive(move || {
        let lang = editor.lang();
        let from = day.with(|day| day.hours().nth(place)).unwrap_or_default();
        HOUR.with(
            lang,
            &[("from", &from.to_string()), ("to", &(from + 1).to_string())],
        )
    });
    let value = Signal::derive(move || day.with(|day| day.per_hour.get(place).copied()));
    let change = Callback::new(move |next: Option<u32>| {
        asked.change(|plan| {
            let rate = plan
                .day
                .as_mut()
                .and_then(|day| day.per_hour.get_mut(place));
            if let Some((rate, next)) = rate.zip(next) {
                *rate = next;
            }
        });
    });
    view! { <Count editor name id=format!("bp-sim-hour-{place}") most=MOST_PER_HOUR value change/> }
}

//! Competitors and goals as they are entered.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::benchmark::{Competitor, Edit, Level, MOST_RIVALS};

use super::{desk::Desk, row::RivalFields};
use crate::{
    analysis::results::Results,
    ui::{
        clock::new_id,
        i18n::{Label, label, tr},
        icon::{Glyph, Icon},
    },
};

const RIVALS: Label = label("竞争者", "Competitors");
const ABOUT: Label = label(
    "均值用同一份量表（{low}–{high}）。知道人数和标准差，才能判断差别是不是偶然。只存在这台设备上，每份问卷一份。",
    "Means are on the same scale ({low}–{high}). With respondents and standard deviation it can be told whether a difference is more than chance. Kept on this device, one list a survey.",
);
const ADD: Label = label("加一个竞争者", "Add a competitor");
const FULL: Label = label("最多 {most} 个竞争者。", "At most {most} competitors.");
const GOALS: Label = label("目标", "Goals");
const GOALS_ABOUT: Label = label(
    "看过差距后，在三个层面各写一个目标：先定策略，再定经营和业务管理。",
    "With the differences in view, write a goal on each level: strategy first, then operations and business management.",
);

/// Longest goal.
const LONGEST: usize = 2_000;

/// What can be entered.
#[component]
pub(super) fn Form(desk: Desk, results: Signal<Arc<Results>>) -> impl IntoView {
    let ids = Memo::new(move |_| {
        let held = desk.benchmark.read();
        let rivals = held.iter().flat_map(|held| &held.rivals);
        rivals.map(|rival| rival.id.clone()).collect::<Vec<_>>()
    });
    let is_full = Memo::new(move |_| ids.read().len() >= MOST_RIVALS);
    // Who adds a competitor goes on with its name.
    let added = RwSignal::new(None::<String>);
    let add = move |_| {
        if is_full.get_untracked() {
            return;
        }
        let rival = Competitor {
            id: new_id(),
            ..Competitor::default()
        };
        added.set(Some(rival.id.clone()));
        desk.edit(Edit::Add {
            rival,
            before: None,
        });
    };
    let about = move || {
        let results = results.read();
        let key = &results.material.key;
        let [low, high] = [key.min, key.max].map(|end| crate::ui::number::fixed(end, 0));
        ABOUT.with(desk.language.get(), &[("low", &low), ("high", &high)])
    };
    let full = move || {
        let most = MOST_RIVALS.to_string();
        is_full
            .get()
            .then(|| FULL.with(desk.language.get(), &[("most", &most)]))
    };
    let kept = move || desk.writes.kept.get().words().get(desk.language.get());
    view! {
        <section class="card rivals" aria-labelledby="rivals-title">
            <h2 id="rivals-title">{tr(RIVALS)}</h2>
            <p class="chart-note">{about}</p>
            <div class="rival-list">
                <For each=move || ids.get() key=|id| id.clone() let(id)>
                    <RivalFields desk results id added/>
                </For>
            </div>
            <p class="toolbar">
                <button type="button" class="button" aria-disabled=move || is_full.get().to_string() on:click=add>
                    <Icon glyph=Glyph::Add/> {tr(ADD)}
                </button>
            </p>
            <p class="chart-note" role="status">{full}</p>
            <fieldset class="goals">
                <legend>{tr(GOALS)}</legend>
                <p class="chart-note">{tr(GOALS_ABOUT)}</p>
                {Level::ALL.map(|level| view! { <Goal desk level/> })}
            </fieldset>
            // No live region: it changes with every letter. A failure is told by a message.
            <p class="chart-note rivals-kept">{kept}</p>
        </section>
    }
}

/// A goal: a field on the screen, its words on paper.
#[component]
fn Goal(desk: Desk, level: Level) -> impl IntoView {
    let field = match level {
        Level::Strategy => "goal-strategy",
        Level::Operations => "goal-operations",
        Level::Business => "goal-business",
    };
    let words = Memo::new(move |_| {
        let held = desk.benchmark.read();
        let goal = held.as_ref().and_then(|held| held.goals.get(&level));
        goal.cloned().unwrap_or_default()
    });
    let name = move || level.name().get(desk.language.get()).to_owned();
    let typed = move |event| {
        let words = event_target_value(&event);
        desk.edit(Edit::Goal { level, words });
    };
    view! {
        <div class="field">
            <label for=field>{name}</label>
            <textarea id=field rows="2" maxlength=LONGEST prop:value=move || words.get()
                on:input=typed></textarea>
            <p class="goal-words" aria-hidden="true">{move || words.get()}</p>
        </div>
    }
}

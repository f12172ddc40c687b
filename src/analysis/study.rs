//! What takes longer than the gaps: drivers, reliability, the plane of importance and
//! performance, tests of items. Worked out when it comes into view, and of many responses on a
//! press, so that the first picture of the room waits for none of it.

mod found;
mod seen;

use std::sync::Arc;

use leptos::{html, prelude::*};

pub(super) use found::{Found, RESAMPLED, crosshairs};

use super::{
    drivers::DriverChart, numbers, plane::PlaneChart, reliability::ReliabilityChart,
    results::Results,
};
use crate::ui::i18n::{Label, Language, label, tr};

/// Most responses that are worked out without being asked to: a fraction of a second.
const UNASKED: usize = 10_000;

const HEADING: Label = label("差距背后", "Behind the gaps");
const WORKING: Label = label(
    "正在计算驱动因素、信度和重要性……",
    "Working out drivers, reliability and importance …",
);
const MANY: Label = label(
    "驱动因素、信度、重要性与各题检验要用到每一份回答，{n}需要算一会儿。",
    "Drivers, reliability, importance and the tests of items go through every response; {n} take a while.",
);
const WORK_OUT: Label = label("开始计算", "Work it out");

/// The studies of the results, and whether anybody has come to see them.
#[derive(Clone, Copy)]
pub(super) struct Study {
    results: Signal<Arc<Results>>,
    found: RwSignal<Option<Arc<Found>>>,
    seen: RwSignal<bool>,
    is_working: RwSignal<bool>,
    turn: StoredValue<u32>,
}

impl Study {
    /// Nothing worked out yet. Once seen, it follows `results`.
    pub(super) fn of(results: Signal<Arc<Results>>) -> Self {
        let study = Self {
            results,
            found: RwSignal::new(None),
            seen: RwSignal::new(false),
            is_working: RwSignal::new(false),
            turn: StoredValue::new(0),
        };
        Effect::new(move || {
            let results = results.get();
            if results.analysis.n > UNASKED {
                study.found.set(None);
                study.is_working.set(false);
                study.turn.update_value(|turn| *turn = turn.wrapping_add(1));
            } else if study.seen.get() {
                study.begin(results);
            }
        });
        study
    }

    /// What was found in the results that are shown now.
    pub(super) fn found(self) -> Option<Arc<Found>> {
        let results = self.results.get();
        self.found
            .get()
            .filter(|found| Arc::ptr_eq(&found.results, &results))
    }

    /// A reference for an element whose coming into view begins the work.
    pub(super) fn watch(self) -> NodeRef<html::Div> {
        seen::when_seen(move || {
            let _ = self.seen.try_set(true);
        })
    }

    fn begin(self, results: Arc<Results>) {
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        self.is_working.set(true);
        // Newer results, or a page that was left, make the work pointless.
        let is_due = move || self.turn.try_get_value() == Some(turn);
        after_painting(move || {
            if !is_due() {
                return;
            }
            let found = Arc::new(Found::of(results));
            self.found.set(Some(Arc::clone(&found)));
            self.is_working.set(false);
            after_painting(move || {
                if let Some(more) = is_due().then(|| found.with_intervals()).flatten() {
                    self.found.set(Some(Arc::new(more)));
                }
            });
        });
    }
}

/// Runs `work` when what was changed before is on the screen.
fn after_painting(work: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(work, std::time::Duration::ZERO));
}

/// The charts of the studies, or what is in their place until they are worked out.
#[component]
pub(super) fn Studies(study: Study) -> impl IntoView {
    let is_there = Memo::new(move |_| study.found.read().is_some());
    view! {
        <div class="studies" node_ref=study.watch()>
            {move || match is_there.get().then(|| study.found.get_untracked()).flatten() {
                None => view! { <Waiting study/> }.into_any(),
                Some(first) => {
                    let found = Signal::derive(move || study.found.get().unwrap_or_else(|| Arc::clone(&first)));
                    view! {
                        <DriverChart found/>
                        <ReliabilityChart found/>
                        <PlaneChart found/>
                    }.into_any()
                }
            }}
        </div>
    }
}

#[component]
fn Waiting(study: Study) -> impl IntoView {
    let language = Language::current();
    let many = Memo::new(move |_| Some(study.results.read().analysis.n).filter(|&n| n > UNASKED));
    view! {
        <section class="chart study-waiting" aria-labelledby="studies-title">
            <h2 id="studies-title">{tr(HEADING)}</h2>
            {move || match many.get().filter(|_| !study.is_working.get()) {
                Some(n) => view! {
                    <p class="chart-basis">
                        {move || MANY.with(language.get(), &[("n", &numbers::responses(n, language.get()))])}
                    </p>
                    <button type="button" class="button" on:click=move |_| study.begin(study.results.get_untracked())>
                        {tr(WORK_OUT)}
                    </button>
                }.into_any(),
                None => view! { <p class="chart-basis" role="status">{tr(WORKING)}</p> }.into_any(),
            }}
        </section>
    }
}

/// In place of a chart whose figures are absent: the reason.
#[component]
pub(super) fn Missing(
    /// Id of the section, the same as the chart's.
    id: &'static str,
    title: Label,
    #[prop(into)] reason: Signal<String>,
) -> impl IntoView {
    let heading = format!("{id}-title");
    view! {
        <section class="chart" id=id aria-labelledby=heading>
            <h2 id=heading.clone()>{tr(title)}</h2>
            <p class="chart-basis">{move || reason.get()}</p>
        </section>
    }
}

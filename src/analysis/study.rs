//! What takes longer than the gaps: drivers, reliability, the plane of importance and
//! performance, tests of items. Worked out when it comes into view, so that the first picture of
//! the room waits for none of it, and by a worker, so that the page goes on meanwhile. Where no
//! worker can be had, the page does the same itself.

mod found;
mod gather;
mod going;
mod seen;

use std::sync::Arc;

use leptos::{html, prelude::*, task::spawn_local};
use serviscope_worker::{
    message::{Stage, StudyJob, StudyReport},
    study::{Findings, intervals},
};

pub(super) use found::{Found, RESAMPLED, crosshairs};

use super::{
    drivers::DriverChart, plane::PlaneChart, reliability::ReliabilityChart, results::Results,
};
use crate::ui::{
    hired::{Hired, News},
    i18n::{Label, label, tr},
};
use found::SAMPLES;
use going::{Bar, Going};

/// Milliseconds after which it is worth telling that the intervals are on their way.
const LONG: u64 = 400;

const HEADING: Label = label("差距背后", "Behind the gaps");

/// The studies of the results, and whether anybody has come to see them.
#[derive(Clone, Copy)]
pub(super) struct Study {
    results: Signal<Arc<Results>>,
    found: RwSignal<Option<Arc<Found>>>,
    seen: RwSignal<bool>,
    going: RwSignal<Going>,
    is_long: RwSignal<bool>,
    /// Counts the jobs; what an earlier one still says is not heard.
    turn: StoredValue<u32>,
    worker: StoredValue<Option<Hired<StudyJob>>, LocalStorage>,
    /// Whether this page has found that there is no worker to be had.
    is_alone: StoredValue<bool>,
}

impl Study {
    /// Nothing worked out yet. Once seen, it follows `results`.
    pub(super) fn of(results: Signal<Arc<Results>>) -> Self {
        let study = Self {
            results,
            found: RwSignal::new(None),
            seen: RwSignal::new(false),
            going: RwSignal::new(Going::Resting),
            is_long: RwSignal::new(false),
            turn: StoredValue::new(0),
            worker: StoredValue::new_local(None),
            is_alone: StoredValue::new(false),
        };
        Effect::new(move || {
            let results = results.get();
            if study.seen.get() {
                study.begin(results);
            }
        });
        on_cleanup(move || {
            // A page that was left needs no worker.
            let _ = study.worker.try_set_value(None);
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

    /// Begins the work now, whether or not anything of it is in view.
    pub(super) fn want(self) {
        self.seen.set(true);
    }

    /// Stops what is under way. A worker listens to nobody while it works, so it is ended.
    fn cancel(self) {
        self.next_turn();
        self.going.set(Going::Stopped);
    }

    /// Begins anew after it was stopped.
    fn again(self) {
        self.begin(self.results.get_untracked());
    }

    fn next_turn(self) -> u32 {
        if matches!(self.going.get_untracked(), Going::Working(..)) {
            self.worker.set_value(None);
        }
        // 0 stands for no job.
        let turn = self.turn.get_value().wrapping_add(1).max(1);
        self.turn.set_value(turn);
        turn
    }

    /// Whether the job is still wanted: newer results, or a page that was left, make it pointless.
    fn is_due(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    fn begin(self, results: Arc<Results>) {
        let turn = self.next_turn();
        self.going.set(Going::at(Stage::Figures, 0, 1));
        self.is_long.set(false);
        let notice = move || {
            if self.is_due(turn) {
                self.is_long.set(true);
            }
        };
        set_timeout(notice, std::time::Duration::from_millis(LONG));
        after_painting(move || {
            if self.is_due(turn) {
                spawn_local(self.order(turn, results));
            }
        });
    }

    /// Gathers the answers and has them studied.
    async fn order(self, turn: u32, results: Arc<Results>) {
        let Some(material) = gather::gather(&results, || self.is_due(turn)).await else {
            return;
        };
        let job = StudyJob {
            key: results.material.key.clone(),
            material,
            samples: SAMPLES,
        };
        if !self.is_due(turn) {
            return;
        }
        if self.is_alone.get_value() || !self.has_worker() {
            return self.work_here(turn, job);
        }
        let given = self
            .worker
            .with_value(|worker| worker.as_ref().is_some_and(|worker| worker.give(turn, job)));
        if !given {
            self.going.set(Going::Broken);
        }
    }

    /// Starts a worker unless one is there.
    fn has_worker(self) -> bool {
        if self.worker.with_value(Option::is_none) {
            self.worker
                .set_value(Hired::start(move |news| self.hear(news)));
        }
        self.worker.with_value(Option::is_some)
    }

    fn hear(self, news: News<StudyJob>) {
        let Some(turn) = self.turn.try_get_value() else {
            return;
        };
        match news {
            News::Report(of, report) if of == turn => self.take(report),
            News::Done(of) if of == turn => self.going.set(Going::Resting),
            News::Report(..) | News::Done(_) => {}
            News::Absent(job) => {
                self.is_alone.set_value(true);
                self.drop_worker();
                if let Some(job) = job {
                    self.work_here(turn, job);
                }
            }
            News::Broken => {
                self.drop_worker();
                self.going.set(Going::Broken);
            }
        }
    }

    /// Ends the worker from within its own call, which has to come to its end first.
    fn drop_worker(self) {
        let worker = self.worker.try_update_value(Option::take).flatten();
        set_timeout(move || drop(worker), std::time::Duration::ZERO);
    }

    fn take(self, report: StudyReport) {
        match report {
            StudyReport::Progress { stage, done, of } => self.going.set(Going::at(stage, done, of)),
            StudyReport::Found(findings) => {
                let results = self.results.get_untracked();
                self.found
                    .set(Some(Arc::new(Found::of(results, *findings))));
            }
            StudyReport::Intervals(intervals) => self.add(&intervals),
        }
    }

    fn add(self, intervals: &[[f64; 2]]) {
        let found = self.found.get_untracked();
        if let Some(more) = found.and_then(|found| found.with_intervals(intervals)) {
            self.found.set(Some(Arc::new(more)));
        }
    }

    /// Does the job on the page itself.
    fn work_here(self, turn: u32, job: StudyJob) {
        let StudyJob {
            key,
            material,
            samples,
        } = job;
        let results = self.results.get_untracked();
        let mut found = Found::of(results, Findings::of(&key, &material, &mut |_, _| {}));
        let n = found.results.cut.n;
        found.too_many = !found.shares.is_empty() && n > RESAMPLED;
        let goes_on = !found.shares.is_empty() && n <= RESAMPLED;
        self.found.set(Some(Arc::new(found)));
        after_painting(move || {
            if !self.is_due(turn) {
                return;
            }
            if goes_on && let Ok(intervals) = intervals(&key, &material, samples, &mut |_, _| {}) {
                self.add(&intervals);
            }
            self.going.set(Going::Resting);
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
    let tells = Memo::new(move |_| match study.going.get() {
        Going::Resting => false,
        Going::Working(..) => study.is_long.get(),
        Going::Stopped | Going::Broken => true,
    });
    let waiting = move || view! { <Waiting study/> }.into_any();
    let charts = move |found| {
        view! {
            <DriverChart found/>
            <ReliabilityChart found/>
            <PlaneChart found/>
            {move || tells.get().then(|| view! { <Bar study/> })}
        }
        .into_any()
    };
    view! { <div class="studies" node_ref=study.watch()>{when_found(study, waiting, charts)}</div> }
}

/// What `draw` makes of the findings as soon as there are any, and `waiting` until then.
pub(super) fn when_found(
    study: Study,
    waiting: impl Fn() -> AnyView + Send + 'static,
    draw: impl Fn(Signal<Arc<Found>>) -> AnyView + Send + 'static,
) -> impl IntoView {
    let is_there = Memo::new(move |_| study.found.read().is_some());
    move || match is_there
        .get()
        .then(|| study.found.get_untracked())
        .flatten()
    {
        None => waiting(),
        Some(first) => {
            let latest = move || study.found.get().unwrap_or_else(|| Arc::clone(&first));
            draw(Signal::derive(latest))
        }
    }
}

#[component]
fn Waiting(study: Study) -> impl IntoView {
    let is_begun = Memo::new(move |_| study.going.get() != Going::Resting);
    view! {
        <section class="chart study-waiting" aria-labelledby="studies-title">
            <h2 id="studies-title">{tr(HEADING)}</h2>
            {move || is_begun.get().then(|| view! { <Bar study/> })}
        </section>
    }
}

/// Whether a chart has only the reason for its absence to show, for whoever frames the chart and
/// has no use for that, such as a printed report.
#[derive(Clone, Copy)]
pub(super) struct Absence(pub(super) RwSignal<bool>);

impl Absence {
    /// Tells the frame, if there is one, for as long as the view is there.
    pub(super) fn tell() -> Option<Self> {
        let frame = use_context::<Self>()?;
        frame.0.set(true);
        on_cleanup(move || {
            let _ = frame.0.try_set(false);
        });
        Some(frame)
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
    let on_screen_only = Absence::tell().map(|_| "");
    view! {
        <section class="chart" id=id aria-labelledby=heading data-screen=on_screen_only>
            <h2 id=heading.clone()>{tr(title)}</h2>
            <p class="chart-basis">{move || reason.get()}</p>
        </section>
    }
}

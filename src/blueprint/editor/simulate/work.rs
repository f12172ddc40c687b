//! Having it simulated: by a worker, so that the page goes on meanwhile. Where no worker can be
//! had, the page does the same itself.

use std::{sync::Arc, time::Duration};

use super::{Going, KEPT, Simulation, words};
use crate::ui::hired::{Hired, News};
use leptos::prelude::*;
use serviscope_domain::{
    blueprint::simulation::{CustomerWay, Plan, Run, Trial},
    queueing::{Refusal, Settings, Simulated},
};
use serviscope_worker::{
    message::{SimulationJob, SimulationReport},
    simulation,
};

/// Most customers that are followed on the page itself, where no worker can be had: about two
/// seconds during which it does nothing else.
const ALONE: u64 = 300_000;

/// What is being simulated.
#[derive(Clone, Debug)]
pub(super) struct Order {
    way: CustomerWay,
    settings: Settings,
    trial: Option<Trial>,
}

impl Simulation {
    /// Begins a run of the plan as it is now, with servers on trial if there are any.
    pub(super) fn begin(self, trial: Option<Trial>) {
        let Some(Ok(way)) = self.way.get_untracked() else {
            return;
        };
        let order = Order {
            way: match &trial {
                Some(trial) => trial.of(&way),
                None => CustomerWay::clone(&way),
            },
            settings: self.asked.plan.with_untracked(Plan::settings),
            trial,
        };
        let turn = self.next_turn();
        self.order.set_value(Some(order));
        self.going.set(Going::Working(0.0));
        after_painting(move || {
            if self.is_due(turn) {
                self.give(turn);
            }
        });
    }

    /// Stops what is under way. A worker listens to nobody while it works, so it is ended.
    pub(super) fn cancel(self) {
        self.next_turn();
        self.going.set(Going::Stopped);
    }

    fn next_turn(self) -> u32 {
        if matches!(self.going.get_untracked(), Going::Working(_)) {
            self.worker.set_value(None);
        }
        // 0 stands for no job.
        let turn = self.turn.get_value().wrapping_add(1).max(1);
        self.turn.set_value(turn);
        turn
    }

    /// Whether the job is still wanted: a newer one, or a page that was left, make it pointless.
    fn is_due(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    fn give(self, turn: u32) {
        let Some(order) = self.order.get_value() else {
            return;
        };
        let job = SimulationJob {
            network: order.way.network,
            settings: order.settings,
        };
        if self.is_alone.get_value() || !self.has_worker() {
            return self.work_here(job);
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

    fn hear(self, news: News<SimulationJob>) {
        let Some(turn) = self.turn.try_get_value() else {
            return;
        };
        match news {
            News::Report(of, report) if of == turn => self.take(report),
            News::Report(..) | News::Done(_) => {}
            News::Absent(job) => {
                self.is_alone.set_value(true);
                self.drop_worker();
                if let Some(job) = job {
                    self.work_here(job);
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
        set_timeout(move || drop(worker), Duration::ZERO);
    }

    fn take(self, report: SimulationReport) {
        match report {
            SimulationReport::Followed { customers, of } => {
                let share = customers as f64 / of.max(1) as f64;
                self.going.set(Going::Working(share.min(1.0)));
            }
            SimulationReport::Simulated(found) => self.keep(*found),
        }
    }

    /// Does the job on the page itself.
    fn work_here(self, job: SimulationJob) {
        let SimulationJob { network, settings } = job;
        let customers = self.asked.plan.with_untracked(Plan::customers_in_all);
        if customers > ALONE {
            return self.going.set(Going::TooMany(ALONE));
        }
        self.keep(simulation::run(&network, &settings, &mut |_, _| {}));
    }

    /// Keeps what was found beside the run before.
    fn keep(self, found: Result<Simulated, Refusal>) {
        let order = self.order.try_update_value(Option::take).flatten();
        match (order, found) {
            (Some(order), Ok(found)) => {
                let run = Run {
                    way: order.way,
                    settings: order.settings,
                    trial: order.trial,
                    found,
                };
                let lang = self.editor().language.now();
                let found = self
                    .editor()
                    .document
                    .with_untracked(|blueprint| words::finding(blueprint, &run, lang));
                self.editor().announce(found);
                self.runs.update(|runs| {
                    runs.insert(0, Arc::new(run));
                    runs.truncate(KEPT);
                });
                self.going.set(Going::Resting);
            }
            (_, Err(refusal)) => self.going.set(Going::Refused(refusal)),
            (None, Ok(_)) => self.going.set(Going::Resting),
        }
    }
}

/// Runs `work` when what was changed before is on the screen.
fn after_painting(work: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(work, Duration::ZERO));
}

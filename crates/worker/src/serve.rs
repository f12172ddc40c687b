//! The worker's side: one job after the other, each told of as it goes on.

use js_sys::global;
use serviscope_domain::scoring::ScoringKey;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::{
    message::{Job, Report, Stage},
    simulation,
    study::{Findings, Material, intervals},
};

/// Most reports of progress in one stage.
const REPORTS: usize = 100;

/// Listens for jobs and says that it is ready. Nothing happens outside of a worker.
pub fn serve() {
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answering = scope.clone();
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        take(&event.data(), &mut |id, report| {
            tell(&answering, id, &report);
        });
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // The worker listens for as long as it lives.
    listener.forget();
    tell(&scope, 0, &Report::Ready);
}

fn tell(scope: &DedicatedWorkerGlobalScope, id: u32, report: &Report) {
    let message = report
        .write(id)
        .or_else(|damaged| Report::Refused(damaged.0).write(id));
    // A page that is gone hears nothing, and needs nothing.
    let _ = scope.post_message(&message.unwrap_or(JsValue::UNDEFINED));
}

/// Does the job of one message; `tell` hears every report with the job's id, the last of which is
/// [`Report::Done`] or [`Report::Refused`].
pub fn take(message: &JsValue, tell: &mut dyn FnMut(u32, Report)) {
    let (id, job) = match Job::read(message) {
        Ok(read) => read,
        Err(damaged) => return tell(0, Report::Refused(damaged.0)),
    };
    match job {
        Job::Study {
            key,
            material,
            samples,
        } => study(&key, &material, samples, &mut |report| tell(id, report)),
        Job::Simulation { network, settings } => {
            let found = simulation::run(&network, &settings, &mut |customers, of| {
                tell(id, Report::Followed { customers, of });
            });
            tell(id, Report::Simulated(Box::new(found)));
        }
    }
    tell(id, Report::Done);
}

fn study(key: &ScoringKey, material: &Material, samples: usize, tell: &mut dyn FnMut(Report)) {
    let findings = Findings::of(key, material, &mut |done, of| {
        let stage = Stage::Figures;
        tell(Report::Progress { stage, done, of });
    });
    let has_shares = !findings.shares.is_empty();
    tell(Report::Found(Box::new(findings)));
    if has_shares {
        let found = intervals(key, material, samples, &mut |done, of| {
            if done % of.div_ceil(REPORTS).max(1) == 0 {
                let stage = Stage::Intervals;
                tell(Report::Progress { stage, done, of });
            }
        });
        if let Ok(found) = found {
            tell(Report::Intervals(found));
        }
    }
}

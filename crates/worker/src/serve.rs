//! The worker's side: one job after the other, each told of as it goes on.

use js_sys::global;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::message::{FileJob, Note, SimulationJob, StudyJob, Work, kind, note, read};

/// Listens for jobs and says that it is ready. Nothing happens outside of a worker.
pub fn serve() {
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answering = scope.clone();
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        take(&event.data(), &mut |message| post(&answering, &message));
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // The worker listens for as long as it lives.
    listener.forget();
    post(&scope, &written(0, &Note::<()>::Ready));
}

fn post(scope: &DedicatedWorkerGlobalScope, message: &JsValue) {
    // A page that is gone hears nothing, and needs nothing.
    let _ = scope.post_message(message);
}

/// Does the job of one message; `tell` hears the message of every note with the job's id, the last of
/// which is [`Note::Done`] or [`Note::Refused`].
pub fn take(message: &JsValue, tell: &mut dyn FnMut(JsValue)) {
    match kind(message).as_deref() {
        Some(StudyJob::NAME) => work::<StudyJob>(message, tell),
        Some(SimulationJob::NAME) => work::<SimulationJob>(message, tell),
        Some(FileJob::NAME) => work::<FileJob>(message, tell),
        _ => tell(refused("the message is about no known work".to_owned())),
    }
}

fn work<W: Work>(message: &JsValue, tell: &mut dyn FnMut(JsValue)) {
    let (id, job) = match read::<W>(message) {
        Ok(read) => read,
        Err(damaged) => return tell(refused(damaged.0)),
    };
    job.run(&mut |report| tell(written(id, &Note::Told(report))));
    tell(written(id, &Note::<()>::Done));
}

fn refused(why: String) -> JsValue {
    written(0, &Note::<()>::Refused(why))
}

/// The message of a note; where it cannot be written, that of the reason.
fn written<R: Serialize>(id: u32, said: &Note<R>) -> JsValue {
    note(said, id)
        .or_else(|damaged| note(&Note::<()>::Refused(damaged.0), id))
        .unwrap_or(JsValue::UNDEFINED)
}

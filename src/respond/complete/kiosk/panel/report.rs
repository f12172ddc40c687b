//! What the panel tells of the device: how many responses there are, and whether they are safe.

use std::rc::Rc;

use serviscope_domain::{response::Response, sample::SAMPLE_PREFIX};
use wasm_bindgen_futures::spawn_local;

use super::{say, words};
use crate::{
    respond::{app::Page, codec::Lean, dom},
    store::answers_prefix,
    ui::kept::{ask, look, size},
};

/// Fills in what only the store and the browser know.
pub(super) fn fill(page: &Page) {
    let page = Rc::clone(page);
    spawn_local(async move {
        let (lang, store, prefix) = {
            let app = page.borrow();
            (app.lang, app.store.clone(), answers_prefix(&app.survey))
        };
        let all = store.count::<Lean<Response>>(&prefix).await;
        let sample = [&prefix, SAMPLE_PREFIX].concat();
        let sample = store.count::<Lean<Response>>(&sample).await;
        if let (Ok(all), Ok(sample)) = (all, sample) {
            dom::set_text("panel-count", &(all - sample).to_string());
        }
        let report = look().await;
        let promise = match report.persisted {
            _ if !store.is_persistent() => words::MEMORY,
            Some(true) => words::KEPT,
            Some(false) => words::NOT_KEPT,
            None => words::UNKNOWN,
        };
        dom::set_text("panel-kept", promise.get(lang));
        if let Some((used, quota)) = report.estimate {
            let used = words::USED.with(lang, &[("used", &size(used)), ("quota", &size(quota))]);
            dom::set_text("panel-used", &used);
        }
        if let Some(keep) = dom::by_id("panel-keep") {
            keep.toggle_attribute_with_force("hidden", report.persisted != Some(false))
                .ok();
        }
    });
}

/// Asks the browser to keep the data.
pub(super) fn keep(page: &Page) {
    let page = Rc::clone(page);
    spawn_local(async move {
        if !ask().await {
            say(words::DENIED.get(page.borrow().lang));
        }
        fill(&page);
    });
}

//! Gathering the answers that are studied without holding the page up.

use gloo::timers::future::TimeoutFuture;
use serviscope_domain::{response::Answers, scoring::columns::Columns};
use serviscope_worker::study::Material;

use crate::analysis::results::Results;

/// Responses that are gone through before the page has a turn: some milliseconds.
const AT_ONCE: usize = 2_000;

/// The answers of `results`; `None` where `is_due` says meanwhile that nobody waits for them.
pub(super) async fn gather(results: &Results, is_due: impl Fn() -> bool) -> Option<Material> {
    let key = &results.material.key;
    let answers = results.answers();
    let Ok(mut columns) = Columns::empty(key) else {
        return Some(as_given(&answers));
    };
    for (turn, some) in answers.chunks(AT_ONCE).enumerate() {
        if turn > 0 {
            TimeoutFuture::new(0).await;
            if !is_due() {
                return None;
            }
        }
        if columns.add(key, some.iter().copied()).is_err() {
            return Some(as_given(&answers));
        }
    }
    Some(Material::Columns(columns))
}

fn as_given(answers: &[&Answers]) -> Material {
    Material::Answers(answers.iter().copied().cloned().collect())
}

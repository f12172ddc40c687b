//! The perceptions behind the index and the comparison, scored once for both.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::scoring::ScoredRespondent;

use super::results::Results;

/// The respondents who count, scored.
pub(super) type People = Arc<Vec<ScoredRespondent>>;

/// The respondents of `results`; none of a suppressed group.
pub(super) fn people(results: Signal<Arc<Results>>) -> Memo<People> {
    let score = move |_: Option<&People>| {
        let results = results.read();
        let key = &results.material.key;
        let answers = results.answers().into_iter();
        Arc::new(
            answers
                .map(|answers| ScoredRespondent::new(key, answers))
                .collect(),
        )
    };
    // New results are others; comparing every respondent would cost as much as scoring.
    Memo::new_with_compare(score, |_, _| true)
}

//! Questions that may stand in a survey of their own, beside the one whose gaps the page shows:
//! which survey asks them, and its answers, counted and cut as the page's address says.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use serviscope_domain::{
    response::{Answers, Response},
    scoring::{
        Population,
        filter::{Case, cases, select},
    },
    survey::Survey,
};

use super::results::Results;
use crate::{
    store::{Collection, Store, StoreError, answers_prefix, surveys},
    ui::{clock::utc_offset_min, live::on_store_change},
};

/// A survey that asks the questions, with everything stored about it.
#[derive(Clone, Debug)]
pub(super) struct Beside {
    pub(super) survey: Survey,
    cases: Vec<Case>,
    population: Population,
}

impl Beside {
    /// The answers that count; `None` where so few are left that they could point to a person.
    pub(super) fn answers(&self, results: &Results) -> Option<Vec<&Answers>> {
        let view = &results.view;
        let counting = view.counting.unwrap_or_else(|| self.population.usual());
        let selection = select(&self.cases, counting, &view.filter, self.survey.version);
        (!selection.suppressed).then(|| selection.answers().collect())
    }

    /// Whether it is the survey whose gaps the page shows.
    pub(super) fn is_of(&self, results: &Results) -> bool {
        self.survey.reference() == results.material.survey.reference()
    }
}

/// What the store gave: nothing yet, no survey that asks, or the survey.
pub(super) type Found = Option<Option<Arc<Beside>>>;

/// The survey for which `asks` holds: the page's own, or else the one with the most responses.
/// Read again when any tab stores a response or a survey.
pub(super) fn follow(results: Signal<Arc<Results>>, asks: fn(&Survey) -> bool) -> RwSignal<Found> {
    let found = RwSignal::new(None);
    let Some(store) = use_context::<Store>() else {
        found.set(Some(None));
        return found;
    };
    let stored = RwSignal::new(0_u32);
    on_store_change(&[Collection::Responses, Collection::Surveys], move || {
        // The page may have been left while the message was on its way.
        let _ = stored.try_update(|count| *count = count.wrapping_add(1));
    });
    let own = Memo::new(move |_| results.read().material.survey.reference());
    let latest = StoredValue::new(0_u32);
    Effect::new(move || {
        stored.track();
        let own = own.get();
        let turn = latest.get_value().wrapping_add(1);
        latest.set_value(turn);
        let store = store.clone();
        spawn_local(async move {
            // What cannot be read is told by the page itself.
            let loaded = load(&store, &own, asks).await.ok().flatten();
            if latest.try_get_value() == Some(turn) {
                let _ = found.try_set(Some(loaded.map(Arc::new)));
            }
        });
    });
    found
}

async fn load(
    store: &Store,
    own: &str,
    asks: fn(&Survey) -> bool,
) -> Result<Option<Beside>, StoreError> {
    let mut best: Option<(usize, Survey)> = None;
    for survey in surveys(store).await?.into_iter().filter(asks) {
        let responses = if survey.reference() == own {
            usize::MAX
        } else {
            store.count::<Response>(&answers_prefix(&survey)).await?
        };
        if best.as_ref().is_none_or(|(most, _)| responses > *most) {
            best = Some((responses, survey));
        }
    }
    let Some((_, survey)) = best else {
        return Ok(None);
    };
    let responses = store.all::<Response>(&answers_prefix(&survey)).await?;
    Ok(Some(Beside {
        population: Population::of(&responses.documents),
        cases: cases(&survey, responses.documents, utc_offset_min()),
        survey,
    }))
}

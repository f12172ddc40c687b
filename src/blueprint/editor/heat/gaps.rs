//! What the surveys of this device say about gaps: the survey with the most responses, counted as
//! the gap page counts it without a filter.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use serviscope_domain::{
    blueprint::heat::Evidence,
    scoring::{
        Counting, GapAnalysis, ScoringKey, analyse,
        filter::{Filter, select},
    },
    text::Text,
};

use crate::{
    store::{Collection, Store, StoreError, choose_gap_survey, gap_cases, gap_surveys},
    ui::{clock::utc_offset_min, live::on_store_change},
};

/// Gaps with their basis.
#[derive(Debug)]
pub(super) struct Gaps {
    /// Name of the survey.
    pub(super) title: Text,
    /// Its reference, for links.
    pub(super) reference: String,
    /// Real or invented responses.
    pub(super) counting: Counting,
    /// The analysis.
    pub(super) analysis: GapAnalysis,
    /// What of it heats steps.
    pub(super) evidence: Evidence,
    /// Width of the scale.
    pub(super) range: f64,
}

/// What is known so far.
#[derive(Clone, Debug)]
pub(super) enum Known {
    /// Still being read.
    Loading,
    /// No survey asks for expectations and perceptions.
    NoSurvey,
    /// Nobody has answered it yet.
    NoAnswers,
    /// The store failed.
    Failed(StoreError),
    /// Gaps.
    Ready(Arc<Gaps>),
}

/// Reads the gaps while `on`, and again when any tab stores a response or a survey.
pub(super) fn follow(on: Memo<bool>, known: RwSignal<Known>) {
    let Some(store) = use_context::<Store>() else {
        return;
    };
    let stored = RwSignal::new(0_u32);
    on_store_change(&[Collection::Responses, Collection::Surveys], move || {
        // The page may have been left while the message was on its way.
        let _ = stored.try_update(|count| *count = count.wrapping_add(1));
    });
    let latest = StoredValue::new(0_u32);
    Effect::new(move || {
        stored.track();
        if !on.get() {
            return;
        }
        let turn = latest.get_value().wrapping_add(1);
        latest.set_value(turn);
        let store = store.clone();
        spawn_local(async move {
            let found = read(&store).await.unwrap_or_else(Known::Failed);
            // A slower, older reading must not replace a newer one.
            if latest.try_get_value() == Some(turn) {
                let _ = known.try_set(found);
            }
        });
    });
}

async fn read(store: &Store) -> Result<Known, StoreError> {
    let surveys = gap_surveys(store).await?;
    let Some(survey) = choose_gap_survey(&surveys, None).map(|choice| &choice.survey) else {
        return Ok(Known::NoSurvey);
    };
    let Some(key) = ScoringKey::for_survey(survey) else {
        return Ok(Known::NoSurvey);
    };
    let found = gap_cases(store, &surveys, survey, &key, utc_offset_min()).await?;
    let counting = found.population.usual();
    let chosen = select(&found.cases, counting, &Filter::default(), survey.version);
    if chosen.cases.is_empty() {
        return Ok(Known::NoAnswers);
    }
    let analysis = analyse(&key, chosen.answers());
    Ok(Known::Ready(Arc::new(Gaps {
        title: survey.fill(&survey.title),
        reference: survey.reference(),
        counting,
        evidence: Evidence::of_analysis(&analysis),
        range: key.range(),
        analysis,
    })))
}

//! Loading responses, scoring them, and following what other tabs store.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_query_map;
use serviscope_domain::{
    blueprint::Blueprint,
    outcome::{NetPromoter, net_promoter, satisfaction},
    response::{Answers, Response},
    scoring::{
        Counting, FiveGaps, GapAnalysis, Lead, Population, ScoringKey, analyse, counted, leads,
    },
    statistics::Proportion,
    survey::Survey,
};

use crate::{
    store::{Collection, Store, StoreError, answers_prefix, surveys},
    ui::live::on_store_change,
};

/// How many of the worst items lead to steps of the service.
const LEADS: usize = 3;

/// A survey with gaps, and how many responses it has.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) survey: Survey,
    pub(super) responses: usize,
}

/// Everything that the page shows.
#[derive(Clone, Debug)]
pub(super) struct Results {
    /// Surveys to choose from.
    pub(super) choices: Vec<Choice>,
    pub(super) survey: Survey,
    pub(super) key: ScoringKey,
    pub(super) population: Population,
    pub(super) counting: Counting,
    /// Stored responses that this version cannot read.
    pub(super) unreadable: usize,
    pub(super) analysis: GapAnalysis,
    pub(super) five: FiveGaps,
    pub(super) leads: Vec<Lead>,
    /// Net promoter score and share of the satisfied, where anybody was asked and answered.
    pub(super) recommendation: Option<NetPromoter>,
    pub(super) satisfaction: Option<Proportion>,
    /// Every stored response that could be read, counted or not.
    responses: Vec<Response>,
}

impl Results {
    /// The answers that count.
    pub(super) fn answers(&self) -> impl Iterator<Item = &Answers> {
        counted(&self.responses, self.counting).map(|response| &response.answers)
    }
}

/// What the page has got so far.
#[derive(Clone, Debug)]
pub(super) enum State {
    Loading,
    Failed(StoreError),
    /// No survey asks for expectations and perceptions.
    NoSurvey,
    Ready(Arc<Results>),
}

/// What the address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Wanted {
    survey: Option<String>,
    counting: Option<Counting>,
}

/// The results for the page's address. They are loaded again when the address changes or any tab
/// stores a response, a survey or a blueprint; until the new ones are there, the old ones stay.
pub(super) fn follow() -> RwSignal<State> {
    let state = RwSignal::new(State::Loading);
    let query = use_query_map();
    let wanted = Memo::new(move |_| {
        let query = query.read();
        Wanted {
            survey: query.get("s"),
            counting: query
                .get("data")
                .and_then(|name| Counting::from_name(&name)),
        }
    });
    let Some(store) = use_context::<Store>() else {
        state.set(State::Failed(StoreError::Failed("no store".into())));
        return state;
    };
    let stored = RwSignal::new(0_u32);
    on_store_change(
        &[
            Collection::Responses,
            Collection::Surveys,
            Collection::Blueprints,
        ],
        move || {
            // The page may have been left while the message was on its way.
            let _ = stored.try_update(|count| *count = count.wrapping_add(1));
        },
    );
    let latest = StoredValue::new(0_u32);
    Effect::new(move || {
        stored.track();
        let wanted = wanted.get();
        let turn = latest.get_value().wrapping_add(1);
        latest.set_value(turn);
        let store = store.clone();
        spawn_local(async move {
            let loaded = load(&store, wanted).await.unwrap_or_else(State::Failed);
            // A slower, older load must not replace a newer one.
            if latest.try_get_value() == Some(turn) {
                let _ = state.try_set(loaded);
            }
        });
    });
    state
}

async fn load(store: &Store, wanted: Wanted) -> Result<State, StoreError> {
    let choices = choices(store).await?;
    let chosen = choices
        .iter()
        .find(|choice| Some(choice.survey.reference()) == wanted.survey)
        // Of equals the first, which is the bundled survey.
        .or_else(|| choices.iter().rev().max_by_key(|choice| choice.responses));
    let Some(survey) = chosen.map(|choice| choice.survey.clone()) else {
        return Ok(State::NoSurvey);
    };
    let Some(key) = ScoringKey::for_survey(&survey) else {
        return Ok(State::NoSurvey);
    };
    let responses = store.all::<Response>(&answers_prefix(&survey)).await?;
    let blueprints = store.all::<Blueprint>("").await?;
    let population = Population::of(&responses.documents);
    let counting = wanted.counting.unwrap_or_else(|| population.usual());
    let answers = || counted(&responses.documents, counting).map(|response| &response.answers);
    let analysis = analyse(&key, answers());
    Ok(State::Ready(Arc::new(Results {
        five: FiveGaps::from_customer_survey(&analysis, key.range()),
        leads: leads(&analysis, &blueprints.documents, LEADS),
        recommendation: net_promoter(answers()).ok(),
        satisfaction: satisfaction(answers()).ok(),
        unreadable: responses.unreadable,
        responses: responses.documents,
        choices,
        survey,
        key,
        population,
        counting,
        analysis,
    })))
}

/// Surveys that ask for expectations and perceptions.
async fn choices(store: &Store) -> Result<Vec<Choice>, StoreError> {
    let mut choices = Vec::new();
    for survey in surveys(store).await? {
        if ScoringKey::for_survey(&survey).is_some() {
            let responses = store.count::<Response>(&answers_prefix(&survey)).await?;
            choices.push(Choice { survey, responses });
        }
    }
    Ok(choices)
}

//! The figures of the home page, kept up to date with what any tab stores.

use leptos::{prelude::*, task::spawn_local};
use serviscope_domain::{
    blueprint::BlueprintHead,
    response::Response,
    scoring::{Population, ScoringKey, analyse, counted, dimension_finding},
    survey::Variant,
    text::Text,
};

use crate::{
    store::{Collection, Store, StoreError},
    ui::live,
};

/// The survey whose gap the home page shows.
const SURVEY: (&str, &str) = ("servqual22", "servqual22@1/");

/// What the home page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Overview {
    /// Whether there is anything to remove as sample.
    pub(super) has_sample: bool,
    /// Responses that count.
    pub(super) counted: usize,
    /// Overall weighted gap of these.
    pub(super) weighted_gap: Option<f64>,
    /// What the dimensions say.
    pub(super) finding: Option<Text>,
    /// Steps in all blueprints.
    pub(super) steps: usize,
}

/// The overview; absent until it is loaded, and loaded again after every write that concerns it, of any tab.
pub(super) fn follow() -> RwSignal<Option<Overview>> {
    let overview = RwSignal::new(None);
    let Some(store) = use_context::<Store>() else {
        return overview;
    };
    live::follow(
        &[Collection::Responses, Collection::Blueprints],
        move || {
            let store = store.clone();
            spawn_local(async move {
                // What cannot be loaded is not shown; the rooms themselves explain why.
                if let Ok(loaded) = load(&store).await {
                    let _ = overview.try_set(Some(loaded));
                }
            });
        },
    );
    overview
}

async fn load(store: &Store) -> Result<Overview, StoreError> {
    let responses = store.all::<Response>(SURVEY.1).await?.documents;
    let blueprints = store.texts(Collection::Blueprints, "").await?;
    let blueprints: Vec<_> = blueprints
        .iter()
        .filter_map(|text| BlueprintHead::of(text))
        .collect();
    let population = Population::of(&responses);
    let counting = population.usual();
    let analysis = ScoringKey::for_instrument(SURVEY.0, Variant::Classic)
        .ok()
        .map(|key| {
            analyse(
                &key,
                counted(&responses, counting).map(|response| &response.answers),
            )
        });
    Ok(Overview {
        has_sample: population.sample > 0 || blueprints.iter().any(|blueprint| blueprint.sample),
        counted: population.size(counting),
        weighted_gap: analysis
            .as_ref()
            .and_then(|analysis| analysis.overall.weighted),
        finding: analysis.as_ref().and_then(dimension_finding),
        steps: blueprints.iter().map(|blueprint| blueprint.cards).sum(),
    })
}

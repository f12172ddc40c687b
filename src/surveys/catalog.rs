//! The surveys of the workspace: the bundled ones and the stored ones.

use serviscope_domain::{
    instrument,
    response::Response,
    sample::SAMPLE_PREFIX,
    scoring::ScoringKey,
    survey::{Survey, bundled},
    text::Text,
};

use crate::store::{Store, StoreError};

/// A survey with what the list shows of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    /// The survey.
    pub survey: Survey,
    /// Name of the instrument that it was made from.
    pub instrument: Option<Text>,
    /// Whether it has expectation–perception pairs, so that there are gaps.
    pub paired: bool,
    /// Responses that people gave.
    pub real: usize,
    /// Responses of the sample workspace.
    pub sample: usize,
}

/// The key by which responses of `survey` are scored, if its instrument has pairs.
pub(super) fn scoring_key(survey: &Survey) -> Option<ScoringKey> {
    let instrument = survey.instrument.as_ref()?;
    ScoringKey::for_instrument(&instrument.id, instrument.variant).ok()
}

/// Prefix of the stored keys of a survey's responses.
pub(super) fn response_prefix(survey: &Survey) -> String {
    format!("{}/", survey.reference())
}

/// Every survey: the bundled ones first, then the stored ones. A stored survey takes the place of
/// a bundled one with the same reference.
pub(super) async fn surveys(store: &Store) -> Result<Vec<Survey>, StoreError> {
    let stored = store.all::<Survey>("").await?.documents;
    let is_stored = |survey: &Survey| {
        let reference = survey.reference();
        stored.iter().any(|stored| stored.reference() == reference)
    };
    let mut surveys: Vec<Survey> = bundled()
        .into_iter()
        .filter(|survey| !is_stored(survey))
        .collect();
    surveys.extend(stored);
    Ok(surveys)
}

/// The survey that `ID@VERSION` names.
pub(super) async fn find(store: &Store, reference: &str) -> Result<Option<Survey>, StoreError> {
    let surveys = surveys(store).await?;
    Ok(surveys
        .into_iter()
        .find(|survey| survey.reference() == reference))
}

/// Every survey with its counts. Responses are counted by their keys, none is read.
pub(super) async fn entries(store: &Store) -> Result<Vec<Entry>, StoreError> {
    let library = instrument::ready().ok();
    let mut entries = Vec::new();
    for survey in surveys(store).await? {
        let prefix = response_prefix(&survey);
        let all = store.count::<Response>(&prefix).await?;
        let sample = store
            .count::<Response>(&format!("{prefix}{SAMPLE_PREFIX}"))
            .await?;
        let instrument = survey
            .instrument
            .as_ref()
            .and_then(|reference| library.as_ref()?.get(&reference.id))
            .map(|instrument| instrument.name.clone());
        entries.push(Entry {
            paired: scoring_key(&survey).is_some(),
            instrument,
            real: all.saturating_sub(sample),
            sample,
            survey,
        });
    }
    Ok(entries)
}

//! The surveys of the workspace: the bundled ones and the stored ones.

use serviscope_domain::{
    instrument, response::Response, sample::SAMPLE_PREFIX, scoring::ScoringKey, survey::Survey,
    text::Text,
};

use crate::store::{Store, StoreError, answers_prefix, surveys};

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

/// Every survey with its counts. Responses are counted by their keys, none is read.
pub(super) async fn entries(store: &Store) -> Result<Vec<Entry>, StoreError> {
    let library = instrument::ready().ok();
    let mut entries = Vec::new();
    for survey in surveys(store).await? {
        let prefix = answers_prefix(&survey);
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
            paired: ScoringKey::for_survey(&survey).is_some(),
            instrument,
            real: all.saturating_sub(sample),
            sample,
            survey,
        });
    }
    Ok(entries)
}

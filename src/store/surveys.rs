//! The surveys of the workspace, and where their responses lie.

use serviscope_domain::survey::{Survey, bundled};

use super::{Store, StoreError};

/// Every survey: the bundled ones, then the stored ones. A stored survey takes the place of a
/// bundled one with the same reference.
///
/// # Errors
/// When the store cannot be read.
pub async fn surveys(store: &Store) -> Result<Vec<Survey>, StoreError> {
    let mut surveys = bundled();
    for survey in store.all::<Survey>("").await?.documents {
        let reference = survey.reference();
        match surveys
            .iter_mut()
            .find(|known| known.reference() == reference)
        {
            Some(known) => *known = survey,
            None => surveys.push(survey),
        }
    }
    Ok(surveys)
}

/// The survey that `ID@VERSION` names.
///
/// # Errors
/// When the store cannot be read.
pub async fn find_survey(store: &Store, reference: &str) -> Result<Option<Survey>, StoreError> {
    let surveys = surveys(store).await?;
    Ok(surveys
        .into_iter()
        .find(|survey| survey.reference() == reference))
}

/// What the stored keys of a survey's responses and drafts begin with.
pub fn answers_prefix(survey: &Survey) -> String {
    [&survey.reference(), "/"].concat()
}

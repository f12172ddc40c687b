//! Where the survey comes from: this device, else a file beside the application.

use serviscope_domain::survey::{SURVEY_SCHEMA, Survey};

use super::{
    codec::{Lean, from_json},
    early,
};
use crate::store::{Store, StoreError};

/// Why there is no survey to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SurveyProblem {
    /// The link names no survey.
    BadLink,
    /// No such survey, on this device or beside the application.
    NotFound(String),
    /// It asks something that the plain runtime does not know.
    #[cfg(not(feature = "rich"))]
    NeedsComplete,
    /// It was made by a newer version, or is damaged.
    #[cfg(feature = "rich")]
    Unreadable(String),
    /// It is not on this device and the network is away.
    NoNetwork,
}

/// Loads the survey `ID@VERSION`.
pub(super) async fn load(store: &Store, reference: &str) -> Result<Survey, SurveyProblem> {
    // A survey made or imported on this device wins.
    match store.get::<Lean<Survey>>(reference).await {
        Ok(Some(Lean(survey))) => return readable(Some(survey), reference),
        Err(StoreError::Unreadable(_)) => return readable(None, reference),
        Ok(None) | Err(_) => {}
    }
    match early::survey().await {
        Ok(Some(text)) => readable(from_json(&text), reference),
        Ok(None) => Err(SurveyProblem::NotFound(reference.to_owned())),
        Err(_) => Err(SurveyProblem::NoNetwork),
    }
}

/// The survey, if this build can ask it.
fn readable(survey: Option<Survey>, reference: &str) -> Result<Survey, SurveyProblem> {
    survey
        .filter(|survey| survey.schema <= SURVEY_SCHEMA)
        .ok_or_else(|| unreadable(reference))
}

/// What the plain runtime cannot read, the complete one may.
#[cfg(not(feature = "rich"))]
fn unreadable(_: &str) -> SurveyProblem {
    SurveyProblem::NeedsComplete
}

#[cfg(feature = "rich")]
fn unreadable(reference: &str) -> SurveyProblem {
    SurveyProblem::Unreadable(reference.to_owned())
}

//! Where the survey comes from: this device, else a file beside the application.

use serviscope_domain::survey::Survey;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::codec::{Lean, from_json};
use crate::store::Store;

/// Why there is no survey to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SurveyProblem {
    /// The link names no survey.
    BadLink,
    /// No such survey, on this device or beside the application.
    NotFound(String),
    /// It is not on this device and the network is away.
    NoNetwork,
}

/// Loads the survey `ID@VERSION`.
pub(super) async fn load(store: &Store, reference: &str) -> Result<Survey, SurveyProblem> {
    // A survey made or imported on this device wins; one that cannot be read counts as absent.
    if let Ok(Some(Lean(survey))) = store.get::<Lean<Survey>>(reference).await {
        return Ok(survey);
    }
    let address = format!("/surveys/{reference}.json");
    let window = web_sys::window().ok_or(SurveyProblem::NoNetwork)?;
    let response = JsFuture::from(window.fetch_with_str(&address))
        .await
        .map_err(|_| SurveyProblem::NoNetwork)?;
    let response: web_sys::Response = response.unchecked_into();
    let missing = || SurveyProblem::NotFound(reference.to_owned());
    if !response.ok() {
        return Err(missing());
    }
    let text = response.text().map_err(|_| SurveyProblem::NoNetwork)?;
    let text = JsFuture::from(text)
        .await
        .map_err(|_| SurveyProblem::NoNetwork)?;
    let text = text.as_string().ok_or_else(missing)?;
    from_json(&text).ok_or_else(missing)
}

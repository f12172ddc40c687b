//! Where the survey comes from: this device, else a file beside the application.

use js_sys::{Promise, Reflect};
use serviscope_domain::survey::{SURVEY_SCHEMA, Survey};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Window;

use super::codec::{Lean, from_json};
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
    let window = web_sys::window().ok_or(SurveyProblem::NoNetwork)?;
    let answer = early(&window, reference)
        .unwrap_or_else(|| window.fetch_with_str(&["/surveys/", reference, ".json"].concat()));
    let response = JsFuture::from(answer)
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
    readable(from_json(&text), reference)
}

/// The answer to the request that the page made while this module was on its way
/// (`crates/xtask/src/dist/bundle.rs`). It can be read once.
fn early(window: &Window, reference: &str) -> Option<Promise> {
    let early = Reflect::get(window, &"early".into()).ok()?;
    let survey = Reflect::get(&early, &"survey".into()).ok()?;
    if survey.as_string()? != reference {
        return None;
    }
    let answer = Reflect::get(&early, &"answer".into()).ok()?;
    // A property of our own: nothing refuses to forget it.
    let _ = Reflect::set(window, &"early".into(), &JsValue::UNDEFINED);
    answer.dyn_into().ok()
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

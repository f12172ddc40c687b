//! Addresses of the pages that belong to a survey.

use serviscope_domain::survey::{QuestionKind, Survey};

/// A reference as one segment of a path. `@` is allowed there and keeps the address readable.
fn segment(reference: &str) -> String {
    String::from(js_sys::encode_uri_component(reference)).replace("%40", "@")
}

/// The survey's responses.
pub(super) fn responses(survey: &Survey) -> String {
    format!("/surveys/{}/responses", segment(&survey.reference()))
}

/// Importing responses from a file.
pub(super) fn import(survey: &Survey) -> String {
    format!("/surveys/{}/import", segment(&survey.reference()))
}

/// Its link and its QR codes.
pub(super) fn share(survey: &Survey) -> String {
    format!("/share/{}", segment(&survey.reference()))
}

/// The gap analysis.
pub(super) fn gaps(survey: &Survey) -> String {
    format!("/gaps?s={}", segment(&survey.reference()))
}

/// Where it is answered on a phone.
pub(super) fn answer(survey: &Survey) -> String {
    format!("/respond.html?s={}", segment(&survey.reference()))
}

/// Where it runs on a kiosk, if it is made for one: it begins with a row of faces.
pub(super) fn kiosk(survey: &Survey) -> Option<String> {
    let first = survey.questions().next()?;
    matches!(first.kind, QuestionKind::Smiley { .. })
        .then(|| format!("{}#mode=kiosk", answer(survey)))
}

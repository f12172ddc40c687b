//! Responses as a CSV file.

use serviscope_domain::{formats::csv, response::Response, scoring::ScoringKey, survey::Survey};

use super::when;
use crate::{
    store::{Store, StoreError, answers_prefix},
    ui::files::download,
};

/// Without this mark Excel takes a UTF-8 file for one in the system's old encoding.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Downloads `responses` and tells the name of the file.
pub(super) fn save(survey: &Survey, responses: &[Response]) -> String {
    let key = ScoringKey::for_survey(survey);
    let csv = csv::export(survey, key.as_ref(), responses);
    let name = format!("{}-{}.csv", survey.reference(), when::today());
    download(
        &name,
        "text/csv;charset=utf-8",
        &format!("{BYTE_ORDER_MARK}{csv}"),
    );
    name
}

/// Downloads every response of `survey` and tells the name of the file and how many it holds.
pub(super) async fn save_all(
    store: &Store,
    survey: &Survey,
) -> Result<(String, usize), StoreError> {
    let loaded = store.all::<Response>(&answers_prefix(survey)).await?;
    let name = save(survey, &loaded.documents);
    Ok((name, loaded.documents.len()))
}

//! What managers and contact staff answered, for gaps 1 to 4.

use serviscope_domain::{
    response::Response,
    scoring::provider::{Colleague, asks_colleagues, colleagues},
};

use crate::store::{Store, StoreError, answers_prefix, surveys};

/// The responses to every survey that asks managers or contact staff about gaps 1 to 4.
pub(super) async fn read(store: &Store) -> Result<Vec<Colleague>, StoreError> {
    let mut found = Vec::new();
    for survey in surveys(store).await? {
        if asks_colleagues(&survey) {
            let responses = store.all::<Response>(&answers_prefix(&survey)).await?;
            found.extend(colleagues(&survey, responses.documents));
        }
    }
    Ok(found)
}

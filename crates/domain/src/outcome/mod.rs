//! Figures of the outcome block: recommendation, satisfaction, effort, delight, helplessness.

mod recommendation;
mod shares;

#[cfg(feature = "rich")]
pub(crate) use recommendation::Attitude;
pub use recommendation::{NetPromoter, net_promoter};
#[cfg(feature = "rich")]
pub(crate) use shares::is_satisfied;
pub use shares::{customer_effort, delight, effort, helplessness, satisfaction};

use crate::{
    response::Answers,
    statistics::{Absent, Figure},
};

/// Stored key of overall satisfaction, 1–7.
pub const SATISFACTION: &str = "OB01";
/// Stored key of the likelihood to recommend, 0–10.
pub const RECOMMEND: &str = "OB03";
/// Stored key of the reason for not telling us about a problem.
pub const SILENCE: &str = "OB07";
/// Stored key of the experience against expectation, 1–5.
pub const SURPRISE: &str = "OB08";

/// Key of the effort that it took, on any scale. No ready survey asks for it; files may hold it.
pub const EFFORT: &str = "CES";

/// What was answered under `key`, as far as `read` can read it.
fn answered<'a, T>(
    responses: impl IntoIterator<Item = &'a Answers>,
    read: impl Fn(&'a Answers) -> Option<T>,
) -> Figure<Vec<T>> {
    let mut any = false;
    let values: Vec<T> = responses
        .into_iter()
        .inspect(|_| any = true)
        .filter_map(read)
        .collect();
    match (any, values.is_empty()) {
        (false, _) => Err(Absent::NoData),
        (true, true) => Err(Absent::AllMissing),
        (true, false) => Ok(values),
    }
}

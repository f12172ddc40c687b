//! Scoring: from answers as given to gaps.
//!
//! A gap is perception minus expectation, per respondent and item, then per dimension, then
//! overall (Parasuraman, Zeithaml & Berry 1988). Reversed items are turned around first:
//! x′ = min + max − x.

mod analysis;
mod counted;
#[cfg(feature = "rich")]
pub mod filter;
mod finding;
mod five_gaps;
mod key;
mod linked_steps;
#[cfg(feature = "rich")]
mod local_time;
#[cfg(feature = "rich")]
pub mod pictures;
mod ranking;
mod respondent;

pub use analysis::{
    DimensionResult, Estimate, GapAnalysis, ItemResult, Note, OverallResult, analyse,
};
#[cfg(feature = "rich")]
pub use counted::is_set_aside;
pub use counted::{Counting, Population, counted};
pub use finding::{dimension_finding, five_gap_finding, item_finding};
pub use five_gaps::{FiveGaps, GapNumber, GapState, gap_index};
pub use key::{KeyError, ScoredDimension, ScoredItem, ScoringKey};
pub use linked_steps::{Lead, LinkedStep, leads, steps_measured_by};
#[cfg(feature = "rich")]
pub use local_time::{LocalTime, parse_day};
pub use ranking::{GapDirection, HasGap, is_certain_shortfall, worst_first};
pub use respondent::{Exclusion, ScoredRespondent};

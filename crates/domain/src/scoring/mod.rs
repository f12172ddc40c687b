//! Scoring: from answers as given to gaps.
//!
//! A gap is perception minus expectation, per respondent and item, then per dimension, then
//! overall (Parasuraman, Zeithaml & Berry 1988). Reversed items are turned around first:
//! x′ = min + max − x.

mod analysis;
pub mod columns;
mod counted;
#[cfg(feature = "rich")]
pub mod filter;
mod finding;
mod five_gaps;
mod inference;
mod key;
mod linked_steps;
#[cfg(feature = "rich")]
mod local_time;
mod note;
#[cfg(feature = "rich")]
pub mod pictures;
#[cfg(feature = "rich")]
pub mod provider;
mod provider_gaps;
mod ranking;
mod respondent;
#[cfg(feature = "rich")]
mod response_quality;
mod result;
#[cfg(feature = "rich")]
pub mod table;
mod waves;

pub use analysis::analyse;
#[cfg(feature = "rich")]
pub(crate) use counted::is_counted;
#[cfg(feature = "rich")]
pub use counted::is_set_aside;
pub use counted::{Counting, Population, counted};
pub use finding::{dimension_finding, five_gap_finding, item_finding};
pub use five_gaps::{
    FiveGaps, GapNumber, GapState, gap_index, gap_one_index, rank_index, share_index,
};
pub use inference::{
    ItemTest, ItemTestFigures, ItemTests, compare_dimension, compare_perceived_dimension,
    compare_perceptions, compare_respondents, test_columns, test_items,
};
pub use key::{KeyError, ScoredDimension, ScoredItem, ScoringKey};
pub use linked_steps::{Lead, LinkedStep, leads, steps_measured_by, steps_of_dimension};
#[cfg(feature = "rich")]
pub use local_time::{LocalTime, parse_day};
pub use note::Note;
pub use provider_gaps::{gap_one, opinion_gap, recorded_gap};
pub use ranking::{GapDirection, HasGap, is_certain_shortfall, worst_first};
pub use respondent::{Exclusion, ScoredRespondent};
#[cfg(feature = "rich")]
pub use response_quality::{FlagEffect, Gaps, QualityReport, quality_report};
pub use result::{DimensionResult, Estimate, GapAnalysis, ItemResult, OverallResult};
pub use waves::{WaveChange, WaveComparison, compare_waves};

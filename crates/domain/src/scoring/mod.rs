//! Scoring: from answers as given to gaps.
//!
//! A gap is perception minus expectation, per respondent and item, then per dimension, then
//! overall (Parasuraman, Zeithaml & Berry 1988). Reversed items are turned around first:
//! x′ = min + max − x.

mod analysis;
mod five_gaps;
mod key;
mod respondent;

pub use analysis::{
    DimensionResult, Estimate, GapAnalysis, ItemResult, Note, OverallResult, analyse,
};
pub use five_gaps::{FiveGaps, GapNumber, GapState, gap_index};
pub use key::{KeyError, ScoredDimension, ScoredItem, ScoringKey};
pub use respondent::{Exclusion, ScoredRespondent};

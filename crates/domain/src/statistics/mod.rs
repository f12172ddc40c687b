//! Descriptive statistics, confidence intervals, distributions and tests.
//!
//! Every transcendental function goes through `libm`, so a browser and a server compute the same
//! bits. A test that has too little to work with returns a named reason ([`Absent`]) in place of
//! a number; NaN and infinity never come out of one.

mod absent;
mod any_order;
mod describe;
mod difference;
pub mod distributions;
pub mod groups;
mod mean_test;
mod multiple;
mod paired;
mod proportion;
mod rank;
mod waves;
#[cfg(feature = "rich")]
mod whole_sum;
mod wilcoxon;

pub use absent::{Absent, Figure};
pub(crate) use any_order::{FixedSum, mean_and_variance};
pub(crate) use describe::{Summaries, summary_of};
pub use describe::{Summary, mean, summarise};
pub use difference::difference_interval;
pub use mean_test::MeanTest;
pub use multiple::{Adjustment, adjust};
pub use paired::{PairedT, paired_t};
pub use proportion::{Proportion, proportion};
pub use rank::{ranks, spearman};
pub use waves::{Linked, WelchT, link, welch_of, welch_t};
#[cfg(feature = "rich")]
pub(crate) use whole_sum::{LARGEST_TERM, WholeSum};
pub use wilcoxon::{SignedRank, Tally, signed_rank_of_tallies, wilcoxon_signed_rank};

pub(crate) use absent::{enough, finite};
pub(crate) use paired::is_constant;

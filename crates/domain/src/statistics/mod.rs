//! Descriptive statistics and confidence intervals.
//!
//! Every transcendental function goes through `libm`, so a browser and a server compute the same
//! bits.

mod any_order;
mod beta;
mod describe;
mod paired_t;
mod student_t;

pub(crate) use any_order::{FixedSum, mean_and_variance};
pub use beta::regularised_incomplete_beta;
pub(crate) use describe::Summaries;
pub use describe::{Summary, mean, summarise};
pub use paired_t::PairedT;
pub use student_t::{student_t_cdf, student_t_quantile};

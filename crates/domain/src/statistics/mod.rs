//! Descriptive statistics and confidence intervals.
//!
//! Every transcendental function goes through `libm`, so a browser and a server compute the same
//! bits.

mod beta;
mod describe;
mod student_t;

pub use beta::regularised_incomplete_beta;
pub use describe::{Summary, mean, summarise};
pub use student_t::{student_t_cdf, student_t_quantile};

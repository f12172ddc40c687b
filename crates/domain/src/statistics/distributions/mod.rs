//! Distribution functions. Every upper tail is computed as a tail, never as 1 − cdf, so a
//! p-value of 1e-94 keeps its digits.
//!
//! Arguments outside the domain of a function give `NaN`; callers turn that into a named reason.

mod beta;
mod chi_square;
mod fisher_f;
mod fraction;
mod gamma;
mod normal;
mod quadrature;
mod root;
mod student_t;
mod studentised_range;

pub use chi_square::{chi_square_cdf, chi_square_quantile, chi_square_tail};
pub use fisher_f::{f_cdf, f_quantile, f_tail};
pub use gamma::{regularised_gamma_lower, regularised_gamma_upper};
pub use normal::{normal_cdf, normal_density, normal_quantile, normal_tail, normal_two_sided};
pub use student_t::{student_t_cdf, student_t_quantile, student_t_two_sided};
pub use studentised_range::{range_tail, studentised_range_quantile, studentised_range_tail};

pub(crate) use quadrature::Panels;

//! Scales as measuring instruments: reliability, factors, and what drives satisfaction.
//!
//! Everything starts from [`Moments`], which come exactly from
//! [`crate::scoring::columns::Products`], so none of it grows with the number of respondents except
//! the resampling. Matrices are nalgebra's, built without its default features: its
//! decompositions need only square roots, its products are plain loops without fused
//! multiplication, and what else it might call comes from `libm`.

mod adequacy;
mod alpha;
mod driver_shares;
pub mod drivers;
pub mod factors;
mod finding;
mod moments;
mod of_survey;
mod omega;
mod two_factor;
mod variance;

pub use adequacy::{Bartlett, Kmo, bartlett, kmo};
pub use alpha::{Alpha, alpha};
pub use driver_shares::{DriverShare, driver_intervals, driver_shares};
pub use finding::{ENOUGH_FOR_ALPHA, RELIABLE, driver_finding, reliability_finding};
pub use moments::{Matrix, Moments};
pub use of_survey::{Quality, ScaleQuality, SurveyDrivers, quality};
pub use omega::{Omega, omega};
pub use two_factor::contrast;
pub use variance::{Encounter, VarianceSplit, variance_split};

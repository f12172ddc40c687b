//! Models of quality beside the gaps: importance–performance, Kano, two factors, zone of
//! tolerance, perception only.

mod ipa;
mod ipa_finding;
mod ipa_of_survey;
mod kano;
mod servperf;
mod tolerance;
mod two_factor;

pub use ipa::{Attribute, Crosshairs, IpaPoint, IpaResult, Quadrant, importance_performance};
pub use ipa_finding::ipa_finding;
pub use ipa_of_survey::{Level, attributes, attributes_of_columns};
pub use kano::{
    KanoAnswer, KanoClass, KanoResult, classify, continuous_scores, dysfunctional_score,
    functional_score, kano,
};
pub use servperf::{DimensionScore, Servperf, servperf};
pub use tolerance::{ToleranceAnswer, ToleranceZone, tolerance_zone};
pub use two_factor::{Contrast, FactorKind, two_factor};

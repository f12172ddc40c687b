//! Models of quality beside the gaps: importance–performance, Kano, two factors, zone of
//! tolerance, perception only.

mod benchmark;
#[cfg(feature = "rich")]
mod expectation_sources;
mod index_lines;
#[cfg(feature = "rich")]
mod index_weights;
mod ipa;
mod ipa_finding;
mod ipa_of_survey;
mod kano;
mod kano_of_survey;
mod quality_index;
mod servperf;
mod tolerance;
mod tolerance_finding;
mod tolerance_of_survey;
mod two_factor;
mod two_factor_finding;
mod wording;

pub use benchmark::{BenchmarkRow, Rival, RivalFigure, RivalScore, benchmark, benchmark_finding};
#[cfg(feature = "rich")]
pub use expectation_sources::{
    EXPECTED_FROM, ExpectationSource, expectation_sources, expectation_sources_finding,
};
pub use index_lines::{Depth, IndexLine};
#[cfg(feature = "rich")]
pub use index_weights::{IndexWeights, WeightSource, usual_weights};
pub use ipa::{Attribute, Crosshairs, IpaPoint, IpaResult, Quadrant, importance_performance};
pub use ipa_finding::ipa_finding;
pub use ipa_of_survey::{Level, attributes, attributes_of_columns};
pub use kano::{
    KanoAnswer, KanoClass, KanoResult, classify, continuous_scores, dysfunctional_score,
    functional_score, kano,
};
pub use kano_of_survey::{KanoFeature, KanoPoint, kano_features, kano_finding, kano_points};
pub use quality_index::{IndexNode, QualityIndex, quality_index, quality_index_finding};
pub use servperf::{DimensionScore, ItemScore, Servperf, servperf};
pub use tolerance::{ToleranceAnswer, ToleranceZone, tolerance_zone};
pub use tolerance_finding::{TolerancePlace, tolerance_finding};
pub use tolerance_of_survey::{
    Tolerance, ToleranceDimension, ToleranceForm, ToleranceItem, ToleranceLine,
};
pub(crate) use two_factor::Rated;
pub use two_factor::{
    AttributeContrast, Contrast, FactorKind, contrasts, contrasts_of_answers, two_factor,
};
pub use two_factor_finding::two_factor_finding;
pub(crate) use wording::bounds;

//! Everything that the studies find, from the domain.

use std::sync::Arc;

use serviscope_domain::{
    models::{Crosshairs, IpaResult, Level},
    psychometrics::{DriverShare, Quality, driver_shares},
    scoring::ItemTests,
    statistics::{Absent, Figure},
};
use serviscope_worker::study::{self, Findings};

use crate::analysis::results::Results;

/// Samples behind the intervals of the drivers' shares.
pub(super) const SAMPLES: usize = 1_000;
/// Most responses that are resampled on the page itself, where no worker can be had: each is gone
/// through once a sample.
pub(in crate::analysis) const RESAMPLED: usize = 2_000;

/// What was found in `results`.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct Found {
    pub(in crate::analysis) results: Arc<Results>,
    pub(in crate::analysis) quality: Result<Quality, Absent>,
    /// Largest first; empty where there are none.
    pub(in crate::analysis) shares: Vec<DriverShare>,
    pub(in crate::analysis) tests: ItemTests,
    /// Whether the intervals of the shares were left out because there are too many responses.
    pub(in crate::analysis) too_many: bool,
    planes: Vec<(Level, Crosshairs, Figure<IpaResult>)>,
}

impl Found {
    /// What was found in `results`, as yet without the intervals of the drivers' shares.
    pub(super) fn of(results: Arc<Results>, findings: Findings) -> Self {
        Self {
            results,
            quality: findings.quality,
            shares: findings.shares,
            tests: findings.tests,
            too_many: false,
            planes: findings.planes,
        }
    }

    /// The same with the intervals of the shares, in the order of the dimensions.
    pub(super) fn with_intervals(&self, intervals: &[[f64; 2]]) -> Option<Self> {
        let key = &self.results.material.key;
        let drivers = self.quality.as_ref().ok()?.drivers.as_ref()?;
        Some(Self {
            shares: driver_shares(key, drivers, Some(intervals)),
            ..self.clone()
        })
    }

    /// The plane of importance and performance with these lines.
    pub(in crate::analysis) fn plane(
        &self,
        level: Level,
        lines: Crosshairs,
    ) -> Option<&Figure<IpaResult>> {
        self.planes
            .iter()
            .find(|(of, with, _)| *of == level && *with == lines)
            .map(|(.., plane)| plane)
    }
}

/// The three ways to draw the lines: by the data, by the scale, with the diagonal.
pub(in crate::analysis) fn crosshairs(results: &Results) -> [Crosshairs; 3] {
    study::crosshairs(&results.material.key)
}

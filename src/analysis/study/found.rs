//! Everything that the studies find, from the domain.

use std::{ops::ControlFlow, sync::Arc};

use serviscope_domain::{
    models::{Crosshairs, IpaResult, Level, attributes, importance_performance},
    psychometrics::{DriverShare, Quality, driver_intervals, driver_shares, quality},
    scoring::{
        ItemTests, ScoredRespondent,
        columns::{Columns, Crossed},
        test_items,
    },
    statistics::{Absent, Figure},
};

use crate::analysis::results::Results;

/// Samples behind the intervals of the drivers' shares.
const SAMPLES: usize = 1_000;
/// Most responses that are resampled here: each is gone through once a sample.
pub(in crate::analysis) const RESAMPLED: usize = 2_000;

/// What was found in `results`.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct Found {
    pub(in crate::analysis) results: Arc<Results>,
    pub(in crate::analysis) quality: Result<Quality, Absent>,
    /// Largest first; empty where there are none.
    pub(in crate::analysis) shares: Vec<DriverShare>,
    pub(in crate::analysis) tests: ItemTests,
    planes: Vec<(Level, Crosshairs, Figure<IpaResult>)>,
}

impl Found {
    /// Works everything out but the intervals of the drivers' shares.
    pub(super) fn of(results: Arc<Results>) -> Self {
        let key = &results.material.key;
        let quality = Columns::from_answers(key, results.answers())
            .map(|columns| quality(key, &Crossed::new(&columns)));
        let respondents: Vec<ScoredRespondent> = results
            .answers()
            .into_iter()
            .map(|answers| ScoredRespondent::new(key, answers))
            .collect();
        let planes = [Level::Items, Level::Dimensions]
            .into_iter()
            .flat_map(|level| {
                let attributes = attributes(key, &respondents, level);
                crosshairs(&results).map(|lines| {
                    let plane = importance_performance(&attributes, lines);
                    (level, lines, plane)
                })
            })
            .collect();
        let drivers = quality
            .as_ref()
            .ok()
            .and_then(|quality| quality.drivers.as_ref());
        Self {
            shares: drivers.map_or_else(Vec::new, |drivers| driver_shares(key, drivers, None)),
            tests: test_items(key, &respondents),
            quality,
            planes,
            results: Arc::clone(&results),
        }
    }

    /// The same with the intervals of the shares; `None` where there are none to be had.
    pub(super) fn with_intervals(&self) -> Option<Self> {
        let key = &self.results.material.key;
        let drivers = self.quality.as_ref().ok()?.drivers.as_ref()?;
        if drivers.n > RESAMPLED {
            return None;
        }
        let columns = Columns::from_answers(key, self.results.answers()).ok()?;
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let intervals = driver_intervals(key, &Crossed::new(&columns), SAMPLES, go_on).ok()?;
        Some(Self {
            shares: driver_shares(key, drivers, Some(&intervals)),
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
    [
        Crosshairs::Data,
        Crosshairs::Scale(results.material.key.min, results.material.key.max),
        Crosshairs::Diagonal,
    ]
}

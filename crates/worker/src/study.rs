//! Working out the studies. Page and worker call the same functions.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use serviscope_domain::{
    models::{
        Attribute, Crosshairs, IpaResult, Level, attributes, attributes_of_columns,
        importance_performance,
    },
    psychometrics::{
        DriverShare, Quality, driver_intervals, driver_shares, drivers::Regression, quality,
    },
    response::Answers,
    scoring::{
        ItemTests, ScoredRespondent, ScoringKey,
        columns::{Columns, Crossed},
        test_columns, test_items,
    },
    statistics::{Absent, Figure},
};

/// Steps that [`Findings::of`] tells of.
const STEPS: usize = 4;

/// The answers that are studied.
#[derive(Clone, Debug, PartialEq)]
pub enum Material {
    /// Whole points of the scale.
    Columns(Columns),
    /// As they were given, where some lie between two points.
    Answers(Vec<Answers>),
}

/// Everything that the studies find but the intervals of the shares.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Findings {
    /// Reliability and drivers.
    pub quality: Figure<Quality>,
    /// Shares of R², largest first, without intervals; empty where there are none.
    pub shares: Vec<DriverShare>,
    /// The tests of every item.
    pub tests: ItemTests,
    /// Importance and performance at both levels, with each of the lines.
    pub planes: Vec<(Level, Crosshairs, Figure<IpaResult>)>,
    /// What a message leaves out of `quality`; see [`Self::complete`].
    regression: Option<Regression>,
}

/// The three ways to draw the lines of the plane: by the data, by the scale, with the diagonal.
pub fn crosshairs(key: &ScoringKey) -> [Crosshairs; 3] {
    Crosshairs::ways([key.min, key.max])
}

impl Findings {
    /// Works them out. `progress` hears how many of how many steps are done.
    pub fn of(
        key: &ScoringKey,
        material: &Material,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Self {
        let mut steps = (1..=STEPS).map(|done| progress(done, STEPS));
        let mut step = || {
            let _ = steps.next();
        };
        let quality = match material {
            Material::Columns(columns) => Ok(quality(key, &Crossed::new(columns))),
            Material::Answers(_) => Err(Absent::NotWhole),
        };
        step();
        let respondents: Vec<ScoredRespondent> = match material {
            Material::Columns(_) => Vec::new(),
            Material::Answers(answers) => answers
                .iter()
                .map(|answers| ScoredRespondent::new(key, answers))
                .collect(),
        };
        let mut plane = |level| {
            let attributes: Vec<Attribute> = match material {
                Material::Columns(columns) => attributes_of_columns(key, columns, level),
                Material::Answers(_) => attributes(key, &respondents, level),
            };
            step();
            crosshairs(key).map(|lines| (level, lines, importance_performance(&attributes, lines)))
        };
        let planes = [plane(Level::Items), plane(Level::Dimensions)].concat();
        let tests = match material {
            Material::Columns(columns) => test_columns(key, columns),
            Material::Answers(_) => test_items(key, &respondents),
        };
        step();
        let drivers = quality
            .as_ref()
            .ok()
            .and_then(|found| found.drivers.as_ref());
        Self {
            shares: drivers.map_or_else(Vec::new, |drivers| driver_shares(key, drivers, None)),
            regression: drivers.map(|drivers| drivers.regression.clone()),
            quality,
            tests,
            planes,
        }
    }

    /// The same with what a message leaves out put in again.
    #[must_use]
    pub fn complete(mut self) -> Self {
        let drivers = self
            .quality
            .as_mut()
            .ok()
            .and_then(|found| found.drivers.as_mut());
        if let (Some(drivers), Some(regression)) = (drivers, &self.regression) {
            drivers.regression = regression.clone();
        }
        self
    }
}

/// 95 % intervals of the shares in the order of the dimensions, from `samples` samples.
///
/// # Errors
/// As [`driver_intervals`]; [`Absent::NotWhole`] where there are no columns.
pub fn intervals(
    key: &ScoringKey,
    material: &Material,
    samples: usize,
    progress: &mut dyn FnMut(usize, usize),
) -> Figure<Vec<[f64; 2]>> {
    let Material::Columns(columns) = material else {
        return Err(Absent::NotWhole);
    };
    // The products serve no resampling; without them nothing is added up in vain.
    driver_intervals(
        key,
        &Crossed::uncounted(columns),
        samples,
        &mut |done, of| {
            progress(done, of);
            ControlFlow::Continue(())
        },
    )
}

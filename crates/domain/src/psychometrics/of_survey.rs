//! The measuring quality of one survey's answers, and what drives its customers' satisfaction.
//!
//! Field names in JSON are those of the reference files (`alpha_P`, `kmo`, …).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Alpha, Bartlett, Moments, Omega, alpha, bartlett,
    drivers::{Regression, johnson, lmg, regression},
    kmo, omega,
};
use crate::{
    scoring::{
        Note, ScoringKey,
        columns::{Crossed, Place, Products},
    },
    statistics::{Absent, Figure},
};

/// Reliability of one dimension.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScaleQuality {
    /// Dimension id.
    pub dim: String,
    /// Alpha of the perceptions.
    #[serde(rename = "alpha_P")]
    pub perceptions: Option<Alpha>,
    /// Alpha of the expectations.
    #[serde(rename = "alpha_E")]
    pub expectations: Option<Alpha>,
    /// Alpha of the gaps P − E.
    #[serde(rename = "alpha_G")]
    pub gaps: Option<Alpha>,
    /// Omega of the perceptions.
    #[serde(rename = "omega_P")]
    pub perceptions_omega: Option<Omega>,
    /// Omega of the expectations.
    #[serde(rename = "omega_E")]
    pub expectations_omega: Option<Omega>,
    /// Omega of the gaps P − E.
    #[serde(rename = "omega_G")]
    pub gaps_omega: Option<Omega>,
}

/// What drives overall satisfaction, by dimension id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SurveyDrivers {
    /// Respondents with overall satisfaction and every dimension's perception score.
    pub n: usize,
    /// Regression coefficients; the intercept is under `(Intercept)`.
    pub coef: BTreeMap<String, f64>,
    /// Everything about the regression, in the order of the dimensions. JSON has the fields around
    /// it instead; who reads them back puts this in again.
    #[serde(skip)]
    pub regression: Regression,
    /// Explained share of the variance.
    pub r2: f64,
    /// The same, adjusted for the number of dimensions.
    pub adj: f64,
    /// Shares of R² averaged over all orders; absent beyond twelve dimensions.
    pub lmg: Option<BTreeMap<String, f64>>,
    /// Johnson's relative weights.
    pub johnson: Option<BTreeMap<String, f64>>,
}

/// The measuring quality of a survey's answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quality {
    /// Dimensions, in the instrument's order.
    pub dims: Vec<ScaleQuality>,
    /// What drives satisfaction.
    pub drivers: Option<SurveyDrivers>,
    /// Kaiser–Meyer–Olkin measure of all perceptions.
    pub kmo: Option<f64>,
    /// The same of each item.
    pub kmo_items: Option<Vec<f64>>,
    /// Bartlett's test of all perceptions.
    pub bartlett: Option<Bartlett>,
    /// Reasons for absent figures.
    pub notes: Vec<Note>,
}

/// Measures the quality of answers; nothing here grows with the number of respondents once the
/// products are added up, unless answers are missing.
pub fn quality(key: &ScoringKey, crossed: &Crossed) -> Quality {
    let mut notes = Vec::new();
    let dims = (0..key.dimensions.len())
        .map(|dimension| scale_quality(key, crossed, dimension, &mut notes))
        .collect();
    let perceptions = crossed.perception_moments();
    let kmo = take(kmo(&perceptions), "kmo", &mut notes);
    let bartlett = take(bartlett(&perceptions), "bartlett", &mut notes);
    let drivers = drivers(key, crossed, &mut notes);
    Quality {
        dims,
        drivers: take(drivers, "drivers", &mut notes),
        kmo: kmo.as_ref().map(|kmo| kmo.overall),
        kmo_items: kmo.map(|kmo| kmo.items),
        bartlett,
        notes,
    }
}

/// The figure, or its reason among the notes.
fn take<T>(figure: Figure<T>, key: &str, notes: &mut Vec<Note>) -> Option<T> {
    figure.map_err(|reason| notes.push(reason.note(key))).ok()
}

fn plain(products: &Products) -> Moments {
    products.moments(&vec![1.0; products.width()])
}

fn scale_quality(
    key: &ScoringKey,
    crossed: &Crossed,
    index: usize,
    notes: &mut Vec<Note>,
) -> ScaleQuality {
    let dimension = &key.dimensions[index];
    let side = |side: fn(usize) -> Place| {
        let places: Vec<_> = dimension.items.iter().copied().map(side).collect();
        plain(&crossed.products(&places))
    };
    let (perceptions, expectations) = (side(Place::Perception), side(Place::Expectation));
    let gaps = plain(&crossed.gaps(&dimension.items));
    let name = |figure: &str| format!("dims.{}.{figure}", dimension.id);
    let mut alpha_of = |moments, figure| take(alpha(moments), &name(figure), notes);
    let alphas = [
        alpha_of(&perceptions, "alpha_P"),
        alpha_of(&expectations, "alpha_E"),
        alpha_of(&gaps, "alpha_G"),
    ];
    let mut omega_of = |moments, figure| take(omega(moments), &name(figure), notes);
    let omegas = [
        omega_of(&perceptions, "omega_P"),
        omega_of(&expectations, "omega_E"),
        omega_of(&gaps, "omega_G"),
    ];
    let [perceptions, expectations, gaps] = alphas;
    let [perceptions_omega, expectations_omega, gaps_omega] = omegas;
    ScaleQuality {
        dim: dimension.id.clone(),
        perceptions,
        expectations,
        gaps,
        perceptions_omega,
        expectations_omega,
        gaps_omega,
    }
}

fn drivers(key: &ScoringKey, crossed: &Crossed, notes: &mut Vec<Note>) -> Figure<SurveyDrivers> {
    let columns = crossed.columns();
    if columns.satisfaction().missing() == columns.n() {
        return Err(Absent::NoSatisfaction);
    }
    let moments = crossed.driver_moments(key);
    let regression = regression(&moments)?;
    let ids = || key.dimensions.iter().map(|dimension| dimension.id.clone());
    let by_id = |values: Vec<f64>| ids().zip(values).collect::<BTreeMap<_, _>>();
    let slopes = regression.drivers.iter().map(|slope| slope.value).collect();
    let mut coef = by_id(slopes);
    coef.insert("(Intercept)".to_owned(), regression.intercept.value);
    Ok(SurveyDrivers {
        n: regression.n,
        coef,
        r2: regression.r2,
        adj: regression.adj,
        regression,
        lmg: take(lmg(&moments), "drivers.lmg", notes).map(by_id),
        johnson: take(johnson(&moments), "drivers.johnson", notes).map(by_id),
    })
}

//! Shares of R² by dimension as they are shown: the largest first, each with its interval.

use serde::{Deserialize, Serialize};

use super::{
    Moments, SurveyDrivers,
    drivers::{Bootstrap, Coefficient, Progress, bootstrap, lmg},
};
use crate::{
    scoring::{ScoringKey, columns::Crossed},
    statistics::Absent,
    text::Text,
};

/// The same seed every time, so that the same answers always have the same intervals.
const SEED: u64 = 0x1a2b_3c4d;

/// What one dimension contributes to explaining overall satisfaction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DriverShare {
    /// Dimension id.
    pub dim: String,
    /// Name.
    pub name: Text,
    /// LMG share of R², 0–1; all shares add up to 1.
    pub share: f64,
    /// 95 % interval of `share` from resampling (`BCa`); absent where it was not worked out.
    pub ci: Option<[f64; 2]>,
    /// Johnson's relative weight as a share of R², 0–1.
    pub johnson: Option<f64>,
    /// Regression coefficient in points of satisfaction per scale point.
    pub coefficient: Option<Coefficient>,
}

/// The dimensions by their LMG share, largest first; equal ones in the instrument's order. Empty
/// where there are no LMG shares, or where nothing is explained that could be shared.
pub fn driver_shares(
    key: &ScoringKey,
    drivers: &SurveyDrivers,
    intervals: Option<&[[f64; 2]]>,
) -> Vec<DriverShare> {
    let Some(raw) = &drivers.lmg else {
        return Vec::new();
    };
    let whole: f64 = raw.values().sum();
    if whole <= 0.0 {
        return Vec::new();
    }
    let mut shares: Vec<_> = key
        .dimensions
        .iter()
        .enumerate()
        .filter_map(|(index, dimension)| {
            Some(DriverShare {
                dim: dimension.id.clone(),
                name: dimension.name.clone(),
                share: raw.get(&dimension.id)? / whole,
                ci: intervals.and_then(|all| all.get(index).copied()),
                johnson: johnson_share(drivers, &dimension.id),
                coefficient: drivers.regression.drivers.get(index).copied(),
            })
        })
        .collect();
    shares.sort_by(|a, b| b.share.total_cmp(&a.share));
    shares
}

fn johnson_share(drivers: &SurveyDrivers, dimension: &str) -> Option<f64> {
    let weights = drivers.johnson.as_ref()?;
    let whole: f64 = weights.values().sum();
    let own = weights.get(dimension)?;
    (whole > 0.0).then(|| own / whole)
}

/// 95 % intervals (`BCa`) of the LMG shares of R², in the order of the dimensions, from `samples`
/// samples of all respondents. Takes time in proportion to samples times respondents.
///
/// # Errors
/// As [`lmg`] and [`bootstrap`].
pub fn driver_intervals(
    key: &ScoringKey,
    crossed: &Crossed,
    samples: usize,
    progress: Progress,
) -> Result<Vec<[f64; 2]>, Absent> {
    let rows = crossed.driver_rows(key);
    let what = Bootstrap {
        rows: &rows,
        width: key.dimensions.len() + 1,
        samples,
        seed: SEED,
    };
    let intervals = bootstrap(what, &shares_of, progress)?;
    Ok(intervals.into_iter().map(|found| found.bca).collect())
}

fn shares_of(moments: &Moments) -> Result<Vec<f64>, Absent> {
    let shares = lmg(moments)?;
    let whole: f64 = shares.iter().sum();
    if whole > 0.0 {
        Ok(shares.into_iter().map(|share| share / whole).collect())
    } else {
        Err(Absent::Constant)
    }
}

//! EWMA and CUSUM, whose points remember those before them.

use super::PanelPoint;
use crate::{
    spc::{Baseline, CusumSettings, EwmaSettings, Limits, Observation, cusum, ewma},
    statistics::Figure,
};

/// Weight of the newest point.
const LAMBDA: f64 = 0.2;
/// Width of the limits of an EWMA, in sigmas.
const WIDTH: f64 = 3.0;
/// Shift that a CUSUM is to find, in standard errors.
const SHIFT: f64 = 1.0;
/// Decision interval of a CUSUM, in standard errors.
const DECISION: f64 = 5.0;

/// The weighted averages of a phase; none without a baseline.
pub(super) fn averages(
    baseline: Figure<Baseline>,
    points: &[Observation],
    slots: impl Iterator<Item = usize>,
) -> Vec<PanelPoint> {
    let found = baseline.and_then(|baseline| {
        let settings = EwmaSettings {
            centre: baseline.centre,
            sigma: baseline.sigma,
            lambda: LAMBDA,
            width: WIDTH,
        };
        Ok((baseline.centre, ewma(points, settings)?))
    });
    let Ok((centre, found)) = found else {
        return Vec::new();
    };
    slots
        .zip(found)
        .map(|(slot, point)| PanelPoint {
            slot,
            value: point.value,
            second: None,
            limits: Ok(Limits {
                centre,
                lower: point.lower,
                upper: point.upper,
                sigma: (point.upper - centre) / WIDTH,
            }),
        })
        .collect()
}

/// The sums of a phase; none without a baseline.
pub(super) fn sums(
    baseline: Figure<Baseline>,
    points: &[Observation],
    slots: impl Iterator<Item = usize>,
) -> Vec<PanelPoint> {
    let found = baseline.and_then(|baseline| {
        let settings = CusumSettings {
            centre: baseline.centre,
            sigma: baseline.sigma,
            shift: SHIFT,
            decision: DECISION,
        };
        cusum(points, settings)
    });
    let limits = Limits {
        centre: 0.0,
        lower: -DECISION,
        upper: DECISION,
        sigma: DECISION / WIDTH,
    };
    slots
        .zip(found.unwrap_or_default())
        .map(|(slot, point)| PanelPoint {
            slot,
            value: point.positive,
            second: Some(point.negative),
            limits: Ok(limits),
        })
        .collect()
}

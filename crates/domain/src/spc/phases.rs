//! Phases: stretches of a series that have limits of their own, such as before and after an
//! improvement.

use super::{Baseline, ChartKind, Limits, Observation};
use crate::statistics::{Absent, Figure};

/// Points from which on a phase has limits.
pub const PROVISIONAL: usize = 8;
/// Points from which the limits of a phase are frozen: later points no longer move them.
pub const FREEZE: usize = 20;

/// How firm the limits of a phase are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LimitState {
    /// Computed from all points so far, 8 to 19; the next point changes them.
    Provisional,
    /// Computed from the first 20 points and kept.
    Frozen,
}

/// A point with its limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// What is plotted.
    pub value: f64,
    /// Centre and limits, or why there are none.
    pub limits: Figure<Limits>,
}

/// A stretch of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// Place of its first point in the series.
    pub start: usize,
    /// How firm its limits are, or why there are none.
    pub state: Figure<LimitState>,
    /// Centre and spread, or why there are none.
    pub baseline: Figure<Baseline>,
    /// Its points.
    pub points: Vec<Point>,
}

/// Cuts `series` into phases at the places in `starts` (0 is always one) and gives each limits of
/// its own: none below 8 points, provisional to 19, frozen by the first 20 from then on.
pub fn phased(kind: ChartKind, series: &[Observation], starts: &[usize]) -> Vec<Phase> {
    let mut cuts: Vec<usize> = starts
        .iter()
        .copied()
        .filter(|start| (1..series.len()).contains(start))
        .chain([0, series.len()])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .filter_map(|ends| match *ends {
            [start, end] => Some(phase(kind, start, series.get(start..end)?)),
            _ => None,
        })
        .collect()
}

fn phase(kind: ChartKind, start: usize, points: &[Observation]) -> Phase {
    let (baseline, state) = if points.len() < PROVISIONAL {
        let few = Absent::TooFew {
            n: points.len(),
            needs: PROVISIONAL,
        };
        (Err(few), Err(few))
    } else {
        let used = points.get(..FREEZE).unwrap_or(points);
        let state = if points.len() < FREEZE {
            LimitState::Provisional
        } else {
            LimitState::Frozen
        };
        let baseline = Baseline::of(kind, used);
        (baseline, baseline.map(|_| state))
    };
    Phase {
        start,
        state,
        baseline,
        points: points
            .iter()
            .map(|point| Point {
                value: kind.statistic(point),
                limits: baseline.and_then(|baseline| baseline.limits(point)),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(values: impl IntoIterator<Item = f64>) -> Vec<Observation> {
        values
            .into_iter()
            .map(|value| Observation::single(value).unwrap())
            .collect()
    }

    fn wave(level: f64, n: u32) -> impl Iterator<Item = f64> {
        (0..n).map(move |i| level + f64::from(i % 3))
    }

    #[test]
    fn each_phase_has_limits_of_its_own() {
        let points = series(wave(10.0, 9).chain(wave(50.0, 8)));
        let phases = phased(ChartKind::Individuals, &points, &[9, 900]);
        let centres: Vec<_> = phases.iter().map(|p| p.baseline.unwrap().centre).collect();
        assert_eq!((phases.len(), phases[1].start), (2, 9));
        assert!((centres[0] - 11.0).abs() < 1e-12 && (centres[1] - 50.875).abs() < 1e-12);
        assert_eq!(phases[0].state, Ok(LimitState::Provisional));
    }

    #[test]
    fn the_first_twenty_points_freeze_the_limits() {
        let calm = series(wave(10.0, 20));
        let shifted = series(wave(10.0, 20).chain(wave(99.0, 5)));
        let limits = |points: &[Observation]| {
            let phase = phased(ChartKind::Individuals, points, &[]).remove(0);
            (phase.state, phase.points[0].limits)
        };
        assert_eq!(limits(&calm), limits(&shifted));
        assert_eq!(limits(&calm).0, Ok(LimitState::Frozen));
    }

    #[test]
    fn seven_points_and_constant_points_have_no_limits() {
        let few = phased(ChartKind::Individuals, &series(wave(1.0, 7)), &[]);
        assert_eq!(few[0].state, Err(Absent::TooFew { n: 7, needs: 8 }));
        let even = phased(ChartKind::Individuals, &series([4.0; 30]), &[]);
        assert_eq!(even[0].points[3].limits, Err(Absent::Constant));
        assert!(phased(ChartKind::Count, &[], &[]).is_empty());
    }
}

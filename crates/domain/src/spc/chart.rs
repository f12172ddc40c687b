//! Shewhart charts: from points in control to centre and limits.

use super::{Observation, c4, d2, d3};
use crate::statistics::{Absent, Figure, finite, mean};

/// The chart, and so the statistic that is plotted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChartKind {
    /// I: single values, spread from moving ranges.
    Individuals,
    /// mR: ranges of neighbouring values.
    MovingRange,
    /// X̄ with spread from ranges.
    MeanByRange,
    /// R: ranges of subgroups.
    Range,
    /// X̄ with spread from deviations.
    MeanByDeviation,
    /// S: deviations of subgroups.
    Deviation,
    /// p: share of units with an event.
    Share,
    /// np: number of units with an event, same size every time.
    ShareCount,
    /// c: number of events, same chance every time.
    Count,
    /// u: events a unit.
    Rate,
    /// p′ (Laney 2002): a share whose spread between periods is not only chance.
    LaneyShare,
    /// u′: the same for a rate.
    LaneyRate,
}

/// Centre and limits of one point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Centre line.
    pub centre: f64,
    /// Lower limit, centre − 3 sigma, not below what the statistic can be.
    pub lower: f64,
    /// Upper limit, centre + 3 sigma, not above what the statistic can be.
    pub upper: f64,
    /// One standard deviation of the plotted statistic, before limits are cut.
    pub sigma: f64,
}

/// Centre and spread of a process, from points taken while it was in control.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Baseline {
    /// The chart it belongs to.
    pub kind: ChartKind,
    /// Mean of single values or subgroups; share or rate; mean count. Unused by charts of spread.
    pub centre: f64,
    /// Standard deviation of single values of the process; 1 for charts of events, whose spread
    /// follows from the centre; Laney's σz for p′ and u′.
    pub sigma: f64,
}

impl ChartKind {
    /// What this chart plots of `observation`.
    pub fn statistic(self, observation: &Observation) -> f64 {
        match self {
            Self::MovingRange | Self::Range => observation.range,
            Self::Deviation => observation.sd,
            Self::Share | Self::Rate | Self::LaneyShare | Self::LaneyRate => {
                observation.value / observation.size
            }
            _ => observation.value,
        }
    }

    const fn is_share(self) -> bool {
        matches!(self, Self::Share | Self::ShareCount | Self::LaneyShare)
    }
}

impl Baseline {
    /// Centre and spread of `points`: for X̄, R and S the mean of Rᵢ/d2(nᵢ) or Sᵢ/c4(nᵢ)
    /// (Montgomery 2013, *Introduction to Statistical Quality Control*, ch. 6 and 7).
    ///
    /// # Errors
    /// Fewer than two points, no spread at all, more events than units on a chart of shares,
    /// subgroups too large for ranges.
    pub fn of(kind: ChartKind, points: &[Observation]) -> Figure<Self> {
        match points.len() {
            0 => return Err(Absent::NoData),
            1 => return Err(Absent::TooFew { n: 1, needs: 2 }),
            _ => {}
        }
        if kind.is_share() && points.iter().any(|point| point.value > point.size) {
            return Err(Absent::OutOfRange);
        }
        let total: f64 = points.iter().map(|point| point.size).sum();
        let events: f64 = points.iter().map(|point| point.value).sum();
        let by_size = points.iter().map(|p| p.value * p.size).sum::<f64>() / total;
        let average = |spread: &dyn Fn(&Observation) -> Figure| -> Figure {
            let spreads: Vec<f64> = points.iter().map(spread).collect::<Figure<_>>()?;
            mean(&spreads).ok_or(Absent::NoData)
        };
        let (centre, sigma) = match kind {
            ChartKind::Individuals => (events / points.len() as f64, mean_step(points, d2(2)?)?),
            ChartKind::MovingRange | ChartKind::MeanByRange | ChartKind::Range => {
                (by_size, average(&|p| Ok(p.range / d2(p.count())?))?)
            }
            ChartKind::MeanByDeviation | ChartKind::Deviation => {
                (by_size, average(&|p| Ok(p.sd / c4(p.count())?))?)
            }
            ChartKind::Count => (events / points.len() as f64, 1.0),
            _ => (events / total, 1.0),
        };
        let mut baseline = Self {
            kind,
            centre: finite(centre)?,
            sigma: finite(sigma)?,
        };
        if matches!(kind, ChartKind::LaneyShare | ChartKind::LaneyRate) {
            baseline.sigma = baseline.between_periods(points)?;
        }
        let has_spread = points
            .iter()
            .all(|p| baseline.one_sigma(p).is_ok_and(|s| s > 0.0));
        if has_spread {
            Ok(baseline)
        } else {
            Err(Absent::Constant)
        }
    }

    /// Laney's σz: mean moving range of the standardised points over d2(2).
    fn between_periods(&self, points: &[Observation]) -> Figure {
        let standardised: Vec<Observation> = points
            .iter()
            .map(|point| {
                let off = self.kind.statistic(point) - self.centre;
                Observation::single(off / self.one_sigma(point)?)
            })
            .collect::<Figure<_>>()
            .map_err(|_| Absent::Constant)?;
        mean_step(&standardised, d2(2)?)
    }

    /// One standard deviation of the statistic plotted for `point`.
    fn one_sigma(&self, point: &Observation) -> Figure {
        let (centre, size) = (self.centre, point.size);
        let sigma = match self.kind {
            ChartKind::Individuals => self.sigma,
            ChartKind::MovingRange | ChartKind::Range => self.sigma * d3(point.count())?,
            ChartKind::MeanByRange | ChartKind::MeanByDeviation => self.sigma / size.sqrt(),
            ChartKind::Deviation => {
                let c4 = c4(point.count())?;
                self.sigma * (1.0 - c4 * c4).max(0.0).sqrt()
            }
            ChartKind::Share | ChartKind::LaneyShare => {
                self.sigma * (centre * (1.0 - centre) / size).sqrt()
            }
            ChartKind::ShareCount => (size * centre * (1.0 - centre)).sqrt(),
            ChartKind::Count => centre.sqrt(),
            ChartKind::Rate | ChartKind::LaneyRate => self.sigma * (centre / size).sqrt(),
        };
        finite(sigma)
    }

    /// Centre and limits for one point, inside or outside the baseline.
    ///
    /// # Errors
    /// A subgroup that is too large for ranges or has no spread.
    pub fn limits(&self, point: &Observation) -> Figure<Limits> {
        let sigma = self.one_sigma(point)?;
        let centre = match self.kind {
            ChartKind::MovingRange | ChartKind::Range => self.sigma * d2(point.count())?,
            ChartKind::Deviation => self.sigma * c4(point.count())?,
            ChartKind::ShareCount => self.centre * point.size,
            _ => self.centre,
        };
        let (least, most) = match self.kind {
            ChartKind::Individuals | ChartKind::MeanByRange | ChartKind::MeanByDeviation => {
                (f64::NEG_INFINITY, f64::INFINITY)
            }
            ChartKind::Share | ChartKind::LaneyShare => (0.0, 1.0),
            ChartKind::ShareCount => (0.0, point.size),
            _ => (0.0, f64::INFINITY),
        };
        Ok(Limits {
            centre: finite(centre)?,
            lower: (centre - 3.0 * sigma).max(least),
            upper: (centre + 3.0 * sigma).min(most),
            sigma,
        })
    }
}

/// Mean step between neighbouring values, over `d2`.
fn mean_step(points: &[Observation], d2: f64) -> Figure {
    let steps: Vec<f64> = points
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] => Some((b.value - a.value).abs()),
            _ => None,
        })
        .collect();
    mean(&steps).map(|step| step / d2).ok_or(Absent::TooFew {
        n: points.len(),
        needs: 2,
    })
}

//! Centre, limits and phases of a series.

mod memory;
mod phase;
mod usual;

use super::{Series, Signal};
use crate::{
    spc::{Baseline, Capability, LimitState, Limits, RuleSet, Specification, capability},
    statistics::{Absent, Figure},
    text::Text,
};

pub use usual::{possible, usual_chart};

/// A control chart that service data can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Chart {
    /// I-MR: single values, or period means taken as such, with their moving ranges.
    Individuals,
    /// X̄-R: means and ranges of small subgroups.
    MeanRange,
    /// X̄-S: means and deviations of subgroups of any size.
    MeanDeviation,
    /// p: a share of respondents.
    Share,
    /// p′ (Laney): a share that varies more between periods than chance alone would make it.
    LaneyShare,
    /// EWMA: a moving average that forgets slowly, λ = 0.2.
    Ewma,
    /// CUSUM: running sums of deviations, k = 0.5 and h = 5.
    Cusum,
}

impl Chart {
    /// Every chart.
    pub const ALL: [Self; 7] = [
        Self::Individuals,
        Self::MeanRange,
        Self::MeanDeviation,
        Self::Share,
        Self::LaneyShare,
        Self::Ewma,
        Self::Cusum,
    ];

    /// Its name in an address.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Individuals => "imr",
            Self::MeanRange => "xr",
            Self::MeanDeviation => "xs",
            Self::Share => "p",
            Self::LaneyShare => "laney",
            Self::Ewma => "ewma",
            Self::Cusum => "cusum",
        }
    }

    /// The chart of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chart| chart.name() == name)
    }

    /// Its name as practitioners write it.
    pub fn words(self) -> Text {
        match self {
            Self::Individuals => Text::new("I-MR 图（单值与移动极差）", "I-MR (single values)"),
            Self::MeanRange => Text::new("X̄-R 图（均值与极差）", "X̄-R (means and ranges)"),
            Self::MeanDeviation => {
                Text::new("X̄-S 图（均值与标准差）", "X̄-S (means and deviations)")
            }
            Self::Share => Text::new("p 图（比例）", "p (shares)"),
            Self::LaneyShare => Text::new(
                "Laney p′ 图（过度离散的比例）",
                "Laney p′ (overdispersed shares)",
            ),
            Self::Ewma => Text::new("EWMA 图（指数加权移动平均）", "EWMA (weighted average)"),
            Self::Cusum => Text::new("CUSUM 图（累积和）", "CUSUM (cumulative sum)"),
        }
    }
}

/// What a panel plots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Statistic {
    /// Single values.
    Value,
    /// Means of subgroups.
    Mean,
    /// Shares, 0 to 1.
    Share,
    /// Exponentially weighted moving averages.
    Average,
    /// Cumulative sums upwards, and downwards as the second value, in standard errors.
    Sum,
    /// Moving ranges of neighbours.
    MovingRange,
    /// Ranges of subgroups.
    Range,
    /// Standard deviations of subgroups.
    Deviation,
}

impl Statistic {
    /// Whether a point carries something of the points before it, so that neighbours beyond the
    /// limits are one signal.
    pub(super) const fn remembers(self) -> bool {
        matches!(self, Self::Average | Self::Sum)
    }
}

/// A plotted point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PanelPoint {
    /// Its place among the slots of the series.
    pub slot: usize,
    /// What is plotted.
    pub value: f64,
    /// The sum downwards of a CUSUM, 0 or below.
    pub second: Option<f64>,
    /// Centre and limits, or why there are none.
    pub limits: Figure<Limits>,
}

/// One of the two drawings of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What it plots.
    pub statistic: Statistic,
    /// The points, in order.
    pub points: Vec<PanelPoint>,
    /// The signals, in the order in which they were known.
    pub signals: Vec<Signal>,
}

/// A phase of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Its first and its last slot.
    pub slots: [usize; 2],
    /// How many points it has.
    pub points: usize,
    /// How firm its limits are, or why there are none.
    pub state: Figure<LimitState>,
    /// Centre and spread, or why there are none.
    pub baseline: Figure<Baseline>,
    /// Single values behind them.
    pub used: usize,
}

/// A series with its limits and signals.
#[derive(Clone, Debug, PartialEq)]
pub struct ControlChart {
    /// The chart.
    pub chart: Chart,
    /// Where the process is.
    pub level: Panel,
    /// How much it varies, where the chart has a panel for that.
    pub spread: Option<Panel>,
    /// The phases, in order.
    pub stretches: Vec<Stretch>,
}

impl ControlChart {
    /// How many signals there are.
    pub fn signals(&self) -> usize {
        let spread = self.spread.as_ref().map_or(0, |panel| panel.signals.len());
        self.level.signals.len() + spread
    }
}

/// The chart of `series`. `rules` judge the level; the spread is judged by its limits alone, and
/// so are EWMA and CUSUM, whose points depend on each other.
///
/// # Errors
/// The series has no points, or is nothing that the chart can show.
pub fn control_chart(
    series: &Series,
    chart: Chart,
    (rules, trend): (RuleSet, bool),
    starts: &[chrono::NaiveDate],
) -> Figure<ControlChart> {
    possible(series, chart)?;
    let shown: Vec<_> = series
        .points()
        .map(|(slot, point)| (slot, *point))
        .collect();
    // A phase begins with the first point whose period lies wholly behind the change.
    let starts: Vec<usize> = starts
        .iter()
        .filter_map(|day| {
            shown.iter().position(|(slot, _)| {
                let slot = series.slots.get(*slot);
                slot.is_some_and(|slot| slot.start >= *day)
            })
        })
        .collect();
    Ok(phase::phases(chart, &shown, &rules.rules(trend), &starts))
}

/// How far single values of the last phase keep to `specification`: its centre and the spread
/// within it, n being the single values behind them.
///
/// # Errors
/// A chart of shares, or a phase without limits.
pub fn capability_of(chart: &ControlChart, specification: Specification) -> Figure<Capability> {
    let last = chart.stretches.last().ok_or(Absent::NoData)?;
    let baseline = last.baseline?;
    if matches!(chart.chart, Chart::Share | Chart::LaneyShare) {
        return Err(Absent::OutOfRange);
    }
    Ok(capability(
        baseline.centre,
        baseline.sigma,
        last.used,
        specification,
    ))
}

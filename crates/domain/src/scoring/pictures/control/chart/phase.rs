//! The panels of a chart, phase by phase.

use super::{Chart, ControlChart, Panel, PanelPoint, Statistic, Stretch, memory};
use crate::{
    scoring::pictures::control::signal::{beyond, signals},
    spc::{
        Baseline, ChartKind, FREEZE, LimitState, Observation, Phase, Point, Rule, moving_ranges,
        phased,
    },
    statistics::{Absent, Figure},
};

/// A point with its slot.
type Shown = (usize, Observation);

/// What the level of `chart` plots, and what its spread does.
const fn kinds(chart: Chart, single: bool) -> (ChartKind, Option<ChartKind>) {
    match chart {
        Chart::Individuals => (ChartKind::Individuals, Some(ChartKind::MovingRange)),
        Chart::MeanRange => (ChartKind::MeanByRange, Some(ChartKind::Range)),
        Chart::MeanDeviation => (ChartKind::MeanByDeviation, Some(ChartKind::Deviation)),
        Chart::Share => (ChartKind::Share, None),
        Chart::LaneyShare => (ChartKind::LaneyShare, None),
        Chart::Ewma | Chart::Cusum if single => (ChartKind::Individuals, None),
        Chart::Ewma | Chart::Cusum => (ChartKind::MeanByDeviation, None),
    }
}

fn statistics(chart: Chart, single: bool) -> (Statistic, Statistic) {
    match chart {
        Chart::Individuals if single => (Statistic::Value, Statistic::MovingRange),
        Chart::Individuals => (Statistic::Mean, Statistic::MovingRange),
        Chart::MeanRange => (Statistic::Mean, Statistic::Range),
        Chart::MeanDeviation => (Statistic::Mean, Statistic::Deviation),
        Chart::Share | Chart::LaneyShare => (Statistic::Share, Statistic::Deviation),
        Chart::Ewma => (Statistic::Average, Statistic::Deviation),
        Chart::Cusum => (Statistic::Sum, Statistic::Deviation),
    }
}

/// The chart of `shown`, cut at the places in `starts`.
pub(super) fn phases(
    chart: Chart,
    shown: &[Shown],
    rules: &[Rule],
    starts: &[usize],
) -> ControlChart {
    // Every subgroup has at least five values, so a size of one is a single response.
    let single = shown.iter().all(|(_, point)| point.size < 2.0);
    let (kind, spread_kind) = kinds(chart, single);
    let (level, spread) = statistics(chart, single);
    let observations: Vec<Observation> = shown
        .iter()
        .map(|(_, point)| match chart {
            // A mean that is taken as a single value.
            Chart::Individuals => Observation {
                size: 1.0,
                ..*point
            },
            _ => *point,
        })
        .collect();
    let empty = |statistic| Panel {
        statistic,
        points: Vec::new(),
        signals: Vec::new(),
    };
    let (mut level, mut spread) = (empty(level), spread_kind.map(|_| empty(spread)));
    let mut stretches = Vec::new();
    for phase in phased(kind, &observations, starts) {
        let places = phase.start..phase.start + phase.points.len();
        let (Some(own), Some(shown)) = (observations.get(places.clone()), shown.get(places)) else {
            continue;
        };
        add_level(&mut level, chart, &phase, (own, shown), rules);
        if let (Some(panel), Some(kind)) = (&mut spread, spread_kind) {
            let points = spread_of(kind, &phase, own);
            add_spread(panel, points, shown);
        }
        stretches.extend(stretch(&phase, shown));
    }
    ControlChart {
        chart,
        level,
        spread,
        stretches,
    }
}

fn stretch(phase: &Phase, shown: &[Shown]) -> Option<Stretch> {
    let used = match phase.state {
        Ok(LimitState::Frozen) => FREEZE,
        _ => shown.len(),
    };
    let values: f64 = shown.iter().take(used).map(|(_, point)| point.size).sum();
    // I-MR takes a mean as one value.
    let single = phase
        .baseline
        .is_ok_and(|baseline| baseline.kind == ChartKind::Individuals);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a sum of lengths"
    )]
    let values = values as usize;
    Some(Stretch {
        slots: [shown.first()?.0, shown.last()?.0],
        points: shown.len(),
        state: phase.state,
        baseline: phase.baseline,
        used: if single {
            used.min(shown.len())
        } else {
            values
        },
    })
}

fn add_level(
    panel: &mut Panel,
    chart: Chart,
    phase: &Phase,
    (own, shown): (&[Observation], &[Shown]),
    rules: &[Rule],
) {
    let start = panel.points.len();
    let slots = shown.iter().map(|(slot, _)| *slot);
    let points: Vec<PanelPoint> = match chart {
        Chart::Ewma => memory::averages(phase.baseline, own, slots),
        Chart::Cusum => memory::sums(phase.baseline, own, slots),
        _ => slots
            .zip(&phase.points)
            .map(|(slot, point)| plotted(slot, *point))
            .collect(),
    };
    panel.signals.extend(if panel.statistic.remembers() {
        beyond(&points, start, panel.statistic)
    } else {
        signals(&points, start, rules)
    });
    panel.points.extend(points);
}

fn add_spread(panel: &mut Panel, points: Vec<Point>, shown: &[Shown]) {
    let start = panel.points.len();
    // Moving ranges begin with the second point.
    let slots = shown
        .iter()
        .skip(shown.len() - points.len().min(shown.len()));
    let points: Vec<PanelPoint> = slots
        .zip(points)
        .map(|((slot, _), point)| plotted(*slot, point))
        .collect();
    let found = beyond(&points, start, panel.statistic);
    panel.signals.extend(found);
    panel.points.extend(points);
}

const fn plotted(slot: usize, point: Point) -> PanelPoint {
    PanelPoint {
        slot,
        value: point.value,
        second: None,
        limits: point.limits,
    }
}

/// The spread of each point, with limits from the points that set those of the level.
fn spread_of(kind: ChartKind, phase: &Phase, own: &[Observation]) -> Vec<Point> {
    let (points, fewer) = if kind == ChartKind::MovingRange {
        let values: Vec<f64> = own.iter().map(|point| point.value).collect();
        (moving_ranges(&values).unwrap_or_default(), 1)
    } else {
        (own.to_vec(), 0)
    };
    let used = match phase.state {
        Ok(LimitState::Frozen) => FREEZE - fewer,
        _ => points.len(),
    };
    let baseline: Figure<Baseline> = match (phase.baseline, points.get(..used)) {
        (Ok(_), Some(used)) => Baseline::of(kind, used),
        (Err(absent), _) => Err(absent),
        (_, None) => Err(Absent::NoData),
    };
    points
        .iter()
        .map(|point| Point {
            value: kind.statistic(point),
            limits: baseline.and_then(|baseline| baseline.limits(point)),
        })
        .collect()
}

//! Limits against the references, by size and by phase.

use serde_json::Value;
use serviscope_domain::{
    scoring::pictures::control::{Chart, Measure, Per, capability_of, control_chart, usual_chart},
    spc::{LimitState, Observation, Specification},
    statistics::Absent,
};

use crate::made::{GAP, WE, after, calm, charted, day, made, singles};

fn golden() -> Value {
    serde_json::from_str(include_str!("../data/golden_spc.json")).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    let list = value.as_array().unwrap();
    list.iter().map(|number| number.as_f64().unwrap()).collect()
}

fn laney() -> Value {
    serde_json::from_str(include_str!("../data/golden_laney.json")).unwrap()
}

/// The references have no more points than set the limits here, so they are the same but for
/// rounded constants: qcc takes 1.128 for d2(2), and so does qicharts2.
#[test]
fn limits_are_those_of_the_references() {
    let golden = golden();
    let values = numbers(&golden["visc_I"]["x"]);
    let chart = charted(&singles(&values), Chart::Individuals);
    let limits = chart.level.points[0].limits.unwrap();
    let near = |ours: f64, reference: &Value, tolerance: f64| {
        let reference = reference.as_f64().unwrap();
        assert!(
            (ours - reference).abs() <= tolerance,
            "{ours} is not {reference}"
        );
    };
    near(limits.centre, &golden["visc_I"]["center"], 1e-9);
    near(limits.lower, &golden["visc_I"]["limits"][0], 1e-3);
    near(limits.upper, &golden["visc_I"]["limits"][1], 1e-3);
    let steps = values.windows(2).map(|pair| (pair[1] - pair[0]).abs());
    let range = steps.sum::<f64>() / (values.len() - 1) as f64;
    let spread = chart.spread.unwrap();
    let moving = spread.points[0].limits.unwrap();
    assert!((moving.upper - 3.268 * range).abs() < 1e-3);
    assert_eq!(
        (spread.points[0].slot, spread.points.len()),
        (1, values.len() - 1)
    );

    let golden = laney();
    let (events, sizes) = (numbers(&golden["events"]), numbers(&golden["n"]));
    let points = events.iter().zip(&sizes);
    let points: Vec<_> = points
        .map(|(x, n)| Observation::events(*x, *n).unwrap())
        .collect();
    let shares = made(Measure::Satisfied, Per::Week, &points);
    for (chart, name, tolerance) in [(Chart::Share, "p", 1e-9), (Chart::LaneyShare, "pp", 1e-4)] {
        let chart = charted(&shares, chart);
        for (point, reference) in chart
            .level
            .points
            .iter()
            .zip(golden[name].as_array().unwrap())
        {
            let limits = point.limits.unwrap();
            near(limits.centre, &reference["cl"], 1e-9);
            near(limits.upper, &reference["ucl"], tolerance);
            near(limits.lower, &reference["lcl"], tolerance);
        }
    }
    assert_eq!(usual_chart(&shares), Chart::LaneyShare);
}

#[test]
fn limits_step_with_the_size_of_the_period() {
    let period = |n: usize| {
        let values: Vec<f64> = (0..n)
            .map(|place| 5.0 + (place % 3) as f64 / 10.0)
            .collect();
        Observation::subgroup(&values).unwrap()
    };
    let points: Vec<_> = (0..10)
        .map(|place| period(if place < 5 { 9 } else { 36 }))
        .collect();
    let chart = charted(&made(GAP, Per::Week, &points), Chart::MeanDeviation);
    let half = |place: usize| {
        let limits = chart.level.points[place].limits.unwrap();
        limits.upper - limits.centre
    };
    assert!(
        (half(0) / half(9) - 2.0).abs() < 1e-9,
        "four times the size, half the width"
    );
    assert_eq!(chart.stretches[0].state, Ok(LimitState::Provisional));
    assert_eq!(chart.stretches[0].used, 5 * 9 + 5 * 36);
}

#[test]
fn a_split_gives_each_phase_its_own_limits() {
    let values: Vec<f64> = calm(20)
        .into_iter()
        .chain(calm(20).into_iter().map(|v| v + 2.0))
        .collect();
    let series = singles(&values);
    let whole = charted(&series, Chart::Individuals);
    assert!(whole.signals() > 0);
    let split = control_chart(&series, Chart::Individuals, WE, &[after("2026-01-05", 20)]).unwrap();
    assert_eq!((split.stretches.len(), split.signals()), (2, 0));
    assert_eq!(split.stretches[1].slots, [20, 39]);
    let centres: Vec<f64> = split
        .stretches
        .iter()
        .map(|s| s.baseline.unwrap().centre)
        .collect();
    assert!((centres[1] - centres[0] - 2.0).abs() < 1e-9);
    // No moving range reaches across the change.
    let spread = split.spread.unwrap();
    assert!(spread.points.iter().all(|point| point.slot != 20));
    let late = control_chart(&series, Chart::Individuals, WE, &[day("2031-01-01")]).unwrap();
    assert_eq!(late.stretches.len(), 1);
}

#[test]
fn capability_takes_the_last_phase_and_no_shares() {
    let values: Vec<f64> = calm(20)
        .into_iter()
        .chain(calm(20).into_iter().map(|v| v + 1.0))
        .collect();
    let chart = control_chart(
        &singles(&values),
        Chart::Individuals,
        WE,
        &[after("2026-01-05", 20)],
    )
    .unwrap();
    let least = Specification {
        lower: Some(5.5),
        upper: None,
    };
    let found = capability_of(&chart, least).unwrap();
    let baseline = chart.stretches[1].baseline.unwrap();
    let index = (baseline.centre - 5.5) / (3.0 * baseline.sigma);
    assert!((found.cpl.unwrap().value - index).abs() < 1e-12);
    assert_eq!((found.cpk, found.cpu), (found.cpl, Err(Absent::NoData)));
    let shares = vec![Observation::events(5.0, 10.0).unwrap(); 8];
    let shares = charted(&made(Measure::Short, Per::Week, &shares), Chart::Share);
    assert_eq!(capability_of(&shares, least), Err(Absent::OutOfRange));
}

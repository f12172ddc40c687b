//! Control charts against R's qcc and qicharts2, and against the catalogue's worked examples.

#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use serde_json::Value;
use serviscope_domain::spc::{
    Baseline, ChartKind, CusumSettings, EwmaSettings, Limits, Observation, Plotted, Point, RuleSet,
    c4, cusum, d2, d3, ewma, moving_ranges, runs, violations,
};

fn spc() -> Value {
    serde_json::from_str(include_str!("data/golden_spc.json")).unwrap()
}

fn laney() -> Value {
    serde_json::from_str(include_str!("data/golden_laney.json")).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    let list = value.as_array().unwrap();
    list.iter().map(|number| number.as_f64().unwrap()).collect()
}

#[track_caller]
fn near(ours: f64, reference: &Value, tolerance: f64) {
    let reference = reference.as_f64().unwrap();
    let error = (ours - reference).abs();
    assert!(
        error <= tolerance * reference.abs(),
        "{ours} is not {reference}"
    );
}

#[track_caller]
fn near_limits(ours: Limits, reference: &Value) {
    near(ours.centre, &reference["center"], 1e-9);
    near(ours.lower, &reference["limits"][0], 1e-9);
    near(ours.upper, &reference["limits"][1], 1e-9);
}

/// Subgroups of five by what the reference file tells of them.
fn pistons(golden: &Value) -> Vec<Observation> {
    let (means, ranges, deviations) = (
        numbers(&golden["piston25_xbar"]["stat"]),
        numbers(&golden["piston25_R"]["stat"]),
        numbers(&golden["piston25_S"]["stat"]),
    );
    means
        .iter()
        .zip(ranges.iter().zip(&deviations))
        .map(|(&value, (&range, &sd))| Observation {
            value,
            size: 5.0,
            range,
            sd,
        })
        .collect()
}

fn counts(events: &Value, sizes: &Value) -> Vec<Observation> {
    let (events, sizes) = (numbers(events), numbers(sizes));
    let pairs = events.iter().zip(&sizes);
    pairs
        .map(|(x, n)| Observation::events(*x, *n).unwrap())
        .collect()
}

fn chart(kind: ChartKind, points: &[Observation]) -> (Baseline, Vec<Limits>) {
    let baseline = Baseline::of(kind, points).unwrap();
    let limits = points.iter().map(|point| baseline.limits(point).unwrap());
    (baseline, limits.collect())
}

#[test]
fn deviation_charts_agree_with_qcc() {
    let golden = spc();
    let points = pistons(&golden);
    for (kind, name) in [
        (ChartKind::Deviation, "piston25_S"),
        (ChartKind::MeanByDeviation, "piston25_xbar_S"),
    ] {
        let (baseline, limits) = chart(kind, &points);
        near(baseline.sigma, &golden[name]["sd"], 1e-9);
        near_limits(limits[0], &golden[name]);
    }
}

/// qcc rounds d2(5) to 2.326 and d2(2) to 1.128, so its sigma is ours times exact over rounded.
/// With its sigma put in, the limits are the same.
#[test]
fn range_charts_agree_with_qcc_but_for_its_rounded_constants() {
    let golden = spc();
    let points = pistons(&golden);
    let rounded = d2(5).unwrap() / 2.326;
    let (ours, limits) = chart(ChartKind::MeanByRange, &points);
    near(ours.sigma * rounded, &golden["piston25_xbar"]["sd"], 1e-9);
    near(limits[0].upper, &golden["piston25_xbar"]["limits"][1], 1e-7);
    let sigma = golden["piston25_xbar"]["sd"].as_f64().unwrap();
    let theirs = Baseline { sigma, ..ours };
    near_limits(theirs.limits(&points[0]).unwrap(), &golden["piston25_xbar"]);

    let (ours, limits) = chart(ChartKind::Range, &points);
    near(ours.sigma * rounded, &golden["piston25_R"]["sd"], 1e-9);
    near(limits[0].centre, &golden["piston25_R"]["center"], 1e-9);
    near(limits[0].upper, &golden["piston25_R"]["limits"][1], 1e-4);
    assert_eq!(limits[0].lower, 0.0);

    let viscosity: Vec<Observation> = numbers(&golden["visc_I"]["x"])
        .into_iter()
        .map(|value| Observation::single(value).unwrap())
        .collect();
    let (ours, _) = chart(ChartKind::Individuals, &viscosity);
    let sigma = ours.sigma * d2(2).unwrap() / 1.128;
    near(sigma, &golden["visc_I"]["sd"], 1e-9);
    let theirs = Baseline { sigma, ..ours };
    near_limits(theirs.limits(&viscosity[0]).unwrap(), &golden["visc_I"]);
}

#[test]
fn a_subgroup_is_summarised_as_qcc_does() {
    let golden = spc();
    let first = Observation::subgroup(&[74.030, 74.002, 74.019, 73.992, 74.008]).unwrap();
    near(first.value, &golden["piston25_xbar"]["stat"][0], 1e-12);
    near(first.range, &golden["piston25_R"]["stat"][0], 1e-9);
    near(first.sd, &golden["piston25_S"]["stat"][0], 1e-9);
}

#[test]
fn charts_of_events_agree_with_qcc() {
    let golden = spc();
    let juice = counts(&golden["oj_p"]["D"], &golden["oj_p"]["n"]);
    let (baseline, limits) = chart(ChartKind::Share, &juice);
    near_limits(limits[0], &golden["oj_p"]);
    near_limits(chart(ChartKind::ShareCount, &juice).1[0], &golden["oj_np"]);
    let plotted: Vec<Plotted> = juice
        .iter()
        .map(|point| {
            let value = ChartKind::Share.statistic(point);
            let limits = baseline.limits(point);
            Plotted::of(&Point { value, limits }).unwrap()
        })
        .collect();
    let beyond = &RuleSet::default().rules(false)[..1];
    let found: Vec<usize> = violations(&plotted, beyond)
        .iter()
        .map(|v| v.point)
        .collect();
    let marks = golden["oj_p"]["viol"]
        .as_array()
        .unwrap()
        .iter()
        .enumerate();
    let marked: Vec<usize> = marks
        .filter(|(_, mark)| mark.is_number())
        .map(|(i, _)| i)
        .collect();
    assert_eq!(found, marked);

    let circuits = counts(&golden["circuit_c"]["x"], &golden["circuit_c"]["n"]);
    near_limits(
        chart(ChartKind::Count, &circuits).1[0],
        &golden["circuit_c"],
    );
    near_limits(chart(ChartKind::Rate, &circuits).1[0], &golden["circuit_u"]);
}

#[test]
fn weighted_and_cumulative_charts_agree_with_qcc() {
    let golden = spc();
    let points = pistons(&golden);
    let (baseline, _) = chart(ChartKind::MeanByRange, &points);
    let centre = baseline.centre;
    let sigma = golden["piston25_xbar"]["sd"].as_f64().unwrap();
    let settings = EwmaSettings {
        centre,
        sigma,
        lambda: 0.2,
        width: 3.0,
    };
    let averages = ewma(&points, settings).unwrap();
    for (ours, reference) in averages.iter().zip(golden["ewma"]["y"].as_array().unwrap()) {
        near(ours.value, reference, 1e-9);
    }
    for (row, place) in [0, 1, 24].into_iter().enumerate() {
        near(
            averages[place].lower,
            &golden["ewma"]["limits"][row][0],
            1e-9,
        );
        near(
            averages[place].upper,
            &golden["ewma"]["limits"][row][1],
            1e-9,
        );
    }
    let settings = CusumSettings {
        centre,
        sigma,
        shift: 1.0,
        decision: 5.0,
    };
    let sums = cusum(&points, settings).unwrap();
    for (index, ours) in sums.iter().enumerate() {
        // Sums of differences of large numbers: absolute, in standard errors.
        let positive = golden["cusum"]["pos"][index].as_f64().unwrap();
        let negative = golden["cusum"]["neg"][index].as_f64().unwrap();
        assert!((ours.positive - positive).abs() < 1e-9, "{index}: {ours:?}");
        assert!((ours.negative - negative).abs() < 1e-9, "{index}: {ours:?}");
        assert!(!ours.is_signal);
    }
}

#[test]
fn constants_agree_with_r() {
    let golden = spc();
    for n in 2..=25 {
        // R's d2 and d3 come from a numerical integral of ptukey, good to 1e-7 for large n; the
        // unit tests check ours to 1e-11.
        near(d2(n).unwrap(), &golden["d2"][n - 2], 2e-8);
        near(d3(n).unwrap(), &golden["d3"][n - 2], 2e-7);
        near(c4(n).unwrap(), &golden["c4"][n - 2], 1e-12);
    }
}

#[test]
fn laney_charts_agree_with_qicharts() {
    let golden = laney();
    let points = counts(&golden["events"], &golden["n"]);
    let singles: Vec<Observation> = points
        .iter()
        .map(|point| Observation::single(point.value / point.size).unwrap())
        .collect();
    for (kind, points, name, tolerance) in [
        // qicharts2 rounds d2 to 1.128.
        (ChartKind::LaneyShare, &points, "pp", 1e-3),
        (ChartKind::LaneyRate, &points, "up", 1e-3),
        (ChartKind::Individuals, &singles, "i", 1e-3),
        (ChartKind::Share, &points, "p", 1e-9),
    ] {
        for (ours, reference) in chart(kind, points)
            .1
            .iter()
            .zip(golden[name].as_array().unwrap())
        {
            near(ours.centre, &reference["cl"], 1e-9);
            near(ours.upper, &reference["ucl"], tolerance);
            let lower = reference["lcl"].as_f64().unwrap();
            let room = ours.upper - ours.centre;
            assert!(
                (ours.lower - lower).abs() <= tolerance * room,
                "{name}: {ours:?}"
            );
        }
    }
}

#[test]
fn runs_agree_with_qicharts() {
    let golden = laney();
    let points = counts(&golden["events"], &golden["n"]);
    let shares: Vec<f64> = points
        .iter()
        .map(|point| point.value / point.size)
        .collect();
    let ours = runs(&shares).unwrap();
    let reference = &golden["runs"];
    for (ours, name) in [
        (ours.useful, "n"),
        (ours.longest, "longest"),
        (ours.longest_max, "longest_max"),
        (ours.crossings, "cross"),
        (ours.crossings_min, "cross_min"),
    ] {
        assert_eq!(ours as u64, reference[name].as_u64().unwrap(), "{name}");
    }
}

#[test]
fn the_catalogues_worked_examples_are_met() {
    // TV6: x̄ 5.1, mR̄ 0.2143, limits 4.53 to 5.67, upper limit of mR 0.700.
    let series = [5.1, 5.0, 5.3, 4.9, 5.2, 5.0, 5.1, 5.2];
    let points: Vec<_> = series.map(|x| Observation::single(x).unwrap()).into();
    let single = chart(ChartKind::Individuals, &points).1[0];
    assert!((single.centre - 5.1).abs() < 1e-12);
    assert!((single.lower - 4.53).abs() < 0.001 && (single.upper - 5.67).abs() < 0.001);
    let moving = chart(ChartKind::MovingRange, &moving_ranges(&series).unwrap()).1[0];
    assert!((moving.centre - 1.5 / 7.0).abs() < 1e-12);
    assert!((moving.upper - 0.700).abs() < 0.0005 && moving.lower == 0.0);
    // TV8: p̄ .2067, upper limits .3785, .3635, .3987.
    let points: Vec<_> = [(10.0, 50.0), (9.0, 60.0), (12.0, 40.0)]
        .map(|(bad, n)| Observation::events(bad, n).unwrap())
        .into();
    let limits = chart(ChartKind::Share, &points).1;
    assert!((limits[0].centre - 0.2067).abs() < 5e-5);
    for (ours, expected) in limits.iter().zip([0.3785, 0.3635, 0.3987]) {
        assert!((ours.upper - expected).abs() < 5e-5, "{ours:?}");
    }
}

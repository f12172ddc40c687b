//! What a chart without limits says is missing.

use serviscope_domain::{
    scoring::pictures::control::{Chart, ControlChart, Series, control_chart, control_finding},
    spc::LimitState,
    statistics::Absent,
};

use crate::made::{WE, after, calm, charted, singles};

/// What a chart split before these places says: its finding and how firm its limits are.
fn said(values: &[f64], splits: &[u64]) -> (ControlChart, Series) {
    let series = singles(values);
    let starts: Vec<_> = splits.iter().map(|at| after("2026-01-05", *at)).collect();
    let chart = control_chart(&series, Chart::Individuals, WE, &starts).unwrap();
    (chart, series)
}

fn finding((chart, series): &(ControlChart, Series)) -> [String; 2] {
    let found = control_finding(series, chart);
    [found.en, chart.firmness().words().en]
}

#[test]
fn constant_data_lack_variation_and_not_points() {
    for n in [8, 12, 40] {
        let chart = said(&vec![5.0; n], &[]);
        assert_eq!(chart.0.firmness().absent, Some((Absent::Constant, 1)));
        assert_eq!(
            finding(&chart),
            [
                "No control limits: nothing varies in the data that would set them, so both would lie on the centre line",
                "which take data that vary"
            ]
        );
        let zh = control_finding(&chart.1, &chart.0).zh;
        assert_eq!(
            zh,
            "没有控制限：计算所用的数据没有任何波动，上下限会与中心线重合"
        );
        assert_eq!(chart.0.firmness().words().zh, "数据有波动才有");
    }
}

#[test]
fn few_points_lack_points() {
    let few = said(&calm(7), &[]);
    assert_eq!(
        finding(&few),
        [
            "7 responses so far; limits take at least 8 points",
            "from 8 points on"
        ]
    );
    let twice = said(&calm(12), &[6]);
    assert_eq!(
        finding(&twice),
        [
            "12 responses so far; limits take at least 8 points in a phase",
            "from 8 points of a phase on"
        ]
    );
}

#[test]
fn a_reason_that_more_points_do_not_mend_comes_first() {
    let values: Vec<f64> = calm(4).into_iter().chain([5.0; 12]).collect();
    let chart = said(&values, &[4]);
    assert_eq!(chart.0.firmness().absent, Some((Absent::Constant, 1)));
    assert!(finding(&chart)[0].starts_with("No control limits: nothing varies"));
}

#[test]
fn phases_without_limits_are_told_beside_those_with_some() {
    let values: Vec<f64> = calm(20).into_iter().chain([5.0; 12]).collect();
    let constant = said(&values, &[20]);
    assert_eq!(constant.0.firmness().state, Some(LimitState::Frozen));
    assert_eq!(
        finding(&constant),
        [
            "No signal in 32 responses so far; 1 phase has no limits",
            "set by the first 20 points of a phase; none in 1 phase where nothing varies"
        ]
    );
    let short = said(&calm(30), &[20, 25]);
    assert_eq!(
        finding(&short),
        [
            "No signal in 30 responses so far; 2 phases have no limits",
            "set by the first 20 points of a phase; none in 2 phases of fewer than 8 points"
        ]
    );
    assert_eq!(
        short.0.firmness().words().zh,
        "由每段的前 20 点定下；不到 8 点的 2 段没有"
    );
}

#[test]
fn firm_limits_are_said_as_before() {
    let frozen = charted(&singles(&calm(20)), Chart::Individuals).firmness();
    assert_eq!(frozen.words().en, "set by the first 20 points of a phase");
    let provisional = charted(&singles(&calm(12)), Chart::Individuals).firmness();
    assert_eq!(
        provisional.words().en,
        "provisional with fewer than 20 points"
    );
}

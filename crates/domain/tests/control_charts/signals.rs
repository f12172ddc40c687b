//! Signals and findings.

use proptest::prelude::*;
use serviscope_domain::{
    scoring::pictures::control::{Chart, Side, Statistic, control_chart, control_finding, pattern},
    spc::{Rule, RuleSet},
};

use crate::made::{WE, after, calm, charted, singles};

#[test]
fn a_run_that_goes_on_is_one_signal_and_the_finding_tells_the_first() {
    let mut values = calm(20);
    values.extend([5.3; 12]);
    let series = singles(&values);
    let chart = charted(&series, Chart::Individuals);
    let runs: Vec<_> = chart
        .level
        .signals
        .iter()
        .filter(|signal| matches!(signal.rule, Rule::OneSide(_)))
        .collect();
    assert_eq!(runs.len(), 1, "{:?}", chart.level.signals);
    assert_eq!((runs[0].at - runs[0].from, runs[0].to), (7, 31));
    assert!(runs[0].marks(31) && !runs[0].marks(runs[0].from));
    assert_eq!(runs[0].side, Side::Above);
    let run = pattern(Statistic::Value, runs[0]);
    assert!(
        run.en.ends_with("points in a row above the centre line"),
        "{}",
        run.en
    );

    let mut values = calm(26);
    values[22] = 9.0;
    let series = singles(&values);
    let finding = control_finding(&series, &charted(&series, Chart::Individuals));
    assert_eq!(
        finding.en,
        "3 signals; the first at response 23 (2026-01-27): one point above the upper limit"
    );
    assert!(
        finding
            .zh
            .starts_with("3 个信号；第一个出现在第 23 份回答（2026-01-27）：一个点高于控制上限")
    );
}

#[test]
fn a_calm_process_is_stable_and_a_short_one_is_not_known_yet() {
    let told = |values: &[f64]| {
        let series = singles(values);
        control_finding(&series, &charted(&series, Chart::Individuals))
    };
    assert_eq!(told(&calm(26)).en, "Stable: no signal in 26 responses");
    assert_eq!(told(&calm(26)).zh, "稳定：26 份回答里没有信号");
    assert_eq!(
        told(&calm(12)).en,
        "No signal in 12 responses so far; the limits are provisional"
    );
    assert_eq!(
        told(&calm(7)).en,
        "7 responses so far; limits take at least 8 points"
    );
    assert!(told(&[5.0; 20]).en.starts_with("No control limits: "));
}

#[test]
fn the_stricter_set_finds_more() {
    let mut values = calm(20);
    values.extend([5.05; 8]);
    let series = singles(&values);
    let count = |rules| {
        control_chart(&series, Chart::Individuals, rules, &[])
            .unwrap()
            .signals()
    };
    assert!(count((RuleSet::Juran, false)) > count((RuleSet::Nelson, false)));
    let rising: Vec<f64> = calm(20)
        .into_iter()
        .chain((0..6).map(|i| 4.7 + f64::from(i) / 10.0))
        .collect();
    let series = singles(&rising);
    let count = |rules| {
        control_chart(&series, Chart::Individuals, rules, &[])
            .unwrap()
            .signals()
    };
    assert_eq!(count(WE) + 1, count((RuleSet::WesternElectric, true)));
}

#[test]
fn charts_with_a_memory_find_a_small_lasting_shift_as_one_signal() {
    let values: Vec<f64> = calm(20)
        .into_iter()
        .chain(calm(21).into_iter().map(|v| v - 0.4))
        .collect();
    let series = singles(&values);
    for chart in [Chart::Ewma, Chart::Cusum] {
        let chart = charted(&series, chart);
        assert_eq!(
            (chart.signals(), chart.level.signals[0].side),
            (1, Side::Below),
            "{chart:?}"
        );
        assert!(chart.level.signals[0].to > chart.level.signals[0].at);
        assert!(chart.spread.is_none());
        let short = charted(&singles(&calm(7)), chart.chart);
        assert!(short.level.points.is_empty());
    }
}

proptest! {
    #[test]
    fn every_point_has_a_place_and_every_signal_its_points(
        values in prop::collection::vec(1.0_f64..7.0, 5..60),
        cut in 0_u64..70,
        chart in prop::sample::select(vec![Chart::Individuals, Chart::Ewma, Chart::Cusum]),
    ) {
        let series = singles(&values);
        let found = control_chart(&series, chart, (RuleSet::Nelson, true), &[after("2026-01-05", cut)]).unwrap();
        let panels = [Some(&found.level), found.spread.as_ref()];
        for panel in panels.into_iter().flatten() {
            prop_assert!(panel.points.windows(2).all(|pair| pair[0].slot < pair[1].slot));
            for signal in &panel.signals {
                prop_assert!(signal.from <= signal.at && signal.at <= signal.to && signal.to < panel.points.len());
            }
        }
        prop_assert!(!control_finding(&series, &found).is_empty());
        let points: usize = found.stretches.iter().map(|stretch| stretch.points).sum();
        prop_assert_eq!(points, values.len());
    }
}

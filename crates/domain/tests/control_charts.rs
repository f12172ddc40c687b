//! Control charts of service quality: from responses to points, limits, signals and a finding.

#![allow(
    clippy::float_cmp,
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop; equal bits are what is asked for"
)]

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::Value;
use serviscope_domain::{
    response::{Answer, Answers, Response},
    sample::guests,
    scoring::{
        ScoringKey,
        filter::{Case, Pair, cases, pairs, query},
        pictures::control::{
            Chart, Choices, ControlChart, Measure, Per, Series, Side, Slot, Statistic,
            capability_of, control_chart, control_finding, pattern, possible, series, usual_chart,
            usual_per,
        },
    },
    spc::{LimitState, Observation, Rule, RuleSet, Specification},
    statistics::Absent,
    survey::{Variant, bundled},
};

const GAP: Measure = Measure::Gap(None);
const WE: (RuleSet, bool) = (RuleSet::WesternElectric, false);

fn key() -> ScoringKey {
    ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
}

fn sample() -> Vec<Case> {
    cases(&bundled()[0], guests(&key(), ("servqual22", 1), 160), 0)
}

fn all(cases: &[Case]) -> Vec<&Case> {
    cases.iter().collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn after(first: &str, days: u64) -> NaiveDate {
    day(first).checked_add_days(Days::new(days)).unwrap()
}

/// A case with every expectation 6 and every perception `p`, submitted at `at`.
fn case(at: &str, p: f64) -> Case {
    let key = key();
    let mut response: Response = guests(&key, ("servqual22", 1), 1).remove(0);
    response.answers = Answers::default();
    for item in &key.items {
        for (stored, score) in [(&item.expectation, 6.0), (&item.perception, p)] {
            let raw = key.score(item, score).unwrap();
            response.answers.set(stored.clone(), Answer::Number(raw));
        }
    }
    response.submitted_at = at.into();
    cases(&bundled()[0], vec![response], 0).remove(0)
}

/// A series of observations, one a day.
fn made(measure: Measure, per: Per, points: &[Observation]) -> Series {
    Series {
        measure,
        per,
        slots: points
            .iter()
            .zip(0_u64..)
            .map(|(point, days)| Slot {
                start: after("2026-01-05", days),
                n: Some(5),
                point: Some(*point),
            })
            .collect(),
        n: points.len(),
        undated: 0,
    }
}

fn singles(values: &[f64]) -> Series {
    let points: Vec<_> = values
        .iter()
        .map(|value| Observation::single(*value).unwrap())
        .collect();
    made(GAP, Per::Response, &points)
}

/// A calm process around 5: no rule of Western Electric ever fires.
fn calm(n: usize) -> Vec<f64> {
    let cycle = [5.1, 4.8, 5.3, 4.9, 5.0, 4.7, 5.2];
    (0..n).map(|place| cycle[place % 7]).collect()
}

fn charted(series: &Series, chart: Chart) -> ControlChart {
    control_chart(series, chart, WE, &[]).unwrap()
}

#[test]
fn responses_come_in_the_order_of_their_times_however_they_are_stored() {
    let (key, mut cases) = (key(), sample());
    let ordered = series(&key, &all(&cases), GAP, (Per::Response, false)).unwrap();
    cases.reverse();
    let reversed = series(&key, &all(&cases), GAP, (Per::Response, false)).unwrap();
    let starts = |series: &Series| series.slots.iter().map(|s| s.start).collect::<Vec<_>>();
    assert!(starts(&ordered).is_sorted());
    assert_eq!(starts(&ordered), starts(&reversed));
    assert_eq!((ordered.n, ordered.undated), (ordered.slots.len(), 0));
    assert!(ordered.n > 150);
}

#[test]
fn weeks_begin_on_monday_and_small_ones_show_nothing() {
    // Five on the Sunday, four on the Monday after it, one without a time.
    let times = |at: &'static str, n: usize| (0..n).map(move |_| case(at, 5.0));
    let cases: Vec<Case> = times("2026-11-22T10:00", 5)
        .chain(times("2026-11-23T10:00", 4))
        .chain(times("some day", 1))
        .collect();
    let weeks = series(&key(), &all(&cases), GAP, (Per::Week, false)).unwrap();
    assert_eq!((weeks.n, weeks.undated, weeks.withheld()), (9, 1, 1));
    let [first, second] = weeks.slots.as_slice() else {
        unreachable!("two weeks")
    };
    assert_eq!((first.start, first.n), (day("2026-11-16"), Some(5)));
    assert_eq!(first.point.unwrap().value, -1.0);
    assert_eq!(
        (second.start, second.n, second.point),
        (day("2026-11-23"), None, None)
    );
    let months = series(&key(), &all(&cases), GAP, (Per::Month, false)).unwrap();
    assert_eq!(months.slots.len(), 1);
}

#[test]
fn single_responses_are_no_shares_and_stay_out_of_cuts_that_could_point_to_a_person() {
    let cases = sample();
    let of = |measure, per| series(&key(), &all(&cases), measure, per).err();
    assert_eq!(of(GAP, (Per::Response, true)), Some(Absent::Suppressed));
    assert_eq!(of(GAP, (Per::Week, true)), None);
    assert_eq!(
        of(Measure::Satisfied, (Per::Response, false)),
        Some(Absent::TooFew { n: 1, needs: 5 })
    );
    let four: Vec<&Case> = cases.iter().take(4).collect();
    assert_eq!(
        series(&key(), &four, GAP, (Per::Response, false)).err(),
        Some(Absent::TooFew { n: 4, needs: 5 })
    );
    assert_eq!(
        series(&key(), &[], GAP, (Per::Week, false)).err(),
        Some(Absent::NoData)
    );
}

#[test]
fn shares_count_those_who_answered() {
    let (key, cases) = (key(), sample());
    for measure in [Measure::Satisfied, Measure::Short] {
        let weeks = series(&key, &all(&cases), measure, (Per::Week, false)).unwrap();
        for (place, point) in weeks.points() {
            assert_eq!(Some(point.size), weeks.slots[place].n.map(|n| n as f64));
            assert!(point.value <= point.size && point.value.fract() == 0.0);
        }
    }
    let none = [case("2026-11-22T10:00", 6.0), case("2026-11-22T10:00", 5.0)];
    let short: Vec<&Case> = (0..6).map(|place| &none[usize::from(place < 2)]).collect();
    let found = series(&key, &short, Measure::Short, (Per::Day, false)).unwrap();
    assert_eq!(found.slots[0].point.unwrap().value, 2.0);
}

#[test]
fn the_step_has_enough_points_where_there_are_enough_responses() {
    let times = |days: u64, a_day: usize| -> Vec<Case> {
        (0..days)
            .flat_map(|days| {
                let at = format!("{}T10:00", after("2026-01-05", days));
                (0..a_day).map(move |_| case(&at, 5.0)).collect::<Vec<_>>()
            })
            .collect()
    };
    let usual = |cases: &[Case], identifies| usual_per(&all(cases), GAP, identifies);
    assert_eq!(usual(&times(150, 1), false), Per::Week);
    assert_eq!(usual(&times(30, 5), false), Per::Day);
    assert_eq!(usual(&times(30, 2), false), Per::Response);
    assert_eq!(usual(&times(30, 2), true), Per::Week);
    assert_eq!(usual(&sample(), false), Per::Response);
}

#[test]
fn the_chart_suits_the_points() {
    let subgroup = |n: usize| {
        let values: Vec<f64> = (0..n).map(|place| (place % 3) as f64).collect();
        Observation::subgroup(&values).unwrap()
    };
    let usual = |measure, per, points: &[Observation]| usual_chart(&made(measure, per, points));
    assert_eq!(
        usual(GAP, Per::Response, &[Observation::single(1.0).unwrap()]),
        Chart::Individuals
    );
    assert_eq!(
        usual(GAP, Per::Day, &[subgroup(6), subgroup(6)]),
        Chart::MeanRange
    );
    assert_eq!(
        usual(GAP, Per::Day, &[subgroup(6), subgroup(7)]),
        Chart::MeanDeviation
    );
    assert_eq!(
        usual(GAP, Per::Day, &[subgroup(11); 2]),
        Chart::MeanDeviation
    );
    let shares = |events: &[f64]| -> Vec<Observation> {
        let events = events.iter();
        events
            .map(|x| Observation::events(*x, 100.0).unwrap())
            .collect()
    };
    let even = shares(&[50.0, 48.0, 53.0, 51.0, 46.0]);
    let uneven = shares(&[20.0, 80.0, 35.0, 70.0, 50.0]);
    assert_eq!(usual(Measure::Satisfied, Per::Week, &even), Chart::Share);
    assert_eq!(
        usual(Measure::Satisfied, Per::Week, &uneven),
        Chart::LaneyShare
    );
    let large = made(GAP, Per::Week, &[subgroup(26), subgroup(26)]);
    assert_eq!(possible(&large, Chart::MeanRange), Err(Absent::OutOfRange));
    assert_eq!(possible(&large, Chart::Share), Err(Absent::OutOfRange));
    assert_eq!(possible(&large, Chart::Individuals), Ok(()));
}

fn golden() -> Value {
    serde_json::from_str(include_str!("data/golden_spc.json")).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    let list = value.as_array().unwrap();
    list.iter().map(|number| number.as_f64().unwrap()).collect()
}

/// The reference took all points, this chart the first 20: the same formulas on the same points.
#[test]
fn limits_are_those_of_the_formulas_over_the_first_twenty_points() {
    let golden = golden();
    let values = numbers(&golden["visc_I"]["x"]);
    let chart = charted(&singles(&values), Chart::Individuals);
    let used = &values[..values.len().min(20)];
    let mean = used.iter().sum::<f64>() / used.len() as f64;
    let steps: Vec<f64> = used
        .windows(2)
        .map(|pair| (pair[1] - pair[0]).abs())
        .collect();
    let range = steps.iter().sum::<f64>() / steps.len() as f64;
    let limits = chart.level.points[0].limits.unwrap();
    // 2.66 and 3.268 are roundings of 3/d2 and D4.
    assert!((limits.centre - mean).abs() < 1e-12);
    assert!((limits.upper - (mean + 2.66 * range)).abs() < 1e-3);
    let spread = chart.spread.unwrap();
    let moving = spread.points[0].limits.unwrap();
    assert!((moving.upper - 3.268 * range).abs() < 2e-3);
    assert_eq!(
        (spread.points[0].slot, spread.points.len()),
        (1, values.len() - 1)
    );

    let (events, sizes) = (numbers(&golden["oj_p"]["D"]), numbers(&golden["oj_p"]["n"]));
    let shares: Vec<_> = events
        .iter()
        .zip(&sizes)
        .take(20)
        .map(|(x, n)| Observation::events(*x, *n).unwrap())
        .collect();
    let chart = charted(&made(Measure::Satisfied, Per::Week, &shares), Chart::Share);
    let share = events.iter().take(20).sum::<f64>() / 1000.0;
    let limits = chart.level.points[0].limits.unwrap();
    assert!((limits.centre - share).abs() < 1e-12);
    let half = 3.0 * (share * (1.0 - share) / 50.0).sqrt();
    assert!((limits.upper - (share + half)).abs() < 1e-12);
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

#[test]
fn choices_come_back_from_an_address_and_nonsense_chooses_nothing() {
    let key = key();
    let text = "what=perception.reliability&per=week&chart=xs&rules=nelson&trend=on\
                &split=2026-10-01%20New%20desk&split=2026-09-01&least=5.5";
    let choices = Choices::from_pairs(&pairs(text), &key);
    assert_eq!(choices.measure, Measure::Perception(Some(1)));
    assert_eq!(choices.splits.len(), 2);
    assert_eq!(choices.splits[1].note, "New desk");
    let back = query(&choices.to_pairs(&key));
    assert_eq!(Choices::from_pairs(&pairs(&back), &key), choices);
    let nonsense = "what=gap.beauty&per=year&chart=pie&rules=mine&split=soon&least=NaN&most=inf";
    assert_eq!(
        Choices::from_pairs(&pairs(nonsense), &key),
        Choices::default()
    );
    assert!(Choices::default().to_pairs(&key).is_empty());
}

proptest! {
    #[test]
    fn any_choice_of_an_address_settles(given in prop::collection::vec(("(what|per|chart|rules|trend|split|least|most)", "[-a-z0-9. ]{0,16}"), 0..8)) {
        let key = key();
        let given: Vec<Pair> = given;
        let choices = Choices::from_pairs(&given, &key);
        prop_assert_eq!(&Choices::from_pairs(&choices.to_pairs(&key), &key), &choices);
    }

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

//! From responses to points, and the chart that suits them.

use serviscope_domain::{
    scoring::{
        filter::Case,
        pictures::control::{
            Chart, Measure, Per, Series, possible, series, usual_chart, usual_per,
        },
    },
    spc::Observation,
    statistics::Absent,
};

use crate::made::{GAP, after, all, case, day, key, made, sample};

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

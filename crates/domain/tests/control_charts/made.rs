//! Cases and series as the tests need them.

use chrono::{Days, NaiveDate};
use serviscope_domain::{
    response::{Answer, Answers, Response},
    sample::guests,
    scoring::{
        ScoringKey,
        filter::{Case, cases},
        pictures::control::{Chart, ControlChart, Measure, Per, Series, Slot, control_chart},
    },
    spc::{Observation, RuleSet},
    survey::{Variant, bundled},
};

pub(crate) const GAP: Measure = Measure::Gap(None);
pub(crate) const WE: (RuleSet, bool) = (RuleSet::WesternElectric, false);

pub(crate) fn key() -> ScoringKey {
    ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
}

pub(crate) fn sample() -> Vec<Case> {
    cases(&bundled()[0], guests(&key(), ("servqual22", 1), 160), 0)
}

pub(crate) fn all(cases: &[Case]) -> Vec<&Case> {
    cases.iter().collect()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn after(first: &str, days: u64) -> NaiveDate {
    day(first).checked_add_days(Days::new(days)).unwrap()
}

/// A case with every expectation 6 and every perception `p`, submitted at `at`.
pub(crate) fn case(at: &str, p: f64) -> Case {
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
pub(crate) fn made(measure: Measure, per: Per, points: &[Observation]) -> Series {
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

pub(crate) fn singles(values: &[f64]) -> Series {
    let points: Vec<_> = values
        .iter()
        .map(|value| Observation::single(*value).unwrap())
        .collect();
    made(GAP, Per::Response, &points)
}

/// A calm process around 5: no rule of Western Electric ever fires.
pub(crate) fn calm(n: usize) -> Vec<f64> {
    let cycle = [5.1, 4.8, 5.3, 4.9, 5.0, 4.7, 5.2];
    (0..n).map(|place| cycle[place % 7]).collect()
}

pub(crate) fn charted(series: &Series, chart: Chart) -> ControlChart {
    control_chart(series, chart, WE, &[]).unwrap()
}

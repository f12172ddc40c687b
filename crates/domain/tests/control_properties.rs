//! What holds for any series and any answers: charts, rules, models and calculators.

#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use proptest::{collection::vec, prelude::*};
use serviscope_domain::{
    calculators::{IcebergRates, ToldRates, ending, iceberg, negative_reach},
    models::{Attribute, Crosshairs, KanoAnswer, importance_performance, kano, two_factor},
    spc::{
        Baseline, ChartKind, Observation, Plotted, RuleSet, moving_ranges, ordinal_chart, phased,
        runs, violations,
    },
};

fn values(sizes: std::ops::Range<usize>) -> impl Strategy<Value = Vec<f64>> {
    // Coarse steps, so that ties and constant stretches are common.
    vec((-8..9_i32).prop_map(|step| f64::from(step) / 4.0), sizes)
}

fn singles(values: &[f64]) -> Vec<Observation> {
    let points = values
        .iter()
        .map(|value| Observation::single(*value).unwrap());
    points.collect()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

proptest! {
    #[test]
    fn limits_are_finite_and_in_order(
        events in vec((0..30_u32, 1..40_u32), 0..30),
        kind in prop::sample::select(vec![
            ChartKind::Share, ChartKind::ShareCount, ChartKind::Count, ChartKind::Rate,
            ChartKind::LaneyShare, ChartKind::LaneyRate,
        ]),
    ) {
        let points: Vec<_> = events
            .iter()
            .map(|(x, more)| Observation::events(f64::from(*x), f64::from(x + more)).unwrap())
            .collect();
        let Ok(baseline) = Baseline::of(kind, &points) else { return Ok(()); };
        for point in &points {
            let limits = baseline.limits(point).unwrap();
            prop_assert!(limits.lower.is_finite() && limits.upper.is_finite());
            prop_assert!(limits.lower >= 0.0 && limits.lower <= limits.centre);
            prop_assert!(limits.centre <= limits.upper && limits.sigma > 0.0);
        }
    }

    #[test]
    fn single_values_shift_and_stretch_with_their_limits(
        values in values(0..30), shift in -50.0..50.0_f64, stretch in 0.1..20.0_f64,
    ) {
        let changed: Vec<f64> = values.iter().map(|v| v * stretch + shift).collect();
        let ours = Baseline::of(ChartKind::Individuals, &singles(&values));
        let theirs = Baseline::of(ChartKind::Individuals, &singles(&changed));
        if let (Ok(ours), Ok(theirs)) = (ours, theirs) {
            prop_assert!(close(ours.sigma * stretch, theirs.sigma));
            prop_assert!(close(ours.centre * stretch + shift, theirs.centre));
        }
        if let Ok(ranges) = moving_ranges(&values)
            && let Ok(moving) = Baseline::of(ChartKind::MovingRange, &ranges)
        {
            prop_assert!(close(moving.sigma, ours.unwrap().sigma));
        }
    }

    #[test]
    fn every_point_is_in_exactly_one_phase(
        values in values(0..60), starts in vec(0..70_usize, 0..5),
    ) {
        let phases = phased(ChartKind::Individuals, &singles(&values), &starts);
        let plotted: Vec<f64> = phases.iter().flat_map(|p| &p.points).map(|p| p.value).collect();
        prop_assert_eq!(plotted, values);
        let mut next = 0;
        for phase in &phases {
            prop_assert_eq!(phase.start, next);
            next += phase.points.len();
        }
    }

    #[test]
    fn turning_a_chart_upside_down_breaks_the_same_rules(values in values(0..60)) {
        let points = |sign: f64| -> Vec<Plotted> {
            let scaled = values.iter().map(|v| v * sign);
            scaled.map(|v| Plotted { value: v, z: v * 1.7 }).collect()
        };
        for set in [RuleSet::WesternElectric, RuleSet::Nelson, RuleSet::Juran] {
            let rules = set.rules(true);
            let found = violations(&points(1.0), &rules);
            prop_assert_eq!(&found, &violations(&points(-1.0), &rules));
            prop_assert!(found.iter().all(|v| v.from <= v.point && v.point < values.len()));
        }
    }

    #[test]
    fn runs_cross_once_less_than_there_are_runs(values in values(0..50)) {
        if let Ok(runs) = runs(&values) {
            prop_assert!(runs.longest + runs.crossings <= runs.useful);
            prop_assert!(runs.crossings_min < runs.useful);
        }
    }

    #[test]
    fn the_ordinal_chart_does_not_depend_on_the_order_of_categories(
        base in vec(0..40_u64, 5), period in vec(0..40_u64, 5),
    ) {
        let turned = |counts: &[u64]| -> Vec<u64> { counts.iter().rev().copied().collect() };
        let ours = ordinal_chart(&base, std::slice::from_ref(&period));
        let theirs = ordinal_chart(&turned(&base), &[turned(&period)]);
        match (ours, theirs) {
            (Ok(ours), Ok(theirs)) => {
                if let (Ok(a), Ok(b)) = (ours.points[0], theirs.points[0]) {
                    prop_assert!(close(a.statistic, b.statistic));
                    prop_assert!((0.0..=1.0).contains(&a.p) && a.statistic >= 0.0);
                }
            }
            (ours, theirs) => prop_assert_eq!(ours.is_err(), theirs.is_err()),
        }
    }

    #[test]
    fn kano_counts_everybody_once_and_keeps_its_ends(pairs in vec((0..5_usize, 0..5_usize), 1..40)) {
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(p, a)| (KanoAnswer::ALL[*p], KanoAnswer::ALL[*a]))
            .collect();
        let result = kano(&pairs).unwrap();
        prop_assert_eq!(result.counts.iter().sum::<usize>(), pairs.len());
        prop_assert!(result.better.is_none_or(|share| (0.0..=1.0).contains(&share)));
        prop_assert!(result.worse.is_none_or(|share| (-1.0..=0.0).contains(&share)));
        prop_assert!(result.scores.iter().all(|score| (-2.0..=4.0).contains(score)));
        prop_assert!(!result.is_significant || result.ties.is_empty());
    }

    #[test]
    fn every_attribute_has_a_place_or_a_reason(
        attributes in vec((values(0..4), values(0..4)), 0..8),
    ) {
        let attributes: Vec<Attribute> = attributes
            .into_iter()
            .map(|(importance, performance)| Attribute {
                id: String::new(),
                importance,
                performance,
            })
            .collect();
        for crosshairs in [Crosshairs::Data, Crosshairs::Scale(1.0, 7.0), Crosshairs::Diagonal] {
            if let Ok(result) = importance_performance(&attributes, crosshairs) {
                prop_assert_eq!(result.points.len(), attributes.len());
                prop_assert!(result.importance.is_finite() && result.performance.is_finite());
            }
        }
    }

    #[test]
    fn contrasts_ignore_the_level_of_satisfaction(
        answers in vec((1..=7_i32, 1..=7_i32), 0..120), shift in -3..4_i32,
    ) {
        let at = |shift: i32| -> Vec<[f64; 2]> {
            let pairs = answers.iter();
            pairs.map(|(p, s)| [f64::from(*p), f64::from(s + shift)]).collect()
        };
        let scale = [1.0, 7.0];
        match (two_factor(&at(0), scale), two_factor(&at(shift), scale)) {
            (Ok(a), Ok(b)) => prop_assert!(close(a.penalty, b.penalty) && close(a.reward, b.reward)),
            (a, b) => prop_assert_eq!(a.err(), b.err()),
        }
    }

    #[test]
    fn icebergs_add_up(formal in 0.0..1e6_f64, escalation in 0.0001..0.5_f64) {
        let rates = IcebergRates { escalation, ..IcebergRates::default() };
        let layers = iceberg(formal, rates).unwrap();
        prop_assert!(close(layers.formal + layers.front_only + layers.silent, layers.unhappy));
        prop_assert!(layers.lost <= layers.non_complaining);
        let reach = negative_reach(layers.unhappy, ToldRates::default()).unwrap();
        prop_assert!(close(reach, 11.5 * layers.unhappy));
    }

    #[test]
    fn an_ending_lies_within_its_steps(values in values(0..12)) {
        if let Ok(result) = ending(&values, 0.0) {
            let highest = values.iter().copied().fold(0.0, f64::max);
            let lowest = values.iter().copied().fold(0.0, f64::min);
            prop_assert!((lowest..=highest).contains(&result.peak_end));
            prop_assert!(result.slope.is_finite());
        }
    }
}

//! Variance components against the analysis of variance of equal numbers, and their limits.

#![allow(
    clippy::float_cmp,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use serviscope_domain::{
    psychometrics::{Encounter, VarianceSplit, variance_split},
    statistics::Absent,
};

/// `times` scores of each pair of `staff` and `customers`.
fn table(
    (staff, customers, times): (usize, usize, usize),
    score: impl Fn(usize, usize, usize) -> f64,
) -> Vec<Encounter> {
    let mut encounters = Vec::new();
    for s in 0..staff {
        for c in 0..customers {
            for time in 0..times {
                encounters.push(Encounter {
                    staff: s,
                    customer: c,
                    score: score(s, c, time),
                });
            }
        }
    }
    encounters
}

/// A fixed pattern that looks irregular.
fn noise(s: usize, c: usize, time: usize) -> f64 {
    ((s * 31 + c * 17 + time * 13 + s * c * 7 + s * time * 5) % 19) as f64 / 19.0
}

/// The textbook estimates for equal numbers, from mean squares.
fn by_mean_squares(encounters: &[Encounter], (a, b, r): (usize, usize, usize)) -> [f64; 4] {
    let mean = |of: &dyn Fn(&Encounter) -> bool| {
        let values: Vec<f64> = encounters
            .iter()
            .filter(|e| of(e))
            .map(|e| e.score)
            .collect();
        values.iter().sum::<f64>() / values.len() as f64
    };
    let all = mean(&|_| true);
    let (staff, customers): (Vec<f64>, Vec<f64>) = (
        (0..a).map(|s| mean(&|e| e.staff == s)).collect(),
        (0..b).map(|c| mean(&|e| e.customer == c)).collect(),
    );
    let (fa, fb, fr) = (a as f64, b as f64, r as f64);
    let square = |value: f64| value * value;
    let ms_staff = staff.iter().map(|m| square(m - all)).sum::<f64>() * fb * fr / (fa - 1.0);
    let ms_customers =
        customers.iter().map(|m| square(m - all)).sum::<f64>() * fa * fr / (fb - 1.0);
    let (mut ss_pairs, mut ss_within) = (0.0, 0.0);
    for (s, of_staff) in staff.iter().enumerate() {
        for (c, of_customer) in customers.iter().enumerate() {
            let pair = mean(&|e| (e.staff, e.customer) == (s, c));
            ss_pairs += fr * square(pair - of_staff - of_customer + all);
            let own = encounters
                .iter()
                .filter(|e| (e.staff, e.customer) == (s, c));
            ss_within += own.map(|e| square(e.score - pair)).sum::<f64>();
        }
    }
    let ms_pairs = ss_pairs / ((fa - 1.0) * (fb - 1.0));
    let ms_within = ss_within / (fa * fb * (fr - 1.0));
    [
        (ms_staff - ms_pairs) / (fb * fr),
        (ms_customers - ms_pairs) / (fa * fr),
        (ms_pairs - ms_within) / fr,
        ms_within,
    ]
}

fn parts(split: &VarianceSplit) -> [f64; 4] {
    [
        split.staff,
        split.customers,
        split.interaction,
        split.residual,
    ]
}

#[test]
fn equal_numbers_give_the_textbook_estimates() {
    let size = (4, 5, 3);
    let encounters = table(size, |s, c, time| {
        s as f64 * 0.8 + c as f64 * 0.4 + f64::from(s % 2 == c % 2) + noise(s, c, time)
    });
    let split = variance_split(&encounters).unwrap();
    for (ours, expected) in parts(&split)
        .into_iter()
        .zip(by_mean_squares(&encounters, size))
    {
        assert!((ours - expected).abs() < 1e-12, "{ours} {expected}");
    }
    assert!(!split.cut);
    assert!((split.shares.unwrap().iter().sum::<f64>() - 1.0).abs() < 1e-14);
}

#[test]
fn order_and_level_change_nothing_and_the_right_source_stands_out() {
    // Unequal numbers: some pairs meet more often, one never.
    let mut encounters = table((5, 6, 4), |s, c, time| s as f64 + 0.3 * noise(s, c, time));
    encounters.retain(|e| (e.staff, e.customer) != (2, 3));
    encounters.truncate(100);
    let split = variance_split(&encounters).unwrap();
    assert!(split.shares.unwrap()[0] > 0.9, "{split:?}");
    encounters.reverse();
    assert_eq!(split, variance_split(&encounters).unwrap());
    for encounter in &mut encounters {
        encounter.score += 4.0;
    }
    let raised = variance_split(&encounters).unwrap();
    for (one, other) in parts(&split).into_iter().zip(parts(&raised)) {
        assert!((one - other).abs() < 1e-12);
    }
}

#[test]
fn what_cannot_be_split_has_a_reason() {
    assert_eq!(variance_split(&[]), Err(Absent::NoData));
    let alone = table((1, 3, 2), noise);
    assert_eq!(
        variance_split(&alone),
        Err(Absent::TooFewGroups {
            groups: 1,
            needs: 2
        })
    );
    let once = table((3, 3, 1), noise);
    assert_eq!(variance_split(&once), Err(Absent::NoRepeats));
    // Everybody has customers of their own.
    let own: Vec<_> = table((3, 3, 4), noise)
        .into_iter()
        .filter(|e| e.staff == e.customer)
        .collect();
    assert_eq!(variance_split(&own), Err(Absent::Dependent));
    let same = variance_split(&table((3, 3, 2), |_, _, _| 2.5)).unwrap();
    assert_eq!(
        (parts(&same), same.shares, same.cut),
        ([0.0; 4], None, false)
    );
}

#[test]
fn a_negative_estimate_is_shown_as_none_and_told() {
    // Customers differ only by chance within pairs.
    let split = variance_split(&table((4, 4, 2), |s, c, time| {
        s as f64 + if (c + time) % 2 == 0 { 1.0 } else { -1.0 }
    }))
    .unwrap();
    assert_eq!(split.customers, 0.0);
    assert!(split.cut);
}

//! What drives an outcome: sums, limits, resampling.

#![allow(
    clippy::float_cmp,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use std::ops::ControlFlow;

use serviscope_domain::{
    psychometrics::{
        Matrix, Moments,
        drivers::{Bootstrap, bootstrap, johnson, lmg, regression},
    },
    statistics::Absent,
};

fn moments(n: usize, covariance: Matrix) -> Moments {
    Moments {
        n,
        means: vec![0.0; covariance.nrows()],
        covariance,
    }
}

/// Two drivers that correlate by `r` and with the outcome by `a` and `b`.
fn two(r: f64, a: f64, b: f64) -> Moments {
    moments(
        100,
        Matrix::from_row_slice(3, 3, &[1.0, r, a, r, 1.0, b, a, b, 1.0]),
    )
}

fn go_on(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Rows whose outcome is the first driver plus noise from a fixed pattern.
fn rows(n: usize) -> Vec<f64> {
    (0..n)
        .flat_map(|row| {
            let [a, b, noise] = [7, 11, 13].map(|prime| ((row * prime + row / 3) % 17) as f64);
            [a, b, a + 0.5 * noise]
        })
        .collect()
}

#[test]
fn shares_of_two_drivers_have_closed_forms() {
    // R² = (a² + b² − 2rab)/(1 − r²); the share of the first is (a² + R² − b²)/2.
    let (r, a, b) = (0.4, 0.5, 0.3);
    let r2 = (a * a + b * b - 2.0 * r * a * b) / (1.0 - r * r);
    let data = two(r, a, b);
    let shares = lmg(&data).unwrap();
    assert!((shares[0] - f64::midpoint(a * a, r2 - b * b)).abs() < 1e-14);
    assert!((shares[1] - f64::midpoint(b * b, r2 - a * a)).abs() < 1e-14);
    // With two drivers both methods agree.
    for (one, other) in shares.iter().zip(johnson(&data).unwrap()) {
        assert!((one - other).abs() < 1e-12);
    }
    let fit = regression(&data).unwrap();
    assert!((fit.r2 - r2).abs() < 1e-14);
    assert!((fit.drivers[0].value - (a - r * b) / (1.0 - r * r)).abs() < 1e-14);
    let se = ((1.0 - r2) / 97.0 / (1.0 - r * r)).sqrt();
    assert!((fit.drivers[1].se - se * (99.0_f64 / 99.0).sqrt()).abs() < 1e-14);
}

#[test]
fn an_intercept_has_its_standard_error() {
    // y = 1, 3, 2, 5 on x = 1 … 4: residual sum of squares 2.7 on 2 degrees of freedom, Sxx = 5,
    // so the variances are 1.35 (1/4 + 2.5²/5) and 1.35 / 5.
    let rows = [1.0, 1.0, 2.0, 3.0, 3.0, 2.0, 4.0, 5.0];
    let data = Moments::of_rows(2, rows.chunks_exact(2).map(|row| (row, 1.0)));
    let fit = regression(&data).unwrap();
    assert!(fit.intercept.value.abs() < 1e-14);
    assert!(
        (fit.intercept.se - 2.025_f64.sqrt()).abs() < 1e-12,
        "{fit:?}"
    );
    assert!((fit.drivers[0].value - 1.1).abs() < 1e-14);
    assert!((fit.drivers[0].se - 0.27_f64.sqrt()).abs() < 1e-14);
    assert!(
        (fit.p - fit.drivers[0].p.unwrap()).abs() < 1e-14,
        "F is t² with one driver"
    );
}

#[test]
fn drivers_that_cannot_be_told_apart_have_a_reason() {
    assert_eq!(lmg(&two(1.0, 0.5, 0.5)), Err(Absent::Dependent));
    assert_eq!(johnson(&two(1.0, 0.5, 0.5)), Err(Absent::Dependent));
    assert_eq!(regression(&two(1.0, 0.5, 0.5)), Err(Absent::Dependent));
    let many = moments(100, Matrix::identity(14, 14));
    let limit = Absent::TooManyDrivers {
        drivers: 13,
        most: 12,
    };
    assert_eq!(lmg(&many), Err(limit));
    assert_eq!(johnson(&many).unwrap(), vec![0.0; 13]);
    let few = moments(3, Matrix::identity(3, 3));
    assert_eq!(regression(&few), Err(Absent::TooFew { n: 3, needs: 4 }));
}

#[test]
fn twelve_drivers_are_not_too_many() {
    let data = moments(
        100,
        Matrix::from_fn(13, 13, |a, b| if a == b { 1.0 } else { 0.5 }),
    );
    let shares = lmg(&data).unwrap();
    let fit = regression(&data).unwrap();
    assert!((shares.iter().sum::<f64>() - fit.r2).abs() < 1e-12);
    assert!(
        shares
            .iter()
            .all(|share| (share - fit.r2 / 12.0).abs() < 1e-12)
    );
}

#[test]
fn the_same_seed_gives_the_same_intervals_around_the_figure() {
    let rows = rows(120);
    let what = Bootstrap {
        rows: &rows,
        width: 3,
        samples: 200,
        seed: 7,
    };
    let first = bootstrap(what, &lmg, &mut go_on).unwrap();
    assert_eq!(first, bootstrap(what, &lmg, &mut go_on).unwrap());
    let other = Bootstrap { seed: 8, ..what };
    assert_ne!(first, bootstrap(other, &lmg, &mut go_on).unwrap());
    let found = lmg(&Moments::of_rows(
        3,
        rows.chunks_exact(3).map(|row| (row, 1.0)),
    ))
    .unwrap();
    for (interval, found) in first.iter().zip(found) {
        for [low, high] in [interval.percentile, interval.bca] {
            assert!(low < found && found < high, "{low} {found} {high}");
        }
    }
    // The first driver makes the outcome, the second does not.
    assert!(first[1].percentile[1] < first[0].percentile[0]);
}

#[test]
fn a_long_computation_tells_where_it_is_and_stops_when_asked() {
    let rows = rows(30);
    let what = Bootstrap {
        rows: &rows,
        width: 3,
        samples: 50,
        seed: 1,
    };
    let mut told = Vec::new();
    let mut listen = |done, all| {
        told.push((done, all));
        if done == 3 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    assert_eq!(bootstrap(what, &lmg, &mut listen), Err(Absent::Stopped));
    assert_eq!(told, [(0, 80), (1, 80), (2, 80), (3, 80)]);
    let nobody = Bootstrap { rows: &[], ..what };
    assert_eq!(
        bootstrap(nobody, &lmg, &mut go_on),
        Err(Absent::NobodyComplete)
    );
}

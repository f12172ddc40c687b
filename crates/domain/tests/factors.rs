//! Factor analysis against published solutions and models that are known exactly.

#![allow(
    clippy::float_cmp,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use serviscope_domain::{
    psychometrics::{
        Matrix, Moments,
        factors::{factor_count, factors},
        omega,
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

/// Six tests of ability and intelligence of 112 people (Bartholomew 1987; `ability.cov` in R).
fn ability() -> Moments {
    let lower = [
        vec![24.641],
        vec![5.991, 6.7],
        vec![33.52, 18.137, 149.831],
        vec![6.023, 1.782, 19.424, 12.711],
        vec![20.755, 4.936, 31.43, 4.757, 52.604],
        vec![29.701, 7.204, 50.753, 9.075, 66.762, 135.292],
    ];
    moments(112, Matrix::from_fn(6, 6, |a, b| lower[a.max(b)][a.min(b)]))
}

fn agree(ours: impl IntoIterator<Item = f64>, published: &[f64], digits: f64) {
    for (ours, published) in ours.into_iter().zip(published) {
        assert!((ours - published).abs() <= digits, "{ours} {published}");
    }
}

#[test]
fn one_and_two_factors_of_a_published_example() {
    // R: factanal(factors = 1, covmat = ability.cov) and factors = 2.
    let one = factors(&ability(), 1).unwrap();
    agree(
        one.uniquenesses,
        &[0.535, 0.853, 0.748, 0.910, 0.232, 0.280],
        6e-4,
    );
    agree([one.chisq], &[75.18], 6e-3);
    assert_eq!(one.df, 9);
    agree([one.p.unwrap()], &[1.46e-12], 6e-15);
    let two = factors(&ability(), 2).unwrap();
    agree(
        two.uniquenesses,
        &[0.455, 0.589, 0.218, 0.769, 0.052, 0.334],
        6e-4,
    );
    // R turns the factors until the criterion gains less than 1e-5, so its angle is a little short.
    agree(
        two.loadings.column(0).iter().copied(),
        &[0.499, 0.156, 0.206, 0.109, 0.956, 0.785],
        3e-3,
    );
    agree(
        two.loadings.column(1).iter().copied(),
        &[0.543, 0.622, 0.860, 0.468, 0.182, 0.225],
        3e-3,
    );
    agree([two.chisq, two.p.unwrap()], &[6.11, 0.191], 6e-3);
    assert_eq!((two.df, two.heywood), (4, false));
}

#[test]
fn an_exact_one_factor_model_gives_back_its_loadings_and_omega() {
    let loadings = [0.9, 0.5, 0.7, 0.3, 0.6];
    let sd = [1.0, 2.0, 0.5, 1.5, 3.0];
    let data = moments(
        200,
        Matrix::from_fn(5, 5, |a, b| {
            let r = if a == b {
                1.0
            } else {
                loadings[a] * loadings[b]
            };
            r * sd[a] * sd[b]
        }),
    );
    let found = omega(&data).unwrap();
    agree(found.loadings.clone(), &loadings, 1e-9);
    let common: f64 = loadings.iter().zip(sd).map(|(l, s)| l * s).sum();
    let unique: f64 = loadings
        .iter()
        .zip(sd)
        .map(|(l, s)| (1.0 - l * l) * s * s)
        .sum();
    let expected = common * common / (common * common + unique);
    assert!(
        (found.omega - expected).abs() < 1e-10,
        "{} {expected}",
        found.omega
    );
    assert!(factors(&data, 1).unwrap().chisq < 1e-9);
}

#[test]
fn equal_loadings_make_omega_equal_alpha() {
    let data = moments(
        90,
        Matrix::from_fn(4, 4, |a, b| if a == b { 1.0 } else { 0.5 }),
    );
    assert!((omega(&data).unwrap().omega - 0.8).abs() < 1e-11);
}

#[test]
fn models_that_cannot_be_fitted_have_a_reason() {
    let two = moments(
        90,
        Matrix::from_fn(2, 2, |a, b| if a == b { 1.0 } else { 0.5 }),
    );
    assert_eq!(omega(&two), Err(Absent::TooFewItems));
    let six = ability();
    assert_eq!(factors(&six, 4), Err(Absent::TooFewItems));
    assert_eq!(factors(&six, 0), Err(Absent::TooFewItems));
    assert_eq!(factors(&six, 9), Err(Absent::TooFewItems));
    let few = Absent::TooFew { n: 6, needs: 7 };
    assert_eq!(factors(&Moments { n: 6, ..six }, 1), Err(few));
    let same = moments(90, Matrix::from_element(3, 3, 1.0));
    assert_eq!(omega(&same), Err(Absent::Dependent));
}

#[test]
fn an_item_without_unique_variance_is_told() {
    // 0.8 · 0.8 / 0.5 > 1: no proper solution exists.
    let r = [[1.0, 0.8, 0.8], [0.8, 1.0, 0.5], [0.8, 0.5, 1.0]];
    let data = moments(90, Matrix::from_fn(3, 3, |a, b| r[a][b]));
    assert!(omega(&data).unwrap().heywood);
}

#[test]
fn parallel_analysis_finds_the_factors_that_are_there() {
    // Three blocks of four items.
    let blocks = |r: f64| {
        Matrix::from_fn(12, 12, |a, b| match (a == b, a / 4 == b / 4) {
            (true, _) => 1.0,
            (_, true) => r,
            _ => 0.0,
        })
    };
    let found = factor_count(&moments(300, blocks(0.5)), 200, 3).unwrap();
    assert_eq!(found.parallel, 3);
    assert_eq!(
        found,
        factor_count(&moments(300, blocks(0.5)), 200, 3).unwrap()
    );
    let none = factor_count(&moments(300, blocks(0.0)), 200, 3).unwrap();
    assert_eq!(none.parallel, 0);
    // The largest eigenvalue by chance lies near (1 + √(k/n))², the others below it.
    assert!(
        none.by_chance[0] > 1.2 && none.by_chance[0] < 1.5,
        "{none:?}"
    );
    assert!(none.by_chance.windows(2).all(|pair| pair[0] >= pair[1]));
    let total: f64 = found.eigenvalues.iter().sum();
    assert!((total - 12.0).abs() < 1e-12);
}

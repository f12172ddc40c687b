//! Linear regression by least squares.

use serde::{Deserialize, Serialize};

use super::standardised;
use crate::{
    psychometrics::{Moments, adequacy::decompose},
    statistics::{
        Absent,
        distributions::{f_tail, student_t_quantile, student_t_two_sided},
    },
};

/// One coefficient.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Coefficient {
    /// Change of the outcome per unit of the driver, or the intercept.
    pub value: f64,
    /// Standard error.
    pub se: f64,
    /// value / se; absent for a perfect fit.
    pub t: Option<f64>,
    /// Two-sided probability of t; absent for a perfect fit.
    pub p: Option<f64>,
    /// 95 % confidence interval.
    pub ci: [f64; 2],
}

/// A linear regression.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Regression {
    /// Respondents.
    pub n: usize,
    /// Value of the outcome where every driver is 0.
    pub intercept: Coefficient,
    /// One coefficient per driver.
    pub drivers: Vec<Coefficient>,
    /// Share of the outcome's variance that is explained, 0–1.
    pub r2: f64,
    /// The same, adjusted for the number of drivers.
    pub adj: f64,
    /// Probability of so much explained variance if no driver mattered (F test).
    pub p: f64,
}

/// Regression of the last variable of `moments` on the others (Draper & Smith 1998, ch. 5), from
/// correlations, so that scales of different size do no harm.
///
/// # Errors
/// [`Absent::OneItem`] without a driver, fewer than drivers + 2 respondents, a constant variable,
/// or [`Absent::Dependent`] drivers.
pub fn regression(moments: &Moments) -> Result<Regression, Absent> {
    let (among, with_outcome) = standardised(moments)?;
    let drivers = among.nrows();
    let inverse = decompose(among)?.inverse();
    let sd: Vec<f64> = moments
        .covariance
        .diagonal()
        .iter()
        .map(|v| v.sqrt())
        .collect();
    let weights: Vec<f64> = (0..drivers)
        .map(|driver| {
            sum(with_outcome
                .iter()
                .enumerate()
                .map(|(other, r)| inverse[(driver, other)] * r))
        })
        .collect();
    let r2 = sum(weights.iter().zip(&with_outcome).map(|(beta, r)| beta * r)).clamp(0.0, 1.0);
    let n = moments.n as f64;
    let free = n - drivers as f64 - 1.0;
    let noise = (1.0 - r2) * sd[drivers].powi(2) / free;
    let quantile = student_t_quantile(0.975, free);
    let coefficient = |value: f64, se: f64| {
        let t = (se > 0.0).then(|| value / se);
        Coefficient {
            value,
            se,
            t,
            p: t.map(|t| student_t_two_sided(t, free)),
            ci: [value - quantile * se, value + quantile * se],
        }
    };
    let slopes: Vec<f64> = weights
        .iter()
        .zip(&sd)
        .map(|(beta, sd_of_driver)| beta * sd[drivers] / sd_of_driver)
        .collect();
    let from_zero: Vec<f64> = (0..drivers)
        .map(|driver| moments.means[driver] / sd[driver])
        .collect();
    let distance = sum((0..drivers).flat_map(|a| {
        let from_zero = &from_zero;
        let inverse = &inverse;
        (0..drivers).map(move |b| from_zero[a] * inverse[(a, b)] * from_zero[b])
    }));
    let at_zero =
        moments.means[drivers] - sum(slopes.iter().zip(&moments.means).map(|(b, m)| b * m));
    let explained = r2 / drivers as f64;
    let unexplained = (1.0 - r2) / free;
    Ok(Regression {
        n: moments.n,
        intercept: coefficient(at_zero, (noise * ((n - 1.0) / n + distance)).sqrt()),
        drivers: (0..drivers)
            .map(|driver| {
                let se = (noise * inverse[(driver, driver)]).sqrt() / sd[driver];
                coefficient(slopes[driver], se)
            })
            .collect(),
        r2,
        adj: 1.0 - unexplained * (n - 1.0),
        p: if unexplained > 0.0 {
            f_tail(explained / unexplained, drivers as f64, free)
        } else {
            0.0
        },
    })
}

fn sum(terms: impl Iterator<Item = f64>) -> f64 {
    terms.fold(0.0, |sum, term| sum + term)
}

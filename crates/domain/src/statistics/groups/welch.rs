//! Welch's analysis of variance.

use serde::Serialize;

use super::{comparable, scatter};
use crate::statistics::{Absent, Figure, distributions::f_tail, finite, is_constant};

/// Welch's analysis of variance (1951), for groups whose variances may differ.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct WelchAnova {
    /// Welch's F.
    #[serde(rename = "F")]
    pub f: f64,
    /// Degrees of freedom of the numerator, k − 1.
    pub df_between: f64,
    /// Degrees of freedom of the denominator, after Welch.
    pub df_within: f64,
    /// p-value.
    pub p: f64,
}

/// Compares the means of groups without supposing equal variances.
///
/// # Errors
/// Fewer than two groups, a group of fewer than two values, a group without spread.
pub fn welch_anova(groups: &[&[f64]]) -> Figure<WelchAnova> {
    comparable(groups, 2)?;
    if groups.iter().any(|group| is_constant(group)) {
        return Err(Absent::Constant);
    }
    let k = groups.len() as f64;
    // Weight n/s², mean and n − 1 of each group.
    let parts: Vec<(f64, f64, f64)> = groups
        .iter()
        .map(|group| {
            let (squares, mean) = scatter(group);
            let (n, df) = (group.len() as f64, (group.len() - 1) as f64);
            (n * df / squares, mean, df)
        })
        .collect();
    let total: f64 = parts.iter().map(|(weight, _, _)| weight).sum();
    let grand = parts.iter().map(|(w, mean, _)| w * mean).sum::<f64>() / total;
    let between: f64 = parts
        .iter()
        .map(|(weight, mean, _)| weight * (mean - grand).powi(2))
        .sum::<f64>()
        / (k - 1.0);
    let uneven: f64 = parts
        .iter()
        .map(|(weight, _, df)| (1.0 - weight / total).powi(2) / df)
        .sum::<f64>()
        / (k * k - 1.0);
    let f = finite(between / (1.0 + 2.0 * (k - 2.0) * uneven))?;
    let df_within = finite(1.0 / (3.0 * uneven))?;
    Ok(WelchAnova {
        f,
        df_between: k - 1.0,
        df_within,
        p: finite(f_tail(f, k - 1.0, df_within))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::welch_t;

    #[test]
    fn with_two_groups_it_is_the_square_of_welchs_t() {
        let (a, b) = ([1.0, 4.0, 2.0, 7.0, 3.0], [5.0, 9.0, 6.0, 6.0]);
        let result = welch_anova(&[&a, &b]).unwrap();
        let t = welch_t(&a, &b).unwrap();
        assert!((result.f - t.t * t.t).abs() < 1e-12);
        assert!((result.df_within - t.df).abs() < 1e-12);
        assert!((result.p - t.p).abs() < 1e-14);
    }

    #[test]
    fn a_group_without_spread_cannot_be_weighed() {
        assert_eq!(
            welch_anova(&[&[1.0, 1.0], &[2.0, 3.0]]),
            Err(Absent::Constant)
        );
    }
}

//! One-way analysis of variance.

use serde::Serialize;

use super::{comparable, scatter};
use crate::statistics::{Absent, Figure, distributions::f_tail, finite, is_constant};

/// One-way analysis of variance of groups whose variances are alike.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Anova {
    /// F = mean square between / mean square within.
    #[serde(rename = "F")]
    pub f: f64,
    /// Degrees of freedom between groups, k − 1.
    pub df_between: f64,
    /// Degrees of freedom within groups, N − k.
    pub df_within: f64,
    /// p-value.
    pub p: f64,
    /// Mean square within groups: the pooled variance.
    pub within: f64,
    /// η², the share of the variance that lies between the groups, 0 to 1.
    pub eta_squared: f64,
    /// ω², the same corrected for chance (Hays 1963); never below 0.
    pub omega_squared: f64,
}

/// Compares the means of groups.
///
/// # Errors
/// Fewer than two groups, an empty group, no spread within any group, or as many groups as values.
pub fn anova(groups: &[&[f64]]) -> Figure<Anova> {
    comparable(groups, 1)?;
    let n: usize = groups.iter().map(|group| group.len()).sum();
    let needs = groups.len() + 1;
    if n < needs {
        return Err(Absent::TooFew { n, needs });
    }
    if groups.iter().all(|group| is_constant(group)) {
        return Err(Absent::Constant);
    }
    let parts: Vec<(f64, f64, f64)> = groups
        .iter()
        .map(|group| {
            let (squares, mean) = scatter(group);
            (squares, mean, group.len() as f64)
        })
        .collect();
    let grand = parts.iter().map(|(_, mean, n)| mean * n).sum::<f64>() / n as f64;
    let between: f64 = parts
        .iter()
        .map(|(_, mean, n)| n * (mean - grand).powi(2))
        .sum();
    let inside: f64 = parts.iter().map(|(squares, _, _)| squares).sum();
    let df_between = (groups.len() - 1) as f64;
    let df_within = (n - groups.len()) as f64;
    let within = inside / df_within;
    let f = finite(between / df_between / within)?;
    let total = between + inside;
    Ok(Anova {
        f,
        df_between,
        df_within,
        p: finite(f_tail(f, df_between, df_within))?,
        within,
        eta_squared: between / total,
        omega_squared: ((between - df_between * within) / (total + within)).max(0.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_example_is_worked_by_hand() {
        // Means 2, 3, 7; grand 4; between 3·(4+1+9) = 42; within 2+2+2 = 6.
        let result = anova(&[&[1.0, 2.0, 3.0], &[2.0, 3.0, 4.0], &[6.0, 7.0, 8.0]]).unwrap();
        assert!((result.f - 21.0).abs() < 1e-12);
        // With two degrees between: p = (1 + 2F/6)^−3 = 1/512.
        assert!((result.p - 1.0 / 512.0).abs() < 1e-15);
        assert!((result.eta_squared - 42.0 / 48.0).abs() < 1e-15);
        assert!((result.omega_squared - 40.0 / 49.0).abs() < 1e-15);
    }

    #[test]
    fn what_cannot_be_compared_has_a_named_reason() {
        let one: &[f64] = &[1.0, 2.0];
        assert_eq!(anova(&[]), Err(Absent::NoData));
        assert_eq!(
            anova(&[one]),
            Err(Absent::TooFewGroups {
                groups: 1,
                needs: 2
            })
        );
        assert_eq!(
            anova(&[&[1.0], &[2.0]]),
            Err(Absent::TooFew { n: 2, needs: 3 })
        );
        assert_eq!(anova(&[&[1.0; 3], &[2.0; 3]]), Err(Absent::Constant));
    }
}

//! Tukey's honestly significant differences.

use serde::Serialize;

use super::{Anova, anova};
use crate::statistics::{
    Absent, Figure,
    distributions::{studentised_range_quantile, studentised_range_tail},
    finite, mean,
};

/// Groups whose pairs are compared: 435 pairs take about a second, and nobody reads more.
pub const MOST_COMPARED: usize = 30;

/// The difference of two groups' means, among all pairs of a family.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// Place of the first group.
    pub first: usize,
    /// Place of the second group, behind the first.
    pub second: usize,
    /// Mean of the second minus mean of the first.
    pub difference: f64,
    /// 95 % confidence interval that holds for all pairs together.
    pub ci: [f64; 2],
    /// p-value adjusted for all pairs.
    pub p: f64,
}

/// Compares every pair of groups (Tukey–Kramer for unequal sizes): q = |difference| /
/// √(within/2·(1/nᵢ + 1/nⱼ)) against the studentised range.
///
/// # Errors
/// As [`anova`], and more than [`MOST_COMPARED`] groups.
pub fn tukey(groups: &[&[f64]]) -> Figure<Vec<Difference>> {
    let Anova {
        within, df_within, ..
    } = anova(groups)?;
    if groups.len() > MOST_COMPARED {
        return Err(Absent::TooManyGroups {
            groups: groups.len(),
            most: MOST_COMPARED,
        });
    }
    let k = u32::try_from(groups.len()).unwrap_or(u32::MAX);
    let critical = finite(studentised_range_quantile(0.05, k, df_within))?;
    let parts: Vec<(f64, f64)> = groups
        .iter()
        .map(|group| (mean(group).unwrap_or(0.0), group.len() as f64))
        .collect();
    let mut differences = Vec::new();
    for (first, (mean_first, n_first)) in parts.iter().enumerate() {
        for (second, (mean_second, n_second)) in parts.iter().enumerate().skip(first + 1) {
            let difference = mean_second - mean_first;
            let se = (within / 2.0 * (1.0 / n_first + 1.0 / n_second)).sqrt();
            let half = critical * se;
            let q = finite(difference.abs() / se)?;
            differences.push(Difference {
                first,
                second,
                difference,
                ci: [difference - half, difference + half],
                p: finite(studentised_range_tail(q, k, df_within))?,
            });
        }
    }
    Ok(differences)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interval_and_p_value_agree_about_zero() {
        let groups: [&[f64]; 3] = [
            &[1.0, 2.0, 3.0, 2.0],
            &[2.0, 3.0, 4.0],
            &[6.0, 7.0, 8.0, 9.0, 6.0],
        ];
        let differences = tukey(&groups).unwrap();
        let places: Vec<_> = differences.iter().map(|d| (d.first, d.second)).collect();
        assert_eq!(places, [(0, 1), (0, 2), (1, 2)]);
        for d in differences {
            let excludes_zero = d.ci[0] > 0.0 || d.ci[1] < 0.0;
            assert_eq!(excludes_zero, d.p < 0.05, "{d:?}");
        }
    }

    #[test]
    fn a_crowd_of_groups_is_not_compared_pair_by_pair() {
        let values: Vec<Vec<f64>> = (0..31).map(|i| vec![f64::from(i), 3.0]).collect();
        let groups: Vec<&[f64]> = values.iter().map(Vec::as_slice).collect();
        let many = Absent::TooManyGroups {
            groups: 31,
            most: 30,
        };
        assert_eq!(tukey(&groups), Err(many));
    }

    #[test]
    fn two_groups_are_the_analysis_of_variance() {
        let groups: [&[f64]; 2] = [&[1.0, 2.0, 3.0, 7.0], &[2.0, 3.0, 4.0, 8.0, 9.0]];
        let p = tukey(&groups).unwrap()[0].p;
        assert!((p / anova(&groups).unwrap().p - 1.0).abs() < 1e-9);
    }
}

//! Cronbach's alpha.

use serde::{Deserialize, Serialize};

use super::Moments;
use crate::statistics::{Absent, Figure, distributions::f_quantile};

/// The reliability of a scale whose items are added up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alpha {
    /// Respondents who answered every item.
    pub n: usize,
    /// Cronbach's alpha, at most 1; negative where items disagree.
    pub alpha: f64,
    /// 95 % confidence interval after Feldt (1965).
    pub feldt: [f64; 2],
    /// Correlation of each item with the sum of the others; absent where either is constant.
    pub r_drop: Vec<Option<f64>>,
    /// Alpha without each item; absent where fewer than two items or no variation would be left.
    pub alpha_drop: Vec<Option<f64>>,
}

/// Alpha of the items in `moments`.
///
/// α = k/(k − 1) · (1 − Σ sᵢ² / s²) (Cronbach 1951, eq. 2). Interval: (1 − α)/(1 − α̂) follows F with n − 1
/// and (n − 1)(k − 1) degrees of freedom (Feldt 1965).
///
/// # Errors
/// [`Absent::OneItem`], fewer than two complete respondents, or [`Absent::Constant`] where the sum
/// of the items is the same for everybody.
pub fn alpha(moments: &Moments) -> Figure<Alpha> {
    let items = moments.width();
    if items < 2 {
        return Err(Absent::OneItem);
    }
    moments.at_least(2)?;
    let all: Vec<usize> = (0..items).collect();
    let alpha = raw(moments, &all).ok_or(Absent::Constant)?;
    let df = (moments.n - 1) as f64;
    let more = df * (items - 1) as f64;
    let bound = |p| 1.0 - (1.0 - alpha) * f_quantile(p, df, more);
    let without = |item: usize| -> Vec<usize> {
        all.iter().copied().filter(|other| *other != item).collect()
    };
    Ok(Alpha {
        n: moments.n,
        alpha,
        feldt: [bound(0.975), bound(0.025)],
        r_drop: all
            .iter()
            .map(|item| rest_correlation(moments, *item))
            .collect(),
        alpha_drop: all
            .iter()
            .map(|item| raw(moments, &without(*item)))
            .collect(),
    })
}

fn raw(moments: &Moments, items: &[usize]) -> Option<f64> {
    let k = items.len() as f64;
    let own: f64 = items.iter().map(|i| moments.covariance[(*i, *i)]).sum();
    let of_sum: f64 = items
        .iter()
        .flat_map(|a| items.iter().map(move |b| moments.covariance[(*a, *b)]))
        .sum();
    // A sum that never changes although its items do leaves only rounding behind.
    (items.len() >= 2 && of_sum > own * 1e-12).then(|| k / (k - 1.0) * (1.0 - own / of_sum))
}

/// Corrected item–total correlation: the item with the sum of the others.
fn rest_correlation(moments: &Moments, item: usize) -> Option<f64> {
    let others = || (0..moments.width()).filter(move |other| *other != item);
    let own = moments.covariance[(item, item)];
    let with: f64 = others()
        .map(|other| moments.covariance[(item, other)])
        .sum();
    let rest: f64 = others()
        .flat_map(|a| others().map(move |b| moments.covariance[(a, b)]))
        .sum();
    let scale = moments.covariance.trace() * 1e-12;
    (own > scale && rest > scale).then(|| with / (own.sqrt() * rest.sqrt()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::psychometrics::Matrix;

    fn moments(n: usize, covariance: Matrix) -> Moments {
        Moments {
            n,
            means: vec![4.0; covariance.nrows()],
            covariance,
        }
    }

    #[test]
    fn equal_correlations_give_the_spearman_brown_value() {
        // k r / (1 + (k − 1) r) for k = 4, r = 0.5.
        let found = alpha(&moments(
            50,
            Matrix::from_fn(4, 4, |a, b| if a == b { 1.0 } else { 0.5 }),
        ))
        .unwrap();
        assert!((found.alpha - 0.8).abs() < 1e-15);
        assert!((found.alpha_drop[2].unwrap() - 0.75).abs() < 1e-15);
        // 1.5 / √(1 · 6)
        assert!((found.r_drop[0].unwrap() - 1.5 / 6.0_f64.sqrt()).abs() < 1e-15);
        assert!(found.feldt[0] < 0.8 && 0.8 < found.feldt[1]);
    }

    #[test]
    fn what_cannot_be_computed_has_a_reason() {
        assert_eq!(
            alpha(&moments(9, Matrix::identity(1, 1))),
            Err(Absent::OneItem)
        );
        let pair = Matrix::identity(2, 2);
        assert_eq!(
            alpha(&moments(0, pair.clone())),
            Err(Absent::NobodyComplete)
        );
        let few = Absent::TooFew { n: 1, needs: 2 };
        assert_eq!(alpha(&moments(1, pair.clone())), Err(few));
        assert_eq!(
            alpha(&moments(9, Matrix::zeros(2, 2))),
            Err(Absent::Constant)
        );
        let opposite = Matrix::from_row_slice(2, 2, &[1.0, -1.0, -1.0, 1.0]);
        assert_eq!(alpha(&moments(9, opposite)), Err(Absent::Constant));
        assert_eq!(alpha(&moments(9, pair)).unwrap().alpha_drop, [None, None]);
    }
}

//! Whether correlations are worth a factor analysis.

use nalgebra::Cholesky;
use serde::{Deserialize, Serialize};

use super::{Matrix, Moments};
use crate::statistics::{Absent, Figure, distributions::chi_square_tail};

/// Pivot of the Cholesky decomposition below which a column counts as following from the others.
const SMALLEST_PIVOT: f64 = 1e-7;

/// The Kaiser–Meyer–Olkin measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Kmo {
    /// Over all items, 0–1.
    pub overall: f64,
    /// Of each item, 0–1.
    pub items: Vec<f64>,
}

/// Bartlett's test that no items correlate.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bartlett {
    /// Test statistic.
    pub chisq: f64,
    /// Degrees of freedom, k(k − 1)/2.
    pub df: usize,
    /// Probability of a statistic at least as large without any correlation.
    pub p: f64,
}

/// Kaiser–Meyer–Olkin: Σr²/(Σr² + Σq²) over pairs of items, with the partial correlations
/// q = −Rⁱʲ/√(Rⁱⁱ Rʲʲ) (Kaiser & Rice 1974).
///
/// # Errors
/// [`Absent::OneItem`], too few respondents, a constant item, or [`Absent::Dependent`] items.
pub fn kmo(moments: &Moments) -> Figure<Kmo> {
    let correlation = usable(moments)?;
    let inverse = decompose(correlation.clone())?.inverse();
    let k = correlation.nrows();
    let squares = |item: usize| -> (f64, f64) {
        (0..k)
            .filter(|other| *other != item)
            .fold((0.0, 0.0), |(r, q), other| {
                let scale = inverse[(item, item)] * inverse[(other, other)];
                (
                    r + correlation[(item, other)].powi(2),
                    q + inverse[(item, other)].powi(2) / scale,
                )
            })
    };
    let each: Vec<(f64, f64)> = (0..k).map(squares).collect();
    let share = |(r, q): (f64, f64)| if r + q > 0.0 { r / (r + q) } else { 0.5 };
    let all = each
        .iter()
        .fold((0.0, 0.0), |(r, q), (more, also)| (r + more, q + also));
    Ok(Kmo {
        overall: share(all),
        items: each.into_iter().map(share).collect(),
    })
}

/// Bartlett's test of sphericity: χ² = −(n − 1 − (2k + 5)/6) ln |R| (Bartlett 1951).
///
/// # Errors
/// As [`kmo`].
pub fn bartlett(moments: &Moments) -> Figure<Bartlett> {
    let correlation = usable(moments)?;
    let k = correlation.nrows();
    let triangle = decompose(correlation)?.unpack();
    let log_determinant: f64 = triangle
        .diagonal()
        .iter()
        .map(|d| 2.0 * libm::log(*d))
        .sum();
    let df = k * (k - 1) / 2;
    let chisq = -((moments.n - 1) as f64 - (2 * k + 5) as f64 / 6.0) * log_determinant;
    Ok(Bartlett {
        chisq,
        df,
        // Rounding can leave the determinant of uncorrelated items above 1.
        p: chi_square_tail(chisq.max(0.0), df as f64),
    })
}

/// Correlations of at least two items; fewer respondents than items make them dependent.
fn usable(moments: &Moments) -> Figure<Matrix> {
    if moments.width() < 2 {
        return Err(Absent::OneItem);
    }
    moments.at_least(moments.width() + 1)?;
    moments.correlation()
}

/// The Cholesky decomposition of correlations or of scaled covariances with variances near 1.
pub(super) fn decompose(matrix: Matrix) -> Figure<Cholesky<f64, nalgebra::Dyn>> {
    Cholesky::new(matrix)
        .filter(|found| {
            found
                .l_dirty()
                .diagonal()
                .iter()
                .all(|d| *d > SMALLEST_PIVOT)
        })
        .ok_or(Absent::Dependent)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn equal(k: usize, r: f64, n: usize) -> Moments {
        Moments {
            n,
            means: vec![0.0; k],
            covariance: Matrix::from_fn(k, k, |a, b| if a == b { 1.0 } else { r }),
        }
    }

    #[test]
    fn equal_correlations_have_closed_forms() {
        // Three items that correlate by 0.5: each partial correlation is 1/3.
        let found = kmo(&equal(3, 0.5, 100)).unwrap();
        let expected = 0.25 / (0.25 + 1.0 / 9.0);
        assert!((found.overall - expected).abs() < 1e-14);
        assert!(
            found
                .items
                .iter()
                .all(|item| (item - expected).abs() < 1e-14)
        );
        // |R| = (1 − r)² (1 + 2r) = 0.5
        let found = bartlett(&equal(3, 0.5, 100)).unwrap();
        let expected = (99.0 - 11.0 / 6.0) * std::f64::consts::LN_2;
        assert!((found.chisq - expected).abs() < 1e-11);
        assert_eq!(found.df, 3);
        assert!(found.p > 0.0 && found.p < 1e-13);
    }

    #[test]
    fn what_cannot_be_computed_has_a_reason() {
        assert_eq!(kmo(&equal(1, 0.0, 9)), Err(Absent::OneItem));
        assert_eq!(kmo(&equal(3, 1.0, 9)), Err(Absent::Dependent));
        let few = Absent::TooFew { n: 3, needs: 4 };
        assert_eq!(bartlett(&equal(3, 0.5, 3)), Err(few));
        let mut constant = equal(3, 0.5, 9);
        constant.covariance.column_mut(1).fill(0.0);
        constant.covariance.row_mut(1).fill(0.0);
        assert_eq!(kmo(&constant), Err(Absent::Constant));
    }
}

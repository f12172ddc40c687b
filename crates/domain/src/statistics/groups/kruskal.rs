//! The Kruskal–Wallis test.

use serde::Serialize;

use super::comparable;
use crate::statistics::{Figure, distributions::chi_square_tail, finite, ranks};

/// Values no further apart than this, relatively, are one value to the tie correction.
const ROUNDING: f64 = 1e-14;

/// The Kruskal–Wallis rank test of groups, corrected for ties.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct KruskalWallis {
    /// H.
    #[serde(rename = "H")]
    pub h: f64,
    /// Degrees of freedom of the χ² approximation, k − 1.
    pub df: f64,
    /// p-value.
    pub p: f64,
}

/// Compares groups by the ranks of their values.
///
/// As R's `kruskal.test` does it: ranks follow the stored bits, and the tie correction counts
/// values as equal that differ by rounding only. For ratings both are the same.
///
/// # Errors
/// Fewer than two groups, an empty group, values that are all equal.
pub fn kruskal_wallis(groups: &[&[f64]]) -> Figure<KruskalWallis> {
    comparable(groups, 1)?;
    let values = groups.concat();
    let (ranks, ties) = (ranks(&values), rounded_ties(values));
    let n = ranks.len() as f64;
    let mut rest = ranks.as_slice();
    let mut squares = 0.0;
    for group in groups {
        let (own, others) = rest.split_at(group.len().min(rest.len()));
        rest = others;
        squares += own.iter().sum::<f64>().powi(2) / group.len() as f64;
    }
    let raw = 12.0 * squares / (n * (n + 1.0)) - 3.0 * (n + 1.0);
    let h = finite(raw / (1.0 - ties / (n * n * n - n)))?.max(0.0);
    let df = (groups.len() - 1) as f64;
    Ok(KruskalWallis {
        h,
        df,
        p: finite(chi_square_tail(h, df))?,
    })
}

/// Σ(t³ − t) over groups of `t` values that are equal but for rounding.
fn rounded_ties(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values
        .chunk_by(|a, b| (a - b).abs() <= ROUNDING * a.abs())
        .map(|tied| {
            let size = tied.len() as f64;
            size * (size * size - 1.0)
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::Absent;

    #[test]
    fn a_small_example_is_worked_by_hand() {
        // Rank sums 6, 15, 24: H = 12/90·(12 + 75 + 192) − 30 = 7.2; p = e^(−3.6).
        let result =
            kruskal_wallis(&[&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0], &[7.0, 8.0, 9.0]]).unwrap();
        assert!((result.h - 7.2).abs() < 1e-12);
        assert!((result.p - libm::exp(-3.6)).abs() < 1e-14);
        assert_eq!(
            kruskal_wallis(&[&[1.0, 1.0], &[1.0]]),
            Err(Absent::Constant)
        );
    }
}

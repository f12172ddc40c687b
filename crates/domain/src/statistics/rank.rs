//! Ranks and Spearman's correlation.

use super::{Absent, Figure, enough, finite, is_constant, mean};

/// Ranks from 1, lowest value first; equal values share the mean of their ranks.
pub fn ranks(values: &[f64]) -> Vec<f64> {
    // Adding zero makes −0 the 0 that it equals.
    let mut order: Vec<(usize, f64)> = values.iter().map(|v| v + 0.0).enumerate().collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0.0;
    for tied in order.chunk_by(|a, b| a.1.total_cmp(&b.1).is_eq()) {
        let size = tied.len() as f64;
        for (place, _) in tied {
            if let Some(rank) = ranks.get_mut(*place) {
                *rank = before + f64::midpoint(size, 1.0);
            }
        }
        before += size;
    }
    ranks
}

/// Spearman's rank correlation of pairs, −1 to 1: Pearson's of the ranks, so ties count rightly.
///
/// # Errors
/// Fewer than three pairs, a side whose values are all equal, a value that is no finite number.
pub fn spearman(pairs: &[[f64; 2]]) -> Figure {
    let side = |index: usize| -> Vec<f64> { pairs.iter().map(|pair| pair[index]).collect() };
    let (first, second) = (side(0), side(1));
    enough(&first, 3)?;
    enough(&second, 3)?;
    if is_constant(&first) || is_constant(&second) {
        return Err(Absent::Constant);
    }
    let (first, second) = (ranks(&first), ranks(&second));
    let centre = mean(&first).unwrap_or(0.0);
    let (mut cross, mut square_first, mut square_second) = (0.0, 0.0, 0.0);
    for (a, b) in first.iter().zip(&second) {
        let (a, b) = (a - centre, b - centre);
        cross += a * b;
        square_first += a * a;
        square_second += b * b;
    }
    finite(cross / (square_first * square_second).sqrt()).map(|r| r.clamp(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_share_their_ranks() {
        assert_eq!(ranks(&[3.0, 1.0, 3.0, 2.0]), [3.5, 1.0, 3.5, 2.0]);
    }

    #[test]
    fn a_monotone_relation_is_perfect_and_a_swap_costs_what_the_formula_says() {
        let pairs =
            |second: [f64; 5]| -> Vec<[f64; 2]> { (0..5).map(|i| [i as f64, second[i]]).collect() };
        let exact = |second, expected: f64| {
            let r = spearman(&pairs(second)).unwrap();
            assert!((r - expected).abs() < 1e-15, "{r}");
        };
        exact([1.0, 8.0, 9.0, 70.0, 900.0], 1.0);
        exact([5.0, 4.0, 3.0, 2.0, 1.0], -1.0);
        // 1 − 6·Σd²/(n³ − n) with Σd² = 2.
        exact([2.0, 1.0, 3.0, 4.0, 5.0], 0.9);
    }

    #[test]
    fn a_constant_side_has_no_ranks() {
        assert_eq!(
            spearman(&[[1.0, 2.0], [2.0, 2.0], [3.0, 2.0]]),
            Err(Absent::Constant)
        );
        assert_eq!(
            spearman(&[[1.0, 2.0]]),
            Err(Absent::TooFew { n: 1, needs: 3 })
        );
    }
}

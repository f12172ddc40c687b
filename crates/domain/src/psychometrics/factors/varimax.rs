//! Rotation to simple structure.

use crate::psychometrics::Matrix;

/// Rounds through all pairs of factors.
const ROUNDS: usize = 1000;
/// Angle below which a pair is at rest.
const SMALLEST_ANGLE: f64 = 1e-13;

/// Varimax (Kaiser 1958) with Kaiser's normalisation: pairs of factors are turned until the
/// variance of squared loadings, each row scaled to length 1, is largest. Factors come in the
/// order of the variance that they explain, each with a sum of loadings that is not negative.
pub(super) fn varimax(loadings: &Matrix) -> Matrix {
    let (items, factors) = loadings.shape();
    let lengths: Vec<f64> = loadings
        .row_iter()
        .map(|row| row.iter().fold(0.0, |sum, l| sum + l * l).sqrt())
        .map(|length| if length > 0.0 { length } else { 1.0 })
        .collect();
    let mut turned = Matrix::from_fn(items, factors, |i, f| loadings[(i, f)] / lengths[i]);
    for _ in 0..ROUNDS {
        let mut largest = 0.0_f64;
        for first in 0..factors {
            for second in first + 1..factors {
                largest = largest.max(turn(&mut turned, first, second));
            }
        }
        if largest < SMALLEST_ANGLE {
            break;
        }
    }
    in_order(&Matrix::from_fn(items, factors, |i, f| {
        turned[(i, f)] * lengths[i]
    }))
}

/// Turns one pair to its best angle and returns how far.
fn turn(loadings: &mut Matrix, first: usize, second: usize) -> f64 {
    let items = loadings.nrows() as f64;
    // Σu, Σv, Σ(u² − v²) and 2Σuv of u = x² − y², v = 2xy.
    let mut sums = [0.0; 4];
    for row in loadings.row_iter() {
        let (x, y) = (row[first], row[second]);
        let (u, v) = (x * x - y * y, 2.0 * x * y);
        for (sum, term) in sums.iter_mut().zip([u, v, u * u - v * v, 2.0 * u * v]) {
            *sum += term;
        }
    }
    let [u, v, squares, products] = sums;
    let numerator = products - 2.0 * u * v / items;
    let denominator = squares - (u * u - v * v) / items;
    let angle = libm::atan2(numerator, denominator) / 4.0;
    let (sin, cos) = (libm::sin(angle), libm::cos(angle));
    for mut row in loadings.row_iter_mut() {
        let (x, y) = (row[first], row[second]);
        row[first] = x * cos + y * sin;
        row[second] = y * cos - x * sin;
    }
    angle.abs()
}

/// Factors by explained variance, pointing the way of most of their items.
fn in_order(loadings: &Matrix) -> Matrix {
    let explained = |factor: usize| {
        let column = loadings.column(factor);
        column.iter().fold(0.0, |sum, l| sum + l * l)
    };
    let mut order: Vec<usize> = (0..loadings.ncols()).collect();
    order.sort_by(|a, b| explained(*b).total_cmp(&explained(*a)));
    let mut sorted = loadings.select_columns(&order);
    for mut column in sorted.column_iter_mut() {
        if column.iter().fold(0.0, |sum, l| sum + l) < 0.0 {
            column.neg_mut();
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Σ over factors of the variance of squared loadings of normalised rows.
    fn criterion(loadings: &Matrix) -> f64 {
        let mut rows = loadings.clone();
        for mut row in rows.row_iter_mut() {
            let length = row.norm();
            row /= length;
        }
        rows.column_iter()
            .map(|column| column.map(|l| l * l).variance())
            .sum()
    }

    fn turned_by(loadings: &Matrix, angle: f64) -> Matrix {
        let (sin, cos) = (libm::sin(angle), libm::cos(angle));
        loadings * Matrix::from_row_slice(2, 2, &[cos, -sin, sin, cos])
    }

    #[test]
    fn no_other_angle_is_better_and_communalities_stay() {
        let start =
            Matrix::from_row_slice(5, 2, &[0.8, 0.3, 0.7, 0.4, 0.5, -0.5, 0.6, -0.4, 0.3, 0.6]);
        let best = varimax(&start);
        for step in 1..90 {
            let other = turned_by(&best, f64::from(step) * 0.017_45);
            assert!(criterion(&other) <= criterion(&best) + 1e-12, "{step}");
        }
        for (before, after) in start.row_iter().zip(best.row_iter()) {
            assert!((before.norm() - after.norm()).abs() < 1e-14);
        }
        // Turning first makes no difference.
        let again = varimax(&turned_by(&start, 0.3));
        assert!((again - best).abs().max() < 1e-12);
    }
}

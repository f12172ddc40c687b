//! The interval of the difference of two independent means that are known by their summaries only.

use super::{Summary, distributions::student_t_quantile};

/// 95 % confidence interval of `one.mean − other.mean` without supposing equal variances (Welch
/// 1947, *Biometrika* 34), in the units of the means. `None` where either has fewer than two
/// values or no standard deviation; without any spread the interval has no width.
pub fn difference_interval(one: &Summary, other: &Summary) -> Option<[f64; 2]> {
    let difference = one.mean - other.mean;
    let part = |summary: &Summary| {
        let n = summary.n as f64;
        let square = summary.sd?.powi(2) / n;
        (summary.n >= 2 && square.is_finite()).then_some((square, n))
    };
    let ((a, n_a), (b, n_b)) = (part(one)?, part(other)?);
    let square = a + b;
    if square <= 0.0 {
        return Some([difference; 2]);
    }
    let df = square * square / (a * a / (n_a - 1.0) + b * b / (n_b - 1.0));
    let half = student_t_quantile(0.975, df) * square.sqrt();
    half.is_finite()
        .then_some([difference - half, difference + half])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::{summarise, welch_t};

    #[test]
    fn summaries_give_the_interval_that_the_values_give() {
        let (before, after) = ([4.0, 5.0, 6.5, 3.0, 4.5], [6.0, 5.5, 7.0, 6.5]);
        let wanted = welch_t(&before, &after).unwrap().ci;
        let [one, other] = [&after[..], &before[..]].map(|values| summarise(values).unwrap());
        let found = difference_interval(&one, &other).unwrap();
        for (found, wanted) in found.iter().zip(wanted) {
            assert!((found - wanted).abs() < 1e-12, "{found} {wanted}");
        }
    }

    #[test]
    fn one_value_has_no_interval_and_no_spread_has_no_width() {
        let summary = |values: &[f64]| summarise(values).unwrap();
        assert_eq!(
            difference_interval(&summary(&[2.0]), &summary(&[1.0, 2.0])),
            None
        );
        assert_eq!(
            difference_interval(&summary(&[3.0, 3.0]), &summary(&[1.0, 1.0])),
            Some([2.0, 2.0])
        );
    }
}

//! The interval of the difference of two independent means that are known by their summaries only.

use super::{Absent, Summary, waves::welch_of};

/// 95 % confidence interval of `one.mean − other.mean` without supposing equal variances (Welch
/// 1947, *Biometrika* 34), in the units of the means. `None` where either has fewer than two
/// values or no standard deviation; without any spread the interval has no width.
pub fn difference_interval(one: &Summary, other: &Summary) -> Option<[f64; 2]> {
    match welch_of(other, one) {
        Ok(test) => Some(test.ci),
        Err(Absent::Constant) => Some([one.mean - other.mean; 2]),
        Err(_) => None,
    }
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

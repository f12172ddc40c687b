//! Sums that do not depend on the order of their terms.

/// Terms are cut into a part in units of 2⁻²⁰ and a rest in units of 2⁻⁶⁰, which is finer than
/// the last bit of any number above 1/256. Two parts, because whole numbers of 64 bits are fast.
const COARSE: f64 = (1_u64 << 20) as f64;
/// Fine units in a coarse one.
const FINE: f64 = (1_u64 << 40) as f64;

/// A sum in fixed point. Adding the same numbers in any order gives the same bits, as long as all
/// magnitudes together stay below 2⁴² and there are fewer than 2²³ terms.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct FixedSum {
    coarse: i64,
    fine: i64,
}

impl FixedSum {
    /// Adds one term; what is finer than 2⁻⁶⁰ is cut off.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "cutting off is what fixed point means"
    )]
    pub(crate) fn add(&mut self, term: f64) {
        let scaled = term * COARSE;
        let coarse = scaled as i64;
        let fine = ((scaled - coarse as f64) * FINE) as i64;
        self.coarse = self.coarse.saturating_add(coarse);
        self.fine = self.fine.saturating_add(fine);
    }

    /// The sum, rounded once.
    pub(crate) fn value(self) -> f64 {
        let units = (i128::from(self.coarse) << 40) + i128::from(self.fine);
        units as f64 / (COARSE * FINE)
    }
}

/// How many values there are, their mean and their variance (divisor n − 1, absent below two
/// values), the same in any order of the values.
pub(crate) fn mean_and_variance(
    values: impl Iterator<Item = f64> + Clone,
) -> (usize, Option<f64>, Option<f64>) {
    let mut sum = FixedSum::default();
    let mut n = 0;
    for value in values.clone() {
        sum.add(value);
        n += 1;
    }
    let mean = (n > 0).then(|| sum.value() / n as f64);
    let variance = mean.filter(|_| n > 1).map(|mean| {
        let mut squares = FixedSum::default();
        for value in values {
            squares.add((value - mean).powi(2));
        }
        squares.value() / (n - 1) as f64
    });
    (n, mean, variance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_makes_no_difference_to_the_last_bit() {
        let values: Vec<f64> = (0..1000).map(|n| f64::from(n % 97) / 7.0 - 3.3).collect();
        let ahead = mean_and_variance(values.iter().copied());
        assert_eq!(ahead, mean_and_variance(values.iter().rev().copied()));
        let plain = values.iter().sum::<f64>() / 1000.0;
        assert!((ahead.1.unwrap() - plain).abs() < 1e-13);
    }

    #[test]
    fn one_value_has_no_variance() {
        assert_eq!(mean_and_variance([0.5].into_iter()), (1, Some(0.5), None));
        assert_eq!(mean_and_variance([].into_iter()), (0, None, None));
        assert_eq!(mean_and_variance([0.1; 9].into_iter()).2, Some(0.0));
    }
}

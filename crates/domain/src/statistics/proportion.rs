//! Shares with Wilson's interval.

use serde::Serialize;

use super::{Absent, Figure, distributions::normal_quantile};

/// A share and what stands behind it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Proportion {
    /// How many of them.
    pub count: usize,
    /// Out of how many.
    pub n: usize,
    /// The share, 0 to 1.
    pub share: f64,
    /// 95 % confidence interval by Wilson (1927), within 0 to 1.
    pub wilson: [f64; 2],
}

/// `count` out of `n`.
///
/// # Errors
/// [`Absent::NoData`] for n = 0, [`Absent::OutOfRange`] for a count above n.
pub fn proportion(count: usize, n: usize) -> Figure<Proportion> {
    if n == 0 {
        return Err(Absent::NoData);
    }
    if count > n {
        return Err(Absent::OutOfRange);
    }
    let (size, share) = (n as f64, count as f64 / n as f64);
    let z = normal_quantile(0.975);
    let square = z * z / size;
    let centre = (share + square / 2.0) / (1.0 + square);
    let half = (share * (1.0 - share) / size + square / (4.0 * size)).sqrt() * z / (1.0 + square);
    Ok(Proportion {
        count,
        n,
        share,
        // At the edges rounding would leave a few units in the last place.
        wilson: [
            if count == 0 { 0.0 } else { centre - half },
            if count == n { 1.0 } else { centre + half },
        ],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_and_all_have_an_interval_that_ends_at_the_edge() {
        // With no success the upper end is z²/(n + z²).
        let none = proportion(0, 10).unwrap();
        let z2 = 1.959_963_984_540_054_f64.powi(2);
        assert_eq!((none.share, none.wilson[0]), (0.0, 0.0));
        assert!((none.wilson[1] - z2 / (10.0 + z2)).abs() < 1e-14);
        let all = proportion(10, 10).unwrap();
        assert!((all.wilson[0] - 10.0 / (10.0 + z2)).abs() < 1e-14);
    }

    #[test]
    fn nobody_is_no_share() {
        assert_eq!(proportion(0, 0), Err(Absent::NoData));
        assert_eq!(proportion(3, 2), Err(Absent::OutOfRange));
    }
}

//! Student's t test of paired differences.

use super::{Summary, regularised_incomplete_beta};

/// Whether differences are zero on average.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanTest {
    /// Test statistic, x̄ / (s/√n).
    pub t: f64,
    /// Degrees of freedom, n − 1.
    pub df: usize,
    /// Two-sided probability of a statistic at least as far from zero.
    pub p: f64,
    /// Effect size `d_z`: mean of the differences divided by their standard deviation.
    pub d_z: f64,
}

impl MeanTest {
    /// The test of the differences behind `summary`; `None` below two of them or where all are
    /// the same.
    pub fn of(summary: &Summary) -> Option<Self> {
        let sd = summary.sd.filter(|sd| *sd > 0.0)?;
        let df = summary.n - 1;
        let d_z = summary.mean / sd;
        let t = d_z * (summary.n as f64).sqrt();
        let freedom = df as f64;
        Some(Self {
            t,
            df,
            // Abramowitz & Stegun 26.7.1: both tails at once.
            p: regularised_incomplete_beta(freedom / (freedom + t * t), freedom / 2.0, 0.5),
            d_z,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::summarise;

    #[test]
    fn one_degree_of_freedom_is_cauchy() {
        // x̄ = 2, s = √2, so t = 2 and p = 1 − (2/π) atan 2.
        let test = MeanTest::of(&summarise(&[1.0, 3.0]).unwrap()).unwrap();
        assert!((test.t - 2.0).abs() < 1e-14);
        let expected = 1.0 - std::f64::consts::FRAC_2_PI * libm::atan(2.0);
        assert!((test.p - expected).abs() < 1e-14);
        assert!((test.d_z - 2.0_f64.sqrt()).abs() < 1e-15);
    }

    #[test]
    fn differences_that_never_vary_have_no_test() {
        assert_eq!(MeanTest::of(&summarise(&[1.0; 5]).unwrap()), None);
        assert_eq!(MeanTest::of(&summarise(&[1.0]).unwrap()), None);
    }
}

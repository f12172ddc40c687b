//! Student's t test of paired differences.

use super::{Absent, Figure, Summary, distributions::student_t_two_sided, finite};

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
    /// The test of the differences behind `summary`.
    ///
    /// # Errors
    /// [`Absent::TooFew`] below two of them, [`Absent::Constant`] where all are the same.
    pub fn of(summary: &Summary) -> Figure<Self> {
        let n = summary.n;
        let sd = summary.sd.ok_or(Absent::TooFew { n, needs: 2 })?;
        if sd <= 0.0 {
            return Err(Absent::Constant);
        }
        let df = n - 1;
        let d_z = summary.mean / sd;
        let t = finite(d_z * (n as f64).sqrt())?;
        Ok(Self {
            t,
            df,
            p: finite(student_t_two_sided(t, df as f64))?,
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
        let reason = |values: &[f64]| MeanTest::of(&summarise(values).unwrap()).unwrap_err();
        assert_eq!(reason(&[1.0; 5]), Absent::Constant);
        assert_eq!(reason(&[1.0]), Absent::TooFew { n: 1, needs: 2 });
    }
}

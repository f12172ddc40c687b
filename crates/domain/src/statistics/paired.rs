//! Student's t for pairs.

use serde::{Deserialize, Serialize};

use super::{Absent, Figure, MeanTest, enough, mean, summarise};

/// Student's t test of paired differences.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PairedT {
    /// Pairs.
    pub n: usize,
    /// Mean of first − second.
    pub mean: f64,
    /// Standard deviation of the differences.
    pub sd: f64,
    /// t = mean/(sd/√n).
    pub t: f64,
    /// Degrees of freedom, n − 1.
    pub df: f64,
    /// Two-sided p-value.
    pub p: f64,
    /// 95 % confidence interval of the mean difference.
    pub ci: [f64; 2],
    /// Effect size in deviations of the differences, mean/sd. It grows with the correlation of
    /// the two sides and must not be read as Cohen's d of two groups.
    pub d_z: f64,
    /// Effect size in deviations of the answers: mean over the average of both deviations
    /// (Cumming 2012, *Understanding the New Statistics*). Absent where neither side varies.
    pub d_av: Option<f64>,
}

/// Tests whether the mean of first − second differs from zero.
///
/// # Errors
/// No or one pair, differences that are all equal, a value that is no finite number.
pub fn paired_t(pairs: &[[f64; 2]]) -> Figure<PairedT> {
    let differences: Vec<f64> = pairs.iter().map(|[first, second]| first - second).collect();
    enough(&differences, 2)?;
    let summary = summarise(&differences).ok_or(Absent::NoData)?;
    let (sd, ci) = summary.sd.zip(summary.ci).ok_or(Absent::NoData)?;
    if is_constant(&differences) {
        return Err(Absent::Constant);
    }
    let test = MeanTest::of(&summary)?;
    let side = |index: usize| -> Vec<f64> { pairs.iter().map(|pair| pair[index]).collect() };
    let average = mean(&[deviation(&side(0)), deviation(&side(1))]).unwrap_or(0.0);
    Ok(PairedT {
        n: summary.n,
        mean: summary.mean,
        sd,
        t: test.t,
        df: test.df as f64,
        p: test.p,
        ci,
        d_z: test.d_z,
        d_av: (average > 0.0).then(|| summary.mean / average),
    })
}

/// Whether all values are the same. The deviation would not tell: that of a constant column can
/// come out as a few units in the last place.
pub(crate) fn is_constant(values: &[f64]) -> bool {
    values
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if (a - b).abs() <= f64::EPSILON * a.abs()))
}

fn deviation(values: &[f64]) -> f64 {
    if is_constant(values) {
        return 0.0;
    }
    summarise(values)
        .and_then(|summary| summary.sd)
        .unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_example_is_worked_by_hand() {
        // Differences −1, −2, −3, −2: mean −2, sd √(2/3), t = −2/(√(2/3)/2) = −2√6.
        let test = paired_t(&[[4.0, 5.0], [3.0, 5.0], [3.0, 6.0], [5.0, 7.0]]).unwrap();
        assert!((test.t + 2.0 * 6.0_f64.sqrt()).abs() < 1e-12);
        assert!((test.d_z + 1.5_f64.sqrt() * 2.0).abs() < 1e-12);
        // Both sides have variance 11/12, so d_av = −2/√(11/12).
        assert!((test.d_av.unwrap() + 2.0 / (11.0_f64 / 12.0).sqrt()).abs() < 1e-12);
        assert_eq!((test.n, test.df), (4, 3.0));
    }

    #[test]
    fn too_little_or_too_even_data_has_a_named_reason() {
        assert_eq!(paired_t(&[]), Err(Absent::NoData));
        assert_eq!(
            paired_t(&[[1.0, 2.0]]),
            Err(Absent::TooFew { n: 1, needs: 2 })
        );
        assert_eq!(paired_t(&[[0.3, 0.1]; 7]), Err(Absent::Constant));
        assert_eq!(
            paired_t(&[[1.0, f64::NAN], [1.0, 2.0]]),
            Err(Absent::OutOfRange)
        );
    }
}

//! Mean, standard deviation and the t-based confidence interval of a mean.

use serde::{Deserialize, Serialize};

use super::{distributions::student_t_quantile, mean_and_variance};

/// Mean of the values; `None` for no values.
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// What is known about a mean.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// How many values.
    pub n: usize,
    /// Their mean.
    pub mean: f64,
    /// Sample standard deviation (divisor n − 1); absent below two values.
    pub sd: Option<f64>,
    /// 95 % confidence interval of the mean by Student's t; absent below two values.
    pub ci: Option<[f64; 2]>,
}

/// Summarises values; `None` for no values.
///
/// The interval is x̄ ± t(0.975, n−1)·s/√n.
pub fn summarise(values: &[f64]) -> Option<Summary> {
    let mean = mean(values)?;
    let n = values.len();
    let variance = (n >= 2).then(|| {
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        squares / (n - 1) as f64
    });
    Some(summary_of(n, mean, variance))
}

/// The summary of `n` ≥ 1 values with this mean and variance (absent below two values).
pub(crate) fn summary_of(n: usize, mean: f64, variance: Option<f64>) -> Summary {
    Summaries::default().of(n, mean, variance)
}

/// Makes summaries and remembers the quantile of Student's t, which takes longer than everything
/// else and is the same for as many values.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Summaries {
    quantile: Option<(usize, f64)>,
}

impl Summaries {
    /// The summary of `n` ≥ 1 values with this mean and variance (absent below two values).
    pub(crate) fn of(&mut self, n: usize, mean: f64, variance: Option<f64>) -> Summary {
        let sd = variance.map(f64::sqrt);
        let ci = sd.map(|sd| {
            let half = self.quantile(n) * sd / (n as f64).sqrt();
            [mean - half, mean + half]
        });
        Summary { n, mean, sd, ci }
    }

    /// The summary of values, the same in any order of them; `None` for no values.
    pub(crate) fn of_values(&mut self, values: &[f64]) -> Option<Summary> {
        let (n, mean, variance) = mean_and_variance(values.iter().copied());
        mean.map(|mean| self.of(n, mean, variance))
    }

    fn quantile(&mut self, n: usize) -> f64 {
        match self.quantile {
            Some((same, quantile)) if same == n => quantile,
            _ => {
                let quantile = student_t_quantile(0.975, (n - 1) as f64);
                self.quantile = Some((n, quantile));
                quantile
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_value_has_a_mean_but_no_spread() {
        let summary = summarise(&[3.0]).unwrap();
        assert_eq!(
            (summary.n, summary.mean, summary.sd, summary.ci),
            (1, 3.0, None, None)
        );
        assert_eq!(summarise(&[]), None);
    }

    #[test]
    fn a_constant_column_has_an_interval_of_no_width() {
        let summary = summarise(&[2.0; 9]).unwrap();
        assert_eq!(summary.ci, Some([2.0, 2.0]));
    }

    #[test]
    fn the_interval_of_a_small_sample_agrees_with_r() {
        // s² = 7, n = 4 and, in R, qt(0.975, 3) = 3.182446305284263.
        let half = 3.182_446_305_284_263 * 7.0_f64.sqrt() / 2.0;
        let ci = summarise(&[1.0, 2.0, 4.0, 7.0]).unwrap().ci.unwrap();
        assert!((ci[0] - (3.5 - half)).abs() < 1e-12, "{ci:?}");
        assert!((ci[1] - (3.5 + half)).abs() < 1e-12, "{ci:?}");
    }
}

//! The χ² distribution.

use super::{
    gamma::{gamma_front, regularised_gamma_lower, regularised_gamma_upper},
    root::increasing_root,
};

/// P(X ≤ x) for `df` > 0 and x ≥ 0.
pub fn chi_square_cdf(x: f64, df: f64) -> f64 {
    regularised_gamma_lower(df / 2.0, x / 2.0)
}

/// P(X > x) for `df` > 0 and x ≥ 0, the p-value of a χ² statistic.
pub fn chi_square_tail(x: f64, df: f64) -> f64 {
    regularised_gamma_upper(df / 2.0, x / 2.0)
}

/// The value that X stays below with probability `p`, 0 < p < 1; otherwise `NaN`.
pub fn chi_square_quantile(p: f64, df: f64) -> f64 {
    if !(p > 0.0 && p < 1.0 && df > 0.0 && df.is_finite()) {
        return f64::NAN;
    }
    let over = |x| {
        if p < 0.5 {
            chi_square_cdf(x, df) - p
        } else {
            (1.0 - p) - chi_square_tail(x, df)
        }
    };
    increasing_root(df, over, |x| {
        gamma_front(df / 2.0, x / 2.0).unwrap_or(0.0) / x
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_values_are_met() {
        // R: qchisq(0.95, 3), qchisq(0.025, 24), pchisq(124.313403214579, 3, lower = FALSE)
        assert!((chi_square_quantile(0.95, 3.0) - 7.814_727_903_251_179).abs() < 1e-11);
        assert!((chi_square_quantile(0.025, 24.0) - 12.401_150_217_444_435).abs() < 1e-11);
        let tail = chi_square_tail(124.313_403_214_579, 3.0);
        assert!(
            (tail / 9.085_291_257_902_7e-27 - 1.0).abs() < 1e-11,
            "{tail}"
        );
        assert!(chi_square_quantile(1.0, 3.0).is_nan());
    }

    #[test]
    fn closed_forms_are_met() {
        for x in [0.1, 1.0, 3.0, 40.0, 200.0] {
            // exp(−x/2) for two degrees of freedom, (1 + x/2) exp(−x/2) for four, erfc for one.
            let half = libm::exp(-x / 2.0);
            for (df, expected) in [
                (1.0, libm::erfc((x / 2.0).sqrt())),
                (2.0, half),
                (4.0, (1.0 + x / 2.0) * half),
            ] {
                let got = chi_square_tail(x, df);
                assert!((got / expected - 1.0).abs() < 1e-12, "{x} {df}: {got}");
            }
        }
    }
}

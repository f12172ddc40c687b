//! Fisher's F distribution.

use super::{
    beta::{beta_front, regularised_incomplete_beta},
    root::increasing_root,
};

/// P(X ≤ x) for x ≥ 0 and degrees of freedom `df1`, `df2` > 0 (Abramowitz & Stegun 26.6.2).
pub fn f_cdf(x: f64, df1: f64, df2: f64) -> f64 {
    let (below, above) = shares(x, df1, df2);
    regularised_incomplete_beta(below, above, df1 / 2.0, df2 / 2.0)
}

/// P(X > x), the p-value of an F statistic.
pub fn f_tail(x: f64, df1: f64, df2: f64) -> f64 {
    let (below, above) = shares(x, df1, df2);
    regularised_incomplete_beta(above, below, df2 / 2.0, df1 / 2.0)
}

/// d₁x/(d₁x + d₂) and d₂/(d₁x + d₂), each without cancellation.
fn shares(x: f64, df1: f64, df2: f64) -> (f64, f64) {
    if !(x >= 0.0 && x.is_finite()) {
        return (f64::NAN, f64::NAN);
    }
    let whole = df1 * x + df2;
    (df1 * x / whole, df2 / whole)
}

/// The value that X stays below with probability `p`, 0 < p < 1; otherwise `NaN`.
pub fn f_quantile(p: f64, df1: f64, df2: f64) -> f64 {
    if !(p > 0.0 && p < 1.0 && df1 > 0.0 && df2 > 0.0) {
        return f64::NAN;
    }
    let over = |x| {
        if p < 0.5 {
            f_cdf(x, df1, df2) - p
        } else {
            (1.0 - p) - f_tail(x, df1, df2)
        }
    };
    increasing_root(1.0, over, |x| {
        let (below, above) = shares(x, df1, df2);
        beta_front(below, above, df1 / 2.0, df2 / 2.0) / x
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_values_are_met() {
        // F quantiles 0.95 of (3, 20) and 0.025 of (5, 7), by an independent library
        assert!((f_quantile(0.95, 3.0, 20.0) - 3.098_391_212_140_781).abs() < 1e-11);
        assert!((f_quantile(0.025, 5.0, 7.0) - 0.145_919_883_888_351_92).abs() < 1e-12);
        assert!(f_quantile(0.0, 5.0, 7.0).is_nan());
        assert!(f_tail(-1.0, 5.0, 7.0).is_nan());
    }

    #[test]
    fn quantiles_invert_the_tail() {
        // With 2 and 2 degrees of freedom P(X > x) = 1 / (1 + x).
        assert!((f_tail(3.0, 2.0, 2.0) - 0.25).abs() < 1e-14);
        assert!((f_quantile(0.75, 2.0, 2.0) - 3.0).abs() < 1e-12);
        for (p, df1, df2) in [
            (0.025, 599.0, 1797.0),
            (0.975, 3.0, 40.0),
            (0.975, 99_999.0, 299_997.0),
        ] {
            let x = f_quantile(p, df1, df2);
            assert!((f_tail(x, df1, df2) - (1.0 - p)).abs() < 1e-12, "{x}");
        }
    }

    #[test]
    fn with_two_degrees_of_freedom_the_tail_has_a_closed_form() {
        // F(2, d): (1 + 2x/d)^(−d/2).
        for x in [0.1, 1.0, 20.0, 400.0] {
            let expected = libm::pow(1.0 + 2.0 * x / 50.0, -25.0);
            assert!((f_tail(x, 2.0, 50.0) / expected - 1.0).abs() < 1e-12, "{x}");
        }
    }
}

//! Snedecor's F distribution.

use crate::statistics::regularised_incomplete_beta;

/// Relative step after which the next one would be below rounding. For large samples rounding in
/// the distribution function alone moves the quantile by 1e-14.
const CLOSE: f64 = 1e-12;

/// P(F ≤ f) for f ≥ 0 (Abramowitz & Stegun 26.6.2).
fn f_cdf(f: f64, df: f64, below: f64) -> f64 {
    regularised_incomplete_beta(df * f / (df * f + below), df / 2.0, below / 2.0)
}

/// P(F > f) for f ≥ 0.
pub(super) fn f_tail(f: f64, df: f64, below: f64) -> f64 {
    regularised_incomplete_beta(below / (df * f + below), below / 2.0, df / 2.0)
}

/// The value that F stays below with probability `p`, 0 < p < 1: Newton's method between bounds,
/// which takes about eight steps where halving takes eighty. Each step is a continued fraction of
/// hundreds of terms for large samples.
pub(super) fn f_quantile(p: f64, df: f64, below: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    while f_cdf(high, df, below) < p && high < 1e300 {
        low = high;
        high *= 2.0;
    }
    let mut f = f64::midpoint(low, high);
    for _ in 0..200 {
        let over = f_cdf(f, df, below) - p;
        if over < 0.0 {
            low = f;
        } else {
            high = f;
        }
        let newton = f - over / density(f, df, below);
        let next = if low < newton && newton < high {
            newton
        } else {
            f64::midpoint(low, high)
        };
        if (next - f).abs() <= CLOSE * f {
            return next;
        }
        f = next;
    }
    f
}

/// Density of F at f > 0.
fn density(f: f64, df: f64, below: f64) -> f64 {
    let (a, b) = (df / 2.0, below / 2.0);
    let log_beta = libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b);
    let x = df * f / (df * f + below);
    libm::exp(a * libm::log(x) + b * libm::log1p(-x) - libm::log(f) - log_beta)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_invert_the_tail() {
        // With 2 and 2 degrees of freedom P(F > f) = 1 / (1 + f).
        assert!((f_tail(3.0, 2.0, 2.0) - 0.25).abs() < 1e-14);
        assert!((f_quantile(0.75, 2.0, 2.0) - 3.0).abs() < 1e-12);
        for (p, df, below) in [(0.025, 599.0, 1797.0), (0.975, 3.0, 40.0)] {
            let f = f_quantile(p, df, below);
            assert!((f_tail(f, df, below) - (1.0 - p)).abs() < 1e-12);
        }
    }
}

//! Student's t distribution.

use super::regularised_incomplete_beta;

/// P(T ≤ t) for `df` > 0 degrees of freedom (Abramowitz & Stegun 26.7.1).
pub fn student_t_cdf(t: f64, df: f64) -> f64 {
    let tail = 0.5 * regularised_incomplete_beta(df / (df + t * t), df / 2.0, 0.5);
    if t > 0.0 { 1.0 - tail } else { tail }
}

/// The value that T stays below with probability `p` (0 < p < 1); `NaN` outside that range.
///
/// Bisection on the distribution function: slower than a rational approximation, exact to the
/// last few bits, and called a few dozen times a page.
pub fn student_t_quantile(p: f64, df: f64) -> f64 {
    if !(p > 0.0 && p < 1.0 && df > 0.0) {
        return f64::NAN;
    }
    if p < 0.5 {
        return -student_t_quantile(1.0 - p, df);
    }
    let (mut low, mut high) = (0.0, 1.0);
    while student_t_cdf(high, df) < p {
        low = high;
        high *= 2.0;
        if high > 1e300 {
            return f64::INFINITY;
        }
    }
    // 80 halvings take any starting interval below one unit in the last place.
    for _ in 0..80 {
        let middle = f64::midpoint(low, high);
        if student_t_cdf(middle, df) < p {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_agree_with_published_values() {
        // R: qt(0.975, c(1, 4, 30, 599))
        for (df, expected) in [
            (1.0, 12.706_204_736_174_694),
            (4.0, 2.776_445_105_197_793_6),
            (30.0, 2.042_272_456_301_237_8),
        ] {
            let got = student_t_quantile(0.975, df);
            assert!((got / expected - 1.0).abs() < 1e-12, "{df}: {got}");
        }
    }

    #[test]
    fn the_distribution_is_symmetric() {
        for t in [0.1, 1.0, 4.2] {
            let sum = student_t_cdf(t, 7.0) + student_t_cdf(-t, 7.0);
            assert!((sum - 1.0).abs() < 1e-15);
        }
    }

    #[test]
    fn impossible_probabilities_give_nan() {
        assert!(student_t_quantile(0.0, 5.0).is_nan());
        assert!(student_t_quantile(0.5, 0.0).is_nan());
    }
}

//! Student's t distribution.

use super::{
    beta::{beta_front, regularised_incomplete_beta},
    root::increasing_root,
};

/// P(T ≤ t) for `df` > 0 degrees of freedom.
pub fn student_t_cdf(t: f64, df: f64) -> f64 {
    let tail = 0.5 * student_t_two_sided(t, df);
    if t > 0.0 { 1.0 - tail } else { tail }
}

/// P(|T| > |t|) for `df` > 0, to full relative precision far into the tail (Abramowitz & Stegun
/// 26.7.1).
pub fn student_t_two_sided(t: f64, df: f64) -> f64 {
    if t.is_nan() || !(t * t).is_finite() {
        return if t.is_nan() { f64::NAN } else { 0.0 };
    }
    let (share, rest) = shares(t, df);
    regularised_incomplete_beta(share, rest, df / 2.0, 0.5)
}

/// df/(df + t²) and t²/(df + t²), each without cancellation.
fn shares(t: f64, df: f64) -> (f64, f64) {
    let square = t * t;
    let whole = df + square;
    (df / whole, square / whole)
}

/// The value that T stays below with probability `p` (0 < p < 1); `NaN` outside that range.
pub fn student_t_quantile(p: f64, df: f64) -> f64 {
    if !(p > 0.0 && p < 1.0 && df > 0.0) {
        return f64::NAN;
    }
    if p < 0.5 {
        return -student_t_quantile(1.0 - p, df);
    }
    let over = |t| (1.0 - p) - 0.5 * student_t_two_sided(t, df);
    increasing_root(1.0, over, |t| {
        let (share, rest) = shares(t, df);
        beta_front(share, rest, df / 2.0, 0.5) / t
    })
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

    #[test]
    fn closed_forms_are_met() {
        // With one degree of freedom: 2·atan(1/t)/π; with two: 1 − t/√(2 + t²).
        for t in [1e-9, 0.3, 2.0, 1e6] {
            let cauchy = 2.0 * libm::atan2(1.0, t) / core::f64::consts::PI;
            assert!(
                (student_t_two_sided(t, 1.0) / cauchy - 1.0).abs() < 1e-13,
                "{t}"
            );
        }
        let expected = 1.0 - 3.0 / 11.0_f64.sqrt();
        assert!((student_t_two_sided(-3.0, 2.0) / expected - 1.0).abs() < 1e-14);
    }

    #[test]
    fn a_p_value_of_1e_105_keeps_its_digits() {
        // Mpmath: I(599/(599 + 27²); 299.5, 0.5)
        let p = student_t_two_sided(27.0, 599.0);
        assert!(
            (p / 1.213_944_270_031_688_5e-105 - 1.0).abs() < 1e-11,
            "{p:e}"
        );
    }
}

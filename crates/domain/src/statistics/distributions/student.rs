//! Student's t as a p-value.

use crate::statistics::beta::incomplete_beta_of_pair;

/// P(|T| > |t|) for `df` > 0, to full relative precision far into the tail (Abramowitz & Stegun
/// 26.7.1).
pub fn student_t_two_sided(t: f64, df: f64) -> f64 {
    let square = t * t;
    if !square.is_finite() {
        return if t.is_nan() { f64::NAN } else { 0.0 };
    }
    let whole = df + square;
    incomplete_beta_of_pair(df / whole, square / whole, df / 2.0, 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;

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

//! The regularised incomplete beta function.

use super::fraction::continued_fraction;

/// Iₓ(a, b) for a, b > 0, where `x` (0 to 1) and `complement` = 1 − x are both known without
/// cancellation, so that a tail keeps its relative precision whichever of them is small. `NaN`
/// outside the domain.
///
/// Continued fraction 26.5.8 of Abramowitz & Stegun, *Handbook of Mathematical Functions*; the tail
/// with the faster convergence is used.
pub(super) fn regularised_incomplete_beta(x: f64, complement: f64, a: f64, b: f64) -> f64 {
    let is_positive = |parameter: f64| parameter > 0.0 && parameter.is_finite();
    let is_share = |share: f64| (0.0..=1.0).contains(&share);
    if !is_share(x) || !is_share(complement) || !is_positive(a) || !is_positive(b) {
        return f64::NAN;
    }
    if x <= 0.0 || complement <= 0.0 {
        return if x <= 0.0 { 0.0 } else { 1.0 };
    }
    let front = beta_front(x, complement, a, b);
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(x, a, b) / a
    } else {
        1.0 - front * fraction(complement, b, a) / b
    }
}

/// xᵃ·(1 − x)ᵇ/B(a, b) for 0 < x < 1.
pub(super) fn beta_front(x: f64, complement: f64, a: f64, b: f64) -> f64 {
    // The logarithm of the larger share is taken from the smaller one.
    let (log_x, log_complement) = if x < complement {
        (libm::log(x), libm::log1p(-x))
    } else {
        (libm::log1p(-complement), libm::log(complement))
    };
    let log_beta = libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b);
    libm::exp(a * log_x + b * log_complement - log_beta)
}

fn fraction(x: f64, a: f64, b: f64) -> f64 {
    continued_fraction(1.0, |step| {
        let m = f64::from(step / 2);
        let even = a + 2.0 * m;
        let numerator = if step % 2 == 0 {
            m * (b - m) * x / ((even - 1.0) * even)
        } else {
            -(a + m) * (a + b + m) * x / (even * (even + 1.0))
        };
        (numerator, 1.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_forms_are_met() {
        // I_x(1, b) = 1 − (1−x)^b and I_x(a, 1) = x^a.
        for x in [0.01_f64, 0.3, 0.77, 0.999] {
            let expected = 1.0 - (1.0 - x).powi(5);
            let beta = |a, b| regularised_incomplete_beta(x, 1.0 - x, a, b);
            assert!((beta(1.0, 5.0) - expected).abs() < 1e-14);
            assert!((beta(4.0, 1.0) - x.powi(4)).abs() < 1e-14);
        }
    }

    #[test]
    fn arguments_out_of_range_give_nan() {
        let beta = regularised_incomplete_beta;
        assert!(beta(1.5, -0.5, 1.0, 1.0).is_nan());
        assert!(beta(0.5, 0.5, 0.0, 1.0).is_nan());
        assert!(beta(f64::NAN, f64::NAN, 1.0, 1.0).is_nan());
    }
}

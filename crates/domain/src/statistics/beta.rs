//! The regularised incomplete beta function.

/// Smallest magnitude that a denominator of the continued fraction may take.
const TINY: f64 = 1e-300;

/// Iₓ(a, b) for 0 ≤ x ≤ 1 and a, b > 0; outside that range `NaN`.
///
/// Continued fraction 26.5.8 of Abramowitz & Stegun, *Handbook of Mathematical Functions*,
/// evaluated by the modified Lentz method; the tail with the faster convergence is used.
pub fn regularised_incomplete_beta(x: f64, a: f64, b: f64) -> f64 {
    let is_positive = |parameter: f64| parameter > 0.0;
    if !(0.0..=1.0).contains(&x) || !is_positive(a) || !is_positive(b) {
        return f64::NAN;
    }
    if x <= 0.0 || x >= 1.0 {
        return x;
    }
    let log_front = libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b)
        + a * libm::log(x)
        + b * libm::log1p(-x);
    let front = libm::exp(log_front);
    if x < (a + 1.0) / (a + b + 2.0) {
        front * continued_fraction(x, a, b) / a
    } else {
        1.0 - front * continued_fraction(1.0 - x, b, a) / b
    }
}

/// Iₓ(a, b) where `x` and `complement` = 1 − x are both known without cancellation, so that a tail
/// keeps its relative precision whichever of them is small. `NaN` outside the domain.
pub(super) fn incomplete_beta_of_pair(x: f64, complement: f64, a: f64, b: f64) -> f64 {
    let is_positive = |parameter: f64| parameter > 0.0 && parameter.is_finite();
    let is_share = |share: f64| (0.0..=1.0).contains(&share);
    if !is_share(x) || !is_share(complement) || !is_positive(a) || !is_positive(b) {
        return f64::NAN;
    }
    if x <= 0.0 || complement <= 0.0 {
        return if x <= 0.0 { 0.0 } else { 1.0 };
    }
    // The logarithm of the larger share is taken from the smaller one.
    let (log_x, log_complement) = if x < complement {
        (libm::log(x), libm::log1p(-x))
    } else {
        (libm::log1p(-complement), libm::log(complement))
    };
    let log_front =
        libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b) + a * log_x + b * log_complement;
    let front = libm::exp(log_front);
    if x < (a + 1.0) / (a + b + 2.0) {
        front * continued_fraction(x, a, b) / a
    } else {
        1.0 - front * continued_fraction(complement, b, a) / b
    }
}

#[expect(
    clippy::many_single_char_names,
    reason = "the letters of the cited formula"
)]
fn continued_fraction(x: f64, a: f64, b: f64) -> f64 {
    let away_from_zero = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut fraction = d;
    for step in 1..=10_000 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away_from_zero(1.0 + even * d);
        c = away_from_zero(1.0 + even / c);
        fraction *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away_from_zero(1.0 + odd * d);
        c = away_from_zero(1.0 + odd / c);
        let factor = d * c;
        fraction *= factor;
        if (factor - 1.0).abs() < 1e-16 {
            break;
        }
    }
    fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_forms_are_met() {
        // I_x(1, b) = 1 − (1−x)^b and I_x(a, 1) = x^a.
        for x in [0.01_f64, 0.3, 0.77, 0.999] {
            let expected = 1.0 - (1.0 - x).powi(5);
            assert!((regularised_incomplete_beta(x, 1.0, 5.0) - expected).abs() < 1e-14);
            assert!((regularised_incomplete_beta(x, 4.0, 1.0) - x.powi(4)).abs() < 1e-14);
        }
    }

    #[test]
    fn arguments_out_of_range_give_nan() {
        assert!(regularised_incomplete_beta(1.5, 1.0, 1.0).is_nan());
        assert!(regularised_incomplete_beta(0.5, 0.0, 1.0).is_nan());
        assert!(regularised_incomplete_beta(f64::NAN, 1.0, 1.0).is_nan());
    }
}

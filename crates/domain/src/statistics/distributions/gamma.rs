//! The regularised incomplete gamma functions.

use super::fraction::continued_fraction;

/// Terms after which the series has converged for any argument a test statistic can have.
const STEPS: u32 = 100_000;

/// P(a, x) for a > 0 and x ≥ 0; otherwise `NaN`.
pub fn regularised_gamma_lower(a: f64, x: f64) -> f64 {
    match gamma_front(a, x) {
        None => f64::NAN,
        Some(_) if x <= 0.0 => 0.0,
        Some(front) if x < a + 1.0 => front * series(a, x),
        Some(front) => 1.0 - front * fraction(a, x),
    }
}

/// Q(a, x) = 1 − P(a, x), computed as a tail; for a > 0 and x ≥ 0, otherwise `NaN`.
pub fn regularised_gamma_upper(a: f64, x: f64) -> f64 {
    match gamma_front(a, x) {
        None => f64::NAN,
        Some(_) if x <= 0.0 => 1.0,
        Some(front) if x < a + 1.0 => 1.0 - front * series(a, x),
        Some(front) => front * fraction(a, x),
    }
}

/// xᵃ·e⁻ˣ/Γ(a), or `None` outside the domain.
pub(super) fn gamma_front(a: f64, x: f64) -> Option<f64> {
    (a > 0.0 && a.is_finite() && x >= 0.0 && x.is_finite())
        .then(|| libm::exp(a * libm::log(x) - x - libm::lgamma(a)))
}

/// Series 6.5.29 of Abramowitz & Stegun.
fn series(a: f64, x: f64) -> f64 {
    let mut term = 1.0 / a;
    let mut sum = term;
    for step in 1..=STEPS {
        term *= x / (a + f64::from(step));
        sum += term;
        if term < sum * 1e-17 {
            break;
        }
    }
    sum
}

/// Continued fraction 6.5.31 of Abramowitz & Stegun in its even form.
fn fraction(a: f64, x: f64) -> f64 {
    continued_fraction(x + 1.0 - a, |step| {
        let i = f64::from(step);
        (-i * (i - a), x + 1.0 - a + 2.0 * i)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_forms_are_met() {
        // Q(1, x) = e⁻ˣ and Q(2, x) = (1 + x)·e⁻ˣ, on both sides of the switch of expansions.
        for x in [0.001, 0.5, 1.9, 2.1, 3.5, 40.0, 500.0] {
            let tail = libm::exp(-x);
            assert!(
                (regularised_gamma_upper(1.0, x) / tail - 1.0).abs() < 1e-12,
                "{x}"
            );
            let tail = (1.0 + x) * tail;
            assert!(
                (regularised_gamma_upper(2.0, x) / tail - 1.0).abs() < 1e-12,
                "{x}"
            );
            let sum = regularised_gamma_lower(2.0, x) + regularised_gamma_upper(2.0, x);
            assert!((sum - 1.0).abs() < 1e-15, "{x}");
        }
    }

    #[test]
    fn arguments_out_of_range_give_nan() {
        assert!(regularised_gamma_upper(0.0, 1.0).is_nan());
        assert!(regularised_gamma_lower(1.0, -1.0).is_nan());
        assert!(regularised_gamma_upper(1.0, f64::NAN).is_nan());
    }
}

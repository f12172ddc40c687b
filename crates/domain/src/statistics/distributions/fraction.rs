//! Continued fractions.

/// Smallest magnitude that a denominator may take.
const TINY: f64 = 1e-300;
/// Terms after which any fraction here has converged for the arguments of a test statistic.
const STEPS: u32 = 100_000;

/// 1/(b₀ + a₁/(b₁ + a₂/(b₂ + …))) by the modified Lentz method: `term` gives aⱼ and bⱼ for j ≥ 1.
pub(super) fn continued_fraction(first: f64, term: impl Fn(u32) -> (f64, f64)) -> f64 {
    let away_from_zero = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / away_from_zero(first);
    let mut fraction = d;
    for step in 1..=STEPS {
        let (a, b) = term(step);
        d = 1.0 / away_from_zero(b + a * d);
        c = away_from_zero(b + a / c);
        let factor = d * c;
        fraction *= factor;
        if (factor - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_golden_ratio_is_met() {
        let ratio = continued_fraction(1.0, |_| (1.0, 1.0));
        assert!((ratio - (5.0_f64.sqrt() - 1.0) / 2.0).abs() < 1e-15);
    }
}

//! The chi-square distribution's upper tail.

/// Smallest magnitude that a denominator of the continued fraction may take.
const TINY: f64 = 1e-300;

/// P(χ² > x) for x ≥ 0 and `df` > 0: the regularised upper incomplete gamma function
/// Q(df/2, x/2), by its series (Abramowitz & Stegun 6.5.29) below the mean and its continued
/// fraction (6.5.31) above.
pub(super) fn chi_square_tail(x: f64, df: f64) -> f64 {
    let (a, x) = (df / 2.0, x / 2.0);
    if x <= 0.0 {
        return 1.0;
    }
    let front = libm::exp(a * libm::log(x) - x - libm::lgamma(a));
    if x < a + 1.0 {
        1.0 - front * series(a, x)
    } else {
        front * continued_fraction(a, x)
    }
}

fn series(a: f64, x: f64) -> f64 {
    let mut term = 1.0 / a;
    let mut sum = term;
    let mut next = a + 1.0;
    while term > sum * 1e-17 {
        term *= x / next;
        sum += term;
        next += 1.0;
    }
    sum
}

#[expect(
    clippy::many_single_char_names,
    reason = "the letters of the cited formula"
)]
fn continued_fraction(a: f64, x: f64) -> f64 {
    let away_from_zero = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut b = x + 1.0 - a;
    let mut d = 1.0 / away_from_zero(b);
    let mut c = 1.0 / TINY;
    let mut fraction = d;
    for step in 1..=10_000 {
        let m = f64::from(step);
        let numerator = -m * (m - a);
        b += 2.0;
        d = 1.0 / away_from_zero(numerator * d + b);
        c = away_from_zero(b + numerator / c);
        fraction *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
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

//! The range of normal values and the studentised range.

use core::f64::consts::PI;

use super::{Panels, normal_cdf, normal_density};

/// Values beyond this many deviations change no digit.
const REACH: f64 = 9.0;
/// Width of the panels in z, for few and for many values: the more there are, the narrower is the
/// bell of the largest. The error stays below 1e-13 up to 100 values and below 1e-10 up to 500.
const WIDTHS: [f64; 2] = [3.0, 1.5];
/// Values up to which the wide panels do.
const FEW: u32 = 6;

/// P(W > w): the range of `k` ≥ 2 independent standard normal values exceeds `w` ≥ 0. Otherwise
/// `NaN`.
///
/// k·∫ φ(z)·{Φ(z)ᵏ⁻¹ − [Φ(z) − Φ(z−w)]ᵏ⁻¹} dz, z being the largest value; the difference is
/// taken by expm1 and log1p, so a small tail keeps its digits.
pub fn range_tail(w: f64, k: u32) -> f64 {
    if k < 2 || w.is_nan() || w < 0.0 {
        return f64::NAN;
    }
    range_tail_by(&Panels::new(), w, k)
}

fn range_tail_by(panels: &Panels, w: f64, k: u32) -> f64 {
    if w <= 0.0 {
        return 1.0;
    }
    let others = f64::from(k - 1);
    let integrand = |z: f64| {
        let below = normal_cdf(z);
        let share = normal_cdf(z - w) / below;
        if share <= 0.0 {
            return 0.0;
        }
        let missed = -libm::expm1(others * libm::log1p(-share.min(1.0)));
        normal_density(z) * libm::pow(below, others) * missed
    };
    // The largest and the smallest value lie around the middle of a range that is exceeded.
    let middle = w / 2.0;
    let width = if k <= FEW { WIDTHS[0] } else { WIDTHS[1] };
    let tail = panels.integrate([middle - REACH, middle + REACH], width, integrand);
    (f64::from(k) * tail).clamp(0.0, 1.0)
}

/// P(Q > q): the studentised range of `k` ≥ 2 means with `df` > 0 exceeds `q` ≥ 0, the adjusted
/// p-value of Tukey's comparison. Otherwise `NaN`. `df` may be infinite.
///
/// ∫ f(s)·P(W > q·s) ds with f the density of s = χ/√df (Copenhaver & Holland 1988, *Journal of
/// Statistical Computation and Simulation* 30), by Gauss–Legendre panels; 1e-10 relative.
pub fn studentised_range_tail(q: f64, k: u32, df: f64) -> f64 {
    if k < 2 || !(q >= 0.0 && df > 0.0) {
        return f64::NAN;
    }
    if q <= 0.0 {
        return 1.0;
    }
    let panels = Panels::new();
    if df.is_infinite() {
        return range_tail_by(&panels, q, k);
    }
    // The tail falls like exp(−q²s²/4), which moves the bulk of the product below s = 1.
    let width = 1.0 / (2.0 * df).sqrt();
    let bulk = (df / (df + q * q / 2.0)).sqrt();
    let from = (bulk - REACH * width).max(0.0);
    let panel = 4.0 / (2.0 * df + q * q).sqrt();
    let tail = panels.integrate([from, 1.0 + REACH * width], panel, |s| {
        chi_density(s, df) * range_tail_by(&panels, q * s, k)
    });
    tail.clamp(0.0, 1.0)
}

/// Density of χ/√df at s > 0. With h = df/2 it is 2·√(h/2π)·e^(−ε(h))·exp(h·(ln s² + 1 − s²))/s,
/// where ε is the error of Stirling's formula, so nothing large cancels.
fn chi_density(s: f64, df: f64) -> f64 {
    let h = df / 2.0;
    let excess = s * s - 1.0;
    let exponent = h * (libm::log1p(excess) - excess);
    libm::exp(exponent - stirling_error(h)) * 2.0 * (h / (2.0 * PI)).sqrt() / s
}

/// ln Γ(h) − [(h − ½)·ln h − h + ½·ln 2π].
fn stirling_error(h: f64) -> f64 {
    if h > 50.0 {
        // Abramowitz & Stegun 6.1.41.
        let square = h * h;
        return (1.0 / 12.0 - (1.0 / 360.0 - 1.0 / (1260.0 * square)) / square) / h;
    }
    libm::lgamma(h) - ((h - 0.5) * libm::log(h) - h + 0.5 * libm::log(2.0 * PI))
}

/// The value that Q exceeds with probability `alpha`, 1e-12 ≤ alpha ≤ 0.5; otherwise `NaN`.
///
/// Regula falsi (Illinois) on the logarithm of the tail, which is nearly a parabola.
pub fn studentised_range_quantile(alpha: f64, k: u32, df: f64) -> f64 {
    if !(1e-12..=0.5).contains(&alpha) || k < 2 || df.is_nan() || df <= 0.0 {
        return f64::NAN;
    }
    let target = libm::log(alpha);
    let excess = |q: f64| libm::log(studentised_range_tail(q, k, df).max(1e-300)) - target;
    let (mut low, mut high) = (0.0, 4.0);
    let (mut at_low, mut at_high) = (-target, excess(high));
    while at_high > 0.0 {
        (low, at_low) = (high, at_high);
        high *= 2.0;
        if high > 1e12 {
            return f64::NAN;
        }
        at_high = excess(high);
    }
    for _ in 0..60 {
        let q = (low * at_high - high * at_low) / (at_high - at_low);
        let at = excess(q);
        if at.abs() < 1e-13 || high - low < 1e-14 * high {
            return q;
        }
        if at > 0.0 {
            (low, at_low, at_high) = (q, at, at_high / 2.0);
        } else {
            (high, at_high, at_low) = (q, at, at_low / 2.0);
        }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_groups_are_a_t_test() {
        // With k = 2, Q = √2·|T|.
        for (q, df) in [(0.5, 3.0), (3.0, 10.0), (9.0, 30.0), (25.0, 596.0)] {
            let expected = super::super::student_t_two_sided(q / 2.0_f64.sqrt(), df);
            let got = studentised_range_tail(q, 2, df);
            assert!(
                (got / expected - 1.0).abs() < 1e-10,
                "{q} {df}: {got:e} {expected:e}"
            );
        }
    }

    #[test]
    fn the_range_of_two_values_is_a_normal_difference() {
        for w in [0.1, 2.0, 8.0, 30.0] {
            let expected = super::super::normal_two_sided(w / 2.0_f64.sqrt());
            let got = range_tail(w, 2);
            assert!((got / expected - 1.0).abs() < 1e-12, "{w}: {got:e}");
        }
    }

    #[test]
    fn independent_quadrature_agrees() {
        for (q, k, df, expected) in [
            (3.5, 3, 10.0, 0.077_103_310_838_411_8),
            (8.0, 6, 40.0, 2.032_257_844_177_21e-5),
            (20.0, 4, 596.0, 1.384_779_977_601_62e-38),
            (6.0, 50, 600.0, 2.168_246_715_949_051e-2),
            (6.0, 200, 600.0, 1.883_637_464_051_572e-1),
        ] {
            let got = studentised_range_tail(q, k, df);
            assert!((got / expected - 1.0).abs() < 1e-9, "{q} {k} {df}: {got:e}");
        }
        let q = studentised_range_quantile(0.05, 4, 596.0);
        assert!((q / 3.643_429_355_804_672 - 1.0).abs() < 1e-8, "{q}");
    }

    #[test]
    fn impossible_arguments_give_nan() {
        assert!(studentised_range_tail(-1.0, 3, 10.0).is_nan());
        assert!(studentised_range_tail(1.0, 1, 10.0).is_nan());
        assert!(studentised_range_quantile(0.9, 3, 10.0).is_nan());
    }
}

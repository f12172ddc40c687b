//! Roots of increasing functions.

/// Relative step after which the next one would be below rounding: Newton's method doubles the
/// right digits, and for large samples rounding in a distribution function alone moves the quantile
/// by 1e-14.
const CLOSE: f64 = 1e-12;

/// Where an increasing function of x > 0 crosses zero: doubling or halving from `start`, then
/// Newton's method with `slope` between bounds, which takes about eight steps where halving takes
/// sixty. Each step is a continued fraction of hundreds of terms for large samples. Infinite where
/// the function stays below zero.
pub(super) fn increasing_root(
    start: f64,
    function: impl Fn(f64) -> f64,
    slope: impl Fn(f64) -> f64,
) -> f64 {
    let (mut low, mut high) = (start, start);
    while function(high) < 0.0 {
        low = high;
        high *= 2.0;
        if high > 1e300 {
            return f64::INFINITY;
        }
    }
    while function(low) > 0.0 && low > 1e-300 {
        high = low;
        low *= 0.5;
    }
    let mut x = f64::midpoint(low, high);
    for _ in 0..200 {
        let over = function(x);
        if over < 0.0 {
            low = x;
        } else {
            high = x;
        }
        let newton = x - over / slope(x);
        let next = if low <= newton && newton <= high {
            newton
        } else {
            f64::midpoint(low, high)
        };
        if (next - x).abs() <= CLOSE * x {
            return next;
        }
        x = next;
    }
    x
}

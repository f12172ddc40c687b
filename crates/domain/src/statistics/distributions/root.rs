//! Roots of increasing functions.

/// Where an increasing function of x > 0 crosses zero, found by doubling or halving from `start`
/// and then by bisection to the last bits.
pub(super) fn increasing_root(start: f64, function: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (start, start);
    while function(high) < 0.0 && high < 1e300 {
        low = high;
        high *= 2.0;
    }
    while function(low) > 0.0 && low > 1e-300 {
        high = low;
        low *= 0.5;
    }
    // 60 halvings take an interval whose ends differ by a factor of two below the last bit.
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if function(middle) < 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

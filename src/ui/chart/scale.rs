//! From data to pixels.

/// A linear scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Linear {
    domain: [f64; 2],
    range: [f64; 2],
}

impl Linear {
    /// Maps `domain` (data) onto `range` (CSS pixels). Either may run backwards.
    pub const fn new(domain: [f64; 2], range: [f64; 2]) -> Self {
        Self { domain, range }
    }

    /// A scale that shows every value and zero, and ends at round numbers about `wanted` steps
    /// apart.
    pub fn covering(values: impl IntoIterator<Item = f64>, wanted: usize, range: [f64; 2]) -> Self {
        let (low, high) = values
            .into_iter()
            .filter(|value| value.is_finite())
            .fold((0.0_f64, 0.0_f64), |(low, high), value| {
                (low.min(value), high.max(value))
            });
        if (high - low).abs() < f64::EPSILON {
            return Self::new([-1.0, 1.0], range);
        }
        let step = round_step((high - low) / wanted.max(1) as f64);
        Self::new(
            [(low / step).floor() * step, (high / step).ceil() * step],
            range,
        )
    }

    /// The pixel of a value.
    pub fn at(&self, value: f64) -> f64 {
        let [from, to] = self.domain;
        let share = if (to - from).abs() < f64::EPSILON {
            0.5
        } else {
            (value - from) / (to - from)
        };
        self.range[0] + share * (self.range[1] - self.range[0])
    }

    /// Lowest and highest value shown.
    pub const fn domain(&self) -> [f64; 2] {
        self.domain
    }

    /// First and last pixel.
    pub const fn range(&self) -> [f64; 2] {
        self.range
    }

    /// About `wanted` round values within the domain.
    pub fn ticks(&self, wanted: usize) -> Vec<f64> {
        let [low, high] = self.domain;
        let step = round_step((high - low).abs() / wanted.max(1) as f64);
        let first = (low.min(high) / step).ceil();
        (0..=4 * wanted.max(1))
            .map(|count| (first + count as f64) * step + 0.0)
            .take_while(|tick| *tick <= low.max(high) + step * 1e-9)
            .collect()
    }
}

/// The smallest of 1, 2, 5 × 10ᵏ that is at least `step`.
fn round_step(step: f64) -> f64 {
    if !step.is_finite() || step <= 0.0 {
        return 1.0;
    }
    let mut power = 1.0;
    while power * 10.0 <= step {
        power *= 10.0;
    }
    while power > step {
        power /= 10.0;
    }
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|round| *round >= step * (1.0 - 1e-9))
        .unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn assert_near(found: &[f64], wanted: &[f64]) {
        assert_eq!(found.len(), wanted.len(), "{found:?}");
        for (found, wanted) in found.iter().zip(wanted) {
            assert!((found - wanted).abs() < 1e-9, "{found} is not {wanted}");
        }
    }

    #[wasm_bindgen_test]
    fn the_ends_of_the_domain_meet_the_ends_of_the_range() {
        let scale = Linear::new([1.0, 7.0], [40.0, 340.0]);
        assert_near(
            &[1.0, 4.0, 7.0].map(|value| scale.at(value)),
            &[40.0, 190.0, 340.0],
        );
    }

    #[wasm_bindgen_test]
    fn ticks_are_round_and_zero_has_no_sign() {
        let scale = Linear::covering([-1.94, -0.2], 5, [0.0, 100.0]);
        assert_near(&scale.domain(), &[-2.0, 0.0]);
        let ticks = scale.ticks(5);
        assert_near(&ticks, &[-2.0, -1.5, -1.0, -0.5, 0.0]);
        assert!(ticks[4].is_sign_positive());
        assert_eq!(Linear::new([1.0, 7.0], [0.0, 1.0]).ticks(6).len(), 7);
    }

    #[wasm_bindgen_test]
    fn nothing_to_show_still_has_a_scale() {
        assert_near(&Linear::covering([], 5, [0.0, 1.0]).domain(), &[-1.0, 1.0]);
        assert!(
            Linear::covering([f64::NAN], 5, [0.0, 1.0])
                .at(0.0)
                .is_finite()
        );
    }
}

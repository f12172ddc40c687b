//! Orders that differ between respondents and can be told again from the recorded seed.

use crate::{hash::fnv1a, random::Random};

/// A seeded order. The same seed and name give the same order on every device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order(pub u32);

impl Order {
    /// `things` in the order that the seed gives to the list `name` (Fisher–Yates with `SplitMix64`).
    pub fn of<T>(self, name: &str, things: &mut [T]) {
        let mut random = Random::seeded(u64::from(self.0) ^ fnv1a(name.bytes()));
        for last in (1..things.len()).rev() {
            // The upper 32 bits, spread over 0..=last without a division.
            let place = ((random.bits() >> 32) * (last as u64 + 1)) >> 32;
            things.swap(last, usize::try_from(place).unwrap_or(0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_order() {
        let order = |seed| {
            let mut things: Vec<u32> = (0..20).collect();
            Order(seed).of("Q1", &mut things);
            things
        };
        assert_eq!(order(7), order(7));
        assert_ne!(order(7), order(8));
    }

    #[test]
    fn every_place_is_equally_likely() {
        let mut first = [0_u32; 4];
        for seed in 0..40_000 {
            let mut things = [0_usize, 1, 2, 3];
            Order(seed).of("Q1", &mut things);
            first[things[0]] += 1;
        }
        assert!(
            first.iter().all(|count| count.abs_diff(10_000) < 400),
            "{first:?}"
        );
    }
}

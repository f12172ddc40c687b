//! A small seeded generator. The caller brings the seed, so the same seed gives the same numbers on
//! every device; nothing that must be unguessable may come from it.

/// `SplitMix64`: 64 bits of state, period 2^64, every output equally often (Steele, Lea & Flood
/// 2014, “Fast splittable pseudorandom number generators”, figure 17).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Random(u64);

impl Random {
    /// A generator whose numbers follow from `seed`; any seed will do, 0 included.
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, uniform over all 64-bit numbers.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Uniform in 0 ≤ x < 1, a multiple of 2^−53.
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Uniform in 0 ≤ x < `below`, by [`unit`](Self::unit); 0 where `below` is 0. The chances of
    /// two numbers differ by 2^−53 at most.
    pub fn below(&mut self, below: usize) -> usize {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the product is at least 0 and less than `below`"
        )]
        let index = (self.unit() * below as f64) as usize;
        index
    }

    /// Roughly normal with mean 0 and standard deviation 1: the sum of twelve uniforms minus six,
    /// so within ±6.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn it_gives_the_published_numbers() {
        // The first numbers of the reference implementation for the seed 1234567.
        let mut random = Random::seeded(1_234_567);
        let first: Vec<u64> = (0..5).map(|_| random.bits()).collect();
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423,
                4_593_380_528_125_082_431,
                16_408_922_859_458_223_821,
            ]
        );
    }

    #[test]
    fn numbers_stay_in_their_range() {
        let mut random = Random::seeded(7);
        let mut seen = [0_u32; 3];
        for _ in 0..3_000 {
            let unit = random.unit();
            assert!((0.0..1.0).contains(&unit), "{unit}");
            assert!(random.normal().abs() <= 6.0);
            seen[random.below(3)] += 1;
        }
        assert!(
            seen.iter().all(|count| count.abs_diff(1_000) < 150),
            "{seen:?}"
        );
        assert_eq!(random.below(0), 0);
    }
}

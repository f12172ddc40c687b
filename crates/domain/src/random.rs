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

    /// Exponential with mean 1: −ln(1 − u), which is finite because u stays below 1.
    pub fn exponential(&mut self) -> f64 {
        -libm::log(1.0 - self.unit())
    }

    /// Standard normal, by Marsaglia's polar method.
    pub fn normal(&mut self) -> f64 {
        loop {
            let (x, y) = (2.0 * self.unit() - 1.0, 2.0 * self.unit() - 1.0);
            let square = x * x + y * y;
            if square > 0.0 && square < 1.0 {
                return x * (-2.0 * libm::log(square) / square).sqrt();
            }
        }
    }

    /// Chi-square with `df` ≥ 1 degrees of freedom: twice a gamma variable of shape df/2, by
    /// Marsaglia & Tsang (2000); a squared normal for one degree.
    pub fn chi_square(&mut self, df: f64) -> f64 {
        if df < 2.0 {
            return self.normal().powi(2);
        }
        let d = df / 2.0 - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = (1.0 + c * x).powi(3);
            if v > 0.0 {
                let log = libm::log(self.unit().max(f64::MIN_POSITIVE));
                if log < 0.5 * x * x + d - d * v + d * libm::log(v) {
                    return 2.0 * d * v;
                }
            }
        }
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
            seen[random.below(3)] += 1;
        }
        assert!(
            seen.iter().all(|count| count.abs_diff(1_000) < 150),
            "{seen:?}"
        );
        assert_eq!(random.below(0), 0);
    }

    #[test]
    fn moments_are_those_of_the_distributions() {
        let mut random = Random::seeded(11);
        let mut about = |mean: f64, variance: f64, draw: fn(&mut Random) -> f64| {
            let drawn: Vec<f64> = (0..20_000).map(|_| draw(&mut random)).collect();
            let summary = crate::statistics::summarise(&drawn).unwrap();
            let sd = summary.sd.unwrap();
            assert!(
                (summary.mean - mean).abs() < 0.04 * variance.sqrt(),
                "{summary:?}"
            );
            assert!((sd * sd / variance - 1.0).abs() < 0.1, "{summary:?}");
        };
        about(0.0, 1.0, Random::normal);
        about(1.0, 1.0, Random::exponential);
        about(1.0, 2.0, |random| random.chi_square(1.0));
        about(7.0, 14.0, |random| random.chi_square(7.0));
    }
}

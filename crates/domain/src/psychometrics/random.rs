//! The seeded generator behind resampling.

/// `SplitMix64` (Steele, Lea & Flood 2014).
pub(super) struct Random(u64);

impl Random {
    pub(super) fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform in 0 ≤ x < `below`, by multiplying instead of dividing; the bias is below
    /// `below` · 2⁻⁶⁴.
    pub(super) fn below(&mut self, below: usize) -> usize {
        let product = u128::from(self.next()) * below as u128;
        #[expect(clippy::cast_possible_truncation, reason = "less than `below`")]
        let index = (product >> 64) as usize;
        index
    }

    /// Uniform in 0 ≤ x < 1.
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Standard normal, by Marsaglia's polar method.
    pub(super) fn normal(&mut self) -> f64 {
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
    pub(super) fn chi_square(&mut self, df: f64) -> f64 {
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

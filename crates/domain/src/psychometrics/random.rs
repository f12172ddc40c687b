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
}

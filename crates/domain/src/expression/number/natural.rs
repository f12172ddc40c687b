//! Natural numbers of any size: just enough to read and write 64-bit floating point exactly.

/// Nine decimal digits at a time.
const BILLION: u32 = 1_000_000_000;

/// A natural number in limbs of 32 bits, the least first, without leading zero limbs.
#[derive(Clone, Debug, Default)]
pub(super) struct Natural(Vec<u32>);

impl Natural {
    pub(super) fn new(value: u64) -> Self {
        let mut natural = Self(vec![low(value), low(value >> 32)]);
        natural.trim();
        natural
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    /// Multiplies by `factor` and adds `carry`.
    pub(super) fn multiply_add(&mut self, factor: u32, carry: u32) {
        let mut carry = u64::from(carry);
        for limb in &mut self.0 {
            carry += u64::from(*limb) * u64::from(factor);
            *limb = low(carry);
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(low(carry));
        }
    }

    /// Multiplies by `base` so many times; `base` is at most 10.
    pub(super) fn multiply_power(&mut self, base: u32, mut times: u32) {
        while times > 0 {
            let step = times.min(9);
            self.multiply_add(base.pow(step), 0);
            times -= step;
        }
    }

    /// Divides by `divisor`, rounding down; the remainder.
    fn divide(&mut self, divisor: u32) -> u32 {
        let mut rest = 0_u64;
        for limb in self.0.iter_mut().rev() {
            let value = (rest << 32) | u64::from(*limb);
            *limb = low(value / u64::from(divisor));
            rest = value % u64::from(divisor);
        }
        self.trim();
        low(rest)
    }

    /// Divides by 10 so many times, rounding down; whether anything was lost.
    pub(super) fn divide_power_of_ten(&mut self, mut times: u32) -> bool {
        let mut lost = false;
        while times > 0 {
            let step = times.min(9);
            lost |= self.divide(10_u32.pow(step)) != 0;
            times -= step;
        }
        lost
    }

    /// Multiplies by two so many times.
    pub(super) fn shift(&mut self, bits: u32) {
        if !self.0.is_empty() {
            self.multiply_add(1 << (bits % 32), 0);
            self.0
                .splice(0..0, std::iter::repeat_n(0, (bits / 32) as usize));
        }
    }

    /// How many bits it has.
    pub(super) fn bits(&self) -> u32 {
        let top = self.0.last().map_or(0, |limb| 32 - limb.leading_zeros());
        u32::try_from(self.0.len())
            .unwrap_or(u32::MAX)
            .saturating_sub(1)
            .saturating_mul(32)
            + top
    }

    /// Whether bit `place` is set, the lowest being 0.
    pub(super) fn bit(&self, place: u32) -> bool {
        self.0
            .get((place / 32) as usize)
            .is_some_and(|limb| (limb >> (place % 32)) & 1 == 1)
    }

    /// Whether any of the lowest `count` bits is set.
    pub(super) fn any_below(&self, count: u32) -> bool {
        (0..count).any(|place| self.bit(place))
    }

    /// Its decimal digits (0 to 9), the first first; none for zero.
    pub(super) fn into_digits(mut self) -> Vec<u8> {
        let mut digits = Vec::new();
        while !self.0.is_empty() {
            let mut group = self.divide(BILLION);
            for _ in 0..9 {
                digits.push(low_digit(group));
                group /= 10;
            }
        }
        while digits.last() == Some(&0) {
            digits.pop();
        }
        digits.reverse();
        digits
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the low half is meant")]
const fn low(value: u64) -> u32 {
    value as u32
}

const fn low_digit(value: u32) -> u8 {
    (value % 10) as u8
}

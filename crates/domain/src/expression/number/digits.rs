//! Decimal digits of a floating-point number.

use super::natural::Natural;

/// A positive number as 0.d₁d₂d₃… × 10^`point`, without zeros at either end; zero has no digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    /// 0 to 9 each.
    pub(super) digits: Vec<u8>,
    pub(super) point: i32,
}

/// Digits beyond these cannot change a 64-bit floating-point number except by being there.
const ENOUGH: usize = 800;

impl Digits {
    pub(super) fn new(mut digits: Vec<u8>, point: i32) -> Self {
        while digits.last() == Some(&0) {
            digits.pop();
        }
        let zeros = digits.iter().take_while(|digit| **digit == 0).count();
        digits.drain(..zeros);
        let zeros = i32::try_from(zeros).unwrap_or(i32::MAX);
        Self {
            digits,
            point: point.saturating_sub(zeros),
        }
    }

    /// Every digit of a positive, finite number.
    pub(super) fn exact(value: f64) -> Self {
        let bits = value.to_bits();
        let (fraction, exponent) = (bits & ((1 << 52) - 1), (bits >> 52) & 0x7ff);
        let exponent = i32::try_from(exponent).unwrap_or_default();
        let (mantissa, exponent) = if exponent == 0 {
            (fraction, -1074)
        } else {
            (fraction | 1 << 52, exponent - 1075)
        };
        let mut natural = Natural::new(mantissa);
        let steps = exponent.unsigned_abs();
        let digits = if exponent >= 0 {
            natural.shift(steps);
            natural.into_digits()
        } else {
            // m / 2^n is m · 5^n / 10^n.
            natural.multiply_power(5, steps);
            natural.into_digits()
        };
        let point = length(&digits) + exponent.min(0);
        Self::new(digits, point)
    }

    /// The same number with only the first `keep` digits, halves rounded up.
    pub(super) fn rounded(&self, keep: usize) -> Self {
        let up = self.digits.get(keep).is_some_and(|digit| *digit >= 5);
        self.cut(keep, up)
    }

    /// The same number with only the first `keep` digits, one more in the last place if `up`.
    pub(super) fn cut(&self, keep: usize, up: bool) -> Self {
        let mut digits: Vec<u8> = self.digits.iter().copied().take(keep).collect();
        let mut point = self.point;
        if up {
            while digits.last() == Some(&9) {
                digits.pop();
            }
            if let Some(last) = digits.last_mut() {
                *last += 1;
            } else {
                digits.push(1);
                point += 1;
            }
        }
        Self::new(digits, point)
    }

    /// The nearest floating-point number, halves to the even one; infinite beyond the range.
    pub(super) fn nearest(&self) -> f64 {
        if self.digits.is_empty() || self.point < -330 {
            return 0.0;
        }
        if self.point > 310 {
            return f64::INFINITY;
        }
        let used = self.digits.get(..ENOUGH).unwrap_or(&self.digits);
        let exponent = self.point - length(used);
        let cut = used.len() < self.digits.len();
        if used.len() <= 15 && exponent.abs() <= 22 {
            // Both are exact in floating point, so one operation rounds correctly.
            let whole = used
                .iter()
                .fold(0.0, |sum, digit| sum * 10.0 + f64::from(*digit));
            let power = (0..exponent.abs()).fold(1.0, |power, _| power * 10.0);
            return if exponent < 0 {
                whole / power
            } else {
                whole * power
            };
        }
        let mut natural = Natural::default();
        for digit in used {
            natural.multiply_add(10, u32::from(*digit));
        }
        let steps = exponent.unsigned_abs();
        if exponent >= 0 {
            natural.multiply_power(10, steps);
            return assemble(&natural, 0, cut);
        }
        // Enough bits that at least 64 remain after the division.
        let shift = steps * 10 / 3 + 66;
        natural.shift(shift);
        let lost = natural.divide_power_of_ten(steps);
        assemble(&natural, shift, cut || lost)
    }
}

fn length(digits: &[u8]) -> i32 {
    i32::try_from(digits.len()).unwrap_or(i32::MAX)
}

/// `natural` / 2^`shift`, a little more if `more`, rounded to 53 bits.
fn assemble(natural: &Natural, shift: u32, more: bool) -> f64 {
    let bits = i32::try_from(natural.bits()).unwrap_or(i32::MAX);
    let shift = i32::try_from(shift).unwrap_or(i32::MAX);
    let exponent = bits - 1 - shift;
    // Numbers below 2^-1022 have fewer bits.
    let keep = (53 + (exponent + 1022).min(0)).min(bits);
    let drop = bits - keep;
    if keep < 0 {
        return 0.0;
    }
    let drop_bits = u32::try_from(drop).unwrap_or_default();
    let mantissa = (0..u32::try_from(keep).unwrap_or_default())
        .rev()
        .fold(0_u64, |sum, place| {
            sum << 1 | u64::from(natural.bit(drop_bits + place))
        });
    let half = drop_bits > 0 && natural.bit(drop_bits - 1);
    let beyond = more || natural.any_below(drop_bits.saturating_sub(1));
    let up = half && (beyond || mantissa & 1 == 1);
    libm::ldexp((mantissa + u64::from(up)) as f64, drop - shift)
}

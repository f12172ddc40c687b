//! Eight rows at once in plain Rust, written so that the compiler finds the vector instruction.

use super::{ACROSS, DOWN, STEPS};

/// Eight rows, 16 bits each.
pub(super) type Lanes = [i16; 8];

/// Eight zeros.
pub(super) const NOTHING: Lanes = [0; 8];

/// Eight bytes, the first in the lowest bits, as 16-bit numbers.
pub(super) fn widen(bytes: u64) -> Lanes {
    bytes.to_le_bytes().map(i16::from)
}

/// The sum of a column's block.
pub(super) fn sum(column: &[Lanes; STEPS]) -> i64 {
    let rows = column.as_flattened().iter();
    i64::from(rows.map(|row| i32::from(*row)).sum::<i32>())
}

/// The sums of products of four columns with two.
pub(super) fn tile(
    down: &[[Lanes; STEPS]; DOWN],
    across: &[[Lanes; STEPS]; ACROSS],
) -> [[i64; ACROSS]; DOWN] {
    let [left, right] = across;
    let (left, right) = (left.as_flattened(), right.as_flattened());
    down.each_ref().map(|column| {
        let (mut first, mut second) = (0, 0);
        for ((row, left), right) in column.as_flattened().iter().zip(left).zip(right) {
            first += i32::from(*row) * i32::from(*left);
            second += i32::from(*row) * i32::from(*right);
        }
        [first, second].map(i64::from)
    })
}

//! Eight rows at once by WebAssembly's vector instructions. Blocks are kept as vectors, so that
//! loading them needs no pointer and no `unsafe`.

use core::arch::wasm32::{
    i16x8, i16x8_splat, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat, i64x2,
    u16x8_extend_low_u8x16, v128,
};

use super::{ACROSS, DOWN, STEPS};

/// Eight rows, 16 bits each.
pub(super) type Lanes = v128;

/// Eight zeros.
pub(super) const NOTHING: Lanes = i16x8(0, 0, 0, 0, 0, 0, 0, 0);

/// Eight bytes, the first in the lowest bits, as 16-bit numbers.
pub(super) fn widen(bytes: u64) -> Lanes {
    u16x8_extend_low_u8x16(i64x2(bytes.cast_signed(), 0))
}

/// The sum of a column's block.
pub(super) fn sum(column: &[Lanes; STEPS]) -> i64 {
    let ones = i16x8_splat(1);
    let mut sums = i32x4_splat(0);
    for lanes in column {
        sums = i32x4_add(sums, i32x4_dot_i16x8(*lanes, ones));
    }
    total(sums)
}

/// The sums of products of four columns with two.
pub(super) fn tile(
    [a, b, c, d]: &[[Lanes; STEPS]; DOWN],
    [left, right]: &[[Lanes; STEPS]; ACROSS],
) -> [[i64; ACROSS]; DOWN] {
    let mut sums = [[i32x4_splat(0); ACROSS]; DOWN];
    for step in 0..STEPS {
        let (left, right) = (left[step], right[step]);
        let add = |sum: [v128; ACROSS], row: v128| {
            [
                i32x4_add(sum[0], i32x4_dot_i16x8(row, left)),
                i32x4_add(sum[1], i32x4_dot_i16x8(row, right)),
            ]
        };
        sums = [
            add(sums[0], a[step]),
            add(sums[1], b[step]),
            add(sums[2], c[step]),
            add(sums[3], d[step]),
        ];
    }
    sums.map(|row| row.map(total))
}

fn total(sums: v128) -> i64 {
    i64::from(i32x4_extract_lane::<0>(sums))
        + i64::from(i32x4_extract_lane::<1>(sums))
        + i64::from(i32x4_extract_lane::<2>(sums))
        + i64::from(i32x4_extract_lane::<3>(sums))
}

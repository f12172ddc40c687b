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
    let zero = i32x4_splat(0);
    let (mut a0, mut a1, mut b0, mut b1) = (zero, zero, zero, zero);
    let (mut c0, mut c1, mut d0, mut d1) = (zero, zero, zero, zero);
    for step in 0..STEPS {
        let (left, right) = (left[step], right[step]);
        a0 = i32x4_add(a0, i32x4_dot_i16x8(a[step], left));
        a1 = i32x4_add(a1, i32x4_dot_i16x8(a[step], right));
        b0 = i32x4_add(b0, i32x4_dot_i16x8(b[step], left));
        b1 = i32x4_add(b1, i32x4_dot_i16x8(b[step], right));
        c0 = i32x4_add(c0, i32x4_dot_i16x8(c[step], left));
        c1 = i32x4_add(c1, i32x4_dot_i16x8(c[step], right));
        d0 = i32x4_add(d0, i32x4_dot_i16x8(d[step], left));
        d1 = i32x4_add(d1, i32x4_dot_i16x8(d[step], right));
    }
    [
        [total(a0), total(a1)],
        [total(b0), total(b1)],
        [total(c0), total(c1)],
        [total(d0), total(d1)],
    ]
}

fn total(sums: v128) -> i64 {
    i64::from(i32x4_extract_lane::<0>(sums))
        + i64::from(i32x4_extract_lane::<1>(sums))
        + i64::from(i32x4_extract_lane::<2>(sums))
        + i64::from(i32x4_extract_lane::<3>(sums))
}

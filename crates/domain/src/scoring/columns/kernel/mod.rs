//! Exact sums of products of byte columns.
//!
//! Bytes are widened to 16 bits, multiplied pairwise and added in 32 bits, eight rows a step: the
//! one instruction that both WebAssembly (`i32x4.dot_i16x8_s`) and x86 (`pmaddwd`) have for it.
//! Blocks of rows are small enough for the innermost cache, and tiles of 4 × 2 columns let every
//! widened value serve several products. Everything is integer, so every target, every order of
//! the rows and every way of vectorising gives the same sums.

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[path = "wasm.rs"]
mod lanes;
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[path = "portable.rs"]
mod lanes;

use lanes::{Lanes, NOTHING, sum, tile, widen};

/// Rows in a step of the kernel.
const STEP: usize = 8;
/// Steps in a block. 48 columns of 256 rows at 16 bits are 24 kB. A 32-bit sum of a block is at
/// most 64 · 2 · 254², far from overflowing.
const STEPS: usize = 32;
/// Rows in a block.
const BLOCK: usize = STEP * STEPS;
/// Columns in a tile, down and across.
const DOWN: usize = 4;
const ACROSS: usize = 2;

/// Sums of columns and of products of columns.
pub(super) struct Totals {
    /// Sum of each column.
    pub sums: Vec<i64>,
    /// Sum of products of each pair of columns: row after row of a square.
    pub products: Vec<i64>,
}

/// Adds up `columns`, which have `rows` rows each. Rows whose byte in `keep` is 0 count as zeros;
/// the other bytes of `keep` must be 255.
pub(super) fn totals(columns: &[&[u8]], rows: usize, keep: Option<&[u8]>) -> Totals {
    let width = columns.len();
    let padded = width.next_multiple_of(DOWN);
    let mut block = vec![[NOTHING; STEPS]; padded];
    let mut totals = Totals {
        sums: vec![0; width],
        products: vec![0; width * width],
    };
    for start in (0..rows).step_by(BLOCK) {
        let end = rows.min(start + BLOCK);
        let kept = keep.map(|keep| &keep[start..end]);
        for ((column, lanes), sum) in columns.iter().zip(&mut block).zip(&mut totals.sums) {
            *sum += fill(lanes, &column[start..end], kept);
        }
        multiply(&block, width, &mut totals.products);
    }
    for down in 0..width {
        for across in 0..down {
            totals.products[down * width + across] = totals.products[across * width + down];
        }
    }
    totals
}

/// Widens the rows of one column into `lanes` and returns their sum.
fn fill(lanes: &mut [Lanes; STEPS], bytes: &[u8], keep: Option<&[u8]>) -> i64 {
    for (step, lanes) in lanes.iter_mut().enumerate() {
        let mut rows = eight(bytes, step);
        if let Some(keep) = keep {
            rows &= eight(keep, step);
        }
        *lanes = widen(rows);
    }
    sum(lanes)
}

/// Eight bytes from row 8 · `step`, zeros beyond the end.
fn eight(bytes: &[u8], step: usize) -> u64 {
    let from = bytes.len().min(step * STEP);
    match bytes[from..].first_chunk::<STEP>() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => bytes[from..]
            .iter()
            .rev()
            .fold(0, |rows, byte| rows << 8 | u64::from(*byte)),
    }
}

/// Adds the products of one block to the upper triangle of `products`.
fn multiply(block: &[[Lanes; STEPS]], width: usize, products: &mut [i64]) {
    let (tiles, _) = block.as_chunks::<DOWN>();
    for (down, top) in tiles.iter().zip((0..).step_by(DOWN)) {
        for left in (top..width).step_by(ACROSS) {
            let Some(across) = block[left..].first_chunk::<ACROSS>() else {
                break;
            };
            let tile = tile(down, across);
            // Counted, because the web build leaves zipped loops as calls: half of all the time.
            for row in 0..DOWN.min(width - top) {
                for column in 0..ACROSS.min(width - left) {
                    if top + row <= left + column {
                        products[(top + row) * width + left + column] += tile[row][column];
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(seed: usize, rows: usize) -> Vec<u8> {
        (0..rows)
            .map(|row| u8::try_from((row * (seed * 7 + 3) + seed) % 101).unwrap())
            .collect()
    }

    #[test]
    fn sums_equal_those_of_the_plain_loop() {
        // Widths around the tile, row counts around the step and the block.
        for width in [1, 2, 3, 4, 5, 9] {
            for rows in [0, 1, 7, 8, 9, 255, 256, 257, 1000] {
                let columns: Vec<_> = (0..width).map(|seed| column(seed, rows)).collect();
                let slices: Vec<_> = columns.iter().map(Vec::as_slice).collect();
                let keep: Vec<u8> = (0..rows)
                    .map(|row| if row % 3 == 0 { 0 } else { 255 })
                    .collect();
                for keep in [None, Some(keep.as_slice())] {
                    let got = totals(&slices, rows, keep);
                    let counts = |row: &usize| keep.is_none_or(|keep| keep[*row] != 0);
                    for a in 0..width {
                        let sum: i64 = (0..rows)
                            .filter(counts)
                            .map(|r| i64::from(columns[a][r]))
                            .sum();
                        assert_eq!(got.sums[a], sum);
                        for b in 0..width {
                            let product: i64 = (0..rows)
                                .filter(counts)
                                .map(|r| i64::from(columns[a][r]) * i64::from(columns[b][r]))
                                .sum();
                            assert_eq!(
                                got.products[a * width + b],
                                product,
                                "{width} {rows} {a} {b}"
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_largest_bytes_do_not_overflow() {
        let column = vec![254_u8; 5000];
        let got = totals(&[&column, &column], 5000, None);
        assert_eq!(got.products, vec![254 * 254 * 5000; 4]);
    }
}

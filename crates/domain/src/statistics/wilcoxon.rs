//! Wilcoxon's signed-rank test.

use serde::{Deserialize, Serialize};

use super::{
    Absent, Figure,
    absent::{enough, finite},
    distributions::normal_two_sided,
};

/// Wilcoxon's signed-rank test of differences: zeros dropped, ties corrected, normal
/// approximation without continuity correction.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SignedRank {
    /// Differences that are not zero.
    pub n: usize,
    /// Sum of the ranks of the positive differences.
    pub v: f64,
    /// Standardised V.
    pub z: f64,
    /// Two-sided p-value.
    pub p: f64,
}

/// Differences of one size: how many are above zero and how many below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Differences of +size.
    pub positive: u64,
    /// Differences of −size.
    pub negative: u64,
}

/// Largest whole difference that is counted instead of sorted.
const LARGEST_COUNTED: f64 = 1000.0;

/// Tests whether differences lie symmetrically around zero. Whole differences of a rating scale
/// are counted in O(N); others are sorted.
///
/// # Errors
/// No difference, none that is not zero, a value that is no finite number.
pub fn wilcoxon_signed_rank(differences: &[f64]) -> Figure<SignedRank> {
    enough(differences, 1)?;
    match counted(differences) {
        Some(tallies) => signed_rank_of_tallies(&tallies),
        None => signed_rank_of_tallies(&sorted(differences)),
    }
}

/// The test from counts: `tallies[i]` holds the differences of the i-th smallest size above zero.
/// The sizes themselves do not matter, and empty tallies may stand in between.
///
/// # Errors
/// No difference at all.
pub fn signed_rank_of_tallies(tallies: &[Tally]) -> Figure<SignedRank> {
    let (mut before, mut v, mut ties) = (0.0, 0.0, 0.0);
    for tally in tallies {
        let (positive, negative) = (tally.positive as f64, tally.negative as f64);
        let size = positive + negative;
        v += positive * (before + f64::midpoint(size, 1.0));
        ties += size * (size * size - 1.0);
        before += size;
    }
    let n = before;
    if n <= 0.0 {
        return Err(Absent::Constant);
    }
    let variance = n * (n + 1.0) * (2.0 * n + 1.0) / 24.0 - ties / 48.0;
    let z = finite((v - n * (n + 1.0) / 4.0) / variance.sqrt())?;
    Ok(SignedRank {
        n: usize::try_from(tallies.iter().map(|t| t.positive + t.negative).sum::<u64>())
            .unwrap_or(usize::MAX),
        v,
        z,
        p: normal_two_sided(z),
    })
}

/// Counts by size, if every difference is whole and small.
fn counted(differences: &[f64]) -> Option<Vec<Tally>> {
    let mut tallies: Vec<Tally> = Vec::new();
    for &difference in differences {
        let size = difference.abs();
        if size.fract() != 0.0 || size > LARGEST_COUNTED {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole and between 0 and 1000, as checked just above"
        )]
        let Some(place) = (size as usize).checked_sub(1) else {
            continue;
        };
        if tallies.len() <= place {
            tallies.resize(place + 1, Tally::default());
        }
        if let Some(tally) = tallies.get_mut(place) {
            tally.count(difference);
        }
    }
    Some(tallies)
}

fn sorted(differences: &[f64]) -> Vec<Tally> {
    let mut order: Vec<f64> = differences.iter().copied().filter(|d| *d != 0.0).collect();
    order.sort_by(|a, b| a.abs().total_cmp(&b.abs()));
    order
        .chunk_by(|a, b| a.abs().total_cmp(&b.abs()).is_eq())
        .map(|tied| {
            let mut tally = Tally::default();
            for difference in tied {
                tally.count(*difference);
            }
            tally
        })
        .collect()
}

impl Tally {
    fn count(&mut self, difference: f64) {
        if difference > 0.0 {
            self.positive += 1;
        } else {
            self.negative += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_ranks_and_zeros_are_dropped() {
        // Sizes 1, 1, 2, 3 have ranks 1.5, 1.5, 3, 4; positive are one of the 1s and the 3.
        let test = wilcoxon_signed_rank(&[1.0, -1.0, 0.0, -2.0, 3.0]).unwrap();
        assert_eq!((test.n, test.v), (4, 5.5));
        // Variance 4·5·9/24 − 6/48 = 7.375.
        assert!((test.z - 0.5 / 7.375_f64.sqrt()).abs() < 1e-14);
    }

    #[test]
    fn counting_and_sorting_find_the_same() {
        let whole = [3.0, -1.0, 2.0, 2.0, -2.0, 0.0, -5.0, 1.0];
        let halves: Vec<f64> = whole.iter().map(|d| d / 2.0).collect();
        assert_eq!(wilcoxon_signed_rank(&whole), wilcoxon_signed_rank(&halves));
    }

    #[test]
    fn nothing_to_rank_has_a_named_reason() {
        assert_eq!(wilcoxon_signed_rank(&[]), Err(Absent::NoData));
        assert_eq!(wilcoxon_signed_rank(&[0.0, 0.0]), Err(Absent::Constant));
        assert_eq!(wilcoxon_signed_rank(&[f64::NAN]), Err(Absent::OutOfRange));
    }
}

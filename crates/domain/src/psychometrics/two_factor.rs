//! Which attributes only avert dissatisfaction, and which win satisfaction.
//!
//! Penalty and reward contrast (Brandt 1987) in the form of Herzberg's two factors: overall
//! satisfaction where an attribute is rated low or high, against where it is rated in between.

use serde::Serialize;

use crate::{
    scoring::columns::{Column, MISSING},
    statistics::{Absent, Figure},
};

/// Fewest respondents in each group.
const SMALLEST_GROUP: u32 = 10;
/// Difference in satisfaction, in scale points, below which neither side counts.
const SMALLEST_EFFECT: f64 = 0.2;

/// What kind of factor an attribute is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    /// Costs satisfaction when poor and hardly wins any when good: see to these first.
    Hygiene,
    /// Wins satisfaction when good and hardly costs any when poor.
    Satisfier,
    /// Counts both ways.
    Performance,
    /// Counts neither way.
    Neutral,
}

/// Penalty and reward of one attribute.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Contrast {
    /// Respondents who rated the attribute low, in between and high.
    pub n: [u32; 3],
    /// Mean satisfaction where low minus where in between.
    pub penalty: f64,
    /// Mean satisfaction where high minus where in between.
    pub reward: f64,
    /// The kind of factor.
    pub factor: Factor,
}

/// The contrast of one attribute on a scale from `min` to `max`.
///
/// Low is the lower half of the scale, high its top sixth: 1–3 and 6–7 of seven points, 0–4 and
/// 9–10 of eleven. Hygiene: |penalty| > 2·reward; satisfier: reward > 2·|penalty|; neutral: both
/// smaller than 0.2 points; else performance.
///
/// # Errors
/// [`Absent::NoSatisfaction`], or [`Absent::TooFew`] with the smallest group below ten.
pub fn contrast(
    attribute: &Column,
    satisfaction: &Column,
    (min, max): (u8, u8),
) -> Figure<Contrast> {
    if satisfaction.missing() == satisfaction.bytes().len() {
        return Err(Absent::NoSatisfaction);
    }
    let (mut n, mut sums) = ([0_u32; 3], [0_u64; 3]);
    for (rating, satisfied) in attribute.bytes().iter().zip(satisfaction.bytes()) {
        if *rating != MISSING && *satisfied != MISSING {
            let group = group(*rating, min, max);
            n[group] += 1;
            sums[group] += u64::from(*satisfied);
        }
    }
    if let Some(few) = n.iter().min().filter(|n| **n < SMALLEST_GROUP) {
        return Err(Absent::TooFew {
            n: *few as usize,
            needs: SMALLEST_GROUP as usize,
        });
    }
    let mean = |group: usize| sums[group] as f64 / f64::from(n[group]);
    let (penalty, reward) = (mean(0) - mean(1), mean(2) - mean(1));
    Ok(Contrast {
        n,
        penalty,
        reward,
        factor: factor(penalty, reward),
    })
}

/// 0 low, 1 in between, 2 high.
fn group(rating: u8, min: u8, max: u8) -> usize {
    let range = u32::from(max.saturating_sub(min));
    let above = u32::from(rating.saturating_sub(min));
    if above * 2 < range {
        0
    } else if above * 6 >= range * 5 {
        2
    } else {
        1
    }
}

fn factor(penalty: f64, reward: f64) -> Factor {
    if penalty.abs() < SMALLEST_EFFECT && reward.abs() < SMALLEST_EFFECT {
        Factor::Neutral
    } else if penalty.abs() > 2.0 * reward {
        Factor::Hygiene
    } else if reward > 2.0 * penalty.abs() {
        Factor::Satisfier
    } else {
        Factor::Performance
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(bytes: impl IntoIterator<Item = u8>) -> Column {
        let mut column = Column::default();
        for byte in bytes {
            column.push(byte);
        }
        column
    }

    /// Ten respondents each who rate low, in between and high, with this satisfaction.
    fn with(satisfaction: [u8; 3]) -> Figure<Contrast> {
        let ratings = [2, 5, 6].into_iter().flat_map(|rating| [rating; 10]);
        let satisfied = satisfaction.into_iter().flat_map(|value| [value; 10]);
        contrast(&column(ratings), &column(satisfied), (1, 7))
    }

    #[test]
    fn the_four_kinds_of_factor() {
        for (satisfaction, factor) in [
            ([2, 5, 5], Factor::Hygiene),
            ([4, 4, 7], Factor::Satisfier),
            ([3, 5, 7], Factor::Performance),
            ([5, 5, 5], Factor::Neutral),
        ] {
            let found = with(satisfaction).unwrap();
            assert_eq!((found.factor, found.n), (factor, [10; 3]));
        }
        let found = with([2, 5, 6]).unwrap();
        assert_eq!((found.penalty, found.reward), (-3.0, 1.0));
    }

    #[test]
    fn thresholds_follow_the_scale() {
        let groups = |min, max| (min..=max).map(|r| group(r, min, max)).collect::<Vec<_>>();
        assert_eq!(groups(1, 7), [0, 0, 0, 1, 1, 2, 2]);
        assert_eq!(groups(0, 10), [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2]);
        assert_eq!(groups(1, 5), [0, 0, 1, 1, 2]);
    }

    #[test]
    fn small_groups_and_no_satisfaction_have_a_reason() {
        let ratings = column([2, 5, 6]);
        let few = Absent::TooFew { n: 1, needs: 10 };
        assert_eq!(contrast(&ratings, &column([1, 2, 3]), (1, 7)), Err(few));
        let nobody = column([MISSING; 3]);
        let none = Err(Absent::NoSatisfaction);
        assert_eq!(contrast(&ratings, &nobody, (1, 7)), none);
    }
}

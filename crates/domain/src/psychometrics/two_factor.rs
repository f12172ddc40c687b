//! Which attributes only avert dissatisfaction, and which win satisfaction.
//!
//! Penalty and reward contrast (Brandt 1987) in the form of Herzberg's two factors: overall
//! satisfaction where an attribute is rated low or high, against where it is rated in between.

use crate::{
    models::Contrast,
    scoring::columns::{Column, MISSING},
    statistics::{Absent, Figure},
};

/// The contrast of one attribute on a scale from `min` to `max`.
///
/// Low is the lower half of the scale, high its top sixth: 1–3 and 6–7 of seven points, 0–4 and
/// 9–10 of eleven. The kind of factor follows as in [`crate::models::two_factor`].
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
    let (mut n, mut sums) = ([0_usize; 3], [0_u64; 3]);
    for (rating, satisfied) in attribute.bytes().iter().zip(satisfaction.bytes()) {
        if *rating != MISSING && *satisfied != MISSING {
            let group = group(*rating, min, max);
            n[group] += 1;
            sums[group] += u64::from(*satisfied);
        }
    }
    let mean = |group: usize| sums[group] as f64 / n[group] as f64;
    Contrast::of(n, || [mean(0), mean(1), mean(2)])
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::FactorKind;

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
            ([2, 5, 5], FactorKind::Hygiene),
            ([4, 4, 7], FactorKind::Satisfier),
            ([3, 5, 7], FactorKind::Performance),
            ([5, 5, 5], FactorKind::Neutral),
        ] {
            let found = with(satisfaction).unwrap();
            assert_eq!((found.kind, found.n), (factor, [10; 3]));
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

//! Which attributes only avert dissatisfaction, and which win satisfaction.
//!
//! Penalty and reward contrast (Brandt 1987) in the form of Herzberg's two factors: overall
//! satisfaction where an attribute is rated low or high, against where it is rated in between.

use crate::{
    models::{Contrast, Rated},
    scoring::columns::{Column, MISSING},
    statistics::{Absent, Figure, Summary, summary_of},
};

/// The contrast of one attribute on a scale from `min` to `max`: groups and kinds are those of
/// [`crate::models::two_factor`].
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
    let mut groups = [Sums::default(); 3];
    for (rating, satisfied) in attribute.bytes().iter().zip(satisfaction.bytes()) {
        if *rating != MISSING && *satisfied != MISSING {
            groups[group(*rating, min, max)].add(*satisfied);
        }
    }
    Contrast::of(groups.map(|group| group.n), || groups.map(Sums::summary))
}

/// 0 low, 1 in between, 2 high.
fn group(rating: u8, min: u8, max: u8) -> usize {
    match Rated::of(f64::from(rating), [f64::from(min), f64::from(max)]) {
        Rated::Low => 0,
        Rated::Middling => 1,
        Rated::High => 2,
    }
}

/// Exact sums of the satisfaction of a group.
#[derive(Clone, Copy, Default)]
struct Sums {
    n: usize,
    sum: u64,
    squares: u64,
}

impl Sums {
    fn add(&mut self, satisfied: u8) {
        let value = u64::from(satisfied);
        self.n += 1;
        self.sum += value;
        self.squares += value * value;
    }

    fn summary(self) -> Option<Summary> {
        let n = self.n as u128;
        // n·Σx² − (Σx)² is exact and never negative.
        let spread = n * u128::from(self.squares) - u128::from(self.sum).pow(2);
        let variance = (n >= 2).then(|| spread as f64 / (n * (n - 1)) as f64);
        (n > 0).then(|| summary_of(self.n, self.sum as f64 / n as f64, variance))
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

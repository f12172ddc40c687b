//! Gaps 1 to 4, from opinions and from the organisation's own records (catalogue K-D1).

use super::{GapState, gap_index, gap_one_index, share_index};
use crate::statistics::{Absent, Figure, enough, mean, proportion, summarise, welch_t};

/// Gap 1: managers who answer expectations on behalf of customers, minus the customers' own, as
/// two independent groups of scores on a scale of width `range`. The interval is Welch's, and
/// absent for a single manager or customer and without any spread.
///
/// # Errors
/// No manager or no customer, a value that is no finite number.
pub fn gap_one(managers: &[f64], customers: &[f64], range: f64) -> Figure<GapState> {
    enough(managers, 1)?;
    enough(customers, 1)?;
    let [theirs, ours] = [managers, customers].map(|group| mean(group).ok_or(Absent::NoData));
    let value = theirs? - ours?;
    Ok(GapState::Measured {
        value,
        ci: welch_t(customers, managers).ok().map(|test| test.ci),
        index: gap_one_index(value, range),
        n: managers.len(),
    })
}

/// Gaps 2, 3 and 4 by opinion: answers to the direct questions minus the best answer, on the scale
/// from `lowest` to `highest`. The interval is absent for a single answer.
///
/// # Errors
/// No answers, or a scale without width.
pub fn opinion_gap(answers: &[f64], [lowest, highest]: [f64; 2]) -> Figure<GapState> {
    enough(answers, 1)?;
    let has_width = highest > lowest;
    if !has_width {
        return Err(Absent::OutOfRange);
    }
    let summary = summarise(answers).ok_or(Absent::NoData)?;
    let value = summary.mean - highest;
    Ok(GapState::Measured {
        value,
        ci: summary.ci.map(|ci| ci.map(|end| end - highest)),
        index: gap_index(value, highest - lowest),
        n: summary.n,
    })
}

/// Gaps 2, 3 and 4 by record: `met` of `due` expectations with a standard, measurements within the
/// standard, promises kept. The value is the share minus 1, from −1 to 0, with Wilson's interval.
///
/// # Errors
/// Nothing due, or more met than due.
pub fn recorded_gap(met: usize, due: usize) -> Figure<GapState> {
    let kept = proportion(met, due)?;
    Ok(GapState::Measured {
        value: kept.share - 1.0,
        ci: Some(kept.wilson.map(|end| end - 1.0)),
        index: share_index(kept.share),
        n: due,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(state: GapState) -> (f64, f64, usize) {
        match state {
            GapState::Measured {
                value, index, n, ..
            } => (value, index, n),
            GapState::Unmeasured => (0.0, 0.0, 0),
        }
    }

    #[test]
    fn managers_who_expect_less_or_more_than_customers_are_both_wrong() {
        let (customers, managers) = ([6.0, 7.0, 6.0, 7.0], [5.0, 6.0, 4.0]);
        let below = figures(gap_one(&managers, &customers, 6.0).unwrap());
        let above = figures(gap_one(&customers, &managers, 6.0).unwrap());
        assert_eq!((below.0, below.2), (-1.5, 3));
        assert!((below.1 + 25.0).abs() < 1e-12 && (above.1 + 25.0).abs() < 1e-12);
    }

    #[test]
    fn one_manager_has_a_gap_without_an_interval() {
        let one = gap_one(&[5.0], &[6.0, 7.0], 6.0).unwrap();
        assert!(matches!(
            one,
            GapState::Measured { value, ci: None, n: 1, .. } if (value + 1.5).abs() < 1e-12
        ));
        assert_eq!(gap_one(&[5.0], &[], 6.0), Err(Absent::NoData));
        assert_eq!(gap_one(&[], &[5.0], 6.0), Err(Absent::NoData));
    }

    #[test]
    fn opinions_and_records_count_from_the_best() {
        let (value, index, n) = figures(opinion_gap(&[4.0, 5.0, 6.0], [1.0, 7.0]).unwrap());
        assert_eq!((value, n), (-2.0, 3));
        assert!((index + 100.0 / 3.0).abs() < 1e-12);
        let (value, index, n) = figures(recorded_gap(45, 60).unwrap());
        assert_eq!((value, index, n), (-0.25, -25.0, 60));
        assert_eq!(recorded_gap(0, 0), Err(Absent::NoData));
        assert_eq!(opinion_gap(&[], [1.0, 7.0]), Err(Absent::NoData));
        assert_eq!(opinion_gap(&[3.0], [7.0, 7.0]), Err(Absent::OutOfRange));
    }
}

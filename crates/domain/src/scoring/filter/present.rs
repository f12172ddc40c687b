//! What there is to filter by.

use chrono::NaiveDate;

use super::{Case, Field};
use crate::scoring::Counting;

/// The values that occur, each with how many cases have it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Present {
    /// Values of each circumstance, the most frequent first, equal ones by name; in the order of
    /// [`Field::ALL`]. An empty text stands for "not known".
    pub context: [Vec<(String, usize)>; 4],
    /// Versions of the survey, in order.
    pub versions: Vec<(u32, usize)>,
    /// First and last day.
    pub days: Option<[NaiveDate; 2]>,
    /// Cases with a sign of carelessness.
    pub flagged: usize,
    /// Cases that a kiosk set aside.
    pub set_aside: usize,
}

impl Present {
    /// What occurs among the cases that `counting` takes in, whatever the filter is.
    pub fn among(cases: &[Case], counting: Counting) -> Self {
        let counted = || {
            cases
                .iter()
                .filter(move |case| counting.counts(case.response.sample))
        };
        let context =
            Field::ALL.map(|field| tally(counted().map(|case| field.of(&case.response.context))));
        let days = || {
            counted()
                .filter_map(|case| case.local)
                .map(|local| local.day)
        };
        let mut versions: Vec<(u32, usize)> = Vec::new();
        for case in counted() {
            count(&mut versions, case.response.version);
        }
        Self::of(
            context,
            versions,
            days().min().zip(days().max()),
            [
                counted().filter(|case| case.flagged).count(),
                counted().filter(|case| case.set_aside).count(),
            ],
        )
    }

    /// Puts what was counted in order.
    pub(crate) fn of(
        mut context: [Vec<(String, usize)>; 4],
        mut versions: Vec<(u32, usize)>,
        days: Option<(NaiveDate, NaiveDate)>,
        [flagged, set_aside]: [usize; 2],
    ) -> Self {
        for values in &mut context {
            values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        }
        versions.sort_unstable();
        Self {
            context,
            versions,
            days: days.map(|(first, last)| [first, last]),
            flagged,
            set_aside,
        }
    }

    /// The values of one circumstance.
    pub fn values(&self, field: Field) -> &[(String, usize)] {
        &self.context[field as usize]
    }

    /// Whether a circumstance tells responses apart.
    pub fn varies(&self, field: Field) -> bool {
        self.values(field).len() > 1
    }
}

fn tally<'a>(values: impl Iterator<Item = &'a str>) -> Vec<(String, usize)> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for value in values {
        count(&mut counts, value);
    }
    counts
        .into_iter()
        .map(|(value, n)| (value.to_owned(), n))
        .collect()
}

/// Counts one more. A list, because branches and versions are few.
fn count<T: PartialEq>(counts: &mut Vec<(T, usize)>, value: T) {
    match counts.iter_mut().find(|(known, _)| *known == value) {
        Some((_, n)) => *n += 1,
        None => counts.push((value, 1)),
    }
}

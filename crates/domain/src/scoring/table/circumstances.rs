//! When, where and how responses were given, as codes.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::scoring::{
    Counting,
    filter::{Case, Field, Filter, Present, SMALLEST_CUT, Versions},
};

/// Stands for a response without a readable time.
pub(super) const UNDATED: u32 = u32::MAX;

/// The circumstances of every response.
#[derive(Clone, Debug)]
pub(super) struct Circumstances {
    /// Values of each field, and each response's place among them.
    names: [Vec<String>; 4],
    codes: [Vec<u32>; 4],
    versions: Vec<u32>,
    /// Days on which there are responses, in order, and each response's place among them.
    pub(super) days: Vec<NaiveDate>,
    pub(super) day: Vec<u32>,
    /// Hours since Monday began; of no meaning without a day.
    pub(super) hour: Vec<u8>,
    marks: Vec<Marks>,
}

/// What is known about a response besides.
#[derive(Clone, Copy, Debug)]
struct Marks {
    sample: bool,
    flagged: bool,
    set_aside: bool,
}

/// The rows that a filter admits, and what it left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Admitted rows of the table, in order.
    pub rows: Vec<u32>,
    /// Invented responses among them.
    pub sample: usize,
    /// Out only because a kiosk set them aside.
    pub set_aside: usize,
    /// Out only because they are flagged, or are not.
    pub by_flag: usize,
    /// Outside the period, the circumstances or the versions.
    pub outside: usize,
    /// Whether the group is so small that its numbers could point to a person.
    pub suppressed: bool,
}

impl Circumstances {
    pub(super) fn of(cases: &[Case]) -> Self {
        let fields = Field::ALL
            .map(|field| coded(cases.iter().map(|case| field.of(&case.response.context))));
        let mut days: Vec<NaiveDate> = cases
            .iter()
            .filter_map(|c| c.local)
            .map(|l| l.day)
            .collect();
        days.sort_unstable();
        days.dedup();
        let place = |day: &NaiveDate| {
            let found = days.binary_search(day).ok();
            found.and_then(|place| u32::try_from(place).ok())
        };
        let hour = |case: &Case| {
            let local = case.local?;
            u8::try_from(local.weekday() * 24 + usize::from(local.hour)).ok()
        };
        Self {
            day: cases
                .iter()
                .map(|case| {
                    case.local
                        .and_then(|local| place(&local.day))
                        .unwrap_or(UNDATED)
                })
                .collect(),
            hour: cases.iter().map(|case| hour(case).unwrap_or(0)).collect(),
            versions: cases.iter().map(|case| case.response.version).collect(),
            marks: cases
                .iter()
                .map(|case| Marks {
                    sample: case.response.sample,
                    flagged: case.flagged,
                    set_aside: case.set_aside,
                })
                .collect(),
            codes: fields.each_ref().map(|(_, codes)| codes.clone()),
            names: fields.map(|(names, _)| names),
            days,
        }
    }

    /// Values of a field, in the order in which they first occur.
    pub(super) fn names(&self, field: Field) -> &[String] {
        &self.names[field as usize]
    }

    /// Each response's place among the values of a field.
    pub(super) fn codes(&self, field: Field) -> &[u32] {
        &self.codes[field as usize]
    }

    /// The rows that `counting` and `filter` admit, as [`crate::scoring::filter::select`] says.
    pub(super) fn select(&self, counting: Counting, filter: &Filter, version: u32) -> Rows {
        let wanted = self.wanted(filter);
        let period = self.period(filter);
        let mut found = Rows::default();
        for (row, marks) in (0_u32..).zip(&self.marks) {
            if !counting.counts(marks.sample) {
                continue;
            }
            let place = row as usize;
            let own = self.versions[place];
            let covered = match filter.versions {
                None => own == version,
                Some(Versions::Every) => true,
                Some(Versions::Only(wanted)) => own == wanted,
            } && period.is_none_or(|[from, to]| {
                let day = self.day[place];
                day != UNDATED && from <= day && day < to
            }) && wanted.iter().all(|(codes, code)| codes[place] == *code);
            if !covered {
                found.outside += 1;
            } else if marks.set_aside && !filter.with_set_aside {
                found.set_aside += 1;
            } else if !filter.admits_flags(marks.flagged) {
                found.by_flag += 1;
            } else {
                found.sample += usize::from(marks.sample);
                found.rows.push(row);
            }
        }
        let n = found.rows.len();
        found.suppressed = filter.identifies() && n > 0 && n < SMALLEST_CUT;
        found
    }

    /// The fields that matter to `filter`, each with the wanted code; one that no response has
    /// where the value does not occur.
    fn wanted(&self, filter: &Filter) -> Vec<(&[u32], u32)> {
        let code = |field: Field| {
            let wanted = filter.wanted(field)?;
            let place = self.names(field).iter().position(|name| name == wanted);
            let code = place.and_then(|place| u32::try_from(place).ok());
            Some((self.codes(field), code.unwrap_or(u32::MAX)))
        };
        Field::ALL.into_iter().filter_map(code).collect()
    }

    /// The places of the days of the period: from the first until before the second.
    fn period(&self, filter: &Filter) -> Option<[u32; 2]> {
        let place = |place: usize| u32::try_from(place).unwrap_or(UNDATED);
        let before = |day: NaiveDate| place(self.days.partition_point(|other| *other < day));
        let until = |day: NaiveDate| place(self.days.partition_point(|other| *other <= day));
        (filter.from.is_some() || filter.to.is_some()).then(|| {
            [
                filter.from.map_or(0, before),
                filter.to.map_or(UNDATED, until),
            ]
        })
    }

    /// What occurs among the responses that `counting` takes in.
    pub(super) fn present(&self, counting: Counting) -> Present {
        let counted = || {
            let rows = self.marks.iter().enumerate();
            rows.filter(move |(_, marks)| counting.counts(marks.sample))
        };
        let tally = |field: Field| {
            let mut counts = vec![0; self.names(field).len()];
            for (row, _) in counted() {
                counts[self.codes(field)[row] as usize] += 1;
            }
            let values = self.names(field).iter().cloned().zip(counts);
            values.filter(|(_, n)| *n > 0).collect()
        };
        let mut versions: BTreeMap<u32, usize> = BTreeMap::new();
        for (row, _) in counted() {
            *versions.entry(self.versions[row]).or_default() += 1;
        }
        let days = || {
            let days = counted().map(|(row, _)| self.day[row]);
            days.filter_map(|day| self.days.get(day as usize).copied())
        };
        Present::of(
            Field::ALL.map(tally),
            versions.into_iter().collect(),
            days().min().zip(days().max()),
            [
                counted().filter(|(_, marks)| marks.flagged).count(),
                counted().filter(|(_, marks)| marks.set_aside).count(),
            ],
        )
    }
}

/// The values in the order in which they first occur, and the place of each among them.
fn coded<'a>(values: impl Iterator<Item = &'a str>) -> (Vec<String>, Vec<u32>) {
    let mut known: BTreeMap<&str, u32> = BTreeMap::new();
    let (mut names, mut codes) = (Vec::new(), Vec::new());
    for value in values {
        let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
        let code = *known.entry(value).or_insert_with(|| {
            names.push(value.to_owned());
            next
        });
        codes.push(code);
    }
    (names, codes)
}

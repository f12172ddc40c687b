//! Groups, hours and days of some rows.

use chrono::NaiveDate;

use super::{Table, circumstances::UNDATED, scores::Scores};
use crate::{
    scoring::{
        filter::Field,
        pictures::{
            cell::Cell,
            drift::{ByDay, Drift, Step},
            groups::{Group, Groups},
            hours::{HOURS_A_WEEK, Hours, Week},
        },
    },
    statistics::{Summaries, Summary, WholeSum},
};

impl Table {
    /// The rows cut by a circumstance, as [`crate::scoring::pictures::groups::groups`] does.
    pub fn groups(&self, rows: &[u32], field: Field) -> Groups {
        let (names, codes) = (
            self.circumstances.names(field),
            self.circumstances.codes(field),
        );
        let mut sizes = vec![0_usize; names.len()];
        for row in rows {
            sizes[codes[*row as usize] as usize] += 1;
        }
        let group = |row: usize| codes[row] as usize;
        let tallies = self.gaps.tally_by(rows, names.len(), group);
        let mut summaries = Summaries::default();
        let groups = names
            .iter()
            .zip(sizes)
            .zip(tallies.chunks(self.gaps.width()))
            .filter(|((_, n), _)| *n > 0)
            .map(|((name, n), tallies)| {
                let cells = tallies.iter().enumerate().map(|(column, tally)| {
                    Cell::summarised(tally.summary(self.gaps.unit(column), &mut summaries))
                });
                let mut cells: Vec<Cell> = cells.collect();
                let overall = cells.pop().unwrap_or(Cell::Empty);
                Group::of(name, n, cells, overall)
            })
            .collect();
        Groups::of(&self.key, field, groups)
    }

    /// The rows by weekday and hour, as [`crate::scoring::pictures::hours::hours`] does.
    pub fn hours(&self, rows: &[u32]) -> Option<Hours> {
        let mut week = Slots {
            counts: [0; HOURS_A_WEEK],
            tallies: [WholeSum::default(); HOURS_A_WEEK],
            unit: self.gaps.overall_unit(),
        };
        let mut undated = 0;
        for row in rows {
            let row = *row as usize;
            if self.circumstances.day[row] == UNDATED {
                undated += 1;
                continue;
            }
            let hour = usize::from(self.circumstances.hour[row]);
            week.counts[hour] += 1;
            if let Some(gap) = self.gaps.overall(row) {
                week.tallies[hour].add(gap);
            }
        }
        Hours::of(&week, undated)
    }

    /// The rows by week and by month, as [`crate::scoring::pictures::drift::drift`] does, and
    /// which of the two is the usual one.
    pub fn drift(&self, rows: &[u32]) -> ([Option<Drift>; 2], Step) {
        let known = &self.circumstances.days;
        let mut tallies = vec![[WholeSum::default(); 2]; known.len()];
        let mut span: Option<(u32, u32)> = None;
        for row in rows {
            let row = *row as usize;
            let day = self.circumstances.day[row];
            if day == UNDATED {
                continue;
            }
            span = Some(span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
            let sides = (
                self.expectations.overall(row),
                self.perceptions.overall(row),
            );
            if let (Some(e), Some(p)) = sides {
                let [first, second] = &mut tallies[day as usize];
                first.add(e);
                second.add(p);
            }
        }
        let units = [&self.expectations, &self.perceptions].map(Scores::overall_unit);
        let days = Tallied {
            days: known
                .iter()
                .copied()
                .zip(tallies)
                .filter(|(_, [e, _])| e.n() > 0)
                .collect(),
            units,
        };
        let day = |place: u32| known.get(place as usize).copied();
        let span = span.and_then(|(first, last)| Some((day(first)?, day(last)?)));
        let steps = [Step::Week, Step::Month];
        (
            steps.map(|step| Drift::of(&days, step)),
            Step::usual_for(span),
        )
    }
}

/// Responses and gaps by hour of the week.
struct Slots {
    counts: [usize; HOURS_A_WEEK],
    tallies: [WholeSum; HOURS_A_WEEK],
    unit: f64,
}

impl Slots {
    fn together(&self, within: &dyn Fn(usize) -> bool) -> WholeSum {
        let slots = self.tallies.iter().enumerate();
        let slots = slots.filter(|(slot, _)| within(*slot));
        slots.fold(WholeSum::default(), |sum, (_, tally)| sum.and(*tally))
    }
}

impl Week for Slots {
    fn counts(&self) -> [usize; HOURS_A_WEEK] {
        self.counts
    }

    fn mean(&self, within: &dyn Fn(usize) -> bool) -> Option<f64> {
        self.together(within).mean(self.unit)
    }

    fn summary(&self, within: &dyn Fn(usize) -> bool) -> Option<Summary> {
        let together = self.together(within);
        together.summary(self.unit, &mut Summaries::default())
    }
}

/// Expectations and perceptions by day, in order.
struct Tallied {
    days: Vec<(NaiveDate, [WholeSum; 2])>,
    units: [f64; 2],
}

impl Tallied {
    fn together(&self, from: NaiveDate, until: Option<NaiveDate>) -> [WholeSum; 2] {
        let first = self.days.partition_point(|(day, _)| *day < from);
        let days = self.days.iter().skip(first);
        let days = days.take_while(|(day, _)| until.is_none_or(|until| *day < until));
        days.fold([WholeSum::default(); 2], |[e, p], (_, [more_e, more_p])| {
            [e.and(*more_e), p.and(*more_p)]
        })
    }
}

impl ByDay for Tallied {
    fn span(&self) -> Option<[NaiveDate; 2]> {
        Some([self.days.first()?.0, self.days.last()?.0])
    }

    fn count(&self, from: NaiveDate, until: Option<NaiveDate>) -> usize {
        self.together(from, until)[0].n()
    }

    fn sides(&self, from: NaiveDate, until: Option<NaiveDate>) -> [Option<Summary>; 2] {
        let mut summaries = Summaries::default();
        let [e, p] = self.together(from, until);
        let [unit_e, unit_p] = self.units;
        [
            e.summary(unit_e, &mut summaries),
            p.summary(unit_p, &mut summaries),
        ]
    }
}

//! Opening hours of the place where a kiosk stands.

use serde::{Deserialize, Serialize};

/// Days of a week, Monday first.
pub const WEEK: usize = 7;

/// The local time, as the device's clock has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalTime {
    /// The day, as `2026-11-22`.
    pub day: String,
    /// Day of the week, 0 for Monday.
    pub weekday: usize,
    /// Minute of the day, 0 to 1439.
    pub minute: u16,
}

/// Hours of one weekday. A closing time that is not after the opening one lies on the next day;
/// equal times are a whole day and night.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// Whether it opens at all.
    pub open: bool,
    /// Minute of the day when it opens.
    pub from: u16,
    /// Minute of the day when it closes.
    pub to: u16,
}

impl Default for Day {
    /// Nine to nine.
    fn default() -> Self {
        Self {
            open: true,
            from: 9 * 60,
            to: 21 * 60,
        }
    }
}

impl Day {
    fn runs_over_midnight(self) -> bool {
        self.to <= self.from
    }

    /// Whether it is open at `minute` of its own day.
    fn holds(self, minute: u16) -> bool {
        self.open && minute >= self.from && (self.runs_over_midnight() || minute < self.to)
    }

    /// Whether it is still open at `minute` of the day after.
    fn reaches(self, minute: u16) -> bool {
        self.open && self.runs_over_midnight() && minute < self.to
    }
}

/// Whether the place is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It is.
    Open,
    /// It opens again on this weekday (0 for Monday), at this minute of the day.
    Until(usize, u16),
    /// No day opens.
    Never,
}

/// Opening hours by weekday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Hours {
    /// Whether they count; a kiosk without them is always awake.
    pub on: bool,
    /// The days, Monday first.
    pub days: [Day; WEEK],
}

impl Default for Hours {
    fn default() -> Self {
        Self {
            on: false,
            days: [Day::default(); WEEK],
        }
    }
}

impl Hours {
    /// Whether the place is open at `now`. A rule of the clock only: it keeps nothing in mind, so
    /// a clock that is set, forward or back, is simply right or wrong like any clock on a wall.
    pub fn opening(&self, now: &LocalTime) -> Opening {
        let day = |ahead: usize| self.days[(now.weekday + ahead) % WEEK];
        let is_open = day(0).holds(now.minute) || day(WEEK - 1).reaches(now.minute);
        if !self.on || is_open {
            return Opening::Open;
        }
        // Today once more at the end: a place that opens once a week has just closed.
        (0..=WEEK)
            .find(|ahead| {
                let day = day(*ahead);
                day.open && (*ahead > 0 || day.from > now.minute)
            })
            .map_or(Opening::Never, |ahead| {
                Opening::Until((now.weekday + ahead) % WEEK, day(ahead).from)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MONDAY: usize = 0;
    const SATURDAY: usize = 5;
    const SUNDAY: usize = 6;

    fn at(weekday: usize, hour: u16, minute: u16) -> LocalTime {
        LocalTime {
            weekday,
            minute: hour * 60 + minute,
            day: String::new(),
        }
    }

    fn day(open: bool, from: u16, to: u16) -> Day {
        Day {
            open,
            from: from * 60,
            to: to * 60,
        }
    }

    fn hours(days: [Day; WEEK]) -> Hours {
        Hours { on: true, days }
    }

    #[test]
    fn it_opens_and_closes_on_the_minute() {
        let hours = hours([day(true, 9, 21); WEEK]);
        assert_eq!(
            hours.opening(&at(MONDAY, 8, 59)),
            Opening::Until(MONDAY, 540)
        );
        assert_eq!(hours.opening(&at(MONDAY, 9, 0)), Opening::Open);
        assert_eq!(hours.opening(&at(MONDAY, 20, 59)), Opening::Open);
        assert_eq!(hours.opening(&at(MONDAY, 21, 0)), Opening::Until(1, 540));
        assert_eq!(
            hours.opening(&at(SUNDAY, 22, 0)),
            Opening::Until(MONDAY, 540)
        );
    }

    #[test]
    fn a_night_belongs_to_the_day_on_which_it_began() {
        let mut days = [day(true, 18, 2); WEEK];
        days[SUNDAY] = day(false, 18, 2);
        let hours = hours(days);
        assert_eq!(hours.opening(&at(SATURDAY, 23, 59)), Opening::Open);
        assert_eq!(hours.opening(&at(SUNDAY, 1, 59)), Opening::Open);
        let until_monday = Opening::Until(MONDAY, 18 * 60);
        assert_eq!(hours.opening(&at(SUNDAY, 2, 0)), until_monday);
        assert_eq!(hours.opening(&at(SUNDAY, 18, 0)), until_monday);
        assert_eq!(hours.opening(&at(MONDAY, 1, 0)), until_monday);
    }

    #[test]
    fn equal_times_are_a_whole_day_and_night() {
        let mut days = [day(false, 0, 0); WEEK];
        days[MONDAY] = day(true, 8, 8);
        let hours = hours(days);
        assert_eq!(hours.opening(&at(MONDAY, 8, 0)), Opening::Open);
        assert_eq!(hours.opening(&at(1, 7, 59)), Opening::Open);
        assert_eq!(hours.opening(&at(1, 8, 0)), Opening::Until(MONDAY, 480));
    }

    #[test]
    fn a_single_day_a_week_opens_again_in_a_week() {
        let mut days = [day(false, 9, 17); WEEK];
        days[SATURDAY] = day(true, 9, 17);
        let hours = hours(days);
        let again = Opening::Until(SATURDAY, 540);
        assert_eq!(hours.opening(&at(SATURDAY, 17, 0)), again);
        assert_eq!(hours.opening(&at(SUNDAY, 12, 0)), again);
    }

    #[test]
    fn a_place_without_hours_is_open_and_one_without_days_never() {
        let mut hours = hours([day(false, 9, 17); WEEK]);
        assert_eq!(hours.opening(&at(MONDAY, 12, 0)), Opening::Never);
        hours.on = false;
        assert_eq!(hours.opening(&at(MONDAY, 12, 0)), Opening::Open);
    }

    #[test]
    fn a_clock_that_is_set_counts_at_once_in_both_directions() {
        let hours = hours([day(true, 9, 21); WEEK]);
        assert_eq!(hours.opening(&at(MONDAY, 21, 5)), Opening::Until(1, 540));
        assert_eq!(hours.opening(&at(MONDAY, 20, 5)), Opening::Open);
        assert_eq!(hours.opening(&at(1, 3, 0)), Opening::Until(1, 540));
    }
}

//! When a response was submitted on the clock of the place where it was given.

use chrono::{Datelike, Duration, NaiveDate};

use crate::response::Response;

/// A day and an hour on a respondent's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalTime {
    /// The day.
    pub day: NaiveDate,
    /// Hour of the day, 0 to 23.
    pub hour: u8,
}

impl LocalTime {
    /// The local time at which `response` was submitted.
    ///
    /// A time in UTC is moved by the offset that the session recorded, or else by
    /// `offset_min`, the minutes by which the clock of this workspace is ahead of UTC (summer time
    /// is not looked up). A time with an offset, or without a zone, is local already.
    pub fn of(response: &Response, offset_min: i32) -> Option<Self> {
        let recorded = response.session.utc_offset_min;
        let offset = if recorded == 0 { offset_min } else { recorded };
        Self::parse(&response.submitted_at, offset)
    }

    /// Reads `2026-11-22`, `2026-11-22T14:05`, with or without seconds and zone. A day alone has
    /// hour 0. `None` for anything else.
    pub fn parse(text: &str, offset_min: i32) -> Option<Self> {
        let day = parse_day(text.get(..10)?)?;
        let Some(time) = text.get(11..) else {
            return (text.len() == 10).then_some(Self { day, hour: 0 });
        };
        let hour: i64 = digits(time.get(..2)?)?;
        let minute: i64 = digits(time.get(3..5)?)?;
        if hour > 23 || minute > 59 || time.get(2..3) != Some(":") {
            return None;
        }
        let moved = if time.ends_with(['Z', 'z']) {
            i64::from(offset_min)
        } else {
            0
        };
        let minutes = hour * 60 + minute + moved;
        let day = day.checked_add_signed(Duration::days(minutes.div_euclid(24 * 60)))?;
        let hour = u8::try_from(minutes.rem_euclid(24 * 60) / 60).ok()?;
        Some(Self { day, hour })
    }

    /// Day of the week, 0 is Monday.
    pub fn weekday(self) -> usize {
        self.day.weekday().num_days_from_monday() as usize
    }
}

/// The Monday of the week of `day` (ISO 8601).
pub(crate) fn week(day: NaiveDate) -> NaiveDate {
    let back = i64::from(day.weekday().num_days_from_monday());
    day.checked_sub_signed(Duration::days(back)).unwrap_or(day)
}

/// The first of the month of `day`.
pub(crate) fn month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// Reads a day in the form `2026-11-22`, as date fields write it.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || [year.len(), month.len(), day.len()] != [4, 2, 2] {
        return None;
    }
    NaiveDate::from_ymd_opt(digits(year)?, digits(month)?, digits(day)?)
}

fn digits<N: std::str::FromStr>(text: &str) -> Option<N> {
    let plain = text.bytes().all(|sign| sign.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, offset_min: i32) -> (String, u8) {
        let time = LocalTime::parse(text, offset_min).unwrap();
        (time.day.to_string(), time.hour)
    }

    #[test]
    fn utc_moves_to_the_local_clock_and_local_times_stay() {
        assert_eq!(at("2026-11-22T20:30:00Z", 480), ("2026-11-23".into(), 4));
        assert_eq!(at("2026-01-01T02:00:00Z", -300), ("2025-12-31".into(), 21));
        assert_eq!(
            at("2026-11-22T20:30:00+08:00", 60),
            ("2026-11-22".into(), 20)
        );
        assert_eq!(at("2026-11-22T20:30", 480), ("2026-11-22".into(), 20));
        assert_eq!(at("2026-11-22", 480), ("2026-11-22".into(), 0));
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "now",
            "2026-13-01T10:00",
            "2026-11-22T25:00",
            "2026-11-22T10-00",
            "2026-11-22T1",
            "２０２６-11-22",
            "+026-11-22",
        ] {
            assert_eq!(LocalTime::parse(text, 0), None, "{text}");
        }
    }

    #[test]
    fn weeks_begin_on_monday() {
        let time = LocalTime::parse("2026-11-22T10:00", 0).unwrap();
        assert_eq!(time.weekday(), 6);
        assert_eq!(week(time.day).to_string(), "2026-11-16");
        assert_eq!(month(time.day).to_string(), "2026-11-01");
    }
}

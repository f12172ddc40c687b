//! Calendar arithmetic on a respondent's clock, proleptic Gregorian.
//!
//! Days from years and back after Howard Hinnant, `chrono`-Compatible Low-Level Date Algorithms.

const DAY_MS: f64 = 86_400_000.0;
/// The last moment JavaScript knows, in milliseconds from 1970.
const LAST_MS: f64 = 8.64e15;
/// Years and months beyond these leave the range of dates whatever the days are.
const MOST_YEARS: f64 = 1e6;

/// A moment taken apart; whole numbers all.
pub(super) struct Fields {
    pub(super) year: f64,
    /// 0 is January.
    pub(super) month: f64,
    /// 1 to 31.
    pub(super) day: f64,
    /// Milliseconds since midnight.
    pub(super) time: f64,
    /// Days since 1970-01-01.
    days: f64,
}

impl Fields {
    /// None for an impossible date.
    pub(super) fn of(moment: f64) -> Option<Self> {
        if moment.is_nan() || moment.abs() > LAST_MS {
            return None;
        }
        let days = libm::floor(moment / DAY_MS);
        let (year, month, day) = civil(whole(days));
        Some(Self {
            year: year as f64,
            month: month as f64,
            day: day as f64,
            time: moment - days * DAY_MS,
            days,
        })
    }

    /// 0 is Sunday.
    pub(super) fn weekday(&self) -> f64 {
        // 1970-01-01 was a Thursday.
        (whole(self.days) + 4).rem_euclid(7) as f64
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "callers bound it to days of the known range"
)]
const fn whole(number: f64) -> i64 {
    number as i64
}

/// Year, month from 0 and day of a day since 1970.
const fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // Months count from March, so that the leap day is the last of a year.
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = (month + 2) % 12;
    (year_of_era + era * 400 + (month < 2) as i64, month, day)
}

/// The day since 1970 of the first of a month (from 0).
const fn first_of(year: i64, month: i64) -> i64 {
    let year = year - (month < 2) as i64;
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 10) % 12) + 2) / 5;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// A moment, or NaN beyond the range of dates.
pub(super) fn clip(moment: f64) -> f64 {
    if moment.abs() <= LAST_MS {
        libm::trunc(moment)
    } else {
        f64::NAN
    }
}

/// The moment of a year, a month (from 0), a day and milliseconds since midnight, each of which may
/// run over: month 12 is January of the next year. NaN beyond the range of dates.
pub(super) fn moment(year: f64, month: f64, day: f64, time: f64) -> f64 {
    let (year, month, day) = (libm::trunc(year), libm::trunc(month), libm::trunc(day));
    let in_range = year.abs() < MOST_YEARS && month.abs() < MOST_YEARS * 12.0;
    if !in_range {
        return f64::NAN;
    }
    let month = whole(month);
    let first = first_of(whole(year) + month.div_euclid(12), month.rem_euclid(12));
    clip((first as f64 + day - 1.0) * DAY_MS + time)
}

/// The midnight before a moment.
pub(in super::super::super) fn midnight(moment: f64) -> f64 {
    libm::floor(moment / DAY_MS) * DAY_MS
}

/// A moment without its milliseconds.
pub(in super::super::super) fn second_of(moment: f64) -> f64 {
    libm::floor(moment / 1_000.0) * 1_000.0
}

/// `2026-08-14`, with `T09:30:00` when it is not midnight; `Invalid Date` for NaN.
pub(in super::super::super) fn date_text(moment: f64) -> String {
    let Some(fields) = Fields::of(moment) else {
        return "Invalid Date".to_owned();
    };
    let mut text = String::new();
    let mut push = |lead: &str, value: i64, width: u32| {
        text.push_str(lead);
        for place in (0..width).rev() {
            let digit = value.abs() / 10_i64.pow(place) % 10;
            text.push(char::from_digit(u32::try_from(digit).unwrap_or(0), 10).unwrap_or('0'));
        }
    };
    let year = whole(fields.year);
    let (sign, width) = match year {
        0..=9999 => ("", 4),
        10_000.. => ("+", 6),
        _ => ("-", 6),
    };
    push(sign, year, width);
    push("-", whole(fields.month) + 1, 2);
    push("-", whole(fields.day), 2);
    let seconds = whole(fields.time) / 1_000;
    if fields.time > 0.0 {
        push("T", seconds / 3_600, 2);
        push(":", seconds / 60 % 60, 2);
        push(":", seconds % 60, 2);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_agree_over_centuries() {
        let mut previous = civil(-1_000_000);
        for days in -999_999..1_000_000 {
            let (year, month, day) = civil(days);
            assert_eq!(first_of(year, month) + day - 1, days);
            assert!((year, month, day) > previous);
            previous = (year, month, day);
        }
        assert_eq!(civil(0), (1970, 0, 1));
        assert_eq!(moment(2024.0, 1.0, 29.0, 0.0), 1_709_164_800_000.0);
        assert!(moment(f64::NAN, 0.0, 1.0, 0.0).is_nan());
        assert!(moment(2024.0, 0.0, f64::INFINITY, 0.0).is_nan());
    }

    #[test]
    fn written_as_one_reads_it() {
        assert_eq!(date_text(1_709_164_800_000.0), "2024-02-29");
        assert_eq!(date_text(1_709_199_001_500.0), "2024-02-29T09:30:01");
        assert_eq!(date_text(f64::NAN), "Invalid Date");
    }
}

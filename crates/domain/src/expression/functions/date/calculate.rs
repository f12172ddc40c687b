//! Differences between dates, and dates so much later.

use super::super::super::coerce::number_of;
use super::super::super::operate::add;
use super::super::super::value::Value;
use super::civil::{Fields, clip, moment};

const SECOND_MS: f64 = 1_000.0;
const DAY_MS: f64 = 86_400_000.0;

/// Days between two dates, never negative; NaN for an impossible date.
pub(super) fn days(from: f64, to: f64) -> f64 {
    let day = |date: f64| {
        let fields = Fields::of(date)?;
        // Two-digit years are those of the last century here, as in JavaScript's Date.UTC.
        let early = (0.0..=99.0).contains(&fields.year);
        let year = fields.year + if early { 1_900.0 } else { 0.0 };
        Some(moment(year, fields.month, fields.day, 0.0))
    };
    match (day(from), day(to)) {
        (Some(from), Some(to)) => libm::ceil((to - from).abs() / DAY_MS),
        _ => f64::NAN,
    }
}

/// Whole months, or years for any other unit, from one date to another.
pub(super) fn months_or_years(from: f64, to: f64, unit: &str) -> f64 {
    let months = match (Fields::of(from), Fields::of(to)) {
        (Some(from), Some(to)) => {
            let months = (to.year - from.year) * 12.0 + to.month - from.month;
            months - f64::from(u8::from(to.day < from.day))
        }
        _ => f64::NAN,
    };
    if unit == "months" {
        return months;
    }
    let years = libm::trunc(months / 12.0);
    if years.is_nan() { 0.0 } else { years }
}

/// The difference of two dates in a unit.
pub(super) fn difference(from: f64, to: f64, unit: &str) -> f64 {
    let unit_ms = match unit {
        "days" => return days(from, to),
        "hours" => 3_600.0 * SECOND_MS,
        "minutes" => 60.0 * SECOND_MS,
        "seconds" => SECOND_MS,
        _ => return months_or_years(from, to, unit),
    };
    libm::ceil((to - from).abs() / unit_ms)
}

/// A date moved by a number of units; unchanged for a word that is no unit.
///
/// Months keep the day, which may run over: a month after January 31st is in March.
pub(super) fn moved(date: f64, unit: &str, count: &Value) -> f64 {
    let Some(fields) = Fields::of(date) else {
        return f64::NAN;
    };
    let Fields {
        year,
        month,
        day,
        time,
        ..
    } = fields;
    // A number in quotes is appended to the part instead of added, as in SurveyJS.
    let changed = |part: f64| libm::trunc(number_of(&add(&part.into(), count)));
    let of_time = |unit_ms: f64, parts: f64| {
        let part = libm::fmod(libm::floor(time / unit_ms), parts);
        clip(date + (changed(part) - part) * unit_ms)
    };
    match unit {
        "days" => moment(year, month, changed(day), time),
        "months" => moment(year, changed(month), day, time),
        "years" => moment(changed(year), month, day, time),
        "hours" => of_time(3_600.0 * SECOND_MS, 24.0),
        "minutes" => of_time(60.0 * SECOND_MS, 60.0),
        "seconds" => of_time(SECOND_MS, 60.0),
        _ => date,
    }
}

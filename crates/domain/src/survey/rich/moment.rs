//! Days and times in their stored forms.

/// Stored for a day or a time that was begun and not finished: browsers do not tell what stands in
/// such a field.
pub const UNFINISHED: &str = "?";

/// Whether `text` is a day of the calendar in the form `2026-11-22`.
pub(super) fn is_day(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut next = |digits| number(parts.next()?, digits);
    let (Some(year), Some(month), Some(day)) = (next(4), next(2), next(2)) else {
        return false;
    };
    // A year below 1000 is one that is still being typed.
    parts.next().is_none() && year >= 1000 && (1..=days_of(year, month)).contains(&day)
}

/// Whether `text` is a time of day in the form `14:05`.
pub(super) fn is_time(text: &str) -> bool {
    text.split_once(':').is_some_and(|(hour, minute)| {
        number(hour, 2).is_some_and(|hour| hour < 24)
            && number(minute, 2).is_some_and(|minute| minute < 60)
    })
}

/// Whether `text` is a day and a time in the form `2026-11-22T14:05`.
pub(super) fn is_moment(text: &str) -> bool {
    text.split_once('T')
        .is_some_and(|(day, time)| is_day(day) && is_time(time))
}

fn number(text: &str, digits: usize) -> Option<u32> {
    let is_plain = text.len() == digits && text.bytes().all(|sign| sign.is_ascii_digit());
    is_plain.then(|| text.parse().ok()).flatten()
}

/// How many days a month has; none for a month that does not exist.
fn days_of(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for day in ["2026-11-22", "2024-02-29", "2000-02-29", "1999-12-31"] {
            assert!(is_day(day), "{day}");
        }
        let wrong = [
            "2026-02-30",
            "2026-02-29",
            "1900-02-29",
            "2026-04-31",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "0026-01-01",
            "2026-1-1",
            "2026-11-22-1",
            "+026-11-22",
            "22.11.2026",
            "?",
            "",
        ];
        for day in wrong {
            assert!(!is_day(day), "{day}");
        }
    }

    #[test]
    fn times_are_those_of_a_day() {
        for time in ["00:00", "14:05", "23:59"] {
            assert!(is_time(time), "{time}");
        }
        for time in ["24:00", "14:60", "9:05", "14:05:00", "1405", "?", ""] {
            assert!(!is_time(time), "{time}");
        }
        assert!(is_moment("2026-11-22T14:05"));
        assert!(!is_moment("2026-02-30T14:05") && !is_moment("2026-11-22 14:05"));
    }
}

//! A page that runs for months loads itself anew once a night: new versions arrive, and whatever a
//! browser has piled up goes.

use super::LocalTime;

/// From when on, in minutes of the local day: 04:00, when hardly a shop is open.
const FROM: u16 = 4 * 60;
/// Until when, in minutes of the local day.
const UNTIL: u16 = 5 * 60;

/// Whether the page should load itself anew. `last` is the local day when it last did; it is
/// stored before loading, so that no page can do it in a circle.
pub fn is_restart_due(now: &LocalTime, last: &str) -> bool {
    (FROM..UNTIL).contains(&now.minute) && now.day != last
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str, minute: u16) -> LocalTime {
        LocalTime {
            day: day.into(),
            weekday: 0,
            minute,
        }
    }

    #[test]
    fn it_is_due_once_a_night_and_only_then() {
        assert!(!is_restart_due(&at("2026-11-22", 239), "2026-11-21"));
        assert!(is_restart_due(&at("2026-11-22", 240), "2026-11-21"));
        assert!(!is_restart_due(&at("2026-11-22", 241), "2026-11-22"));
        assert!(is_restart_due(&at("2026-11-22", 299), ""));
        assert!(!is_restart_due(&at("2026-11-22", 300), ""));
    }

    #[test]
    fn a_night_that_a_clock_change_repeats_counts_once() {
        assert!(!is_restart_due(&at("2026-10-25", 245), "2026-10-25"));
    }
}

//! Whether somebody is still there.

use crate::survey::rich::Kiosk;

/// Fewer seconds of silence are nobody's absence: people read.
pub const LEAST_QUIET_S: u32 = 15;
/// Fewer seconds of warning cannot be read and answered.
const LEAST_COUNTDOWN_S: u32 = 5;

/// Whether somebody is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Touched not long ago.
    Here,
    /// Silent; the screen clears in so many seconds.
    Leaving(u32),
    /// Gone.
    Gone,
}

/// Milliseconds without a touch, from what two clocks say has passed.
///
/// The page's own clock never goes back but stands still while a tablet sleeps; the device's clock
/// goes on but can be set. The longer of both counts, so waking up shows nothing of somebody who
/// left before, and a clock that was put back prolongs nothing.
pub fn silence_ms(by_page: f64, by_device: f64) -> f64 {
    by_page.max(by_device).max(0.0)
}

/// Whether somebody is still there after `silent_ms` milliseconds without a touch.
pub fn presence(policy: &Kiosk, silent_ms: f64) -> Presence {
    let quiet_ms = f64::from(policy.quiet_s.max(LEAST_QUIET_S)) * 1000.0;
    let limit_ms = quiet_ms + f64::from(policy.countdown_s.max(LEAST_COUNTDOWN_S)) * 1000.0;
    if silent_ms >= limit_ms {
        return Presence::Gone;
    }
    if silent_ms < quiet_ms {
        return Presence::Here;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positive, and at most the seconds of the countdown"
    )]
    let left_s = ((limit_ms - silent_ms) / 1000.0).ceil() as u32;
    Presence::Leaving(left_s)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(quiet_s: u32, countdown_s: u32) -> Kiosk {
        Kiosk {
            quiet_s,
            countdown_s,
            ..Kiosk::default()
        }
    }

    #[test]
    fn silence_is_warned_of_before_it_counts() {
        let policy = policy(20, 10);
        assert_eq!(presence(&policy, 19_999.0), Presence::Here);
        assert_eq!(presence(&policy, 20_000.0), Presence::Leaving(10));
        assert_eq!(presence(&policy, 20_001.0), Presence::Leaving(10));
        assert_eq!(presence(&policy, 29_500.0), Presence::Leaving(1));
        assert_eq!(presence(&policy, 30_000.0), Presence::Gone);
    }

    #[test]
    fn nobody_is_hurried_below_the_least_times() {
        let policy = policy(0, 0);
        assert_eq!(presence(&policy, 14_999.0), Presence::Here);
        assert_eq!(presence(&policy, 15_000.0), Presence::Leaving(5));
        assert_eq!(presence(&policy, 20_000.0), Presence::Gone);
    }

    #[test]
    fn a_tablet_that_slept_has_been_silent_all_the_while() {
        let silent = silence_ms(2_000.0, 3_600_000.0);
        assert_eq!(presence(&policy(15, 20), silent), Presence::Gone);
    }

    #[test]
    fn a_clock_put_back_prolongs_nothing() {
        let silent = silence_ms(16_000.0, -3_600_000.0);
        assert_eq!(presence(&policy(15, 20), silent), Presence::Leaving(19));
    }
}

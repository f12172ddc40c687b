//! Wrong PINs, and how long to wait after them.

use serde::{Deserialize, Serialize};

/// Wrong tries without a wait: enough for a slip of the finger.
const FREE: u32 = 5;
/// The first wait, in seconds; each further wrong try doubles it.
const FIRST_WAIT_S: u32 = 30;
/// The longest wait, in seconds. Six digits would take years at this pace.
pub const MOST_WAIT_S: u32 = 15 * 60;

/// Wrong tries in a row. Stored, so that loading the page anew forgets none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attempts {
    /// Wrong tries since the last right one.
    pub wrong: u32,
    /// Seconds still to wait, as of `seen_s`.
    pub left_s: u32,
    /// The device's clock when this was last brought up to date, in seconds since 1970.
    pub seen_s: u32,
}

impl Attempts {
    /// Brings the wait up to date. Time that the device's clock goes back counts as none.
    #[must_use]
    pub fn at(self, now_s: u32) -> Self {
        Self {
            left_s: self
                .left_s
                .saturating_sub(now_s.saturating_sub(self.seen_s)),
            seen_s: now_s,
            ..self
        }
    }

    /// Whether another try is allowed.
    pub fn may_try(&self) -> bool {
        self.left_s == 0
    }

    /// Counts a wrong try.
    #[must_use]
    pub fn failed(self, now_s: u32) -> Self {
        let wrong = self.wrong.saturating_add(1);
        let wait = wrong.checked_sub(FREE).map_or(0, |more| {
            FIRST_WAIT_S
                .saturating_mul(2_u32.saturating_pow(more))
                .min(MOST_WAIT_S)
        });
        Self {
            wrong,
            left_s: wait.max(self.at(now_s).left_s),
            seen_s: now_s,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(wrong: u32, now_s: u32) -> Attempts {
        (0..wrong).fold(Attempts::default(), |attempts, _| {
            Attempts {
                left_s: 0,
                ..attempts
            }
            .failed(now_s)
        })
    }

    #[test]
    fn the_fifth_wrong_try_waits_and_each_further_one_twice_as_long() {
        let waits: Vec<u32> = (1..=12).map(|wrong| after(wrong, 100).left_s).collect();
        assert_eq!(
            waits,
            [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900],
            "up to a quarter of an hour"
        );
        assert_eq!(after(500, 100).left_s, MOST_WAIT_S);
    }

    #[test]
    fn the_wait_runs_down_with_the_clock() {
        let attempts = after(5, 1_000);
        assert!(!attempts.at(1_029).may_try());
        assert!(attempts.at(1_030).may_try());
        assert!(attempts.at(1_015).at(1_030).may_try(), "in steps, too");
    }

    #[test]
    fn a_clock_put_back_shortens_nothing_and_locks_nobody_out() {
        let attempts = after(5, 10_000).at(10_010);
        assert_eq!(attempts.left_s, 20);
        let back = attempts.at(5_000);
        assert_eq!(back.left_s, 20);
        assert!(back.at(5_020).may_try(), "the wait goes on from there");
    }
}

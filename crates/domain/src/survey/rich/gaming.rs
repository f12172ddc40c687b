//! Kiosks that are played with: the same answers again and again.

use serde::{Deserialize, Serialize};

use super::Kiosk;
use crate::{
    hash::fnv1a,
    response::{Answer, Answers},
};

/// How many submissions a device remembers. More than any rule needs, few enough to be nothing.
pub const REMEMBERED: usize = 30;

/// From when on equal answers on one kiosk look like a game.
///
/// Different guests need time to walk up, read, press and walk away: even four taps take one guest
/// some ten seconds, and the change of guests about as long. Five guests in two minutes are a good
/// pace already; five who moreover give exactly the same answers, none of them hesitating, are
/// playing children or staff who improve their figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Gaming {
    /// So many equal submissions, the last one included, look like a game. 0 switches the rule off.
    pub equal: u32,
    /// Within so many seconds, from the first to the last of them.
    pub window_s: u32,
    /// Only submissions that took at most so many seconds count: who takes longer reads.
    pub longest_s: u32,
}

impl Default for Gaming {
    fn default() -> Self {
        Self {
            equal: 5,
            window_s: 120,
            longest_s: 30,
        }
    }
}

/// What a device remembers of a submission; no answer can be read from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// When, in seconds since 1970 by the device's clock.
    pub at_s: u32,
    /// How long it took, in seconds.
    pub took_s: u32,
    /// Fingerprint of the answers.
    pub print: u32,
}

impl Submission {
    /// What is remembered of `answers`.
    pub fn new(answers: &Answers, at_s: u32, took_s: u32) -> Self {
        Self {
            at_s,
            took_s,
            print: fingerprint(answers),
        }
    }

    fn is_like(&self, other: &Self, rule: &Gaming) -> bool {
        // One from the future was made before the clock was put back: its age is not known.
        let age = other.at_s.checked_sub(self.at_s);
        self.print == other.print
            && self.took_s <= rule.longest_s
            && age.is_some_and(|age| age <= rule.window_s)
    }
}

impl Kiosk {
    /// Whether the submission `this` looks like a game, given the ones `before` on the device.
    pub fn is_gaming(&self, before: &[Submission], this: &Submission) -> bool {
        let rule = &self.gaming;
        let like = before.iter().chain([this]);
        let like = like.filter(|other| other.is_like(this, rule)).count();
        rule.equal > 0 && this.took_s <= rule.longest_s && like >= rule.equal as usize
    }

    /// Whether a session that begins `since_s` seconds after the last submission on the device is
    /// somebody pressing on; `None` if the device has no submission.
    pub fn is_mash(&self, since_s: Option<f64>) -> bool {
        since_s.is_some_and(|since| (0.0..f64::from(self.mash_s)).contains(&since))
    }
}

/// Adds a submission and forgets the oldest ones.
pub fn remember(submissions: &mut Vec<Submission>, this: Submission) {
    submissions.push(this);
    let many = submissions.len().saturating_sub(REMEMBERED);
    submissions.drain(..many);
}

/// Equal for equal answers.
fn fingerprint(answers: &Answers) -> u32 {
    let mut bytes: Vec<u8> = Vec::new();
    for (key, answer) in answers.iter() {
        bytes.extend(key.bytes());
        match answer {
            Answer::Number(number) => {
                bytes.push(1);
                bytes.extend(number.to_bits().to_le_bytes());
            }
            Answer::Text(text) => {
                bytes.push(2);
                bytes.extend(text.bytes());
            }
            Answer::List(list) => {
                for text in list {
                    bytes.push(3);
                    bytes.extend(text.bytes());
                }
            }
            Answer::NotApplicable => bytes.push(4),
        }
        bytes.push(0);
    }
    let hash = fnv1a(bytes);
    // Half of it: a number that every JSON holds exactly.
    #[expect(clippy::cast_possible_truncation, reason = "folded in half")]
    let folded = (hash ^ (hash >> 32)) as u32;
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn happy() -> Answers {
        [("KX01", Answer::Number(4.0))].into_iter().collect()
    }

    fn sad() -> Answers {
        [("KX01", Answer::Number(1.0))].into_iter().collect()
    }

    /// Equal submissions, one every `gap_s` seconds, each taking `took_s`; tells which is a game.
    fn played(answers: &[Answers], gap_s: u32, took_s: u32) -> Vec<bool> {
        let kiosk = Kiosk::default();
        let mut before = Vec::new();
        let times = (0..).map(|place| 1_000_000 + place * gap_s);
        answers
            .iter()
            .zip(times)
            .map(|(answers, at_s)| {
                let this = Submission::new(answers, at_s, took_s);
                let is_gaming = kiosk.is_gaming(&before, &this);
                remember(&mut before, this);
                is_gaming
            })
            .collect()
    }

    #[test]
    fn the_fifth_equal_one_in_two_minutes_is_a_game_and_so_are_the_next() {
        let all = vec![happy(); 7];
        let expected = [false, false, false, false, true, true, true];
        assert_eq!(played(&all, 12, 6), expected);
        assert_eq!(played(&all, 30, 6), expected, "120 s from first to last");
    }

    #[test]
    fn guests_who_take_their_time_are_none() {
        let all = vec![happy(); 20];
        assert!(
            played(&all, 31, 8).iter().all(|game| !game),
            "time between them"
        );
        assert!(
            played(&all, 20, 31).iter().all(|game| !game),
            "time on the screen"
        );
    }

    #[test]
    fn different_answers_are_none_and_a_guest_in_between_hides_no_game() {
        let mixed: Vec<Answers> = (0..8)
            .map(|place| if place % 2 == 0 { happy() } else { sad() })
            .collect();
        assert!(played(&mixed, 20, 6).iter().all(|game| !game));
        let hidden = [happy(), happy(), happy(), sad(), happy(), happy()];
        assert_eq!(
            played(&hidden, 20, 6),
            [false, false, false, false, false, true]
        );
    }

    #[test]
    fn a_clock_put_back_accuses_nobody() {
        let kiosk = Kiosk::default();
        let before: Vec<Submission> = (0..10)
            .map(|place| Submission::new(&happy(), 2_000_000 + place, 5))
            .collect();
        assert!(!kiosk.is_gaming(&before, &Submission::new(&happy(), 1_000_000, 5)));
    }

    #[test]
    fn the_rule_is_editable_and_can_be_off() {
        let mut kiosk = Kiosk::default();
        let before = vec![Submission::new(&happy(), 100, 5)];
        let this = Submission::new(&happy(), 110, 5);
        assert!(!kiosk.is_gaming(&before, &this));
        kiosk.gaming.equal = 2;
        assert!(kiosk.is_gaming(&before, &this));
        kiosk.gaming.equal = 0;
        assert!(!kiosk.is_gaming(&before, &this));
    }

    #[test]
    fn a_device_remembers_a_few_only() {
        let mut submissions = Vec::new();
        for at_s in 0..100 {
            remember(&mut submissions, Submission::new(&happy(), at_s, 5));
        }
        assert_eq!(submissions.len(), REMEMBERED);
        assert_eq!(submissions.last().map(|last| last.at_s), Some(99));
    }

    #[test]
    fn pressing_on_within_seconds_is_mashing() {
        let kiosk = Kiosk::default();
        assert!(kiosk.is_mash(Some(4.9)));
        assert!(!kiosk.is_mash(Some(5.0)));
        assert!(!kiosk.is_mash(None));
        assert!(!kiosk.is_mash(Some(-3.0)), "the clock was put back");
    }
}

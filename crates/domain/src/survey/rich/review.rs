//! The signs of every response to a survey together, for a list that can be filtered by them.

use std::borrow::Borrow;

use super::{Flag, Mark, active_seconds, quality::flags_by};
use crate::{
    response::Response,
    scoring::{ScoringKey, is_set_aside},
    survey::Survey,
};

/// So many responses with known times make their median worth comparing with. Our own choice: of
/// fewer, one slow respondent decides.
pub const LEAST_FOR_MEDIAN: usize = 10;

/// Which responses are wanted, by their signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wanted {
    /// All of them.
    #[default]
    Any,
    /// With at least one sign.
    Flagged,
    /// Kept out of every average.
    SetAside,
    /// With this sign.
    With(Flag),
}

impl Wanted {
    /// The word that links carry.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Flagged => "flagged",
            Self::SetAside => "aside",
            Self::With(flag) => flag.name(),
        }
    }

    /// What a link asks for, if the word is known.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Any, Self::Flagged, Self::SetAside]
            .into_iter()
            .chain(Flag::ALL.map(Self::With))
            .find(|wanted| wanted.name() == name)
    }
}

/// The signs of the responses to one survey, in the responses' order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// Median of the active times of complete and counted responses, in seconds; `None` where
    /// fewer than [`LEAST_FOR_MEDIAN`] are known.
    pub median_s: Option<f64>,
    /// How many of these times are known.
    pub timed: usize,
    seen: Vec<Seen>,
}

#[derive(Clone, Debug, PartialEq)]
struct Seen {
    flags: Vec<Flag>,
    set_aside: bool,
}

impl Review {
    /// Looks through `responses`, which answer `survey`.
    pub fn of<R: Borrow<Response>>(survey: &Survey, responses: &[R]) -> Self {
        let key = ScoringKey::for_survey(survey);
        let times = active_times(responses.iter().map(Borrow::borrow));
        let median_s = median(&times).filter(|_| times.len() >= LEAST_FOR_MEDIAN);
        let seen = |response: &Response| Seen {
            flags: flags_by(survey, key.as_ref(), response, median_s),
            set_aside: is_set_aside(response),
        };
        Self {
            median_s,
            timed: times.len(),
            seen: responses.iter().map(Borrow::borrow).map(seen).collect(),
        }
    }

    /// The signs of the response at `place`; none where there is no such response.
    pub fn flags(&self, place: usize) -> &[Flag] {
        self.seen.get(place).map_or(&[], |seen| &seen.flags)
    }

    /// Whether the response at `place` enters no average.
    pub fn is_set_aside(&self, place: usize) -> bool {
        self.seen.get(place).is_some_and(|seen| seen.set_aside)
    }

    /// Whether the response at `place` is wanted.
    pub fn admits(&self, place: usize, wanted: Wanted) -> bool {
        match wanted {
            Wanted::Any => true,
            Wanted::Flagged => !self.flags(place).is_empty(),
            Wanted::SetAside => self.is_set_aside(place),
            Wanted::With(flag) => self.flags(place).contains(&flag),
        }
    }

    /// How many of the responses at `places` are wanted.
    pub fn count(&self, places: &[usize], wanted: Wanted) -> usize {
        let admitted = places.iter().filter(|place| self.admits(**place, wanted));
        admitted.count()
    }
}

/// The times in seconds that the median is made of, in order. Played and unfinished sessions are
/// short for other reasons than haste, and invented responses took no time at all.
fn active_times<'a>(responses: impl Iterator<Item = &'a Response>) -> Vec<f64> {
    let mut times: Vec<f64> = responses
        .filter(|response| !response.sample && !is_set_aside(response))
        .filter(|response| !response.session.marks.contains(&Mark::Partial))
        .filter_map(|response| active_seconds(response).map(|(seconds, _)| seconds))
        .collect();
    times.sort_by(f64::total_cmp);
    times
}

fn median(sorted: &[f64]) -> Option<f64> {
    // The same one twice where their number is odd.
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get(sorted.len().checked_sub(1)? / 2)?;
    Some(f64::midpoint(*lower, *upper))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        response::Timing,
        sample::guests,
        survey::{Variant, bundled},
    };

    /// `count` guests of the demo survey who took `seconds` each, over 45 questions.
    fn guests_of(count: usize, seconds: u32) -> (Survey, Vec<Response>) {
        let survey = bundled().into_iter().find(|s| s.id == "servqual22");
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let mut responses = guests(&key, ("servqual22", 1), count);
        for response in &mut responses {
            response.sample = false;
            time(response, seconds);
        }
        (survey.unwrap(), responses)
    }

    fn time(response: &mut Response, seconds: u32) {
        response.timings = (0..45)
            .map(|place| Timing {
                q: place.to_string(),
                visits: 1,
                spent: if place == 0 { seconds * 1000 } else { 0 },
                ..Timing::default()
            })
            .collect();
    }

    #[test]
    fn a_quarter_of_the_median_is_too_fast_once_enough_took_their_time() {
        let (survey, mut responses) = guests_of(11, 600);
        time(&mut responses[4], 149);
        let review = Review::of(&survey, &responses);
        assert_eq!(review.median_s, Some(600.0));
        assert!(review.admits(4, Wanted::With(Flag::Speed)));
        let few = Review::of(&survey, &responses[..9]);
        assert_eq!(few.median_s, None);
        assert!(!few.flags(4).contains(&Flag::Speed), "3.3 s an item");
    }

    #[test]
    fn the_median_leaves_out_played_partial_and_invented_responses() {
        let (survey, mut responses) = guests_of(14, 600);
        for (place, response) in responses.iter_mut().enumerate().take(4) {
            time(response, 1);
            match place {
                0 => response.session.mark(Mark::Mash),
                1 => response.session.mark(Mark::Gaming),
                2 => response.session.mark(Mark::Partial),
                _ => response.sample = true,
            }
        }
        time(&mut responses[4], 700);
        assert_eq!(Review::of(&survey, &responses).median_s, Some(600.0));
    }

    #[test]
    fn an_even_number_has_its_median_between_the_middle_two() {
        let (survey, mut responses) = guests_of(10, 100);
        for response in responses.iter_mut().take(5) {
            time(response, 300);
        }
        assert_eq!(Review::of(&survey, &responses).median_s, Some(200.0));
    }

    #[test]
    fn signs_filter_and_count() {
        let (survey, mut responses) = guests_of(6, 600);
        responses[1].session.mark(Mark::Mash);
        responses[2].session.mark(Mark::Partial);
        let review = Review::of(&survey, &responses);
        assert!(review.is_set_aside(1) && !review.is_set_aside(2));
        let places: Vec<usize> = (0..6).collect();
        assert_eq!(review.count(&places, Wanted::Any), 6);
        assert_eq!(review.count(&places, Wanted::SetAside), 1);
        assert_eq!(review.count(&places[2..], Wanted::SetAside), 0);
        let partial = Wanted::With(Flag::Marked(Mark::Partial));
        assert_eq!(review.count(&places, partial), 1);
        assert!(review.count(&places, Wanted::Flagged) >= 2);
        assert_eq!(review.flags(99), []);
        assert!(!review.is_set_aside(99));
    }

    #[test]
    fn every_wish_has_a_word_of_its_own() {
        let wishes = [Wanted::Any, Wanted::Flagged, Wanted::SetAside];
        for wanted in wishes.into_iter().chain(Flag::ALL.map(Wanted::With)) {
            assert_eq!(Wanted::from_name(wanted.name()), Some(wanted));
        }
        assert_eq!(Wanted::from_name("else"), None);
    }
}

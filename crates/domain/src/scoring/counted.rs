//! Which responses an analysis counts: real ones, invented sample ones, or both; never those that
//! a kiosk marked as played.

use crate::response::Response;
#[cfg(feature = "rich")]
use crate::survey::rich::Mark;

/// Which responses count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counting {
    /// Answers of real respondents only.
    Real,
    /// The invented answers of the sample workspace only.
    Sample,
    /// Both together.
    All,
}

impl Counting {
    /// The word that links carry.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Sample => "sample",
            Self::All => "all",
        }
    }

    /// The counting that a link asks for, if the word is known.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Real, Self::Sample, Self::All]
            .into_iter()
            .find(|counting| counting.name() == name)
    }

    /// Whether it takes in a response that is a `sample` or real.
    pub const fn counts(self, sample: bool) -> bool {
        match self {
            Self::Real => !sample,
            Self::Sample => sample,
            Self::All => true,
        }
    }
}

/// How many responses of each kind there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Population {
    /// Answers of real respondents.
    pub real: usize,
    /// Invented answers.
    pub sample: usize,
    /// Responses that no counting takes in, because a kiosk marked them as played.
    pub set_aside: usize,
}

impl Population {
    /// Counts `responses`.
    pub fn of(responses: &[Response]) -> Self {
        let mut population = Self::default();
        for response in responses {
            match response {
                marked if is_set_aside(marked) => population.set_aside += 1,
                Response { sample: true, .. } => population.sample += 1,
                _ => population.real += 1,
            }
        }
        population
    }

    /// What counts when nobody asked for anything else: as soon as one real response exists,
    /// invented ones no longer count.
    pub const fn usual(self) -> Counting {
        if self.real > 0 {
            Counting::Real
        } else {
            Counting::Sample
        }
    }

    /// How many responses `counting` takes in.
    pub const fn size(self, counting: Counting) -> usize {
        match counting {
            Counting::Real => self.real,
            Counting::Sample => self.sample,
            Counting::All => self.real + self.sample,
        }
    }
}

/// The responses that `counting` takes in, in their order.
pub fn counted(responses: &[Response], counting: Counting) -> impl Iterator<Item = &Response> {
    responses
        .iter()
        .filter(move |response| is_counted(response, counting))
}

/// Whether `counting` takes in the response.
pub(crate) fn is_counted(response: &Response, counting: Counting) -> bool {
    counting.counts(response.sample) && !is_set_aside(response)
}

/// Whether a kiosk marked the response as pressed by nobody in earnest. Such responses are kept
/// and shown, but enter no average. The other marks say nothing about the answers themselves.
#[cfg(feature = "rich")]
pub fn is_set_aside(response: &Response) -> bool {
    let marks = &response.session.marks;
    marks.contains(&Mark::Mash) || marks.contains(&Mark::Gaming)
}

/// The plain runtime sets no marks and reads none.
#[cfg(not(feature = "rich"))]
fn is_set_aside(_: &Response) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{sample::guests, scoring::ScoringKey, survey::Variant};

    fn mixed() -> Vec<Response> {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let mut responses = guests(&key, ("servqual22", 1), 5);
        responses[3].sample = false;
        responses
    }

    #[test]
    fn the_first_real_response_puts_the_sample_aside() {
        let responses = mixed();
        let population = Population::of(&responses);
        assert_eq!(
            population,
            Population {
                real: 1,
                sample: 4,
                set_aside: 0,
            }
        );
        assert_eq!(population.usual(), Counting::Real);
        assert_eq!(counted(&responses, population.usual()).count(), 1);
        assert_eq!(Population::of(&responses[..2]).usual(), Counting::Sample);
    }

    #[test]
    fn every_counting_takes_in_as_many_as_it_says() {
        let responses = mixed();
        let population = Population::of(&responses);
        for counting in [Counting::Real, Counting::Sample, Counting::All] {
            assert_eq!(
                counted(&responses, counting).count(),
                population.size(counting)
            );
            assert_eq!(Counting::from_name(counting.name()), Some(counting));
        }
    }

    #[test]
    fn played_responses_enter_no_counting_and_are_told() {
        let mut responses = mixed();
        responses[0].sample = false;
        let before = counted(&responses, Counting::All).count();
        assert_eq!(before, 5, "unmarked data is counted as ever");
        responses[0].session.mark(Mark::Mash);
        responses[1].session.mark(Mark::Gaming);
        let population = Population::of(&responses);
        assert_eq!(
            population,
            Population {
                real: 1,
                sample: 2,
                set_aside: 2,
            }
        );
        for counting in [Counting::Real, Counting::Sample, Counting::All] {
            let counted: Vec<_> = counted(&responses, counting).collect();
            assert_eq!(counted.len(), population.size(counting));
            assert!(counted.iter().all(|response| !is_set_aside(response)));
        }
    }

    #[test]
    fn partial_and_repeated_responses_still_count() {
        let mut responses = mixed();
        responses[3].session.mark(Mark::Partial);
        responses[3].session.mark(Mark::Repeat);
        assert_eq!(counted(&responses, Counting::Real).count(), 1);
        assert_eq!(Population::of(&responses).set_aside, 0);
    }
}

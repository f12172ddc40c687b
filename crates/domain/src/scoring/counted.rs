//! Which responses an analysis counts: real ones, invented sample ones, or both.

use crate::response::Response;

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

    const fn counts(self, sample: bool) -> bool {
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
}

impl Population {
    /// Counts `responses`.
    pub fn of(responses: &[Response]) -> Self {
        let sample = responses.iter().filter(|response| response.sample).count();
        Self {
            real: responses.len() - sample,
            sample,
        }
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
        .filter(move |response| counting.counts(response.sample))
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
        assert_eq!(population, Population { real: 1, sample: 4 });
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
}

//! What a control chart follows.

use crate::{
    outcome::satisfaction,
    response::Answers,
    scoring::{GapDirection, ScoredRespondent, ScoringKey},
    statistics::mean,
    text::Text,
};

/// What a chart follows over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// The gap of the dimension at this place of the key, or the mean gap of all dimensions, each
    /// counting the same; in scale points.
    Gap(Option<usize>),
    /// The perception, likewise.
    Perception(Option<usize>),
    /// The share of 6 and 7 in overall satisfaction (CSAT).
    Satisfied,
    /// The share of respondents whose overall gap is a shortfall.
    Short,
}

impl Measure {
    /// Every measure that responses of `key` have.
    pub fn all(key: &ScoringKey) -> Vec<Self> {
        let places = || (0..key.dimensions.len()).map(Some);
        if !key.is_paired() {
            let perceptions = places().map(Self::Perception);
            let all = [Self::Perception(None)].into_iter().chain(perceptions);
            return all.chain([Self::Satisfied]).collect();
        }
        [Self::Gap(None)]
            .into_iter()
            .chain(places().map(Self::Gap))
            .chain([Self::Perception(None)])
            .chain(places().map(Self::Perception))
            .chain([Self::Satisfied, Self::Short])
            .collect()
    }

    /// Whether it counts respondents instead of averaging their scores.
    pub const fn is_share(self) -> bool {
        matches!(self, Self::Satisfied | Self::Short)
    }

    /// Its name in an address, such as `perception.reliability`.
    pub fn name(self, key: &ScoringKey) -> String {
        let of = |side: &str, place: Option<usize>| match dimension(key, place) {
            Some(dimension) => format!("{side}.{}", dimension.id),
            None => side.to_owned(),
        };
        match self {
            Self::Gap(place) => of("gap", place),
            Self::Perception(place) => of("perception", place),
            Self::Satisfied => "satisfied".to_owned(),
            Self::Short => "short".to_owned(),
        }
    }

    /// The measure of that name.
    pub fn from_name(name: &str, key: &ScoringKey) -> Option<Self> {
        let all = Self::all(key);
        all.into_iter().find(|measure| measure.name(key) == name)
    }

    /// It in words.
    pub fn words(self, key: &ScoringKey) -> Text {
        let of = |place: Option<usize>, whole: Text, part: Text| match dimension(key, place) {
            Some(dimension) => part.fill("name", &dimension.name),
            None => whole,
        };
        match self {
            Self::Gap(place) => of(
                place,
                Text::new("总差距", "Overall gap"),
                Text::new("{name}的差距", "Gap of {name}"),
            ),
            Self::Perception(place) => of(
                place,
                Text::new("总体感知", "Overall perception"),
                Text::new("{name}的感知", "Perception of {name}"),
            ),
            Self::Satisfied => Text::new("满意的比例（CSAT）", "Share of the satisfied (CSAT)"),
            Self::Short => Text::new("感知低于期望的比例", "Share with a negative gap"),
        }
    }

    /// What one respondent adds: scale points, or 1 or 0 for a share. `None` without the answers
    /// that it needs.
    pub(super) fn value(self, key: &ScoringKey, answers: &Answers) -> Option<f64> {
        let scored = || ScoredRespondent::new(key, answers);
        match self {
            Self::Gap(None) => scored().unweighted_gap(key),
            Self::Gap(Some(place)) => scored().dimension_gap(key, known(key, place)?),
            Self::Perception(None) => mean(&scored().all_dimension_perceptions(key)?),
            Self::Perception(Some(place)) => scored().dimension_perception(key, known(key, place)?),
            Self::Satisfied => satisfaction([answers]).ok().map(|share| share.share),
            Self::Short => {
                let gap = scored().unweighted_gap(key)?;
                let short = GapDirection::of(gap) == GapDirection::Shortfall;
                Some(if short { 1.0 } else { 0.0 })
            }
        }
    }
}

fn dimension(key: &ScoringKey, place: Option<usize>) -> Option<&crate::scoring::ScoredDimension> {
    key.dimensions.get(place?)
}

fn known(key: &ScoringKey, place: usize) -> Option<usize> {
    (place < key.dimensions.len()).then_some(place)
}

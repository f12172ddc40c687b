//! Two factors: what dissatisfies when bad, and what satisfies when good.

use serde::Serialize;

use super::Level;
use crate::{
    outcome::SATISFACTION,
    response::Answers,
    scoring::{ScoredRespondent, ScoringKey},
    statistics::{Absent, Figure, Summary, difference_interval, summarise},
    text::Text,
};

/// People that each of the three groups needs.
const LEAST: usize = 10;
/// Contrast, in scale points, below which an attribute moves nothing.
const NEUTRAL: f64 = 0.2;

/// What an attribute does to overall satisfaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FactorKind {
    /// Hygiene: bad performance costs much, good performance wins little.
    Hygiene,
    /// Satisfier: good performance wins much, bad performance costs little.
    Satisfier,
    /// Performance: both move satisfaction.
    Performance,
    /// Neither moves it.
    Neutral,
}

impl FactorKind {
    /// Its name.
    pub fn name(self) -> Text {
        match self {
            Self::Hygiene => Text::new("保健要素", "Hygiene factor"),
            Self::Satisfier => Text::new("满意要素", "Satisfier"),
            Self::Performance => Text::new("绩效要素", "Performance factor"),
            Self::Neutral => Text::new("中性", "Neutral"),
        }
    }
}

/// The penalty–reward contrast of an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Contrast {
    /// People who rated it low, middling and high.
    pub n: [usize; 3],
    /// Mean satisfaction of the low minus that of the middle: usually below zero.
    pub penalty: f64,
    /// 95 % confidence interval of the penalty (Welch).
    pub penalty_ci: Option<[f64; 2]>,
    /// Mean satisfaction of the high minus that of the middle: usually above zero.
    pub reward: f64,
    /// 95 % confidence interval of the reward (Welch).
    pub reward_ci: Option<[f64; 2]>,
    /// What that makes it.
    pub kind: FactorKind,
}

/// How an attribute was rated on its scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rated {
    Low,
    Middling,
    High,
}

impl Rated {
    /// The one classification of ratings on a scale from `min` to `max`, also of those between two
    /// points, as means of several items are.
    ///
    /// Low ends at the last whole point below the middle of the scale, high begins at five sixths
    /// of it: up to 3 and from 6 on seven points, up to 4 and from 9 on 0–10.
    pub(crate) fn of(rating: f64, [min, max]: [f64; 2]) -> Self {
        let low = f64::midpoint(min, max).ceil() - 1.0;
        if rating <= low {
            Self::Low
        } else if (rating - min) * 6.0 >= (max - min) * 5.0 {
            Self::High
        } else {
            Self::Middling
        }
    }
}

/// Contrasts overall satisfaction between those who rated an attribute low, middling and high.
/// `answers` are `[performance, satisfaction]` of each respondent, the performance on the scale
/// from the first to the second of `scale`: on 1–7, low is at most 3 and high at least 6.
///
/// # Errors
/// Fewer than ten people in one of the three groups, an answer that is no finite number, or a
/// scale without width.
pub fn two_factor(answers: &[[f64; 2]], scale: [f64; 2]) -> Figure<Contrast> {
    let [min, max] = scale;
    let has_width = max > min && (max - min).is_finite();
    if !has_width || answers.iter().flatten().any(|value| !value.is_finite()) {
        return Err(Absent::OutOfRange);
    }
    if answers.is_empty() {
        return Err(Absent::NoData);
    }
    let group = |wanted: Rated| -> Vec<f64> {
        let members = answers
            .iter()
            .filter(|[performance, _]| Rated::of(*performance, scale) == wanted);
        members.map(|[_, satisfaction]| *satisfaction).collect()
    };
    let groups = [Rated::Low, Rated::Middling, Rated::High].map(group);
    Contrast::of(groups.each_ref().map(Vec::len), || {
        groups.each_ref().map(|group| summarise(group))
    })
}

/// The contrast of one dimension or item.
#[derive(Clone, Debug, PartialEq)]
pub struct AttributeContrast {
    /// Id of the dimension or item.
    pub id: String,
    /// Id of the dimension to which it belongs.
    pub dim: String,
    /// Its name.
    pub name: Text,
    /// Respondents with a perception of it and overall satisfaction.
    pub n: usize,
    /// The contrast.
    pub contrast: Figure<Contrast>,
}

/// The contrasts of the perceptions at `level`, in the key's order. `satisfaction` is each
/// respondent's overall satisfaction, 1–7, in the order of `respondents`. Means of several items
/// seldom reach the ends of the scale, so items may have a contrast where dimensions have none.
pub fn contrasts(
    key: &ScoringKey,
    respondents: &[ScoredRespondent],
    satisfaction: &[Option<f64>],
    level: Level,
) -> Vec<AttributeContrast> {
    let nobody = satisfaction.iter().all(Option::is_none);
    let of = |rated: &dyn Fn(&ScoredRespondent) -> Option<f64>| {
        let answers: Vec<[f64; 2]> = respondents
            .iter()
            .zip(satisfaction)
            .filter_map(|(one, satisfied)| Some([rated(one)?, (*satisfied)?]))
            .collect();
        let contrast = if nobody {
            Err(Absent::NoSatisfaction)
        } else {
            two_factor(&answers, [key.min, key.max])
        };
        (answers.len(), contrast)
    };
    match level {
        Level::Dimensions => key
            .dimensions
            .iter()
            .enumerate()
            .map(|(index, dimension)| {
                let (n, contrast) = of(&|one| one.dimension_perception(key, index));
                AttributeContrast {
                    id: dimension.id.clone(),
                    dim: dimension.id.clone(),
                    name: dimension.name.clone(),
                    n,
                    contrast,
                }
            })
            .collect(),
        Level::Items => key
            .items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let (n, contrast) = of(&|one| one.perceptions.get(index).copied().flatten());
                let dimension = key.dimensions.get(item.dimension);
                AttributeContrast {
                    id: item.id.clone(),
                    dim: dimension.map_or_else(String::new, |dimension| dimension.id.clone()),
                    name: item.text.clone(),
                    n,
                    contrast,
                }
            })
            .collect(),
    }
}

/// The contrasts of dimensions and of items in `answers`, with their overall satisfaction (stored
/// key `OB01`, 1–7; others count as not answered).
pub fn contrasts_of_answers<'a>(
    key: &ScoringKey,
    answers: impl IntoIterator<Item = &'a Answers>,
) -> [Vec<AttributeContrast>; 2] {
    let (respondents, satisfied): (Vec<_>, Vec<_>) = answers
        .into_iter()
        .map(|answers| {
            let satisfied = answers.number(SATISFACTION);
            (
                ScoredRespondent::new(key, answers),
                satisfied.filter(|value| (1.0..=7.0).contains(value)),
            )
        })
        .unzip();
    [Level::Dimensions, Level::Items].map(|level| contrasts(key, &respondents, &satisfied, level))
}

impl Contrast {
    /// The contrast of groups of these sizes, whose satisfaction `groups` tells.
    pub(crate) fn of(n: [usize; 3], groups: impl FnOnce() -> [Option<Summary>; 3]) -> Figure<Self> {
        if let Some(&few) = n.iter().min().filter(|few| **few < LEAST) {
            return Err(Absent::TooFew {
                n: few,
                needs: LEAST,
            });
        }
        let [Some(low), Some(middle), Some(high)] = groups() else {
            return Err(Absent::NoData);
        };
        let (penalty, reward) = (low.mean - middle.mean, high.mean - middle.mean);
        Ok(Self {
            n,
            penalty,
            penalty_ci: difference_interval(&low, &middle),
            reward,
            reward_ci: difference_interval(&high, &middle),
            kind: kind(penalty, reward),
        })
    }
}

/// Hygiene: |penalty| > 2·reward; satisfier: reward > 2·|penalty|; neutral: both below 0.2 points;
/// else performance.
fn kind(penalty: f64, reward: f64) -> FactorKind {
    if penalty.abs() < NEUTRAL && reward.abs() < NEUTRAL {
        FactorKind::Neutral
    } else if penalty.abs() > 2.0 * reward {
        FactorKind::Hygiene
    } else if reward > 2.0 * penalty.abs() {
        FactorKind::Satisfier
    } else {
        FactorKind::Performance
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEVEN: [f64; 2] = [1.0, 7.0];

    fn answers(low: f64, middle: f64, high: f64) -> Vec<[f64; 2]> {
        let group = |performance: f64, satisfaction: f64| vec![[performance, satisfaction]; 10];
        [group(2.0, low), group(5.0, middle), group(6.0, high)].concat()
    }

    #[test]
    fn the_larger_side_names_the_factor() {
        for (low, high, kind) in [
            (2.0, 5.2, FactorKind::Hygiene),
            (4.8, 6.5, FactorKind::Satisfier),
            (4.0, 6.0, FactorKind::Performance),
            (4.9, 5.1, FactorKind::Neutral),
        ] {
            assert_eq!(
                two_factor(&answers(low, 5.0, high), SEVEN).unwrap().kind,
                kind
            );
        }
    }

    #[test]
    fn ten_people_are_needed_on_each_side() {
        let mut few = answers(2.0, 5.0, 6.0);
        few.remove(0);
        assert_eq!(
            two_factor(&few, SEVEN),
            Err(Absent::TooFew { n: 9, needs: 10 })
        );
        assert_eq!(two_factor(&[], SEVEN), Err(Absent::NoData));
        assert_eq!(two_factor(&few, [7.0, 7.0]), Err(Absent::OutOfRange));
    }

    #[test]
    fn ratings_between_two_points_have_their_place() {
        use Rated::{High, Low, Middling};
        for (rating, place) in [
            (3.0, Low),
            (3.2, Middling),
            (5.9, Middling),
            (6.0, High),
            (6.4, High),
        ] {
            assert_eq!(Rated::of(rating, SEVEN), place, "{rating}");
        }
        assert_eq!(Rated::of(4.0, [0.0, 10.0]), Low);
        assert_eq!(Rated::of(4.5, [0.0, 10.0]), Middling);
    }

    #[test]
    fn intervals_are_those_of_two_independent_means() {
        let low: Vec<[f64; 2]> = (0..10).map(|i| [2.0, 2.0 + f64::from(i % 3)]).collect();
        let middle: Vec<[f64; 2]> = (0..12).map(|i| [5.0, 4.0 + f64::from(i % 2)]).collect();
        let high = vec![[7.0, 6.0]; 10];
        let satisfied = |group: &[[f64; 2]]| group.iter().map(|pair| pair[1]).collect::<Vec<_>>();
        let wanted = crate::statistics::welch_t(&satisfied(&middle), &satisfied(&low)).unwrap();
        let found = two_factor(&[low, middle, high].concat(), SEVEN).unwrap();
        let ci = found.penalty_ci.unwrap();
        assert!((found.penalty - wanted.change).abs() < 1e-12);
        assert!((ci[0] - wanted.ci[0]).abs() < 1e-12 && (ci[1] - wanted.ci[1]).abs() < 1e-12);
        assert!(found.reward_ci.unwrap()[0] > 0.0);
    }

    #[test]
    fn the_sample_hotels_items_have_contrasts_and_its_dimensions_reasons() {
        use crate::{sample::guests, survey::Variant};
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let guests = guests(&key, ("servqual22", 1), 160);
        let respondents: Vec<_> = guests
            .iter()
            .map(|guest| ScoredRespondent::new(&key, &guest.answers))
            .collect();
        let satisfied: Vec<_> = guests
            .iter()
            .map(|guest| guest.answers.number("OB01"))
            .collect();
        let items = contrasts(&key, &respondents, &satisfied, Level::Items);
        assert_eq!((items.len(), items[9].dim.as_str()), (22, "responsiveness"));
        assert!(items.iter().any(|one| one.contrast.is_ok()), "{items:?}");
        let dimensions = contrasts(&key, &respondents, &satisfied, Level::Dimensions);
        assert_eq!((dimensions.len(), dimensions[0].n), (5, 160));
        assert!(matches!(
            dimensions[0].contrast,
            Err(Absent::TooFew { needs: 10, .. })
        ));
        let unasked = vec![None; satisfied.len()];
        let none = contrasts(&key, &respondents, &unasked, Level::Dimensions);
        let reason = Err(Absent::NoSatisfaction);
        assert!(none.iter().all(|one| one.contrast == reason));
    }
}

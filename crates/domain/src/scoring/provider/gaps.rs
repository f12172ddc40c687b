//! Gaps 1 to 4 from the answers of managers and contact staff.

use super::{
    Cause, Colleague, ProviderKey, Ranks, Role,
    causes::{on_scale, shown},
    key::{SCALE, role_of},
};
use crate::{
    response::Answers,
    scoring::{
        Counting, FiveGaps, GapAnalysis, GapNumber, GapState, ScoredRespondent, ScoringKey,
        gap_one, is_counted, opinion_gap,
    },
    statistics::{Absent, Figure, mean},
    survey::Variant,
    text::Text,
};

/// One gap in one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionGap {
    /// Dimension id.
    pub dim: String,
    /// Name.
    pub name: Text,
    /// Its size, or why there is none.
    pub gap: Figure<GapState>,
}

/// What is known about one of gaps 1 to 4.
#[derive(Clone, Debug, PartialEq)]
pub struct ProviderGap {
    /// Which.
    pub gap: GapNumber,
    /// Who answers about it.
    pub role: Role,
    /// People who answered anything about it, shown or not.
    pub people: usize,
    /// Whether any of them is invented.
    pub sample: bool,
    /// By opinion: gap 1 as mean expectation of the managers minus that of the customers, gaps 2
    /// to 4 as mean answer minus 7; the mean of the dimensions, per respondent.
    pub opinion: Figure<GapState>,
    /// By record, for gap 1 only: customers' and managers' points.
    pub ranks: Option<Figure<Ranks>>,
    /// By opinion, dimension by dimension.
    pub dims: Vec<DimensionGap>,
    /// Its causes, the weakest first; those without a score in the order of the instrument.
    pub causes: Vec<Cause>,
}

/// Gaps 1 to 4.
#[derive(Clone, Debug, PartialEq)]
pub struct ProviderGaps(Vec<ProviderGap>);

impl ProviderGaps {
    /// From the colleagues that `counting` takes in. `customers` are the answers that gap 1 is
    /// measured against, and `analysis` is that of the same customers by `key`; absent where they
    /// are no match, such as invented customers for real managers.
    pub fn of<'a>(
        key: &ScoringKey,
        analysis: &GapAnalysis,
        customers: Option<impl IntoIterator<Item = &'a Answers>>,
        colleagues: &[Colleague],
        counting: Counting,
    ) -> Self {
        let counted: Vec<&Colleague> = colleagues
            .iter()
            .filter(|colleague| is_counted(&colleague.response, counting))
            .collect();
        let provider = ProviderKey::embedded();
        let mut gaps = vec![first(key, analysis, customers, &counted)];
        for gap in [GapNumber::Two, GapNumber::Three, GapNumber::Four] {
            gaps.push(direct(gap, key, &provider, &counted));
        }
        for gap in &mut gaps {
            let causes = provider.causes.iter().filter(|cause| cause.gap == gap.gap);
            gap.causes = causes.map(|cause| Cause::of(cause, &counted)).collect();
            let size = |cause: &Cause| cause.score.map_or(f64::INFINITY, |score| score.mean);
            gap.causes.sort_by(|a, b| size(a).total_cmp(&size(b)));
        }
        Self(gaps)
    }

    /// One of gaps 1 to 4.
    pub fn get(&self, gap: GapNumber) -> Option<&ProviderGap> {
        self.0.iter().find(|known| known.gap == gap)
    }

    /// The five gaps with what is measured of gaps 1 to 4.
    #[must_use]
    pub fn put_into(&self, five: FiveGaps) -> FiveGaps {
        self.0
            .iter()
            .fold(five, |five, known| match &known.opinion {
                Ok(state) => five.with(known.gap, state.clone()),
                Err(_) => five,
            })
    }
}

/// Expectation scores by dimension, and overall where every dimension has one.
struct Expectations {
    overall: Vec<f64>,
    dims: Vec<Vec<f64>>,
}

impl Expectations {
    fn of(dims: usize) -> Self {
        Self {
            overall: Vec::new(),
            dims: vec![Vec::new(); dims],
        }
    }

    fn add(&mut self, key: &ScoringKey, answers: &Answers) {
        let respondent = ScoredRespondent::new(key, answers);
        let scores: Vec<Option<f64>> = (0..self.dims.len())
            .map(|dimension| respondent.dimension_expectation(key, dimension))
            .collect();
        for (all, score) in self.dims.iter_mut().zip(&scores) {
            all.extend(score);
        }
        let complete: Option<Vec<f64>> = scores.into_iter().collect();
        self.overall
            .extend(complete.and_then(|scores| mean(&scores)));
    }
}

/// The key of every wording in which managers were asked; the customers' own stands for its.
fn wordings(key: &ScoringKey, colleagues: &[&Colleague]) -> Vec<ScoringKey> {
    [Variant::Classic, Variant::Positive]
        .into_iter()
        .filter(|variant| {
            let mut asked = colleagues.iter().map(|one| one.for_customers);
            asked.any(|asked| asked == Some(*variant))
        })
        .filter_map(|variant| {
            if variant == key.variant {
                return Some(key.clone());
            }
            key.in_wording(variant)
        })
        .collect()
}

fn first<'a>(
    key: &ScoringKey,
    analysis: &GapAnalysis,
    customers: Option<impl IntoIterator<Item = &'a Answers>>,
    colleagues: &[&Colleague],
) -> ProviderGap {
    let dims = key.dimensions.len();
    let keys = wordings(key, colleagues);
    let asked: Vec<(&ScoringKey, &Answers)> = colleagues
        .iter()
        .filter_map(|one| {
            let variant = one.for_customers?;
            let key = keys.iter().find(|key| key.variant == variant)?;
            Some((key, one.answers()))
        })
        .filter(|(key, answers)| {
            let mut items = key.items.iter();
            items.any(|item| answers.number(&item.expectation).is_some())
        })
        .collect();
    let points: Vec<Vec<f64>> = asked
        .iter()
        .filter_map(|(key, answers)| ScoredRespondent::new(key, answers).weights.ok())
        .collect();
    let people = asked.len();
    let (mut managers, mut theirs) = (Expectations::of(dims), Expectations::of(dims));
    for (key, answers) in asked {
        managers.add(key, answers);
    }
    let weights = analysis.overall.mean_weights.as_deref();
    let weights = weights.filter(|_| customers.is_some());
    if people > 0 {
        // Customers are many; without managers there is nothing to compare them with.
        for answers in customers.into_iter().flatten() {
            theirs.add(key, answers);
        }
    }
    let measure = |managers: &[f64], customers: &[f64]| {
        gap_one(
            shown(managers, Role::Managers.fewest())?,
            customers,
            key.range(),
        )
    };
    ProviderGap {
        gap: GapNumber::One,
        role: Role::Managers,
        people,
        sample: colleagues
            .iter()
            .any(|one| one.for_customers.is_some() && one.response.sample),
        opinion: measure(&managers.overall, &theirs.overall),
        ranks: Some(Ranks::of(&points, weights)),
        dims: key
            .dimensions
            .iter()
            .zip(managers.dims.iter().zip(&theirs.dims))
            .map(|(dimension, (managers, customers))| DimensionGap {
                dim: dimension.id.clone(),
                name: dimension.name.clone(),
                gap: measure(managers, customers),
            })
            .collect(),
        causes: Vec::new(),
    }
}

fn direct(
    gap: GapNumber,
    key: &ScoringKey,
    provider: &ProviderKey,
    colleagues: &[&Colleague],
) -> ProviderGap {
    let role = role_of(gap).unwrap_or(Role::Staff);
    let questions = provider.direct_of(gap);
    let answered: Vec<(&Colleague, Vec<Option<f64>>)> = colleagues
        .iter()
        .map(|one| {
            let answers = questions.iter().map(|key| on_scale(one, &key.answer));
            (*one, answers.collect::<Vec<_>>())
        })
        .filter(|(_, answers)| answers.iter().any(Option::is_some))
        .collect();
    let measure = |scores: &[f64]| opinion_gap(shown(scores, role.fewest())?, SCALE);
    // A respondent's mean takes at least half of the dimensions, as a dimension does of its items.
    let overall: Vec<f64> = answered
        .iter()
        .filter_map(|(_, answers)| {
            let given: Vec<f64> = answers.iter().flatten().copied().collect();
            (given.len() * 2 >= questions.len())
                .then(|| mean(&given))
                .flatten()
        })
        .collect();
    let dims = key.dimensions.iter().map(|dimension| {
        let place = questions.iter().position(|key| key.dim == dimension.id);
        let scores: Vec<f64> = answered
            .iter()
            .filter_map(|(_, answers)| *answers.get(place?)?)
            .collect();
        DimensionGap {
            dim: dimension.id.clone(),
            name: dimension.name.clone(),
            gap: measure(&scores),
        }
    });
    ProviderGap {
        gap,
        role,
        people: answered.len(),
        sample: answered.iter().any(|(one, _)| one.response.sample),
        opinion: measure(&overall),
        ranks: None,
        dims: dims.collect(),
        causes: Vec::new(),
    }
}

impl ProviderGap {
    /// The dimension where it is largest, if it is open in any.
    pub fn worst(&self) -> Option<&DimensionGap> {
        let index = |one: &DimensionGap| match &one.gap {
            Ok(GapState::Measured { index, .. }) if *index < 0.0 => Some(*index),
            _ => None,
        };
        let open = self.dims.iter().filter(|one| index(one).is_some());
        open.min_by(|a, b| {
            let [a, b] = [a, b].map(|one| index(one).unwrap_or(0.0));
            a.total_cmp(&b)
        })
    }

    /// Why it has no value, if people answered and too few of them to show.
    pub fn is_suppressed(&self) -> bool {
        matches!(self.opinion, Err(Absent::Suppressed))
    }
}

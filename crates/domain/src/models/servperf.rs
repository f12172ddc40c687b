//! SERVPERF: perceptions without expectations (Cronin & Taylor 1992, *Journal of Marketing* 56).

use crate::{
    scoring::{ScoredRespondent, ScoringKey},
    statistics::{Absent, Figure, Summary, mean, summarise},
};

/// The perception of one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionScore {
    /// Dimension id.
    pub dim: String,
    /// Mean of the respondents' scores, each from at least half of the items.
    pub score: Figure<Summary>,
}

/// The perception of one item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemScore {
    /// Item id.
    pub id: String,
    /// Mean of the answers.
    pub score: Figure<Summary>,
}

/// Perceptions of a service.
#[derive(Clone, Debug, PartialEq)]
pub struct Servperf {
    /// Items, in the instrument's order.
    pub items: Vec<ItemScore>,
    /// Dimensions, in the instrument's order.
    pub dims: Vec<DimensionScore>,
    /// Mean over respondents of the mean of their dimension scores; only those who have all.
    pub overall: Figure<Summary>,
}

/// Scores perceptions only, reversed items turned around, on the scale of the instrument.
pub fn servperf(key: &ScoringKey, respondents: &[ScoredRespondent]) -> Servperf {
    let figure = |values: &[f64]| {
        let absent = if respondents.is_empty() {
            Absent::NoData
        } else {
            Absent::AllMissing
        };
        summarise(values).ok_or(absent)
    };
    let overall: Vec<f64> = respondents
        .iter()
        .filter_map(|respondent| mean(&respondent.all_dimension_perceptions(key)?))
        .collect();
    let items = key.items.iter().enumerate();
    let items = items.map(|(place, item)| {
        let answers = respondents.iter();
        let answers = answers.filter_map(|one| one.perceptions.get(place).copied().flatten());
        ItemScore {
            id: item.id.clone(),
            score: figure(&answers.collect::<Vec<_>>()),
        }
    });
    let items = items.collect();
    let dims = key
        .dimensions
        .iter()
        .enumerate()
        .map(|(place, dimension)| {
            let scores = respondents
                .iter()
                .filter_map(|r| r.dimension_perception(key, place));
            DimensionScore {
                dim: dimension.id.clone(),
                score: figure(&scores.collect::<Vec<_>>()),
            }
        })
        .collect();
    Servperf {
        items,
        dims,
        overall: figure(&overall),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        response::{Answer, Answers},
        survey::Variant,
    };

    #[test]
    fn reversed_items_count_the_other_way_and_expectations_not_at_all() {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let answers: Answers = key
            .items
            .iter()
            .map(|item| {
                let raw = if item.reversed { 2.0 } else { 6.0 };
                (item.perception.clone(), Answer::Number(raw))
            })
            .collect();
        let empty = ScoredRespondent::new(&key, &Answers::default());
        let result = servperf(
            &key,
            &[ScoredRespondent::new(&key, &answers), empty.clone()],
        );
        let overall = result.overall.unwrap();
        assert_eq!((overall.n, overall.mean), (1, 6.0));
        assert!(result.dims.iter().all(|dim| dim.score.is_ok()));
        assert!(result.items.iter().all(|item| item.score == result.overall));
        assert_eq!(servperf(&key, &[empty]).overall, Err(Absent::AllMissing));
        assert_eq!(servperf(&key, &[]).overall, Err(Absent::NoData));
    }
}

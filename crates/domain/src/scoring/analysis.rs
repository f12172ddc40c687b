//! The gap analysis of responses, one after the other: for answers that need not be whole numbers.

use super::{
    DimensionResult, Estimate, Exclusion, GapAnalysis, ItemResult, OverallResult, ScoredRespondent,
    ScoringKey, result::notes,
};
use crate::{
    response::Answers,
    statistics::{mean, summarise},
};

/// Analyses responses. An empty set gives a result without figures, never an error.
pub fn analyse<'a>(
    key: &ScoringKey,
    responses: impl IntoIterator<Item = &'a Answers>,
) -> GapAnalysis {
    let respondents: Vec<_> = responses
        .into_iter()
        .map(|answers| ScoredRespondent::new(key, answers))
        .collect();
    let items: Vec<_> = (0..key.items.len())
        .map(|item| item_result(key, &respondents, item))
        .collect();
    let dims = (0..key.dimensions.len())
        .map(|dimension| dimension_result(key, &respondents, dimension))
        .collect();
    let overall = overall_result(key, &respondents, &items);
    let notes = notes(respondents.len(), &items, &overall);
    GapAnalysis {
        instrument: key.instrument.clone(),
        n: respondents.len(),
        items,
        dims,
        overall,
        notes,
    }
}

fn item_result(key: &ScoringKey, respondents: &[ScoredRespondent], index: usize) -> ItemResult {
    let mut expectations = Vec::new();
    let mut perceptions = Vec::new();
    let mut gaps = Vec::new();
    for respondent in respondents {
        if let (Some(e), Some(p)) = (
            respondent.expectations[index],
            respondent.perceptions[index],
        ) {
            expectations.push(e);
            perceptions.push(p);
            gaps.push(p - e);
        }
    }
    ItemResult::new(
        key,
        index,
        [mean(&expectations), mean(&perceptions)],
        summarise(&gaps),
    )
}

fn dimension_result(
    key: &ScoringKey,
    respondents: &[ScoredRespondent],
    index: usize,
) -> DimensionResult {
    let collect = |value: &dyn Fn(&ScoredRespondent) -> Option<f64>| -> Vec<f64> {
        respondents.iter().filter_map(value).collect()
    };
    let gaps = collect(&|respondent| respondent.dimension_gap(key, index));
    let sides = [
        mean(&collect(&|r| r.dimension_expectation(key, index))),
        mean(&collect(&|r| r.dimension_perception(key, index))),
    ];
    DimensionResult::new(key, index, sides, summarise(&gaps))
}

fn overall_result(
    key: &ScoringKey,
    respondents: &[ScoredRespondent],
    items: &[ItemResult],
) -> OverallResult {
    let unweighted: Vec<f64> = respondents
        .iter()
        .filter_map(|respondent| respondent.unweighted_gap(key))
        .collect();
    let given: Vec<&Vec<f64>> = respondents
        .iter()
        .filter_map(|respondent| respondent.weights.as_ref().ok())
        .collect();
    let nobody_gave_points = respondents
        .iter()
        .all(|respondent| respondent.weights == Err(Exclusion::NoWeights));
    let default_points: Vec<f64> = key.dimensions.iter().map(|d| d.default_weight).collect();
    let weighted: Vec<f64> = respondents
        .iter()
        .filter_map(|respondent| match &respondent.weights {
            Ok(points) => respondent.weighted_gap(key, points),
            Err(_) if nobody_gave_points => respondent.weighted_gap(key, &default_points),
            Err(_) => None,
        })
        .collect();
    let mean_weights = (!given.is_empty()).then(|| {
        (0..key.dimensions.len())
            .map(|d| given.iter().map(|points| points[d]).sum::<f64>() / given.len() as f64)
            .collect()
    });
    let off = |exclusion| {
        respondents
            .iter()
            .filter(|respondent| respondent.weights.as_ref().err() == Some(&exclusion))
            .count()
    };
    let item_gaps: Vec<f64> = items.iter().filter_map(|item| item.gap).collect();
    let (unweighted, weighted_summary) = (summarise(&unweighted), summarise(&weighted));
    OverallResult {
        unweighted: unweighted.map(|summary| summary.mean),
        weighted: weighted_summary.map(|summary| summary.mean),
        default_weights: nobody_gave_points && weighted_summary.is_some(),
        item_mean: mean(&item_gaps),
        mean_weights,
        excluded_incomplete: respondents.len() - unweighted.map_or(0, |summary| summary.n),
        excluded_no_weights: off(Exclusion::NoWeights),
        excluded_weights_off_total: off(Exclusion::WeightsOffTotal),
        unweighted_basis: Estimate::of(unweighted),
        weighted_basis: Estimate::of(weighted_summary),
    }
}

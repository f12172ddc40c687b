//! The gap analysis of many responses.
//!
//! Field names in JSON are those of the reference files (`E_mean`, `dims`, …).

use serde::Serialize;

use super::{Exclusion, ScoredRespondent, ScoringKey};
use crate::{
    response::Answers,
    statistics::{Summary, mean, summarise},
    text::Text,
};

/// The gap of one item, over the respondents who answered both sides.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemResult {
    /// Number in the instrument, from 1.
    pub item: u16,
    /// Item id.
    pub id: String,
    /// Index of its dimension.
    #[serde(skip)]
    pub dimension: usize,
    /// Short wording.
    pub text: Text,
    /// Respondents who answered both sides.
    pub n: usize,
    /// Mean expectation of these respondents, after reversing.
    #[serde(rename = "E_mean")]
    pub expectation: Option<f64>,
    /// Mean perception of these respondents, after reversing.
    #[serde(rename = "P_mean")]
    pub perception: Option<f64>,
    /// Mean of P − E.
    pub gap: Option<f64>,
    /// Standard deviation of P − E.
    pub gap_sd: Option<f64>,
    /// 95 % confidence interval of the gap (t).
    pub ci: Option<[f64; 2]>,
}

/// The gap of one dimension.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DimensionResult {
    /// Dimension id.
    pub dim: String,
    /// Name.
    pub name: Text,
    /// Mean expectation score, from respondents with at least half of the expectations.
    #[serde(rename = "E")]
    pub expectation: Option<f64>,
    /// Mean perception score, from respondents with at least half of the perceptions.
    #[serde(rename = "P")]
    pub perception: Option<f64>,
    /// Mean gap, from respondents with at least half of the item gaps. With missing answers it
    /// need not equal `P − E`.
    pub gap: Option<f64>,
    /// Standard deviation of the respondents' gaps.
    pub sd: Option<f64>,
    /// Respondents behind the gap.
    pub n: usize,
    /// 95 % confidence interval of the gap (t).
    pub ci: Option<[f64; 2]>,
}

/// An overall figure with its basis.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Estimate {
    /// Respondents behind it.
    pub n: usize,
    /// 95 % confidence interval (t).
    pub ci: Option<[f64; 2]>,
}

impl Estimate {
    fn of(summary: Option<Summary>) -> Self {
        summary.map_or_else(Self::default, |summary| Self {
            n: summary.n,
            ci: summary.ci,
        })
    }
}

/// The overall gap in its three forms.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OverallResult {
    /// Mean over respondents of the mean of their dimension gaps.
    pub unweighted: Option<f64>,
    /// Basis of `unweighted`.
    pub unweighted_basis: Estimate,
    /// Mean over respondents of Σ (w/100)·gap, with their own points.
    pub weighted: Option<f64>,
    /// Basis of `weighted`.
    pub weighted_basis: Estimate,
    /// Whether `weighted` uses the literature's points, because nobody gave any.
    pub default_weights: bool,
    /// Mean of the item gaps.
    pub item_mean: Option<f64>,
    /// Mean points per dimension, in the instrument's order; absent if nobody gave valid points.
    pub mean_weights: Option<Vec<f64>>,
    /// Respondents left out of both for want of a dimension gap.
    pub excluded_incomplete: usize,
    /// Respondents left out of `weighted` for want of points.
    pub excluded_no_weights: usize,
    /// Respondents left out of `weighted` because their points do not add up to 100.
    pub excluded_weights_off_total: usize,
}

/// Why a figure is absent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The figure's key.
    pub key: String,
    /// The reason, in both languages.
    pub reason: Text,
}

/// The gap analysis of one survey's responses.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GapAnalysis {
    /// Instrument id.
    pub instrument: String,
    /// Responses analysed.
    pub n: usize,
    /// Items, in the instrument's order.
    pub items: Vec<ItemResult>,
    /// Dimensions, in the instrument's order.
    pub dims: Vec<DimensionResult>,
    /// Overall gap.
    pub overall: OverallResult,
    /// Reasons for absent figures.
    pub notes: Vec<Note>,
}

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
    let notes = notes(&respondents, &overall);
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
    let summary = summarise(&gaps);
    let item = &key.items[index];
    ItemResult {
        item: item.number,
        id: item.id.clone(),
        dimension: item.dimension,
        text: item.text.clone(),
        n: gaps.len(),
        expectation: mean(&expectations),
        perception: mean(&perceptions),
        gap: summary.map(|summary| summary.mean),
        gap_sd: summary.and_then(|summary| summary.sd),
        ci: summary.and_then(|summary| summary.ci),
    }
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
    let summary = summarise(&gaps);
    let dimension = &key.dimensions[index];
    DimensionResult {
        dim: dimension.id.clone(),
        name: dimension.name.clone(),
        expectation: mean(&collect(&|r| r.dimension_expectation(key, index))),
        perception: mean(&collect(&|r| r.dimension_perception(key, index))),
        gap: summary.map(|summary| summary.mean),
        sd: summary.and_then(|summary| summary.sd),
        n: gaps.len(),
        ci: summary.and_then(|summary| summary.ci),
    }
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

fn notes(respondents: &[ScoredRespondent], overall: &OverallResult) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut note = |key: &str, reason: Text| {
        notes.push(Note {
            key: key.to_owned(),
            reason,
        });
    };
    if respondents.is_empty() {
        note("n", Text::new("没有回答。", "There are no responses."));
        return notes;
    }
    if overall.unweighted.is_none() {
        note(
            "overall",
            Text::new(
                "没有一份回答在每个维度上都有至少一半的成对题目。",
                "No respondent answered at least half of the pairs in every dimension.",
            ),
        );
    }
    if overall.mean_weights.is_none() {
        note(
            "overall.mean_weights",
            Text::new(
                "没有人给出合计 100 分的权重。",
                "Nobody gave importance points that add up to 100.",
            ),
        );
    }
    if overall.default_weights {
        note(
            "overall.weighted",
            Text::new(
                "没有人给出权重，使用文献默认值 11/32/22/19/16。",
                "Nobody gave points; the literature's defaults 11/32/22/19/16 were used.",
            ),
        );
    }
    notes
}

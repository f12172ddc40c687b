//! What a gap analysis finds.
//!
//! Field names in JSON are those of the reference files (`E_mean`, `dims`, …).

use serde::Serialize;

use super::{Note, ScoringKey};
use crate::{
    statistics::{Absent, MeanTest, Summary},
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
    /// Statistic of the paired t test that the gap is zero.
    pub t: Option<f64>,
    /// Its degrees of freedom.
    pub df: Option<usize>,
    /// Its two-sided probability.
    pub p: Option<f64>,
    /// Effect size `d_z`: the gap divided by its standard deviation.
    pub d_z: Option<f64>,
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
    pub(super) fn of(summary: Option<Summary>) -> Self {
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

impl ItemResult {
    /// The first figure that is absent, and why.
    fn absent(&self) -> Option<(&'static str, Absent)> {
        match self.n {
            0 => Some(("gap", Absent::NoPairs)),
            1 => Some(("ci", Absent::TooFew { n: 1, needs: 2 })),
            _ => self.t.is_none().then_some(("t", Absent::Constant)),
        }
    }

    /// The result of an item from the means of both sides and the summary of its gaps.
    pub(super) fn new(
        key: &ScoringKey,
        index: usize,
        [expectation, perception]: [Option<f64>; 2],
        gaps: Option<Summary>,
    ) -> Self {
        let item = &key.items[index];
        let test = gaps.and_then(|gaps| MeanTest::of(&gaps).ok());
        Self {
            item: item.number,
            id: item.id.clone(),
            dimension: item.dimension,
            text: item.text.clone(),
            n: gaps.map_or(0, |gaps| gaps.n),
            expectation,
            perception,
            gap: gaps.map(|gaps| gaps.mean),
            gap_sd: gaps.and_then(|gaps| gaps.sd),
            ci: gaps.and_then(|gaps| gaps.ci),
            t: test.map(|test| test.t),
            df: test.map(|test| test.df),
            p: test.map(|test| test.p),
            d_z: test.map(|test| test.d_z),
        }
    }
}

impl DimensionResult {
    /// The result of a dimension from the means of both sides and the summary of its gaps.
    pub(super) fn new(
        key: &ScoringKey,
        index: usize,
        [expectation, perception]: [Option<f64>; 2],
        gaps: Option<Summary>,
    ) -> Self {
        let dimension = &key.dimensions[index];
        Self {
            dim: dimension.id.clone(),
            name: dimension.name.clone(),
            expectation,
            perception,
            gap: gaps.map(|gaps| gaps.mean),
            sd: gaps.and_then(|gaps| gaps.sd),
            n: gaps.map_or(0, |gaps| gaps.n),
            ci: gaps.and_then(|gaps| gaps.ci),
        }
    }
}

/// The reasons for what is absent among the gaps of `n` responses, and what stands in.
pub(super) fn notes(n: usize, items: &[ItemResult], overall: &OverallResult) -> Vec<Note> {
    if n == 0 {
        return vec![Absent::NoData.note("n")];
    }
    let mut notes: Vec<_> = items
        .iter()
        .filter_map(|item| {
            let (figure, reason) = item.absent()?;
            Some(reason.note(format!("items.{}.{figure}", item.id)))
        })
        .collect();
    if overall.unweighted.is_none() {
        notes.push(Absent::NoDimensionGaps.note("overall"));
    }
    if overall.mean_weights.is_none() {
        notes.push(Absent::NoWeights.note("overall.mean_weights"));
    }
    if overall.default_weights {
        notes.push(Note {
            key: "overall.weighted".to_owned(),
            reason: Text::new(
                "没有人给出权重，使用文献默认值 11/32/22/19/16。",
                "Nobody gave points; the literature's defaults 11/32/22/19/16 were used.",
            ),
        });
    }
    notes
}

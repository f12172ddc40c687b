//! Tests of the gaps: item by item, and between groups of respondents.
//!
//! Field names in JSON are those of the reference files (`wilcoxon_V`, `p_holm`, …).

use serde::{Deserialize, Serialize};

use super::{ScoredRespondent, ScoringKey, columns::Columns};
use crate::statistics::{
    Adjustment, Figure, PairedT, SignedRank, adjust,
    groups::{GroupComparison, compare_groups},
    paired_t, wilcoxon_signed_rank,
};

/// The tests of one item's gap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemTest {
    /// Item id.
    pub id: String,
    /// Student's t test of P − E.
    pub t: Figure<PairedT>,
    /// Wilcoxon's signed-rank test of P − E.
    pub wilcoxon: Figure<SignedRank>,
}

/// The tests of all items, with p-values of t adjusted for testing all of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemTests {
    /// Items, in the key's order.
    pub items: Vec<ItemTest>,
    /// p of t after Holm; absent where an item has no test.
    pub p_holm: Vec<Option<f64>>,
    /// p of t after Benjamini & Hochberg.
    pub p_bh: Vec<Option<f64>>,
}

/// Tests every item's gap against zero, over the respondents who answered both sides.
pub fn test_items(key: &ScoringKey, respondents: &[ScoredRespondent]) -> ItemTests {
    test_pairs(key, |item| {
        respondents
            .iter()
            .filter_map(|respondent| pair(respondent, item))
            .collect()
    })
}

/// The same from answers by column.
pub fn test_columns(key: &ScoringKey, columns: &Columns) -> ItemTests {
    test_pairs(key, |item| {
        let sides = (
            columns.expectations().get(item),
            columns.perceptions().get(item),
        );
        let (Some(expectations), Some(perceptions)) = sides else {
            return Vec::new();
        };
        let answers = perceptions.iter().zip(expectations.iter());
        answers
            .filter_map(|(perception, expectation)| Some([perception?, expectation?]))
            .collect()
    })
}

/// Tests the items, whose pairs of perception and expectation `pairs` gives by their index.
fn test_pairs(key: &ScoringKey, pairs: impl Fn(usize) -> Vec<[f64; 2]>) -> ItemTests {
    let items: Vec<ItemTest> = key
        .items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let pairs = pairs(index);
            let differences: Vec<f64> = pairs.iter().map(|[p, e]| p - e).collect();
            ItemTest {
                id: item.id.clone(),
                t: paired_t(&pairs),
                wilcoxon: wilcoxon_signed_rank(&differences),
            }
        })
        .collect();
    let p: Vec<Option<f64>> = items
        .iter()
        .map(|item| item.t.as_ref().ok().map(|test| test.p))
        .collect();
    ItemTests {
        items,
        p_holm: adjust(&p, Adjustment::Holm),
        p_bh: adjust(&p, Adjustment::BenjaminiHochberg),
    }
}

/// Perception and expectation of one item, if both were answered.
fn pair(respondent: &ScoredRespondent, item: usize) -> Option<[f64; 2]> {
    let perception = (*respondent.perceptions.get(item)?)?;
    let expectation = (*respondent.expectations.get(item)?)?;
    Some([perception, expectation])
}

/// Compares the unweighted overall gap of groups of respondents. Groups stand in the order of
/// their names; respondents without a group or without all dimension gaps are left out.
pub fn compare_respondents<'a>(
    key: &ScoringKey,
    respondents: impl IntoIterator<Item = (&'a str, &'a ScoredRespondent)>,
) -> GroupComparison {
    compare(respondents, |respondent| {
        rounded_mean(&respondent.all_dimension_gaps(key)?)
    })
}

/// Compares the gap of one dimension (its place in the key): a row of the heat map of branches and
/// dimensions. Who is withheld is decided for each dimension by the people behind it.
pub fn compare_dimension<'a>(
    key: &ScoringKey,
    dimension: usize,
    respondents: impl IntoIterator<Item = (&'a str, &'a ScoredRespondent)>,
) -> GroupComparison {
    compare(respondents, |respondent| {
        key.dimensions.get(dimension)?;
        respondent.dimension_gap(key, dimension)
    })
}

/// Compares the perceptions of groups of respondents, who need a score of every dimension. Otherwise as
/// [`compare_respondents`], for instruments without expectations.
pub fn compare_perceptions<'a>(
    key: &ScoringKey,
    respondents: impl IntoIterator<Item = (&'a str, &'a ScoredRespondent)>,
) -> GroupComparison {
    compare(respondents, |respondent| {
        rounded_mean(&respondent.all_dimension_perceptions(key)?)
    })
}

/// Compares the perception of one dimension (its place in the key), as [`compare_dimension`] its gap.
pub fn compare_perceived_dimension<'a>(
    key: &ScoringKey,
    dimension: usize,
    respondents: impl IntoIterator<Item = (&'a str, &'a ScoredRespondent)>,
) -> GroupComparison {
    compare(respondents, |respondent| {
        key.dimensions.get(dimension)?;
        respondent.dimension_perception(key, dimension)
    })
}

fn compare<'a>(
    respondents: impl IntoIterator<Item = (&'a str, &'a ScoredRespondent)>,
    gap: impl Fn(&ScoredRespondent) -> Option<f64>,
) -> GroupComparison {
    let mut valued: Vec<(&str, f64)> = respondents
        .into_iter()
        .filter(|(group, _)| !group.is_empty())
        .filter_map(|(group, respondent)| Some((group, gap(respondent)?)))
        .collect();
    valued.sort_by(|a, b| a.0.cmp(b.0));
    compare_groups(valued.chunk_by(|a, b| a.0 == b.0).filter_map(|members| {
        let (name, _) = members.first()?;
        let gaps = members.iter().map(|(_, gap)| *gap).collect();
        Some(((*name).to_owned(), gaps))
    }))
}

/// The mean, rounded once at the end. Ranks see the last bit, so respondents whose dimensions have
/// the same gaps in another order must get the same mean; R's extended precision does the same.
fn rounded_mean(values: &[f64]) -> Option<f64> {
    let (mut sum, mut lost) = (0.0_f64, 0.0_f64);
    for value in values {
        // Knuth's exact addition: `lost` collects what rounding takes away.
        let next = sum + value;
        let added = next - sum;
        lost += (sum - (next - added)) + (value - added);
        sum = next;
    }
    let n = values.len() as f64;
    let quotient = sum / n;
    let rest = libm::fma(-quotient, n, sum) + lost;
    (n > 0.0).then(|| quotient + rest / n)
}

/// The part of an [`ItemTest`] that JSON carries, beside the item's means.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemTestFigures {
    /// t, absent with a reason elsewhere.
    pub t: Option<f64>,
    /// Degrees of freedom of t.
    pub df: Option<f64>,
    /// Two-sided p of t.
    pub p: Option<f64>,
    /// Effect size in deviations of the differences.
    pub d_z: Option<f64>,
    /// Effect size in deviations of the answers.
    pub d_av: Option<f64>,
    /// Sum of positive ranks.
    #[serde(rename = "wilcoxon_V")]
    pub wilcoxon_v: Option<f64>,
    /// Two-sided p of Wilcoxon's test.
    pub wilcoxon_p: Option<f64>,
}

impl ItemTest {
    /// Its figures under the names of the reference files.
    pub fn figures(&self) -> ItemTestFigures {
        let (t, wilcoxon) = (self.t.as_ref().ok(), self.wilcoxon.as_ref().ok());
        ItemTestFigures {
            t: t.map(|test| test.t),
            df: t.map(|test| test.df),
            p: t.map(|test| test.p),
            d_z: t.map(|test| test.d_z),
            d_av: t.and_then(|test| test.d_av),
            wilcoxon_v: wilcoxon.map(|test| test.v),
            wilcoxon_p: wilcoxon.map(|test| test.p),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{sample::guests, survey::Variant};

    #[test]
    fn the_order_of_the_dimensions_does_not_reach_the_last_bit() {
        let there = rounded_mean(&[0.1, 0.2, 0.3, 0.75, -1.6]).unwrap();
        let back = rounded_mean(&[-1.6, 0.75, 0.3, 0.2, 0.1]).unwrap();
        assert_eq!(there.to_bits(), back.to_bits());
        assert!((there + 0.05).abs() < 1e-16);
        assert_eq!(rounded_mean(&[]), None);
    }
    #[test]
    fn a_small_branch_is_withheld_in_every_dimension() {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let guests: Vec<ScoredRespondent> = guests(&key, ("servqual22", 1), 30)
            .iter()
            .map(|guest| ScoredRespondent::new(&key, &guest.answers))
            .collect();
        let branch = |index: usize| match index {
            0..3 => "small",
            3..9 => "next",
            9..20 => "big",
            _ => "",
        };
        let named = || {
            guests
                .iter()
                .enumerate()
                .map(|(i, guest)| (branch(i), guest))
        };
        for dimension in 0..5 {
            let comparison = compare_dimension(&key, dimension, named());
            let shown: Vec<(&str, bool)> = comparison
                .groups
                .iter()
                .map(|group| (group.name.as_str(), !group.summary.is_suppressed()))
                .collect();
            assert_eq!(shown, [("big", true), ("next", false), ("small", false)]);
        }
        assert!(compare_dimension(&key, 5, named()).groups.is_empty());
        assert_eq!(compare_respondents(&key, named()).groups.len(), 3);
    }
}

//! The quality index: a tree from one number to dimensions to items, each scored 0–100 by the
//! perceptions, with weights that a person may change.
//!
//! Scores follow the rules of the gaps: per respondent first, then averaged. So with missing
//! answers a branch need not be the weighted mean of its leaves.

use std::collections::BTreeMap;

use crate::{
    scoring::{ScoredRespondent, ScoringKey},
    statistics::{Absent, Figure, Summary, summarise},
    text::Text,
};

/// A branch or a leaf.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexNode {
    /// Id of the dimension or item.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its share of the branch above, in percent; siblings add up to 100.
    pub weight: f64,
    /// Score 0–100 with its interval.
    pub score: Figure<Summary>,
    /// Points of the index that are lost here: share of the whole × (100 − score), from the mean
    /// score.
    pub lost: Option<f64>,
    /// What it is made of; empty for an item.
    pub parts: Vec<IndexNode>,
}

/// The tree.
#[derive(Clone, Debug, PartialEq)]
pub struct QualityIndex {
    /// The index, 0–100, over the respondents who have a score of every dimension that counts.
    pub score: Figure<Summary>,
    /// Its branches, in the instrument's order.
    pub dimensions: Vec<IndexNode>,
}

/// The quality index of `respondents`.
///
/// A dimension weighs what `weights` say of its id, or else its place in `usual`; an item what they
/// say, or else as much as its siblings. Weights below zero and such as are no number count as not
/// said. A respondent's score of a dimension needs items with at least half of its weight.
pub fn quality_index(
    key: &ScoringKey,
    respondents: &[ScoredRespondent],
    usual: &[f64],
    weights: &BTreeMap<String, f64>,
) -> QualityIndex {
    let said = |id: &str| {
        weights
            .get(id)
            .copied()
            .filter(|w| w.is_finite() && *w >= 0.0)
    };
    let shares = shares(key.dimensions.iter().enumerate().map(|(place, dimension)| {
        let usual = usual.get(place).copied();
        said(&dimension.id).or(usual).unwrap_or(1.0)
    }));
    let items: Vec<Vec<f64>> = key
        .dimensions
        .iter()
        .map(|dimension| {
            let of = dimension
                .items
                .iter()
                .filter_map(|item| key.items.get(*item));
            self::shares(of.map(|item| said(&item.id).unwrap_or(1.0)))
        })
        .collect();
    let rows: Vec<Vec<Option<f64>>> = respondents
        .iter()
        .map(|respondent| {
            let dimensions = key.dimensions.iter().zip(&items);
            dimensions
                .map(|(dimension, shares)| branch(key, respondent, &dimension.items, shares))
                .collect()
        })
        .collect();
    let index: Vec<f64> = rows.iter().filter_map(|row| whole(row, &shares)).collect();
    let figure = |values: &[f64]| figure(values, respondents.len());
    let leaf = |item: usize, share: f64, above: f64| {
        let values: Vec<f64> = respondents
            .iter()
            .filter_map(|respondent| score(key, respondent, item))
            .collect();
        let found = key.items.get(item)?;
        let (id, name) = (found.id.clone(), found.text.clone());
        Some(IndexNode::new(
            id,
            name,
            share,
            figure(&values),
            above * share / 100.0,
        ))
    };
    let dimensions = key
        .dimensions
        .iter()
        .zip(&items)
        .zip(&shares)
        .enumerate()
        .map(|(place, ((dimension, items), share))| {
            let values: Vec<f64> = rows.iter().filter_map(|row| *row.get(place)?).collect();
            let (id, name) = (dimension.id.clone(), dimension.name.clone());
            let mut node = IndexNode::new(id, name, *share, figure(&values), *share);
            let leaves = dimension.items.iter().zip(items);
            node.parts = leaves
                .filter_map(|(item, part)| leaf(*item, *part, *share))
                .collect();
            node
        })
        .collect();
    QualityIndex {
        score: figure(&index),
        dimensions,
    }
}

impl IndexNode {
    /// A node without parts; `of_all` is its share of the whole index, in percent.
    fn new(id: String, name: Text, weight: f64, score: Figure<Summary>, of_all: f64) -> Self {
        let lost = score.map(|summary| of_all / 100.0 * (100.0 - summary.mean));
        Self {
            id,
            name,
            weight,
            score,
            lost: lost.ok(),
            parts: Vec::new(),
        }
    }
}

/// Weights as percentages that add up to 100; alike where all of them are zero.
fn shares(weights: impl Iterator<Item = f64>) -> Vec<f64> {
    let weights: Vec<f64> = weights.collect();
    let total: f64 = weights.iter().sum();
    let count = weights.len() as f64;
    weights
        .iter()
        .map(|weight| {
            if total > 0.0 && total.is_finite() {
                100.0 * weight / total
            } else {
                100.0 / count
            }
        })
        .collect()
}

/// A respondent's perception of an item on 0–100.
fn score(key: &ScoringKey, respondent: &ScoredRespondent, item: usize) -> Option<f64> {
    let perceived = respondent.perceptions.get(item).copied().flatten()?;
    Some(100.0 * (perceived - key.min) / key.range())
}

/// A respondent's score of a dimension, from items with at least half of its weight.
fn branch(
    key: &ScoringKey,
    respondent: &ScoredRespondent,
    items: &[usize],
    shares: &[f64],
) -> Option<f64> {
    let (mut sum, mut weight) = (0.0, 0.0);
    for (item, share) in items.iter().zip(shares) {
        if let Some(score) = score(key, respondent, *item) {
            sum += share * score;
            weight += share;
        }
    }
    // Shares are rounded, so that a half may lack its last digit.
    (weight >= 50.0 - 1e-9).then(|| sum / weight)
}

/// A respondent's index, from every dimension that weighs anything.
fn whole(row: &[Option<f64>], shares: &[f64]) -> Option<f64> {
    let mut sum = 0.0;
    for (score, share) in row.iter().zip(shares) {
        if *share > 0.0 {
            sum += share * (*score)?;
        }
    }
    Some(sum / 100.0)
}

fn figure(values: &[f64], respondents: usize) -> Figure<Summary> {
    let reason = if respondents == 0 {
        Absent::NoData
    } else {
        Absent::AllMissing
    };
    summarise(values).ok_or(reason)
}

/// The index and what costs most of it; `None` without an index.
pub fn quality_index_finding(index: &QualityIndex) -> Option<Text> {
    let score = index.score.ok()?;
    let worst = index
        .dimensions
        .iter()
        .filter_map(|dimension| Some((&dimension.name, dimension.lost?)))
        .max_by(|(_, a), (_, b)| a.total_cmp(b))?;
    let (value, (name, lost)) = (score.mean, worst);
    Some(Text::new(
        format!(
            "质量指数 {value:.0}（满分 100），失分最多的是{}（{lost:.1} 分）",
            name.zh
        ),
        format!(
            "Quality index {value:.0} of 100; {} costs most ({lost:.1} points)",
            name.en
        ),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        response::{Answer, Answers},
        sample::guests,
        survey::Variant,
    };

    fn key() -> ScoringKey {
        ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
    }

    /// One who perceives 7 of reliability and 4 of everything else, and leaves some items out.
    fn respondent(key: &ScoringKey, without: &[usize]) -> ScoredRespondent {
        let mut answers = Answers::default();
        for (index, item) in key.items.iter().enumerate() {
            if !without.contains(&index) {
                let good = key.dimensions[item.dimension].id == "reliability";
                let raw = if good { 7.0 } else { 4.0 };
                answers.set(item.perception.clone(), Answer::Number(raw));
            }
        }
        ScoredRespondent::new(key, &answers)
    }

    fn index(key: &ScoringKey, people: &[ScoredRespondent], said: &[(&str, f64)]) -> QualityIndex {
        let weights = said.iter().map(|(id, weight)| ((*id).to_owned(), *weight));
        quality_index(
            key,
            people,
            &[11.0, 32.0, 22.0, 19.0, 16.0],
            &weights.collect(),
        )
    }

    fn mean(figure: Figure<Summary>) -> Option<f64> {
        figure
            .ok()
            .map(|summary| (summary.mean * 1e6).round() / 1e6)
    }

    #[test]
    fn scores_roll_up_by_their_weights() {
        let key = key();
        let people = [respondent(&key, &[])];
        let found = index(&key, &people, &[]);
        // 0.32 × 100 + 0.68 × 50.
        assert_eq!(mean(found.score), Some(66.0));
        let reliability = &found.dimensions[1];
        assert_eq!(mean(reliability.score), Some(100.0));
        assert_eq!(
            (Some(reliability.weight), reliability.lost),
            (Some(32.0), Some(0.0))
        );
        assert_eq!(found.dimensions[2].parts.len(), 4);
        let lost: f64 = found.dimensions.iter().filter_map(|node| node.lost).sum();
        assert!((lost - 34.0).abs() < 1e-9, "{lost}");
        let even = [
            ("tangibles", 0.0),
            ("reliability", 2.0),
            ("responsiveness", 2.0),
        ];
        let even = [&even[..], &[("assurance", 0.0), ("empathy", 0.0)]].concat();
        assert_eq!(mean(index(&key, &people, &even).score), Some(75.0));
    }

    #[test]
    fn weights_of_items_count_and_nonsense_does_not() {
        let key = key();
        let mut answers = Answers::default();
        for item in &key.items {
            let raw = if item.id == "SQ01" { 7.0 } else { 1.0 };
            let raw = if item.reversed { 8.0 - raw } else { raw };
            answers.set(item.perception.clone(), Answer::Number(raw));
        }
        let people = [ScoredRespondent::new(&key, &answers)];
        let tangibles = |said: &[(&str, f64)]| mean(index(&key, &people, said).dimensions[0].score);
        assert_eq!(tangibles(&[]), Some(25.0));
        assert_eq!(tangibles(&[("SQ01", 3.0)]), Some(50.0));
        assert_eq!(tangibles(&[("SQ01", f64::NAN)]), Some(25.0));
        assert_eq!(tangibles(&[("SQ01", -4.0)]), Some(25.0));
        let none: Vec<(&str, f64)> = ["SQ01", "SQ02", "SQ03", "SQ04"].map(|id| (id, 0.0)).into();
        assert_eq!(tangibles(&none), Some(25.0));
    }

    #[test]
    fn half_of_a_dimension_is_enough_and_less_is_not() {
        let key = key();
        let half = [respondent(&key, &[0, 1])];
        assert_eq!(mean(index(&key, &half, &[]).score), Some(66.0));
        let less = [respondent(&key, &[0, 1, 2])];
        let found = index(&key, &less, &[]);
        assert_eq!(found.score, Err(Absent::AllMissing));
        assert_eq!(found.dimensions[0].lost, None);
        assert_eq!(quality_index_finding(&found), None);
        // What weighs nothing need not be there.
        assert!(index(&key, &less, &[("tangibles", 0.0)]).score.is_ok());
        assert_eq!(index(&key, &[], &[]).score, Err(Absent::NoData));
    }

    #[test]
    fn the_sentence_names_what_costs_most() {
        let key = key();
        let guests: Vec<_> = guests(&key, ("servqual22", 1), 160)
            .iter()
            .map(|guest| ScoredRespondent::new(&key, &guest.answers))
            .collect();
        let found = index(&key, &guests, &[]);
        let words = quality_index_finding(&found).unwrap();
        assert!(words.en.starts_with("Quality index "), "{}", words.en);
        assert!(found.score.unwrap().ci.is_some());
    }
}

//! The weights of the quality index: what a person chose, as an address carries it, and what stands
//! in where nobody chose.

use std::collections::BTreeMap;

use crate::scoring::{ScoringKey, filter::Pair};

/// The heaviest weight that counts, so that sums stay finite and readable.
const HEAVIEST: f64 = 1_000.0;

/// Where the weights of dimensions come from that nobody chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeightSource {
    /// The respondents' mean importance points.
    Respondents,
    /// The points that the instrument names for this case.
    Literature,
    /// Every dimension counts the same.
    Even,
}

/// Weights that a person chose, by dimension or item id. Only their proportions count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IndexWeights(BTreeMap<String, f64>);

impl IndexWeights {
    /// Reads the pairs of an address. Ids that the key does not know and what is no weight choose
    /// nothing.
    pub fn from_pairs(pairs: &[Pair], key: &ScoringKey) -> Self {
        let knows = |id: &str| {
            key.dimensions.iter().any(|dimension| dimension.id == id)
                || key.items.iter().any(|item| item.id == id)
        };
        let weights = pairs.iter().filter(|(id, _)| knows(id));
        Self(
            weights
                .filter_map(|(id, text)| Some((id.clone(), weight(text)?)))
                .collect(),
        )
    }

    /// The pairs that [`IndexWeights::from_pairs`] reads back, in the order of their ids.
    pub fn to_pairs(&self) -> Vec<Pair> {
        let weights = self.0.iter();
        weights
            .map(|(id, weight)| (id.clone(), weight.to_string()))
            .collect()
    }

    /// The weight chosen for this dimension or item.
    pub fn get(&self, id: &str) -> Option<f64> {
        self.0.get(id).copied()
    }

    /// Chooses the weight that `text` says, 0 to 1,000; an empty text gives the usual one back.
    /// Returns whether it is understood; otherwise nothing changes.
    pub fn choose(&mut self, id: &str, text: &str) -> bool {
        if text.trim().is_empty() {
            self.0.remove(id);
            return true;
        }
        let found = weight(text);
        if let Some(weight) = found {
            self.0.insert(id.to_owned(), weight);
        }
        found.is_some()
    }

    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What the dimensions weigh together, with the `usual` weights where nothing was chosen.
    pub fn total(&self, key: &ScoringKey, usual: &[f64]) -> f64 {
        let dimensions = key.dimensions.iter().zip(usual);
        dimensions
            .map(|(dimension, usual)| self.get(&dimension.id).unwrap_or(*usual))
            .sum()
    }

    /// By id, as [`super::quality_index`] takes them.
    pub const fn by_id(&self) -> &BTreeMap<String, f64> {
        &self.0
    }
}

/// A weight as typed, with a point or a comma.
fn weight(text: &str) -> Option<f64> {
    let number: f64 = text.trim().replace(',', ".").parse().ok()?;
    // No minus before a zero.
    (0.0..=HEAVIEST).contains(&number).then_some(number + 0.0)
}

/// The weights of the dimensions where nobody chose any, and where they come from: the respondents'
/// mean points, or those of the instrument, or all the same.
pub fn usual_weights(key: &ScoringKey, given: Option<&[f64]>) -> (Vec<f64>, WeightSource) {
    if let Some(given) = given.filter(|given| given.len() == key.dimensions.len()) {
        return (given.to_vec(), WeightSource::Respondents);
    }
    let known = key.dimensions.iter();
    let known: Vec<f64> = known.map(|dimension| dimension.default_weight).collect();
    if known.iter().sum::<f64>() > 0.0 {
        (known, WeightSource::Literature)
    } else {
        (vec![1.0; key.dimensions.len()], WeightSource::Even)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::Variant;

    fn key() -> ScoringKey {
        ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
    }

    fn pair(id: &str, text: &str) -> Pair {
        (id.to_owned(), text.to_owned())
    }

    #[test]
    fn an_address_comes_back_and_nonsense_in_it_chooses_nothing() {
        let pairs = [
            pair("reliability", "40"),
            pair("SQ05", "2.5"),
            pair("charm", "3"),
            pair("empathy", "NaN"),
            pair("assurance", "-1"),
            pair("tangibles", "1e9"),
        ];
        let weights = IndexWeights::from_pairs(&pairs, &key());
        assert_eq!(weights.get("reliability"), Some(40.0));
        let written = weights.to_pairs();
        assert_eq!(written, [pair("SQ05", "2.5"), pair("reliability", "40")]);
        assert_eq!(IndexWeights::from_pairs(&written, &key()), weights);
        let usual = [11.0, 32.0, 22.0, 19.0, 16.0];
        assert!((weights.total(&key(), &usual) - 108.0).abs() < 1e-9);
        assert!(IndexWeights::from_pairs(&[], &key()).is_empty());
    }

    #[test]
    fn a_weight_is_typed_with_point_or_comma_and_taken_back_by_nothing() {
        let mut weights = IndexWeights::default();
        assert!(weights.choose("empathy", " 12,5 "));
        assert_eq!(weights.get("empathy"), Some(12.5));
        assert!(!weights.choose("empathy", "much"));
        assert_eq!(weights.get("empathy"), Some(12.5));
        assert!(weights.choose("empathy", ""));
        assert!(weights.is_empty());
        assert!(weights.choose("empathy", "-0"));
        assert_eq!(weights.to_pairs(), [pair("empathy", "0")]);
    }

    #[test]
    fn the_usual_weights_are_those_of_the_customers_where_they_gave_any() {
        let mut key = key();
        let given = [10.0, 40.0, 20.0, 20.0, 10.0];
        let (weights, source) = usual_weights(&key, Some(&given));
        assert_eq!((weights, source), (given.into(), WeightSource::Respondents));
        let (weights, source) = usual_weights(&key, None);
        assert_eq!(weights, [11.0, 32.0, 22.0, 19.0, 16.0]);
        assert_eq!(source, WeightSource::Literature);
        for dimension in &mut key.dimensions {
            dimension.default_weight = 0.0;
        }
        let (weights, source) = usual_weights(&key, Some(&[]));
        assert_eq!((weights, source), (vec![1.0; 5], WeightSource::Even));
    }
}

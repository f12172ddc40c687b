//! Hot spots: how much a step of the blueprint hurts.

use super::share;
use crate::statistics::{Absent, Figure, enough};

/// An item that measures a step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MappedItem {
    /// Its gap, P − E.
    pub gap: f64,
    /// How much of the step it measures, above 0; weights are scaled to total 1.
    pub weight: f64,
    /// Weight of its dimension over the largest dimension weight, 0 to 1.
    pub importance: f64,
}

/// How gaps, complaints and failures add up; 0 to 1 each, together 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HotSpotWeights {
    /// Of the gaps.
    pub gaps: f64,
    /// Of the complaints.
    pub complaints: f64,
    /// Of measurements that miss the standard.
    pub failures: f64,
}

impl Default for HotSpotWeights {
    fn default() -> Self {
        Self {
            gaps: 0.5,
            complaints: 0.3,
            failures: 0.2,
        }
    }
}

/// Heat of a step, 0 to 100: 100·(0.5·G + 0.3·C + 0.2·F), G = Σ wᵢ·impᵢ·max(0, −gapᵢ)/range.
///
/// `complaints` is the step's complaints a visit over the largest of all steps; `failures` is 1 −
/// conformance; `range` is the width of the scale, 6 for 1–7. A step without items has G = 0.
///
/// # Errors
/// [`Absent::OutOfRange`] for shares outside 0 to 1, weights that do not total 1, or a gap that
/// is no finite number.
pub fn hot_spot(
    items: &[MappedItem],
    complaints: f64,
    failures: f64,
    range: f64,
    weights: HotSpotWeights,
) -> Figure {
    let parts = [weights.gaps, weights.complaints, weights.failures];
    for part in parts {
        share(part)?;
    }
    let is_usable = (parts.iter().sum::<f64>() - 1.0).abs() <= 1e-9 && range > 0.0;
    if !is_usable {
        return Err(Absent::OutOfRange);
    }
    let total: f64 = items.iter().map(|item| item.weight).sum();
    let mut pain = 0.0;
    for item in items {
        enough(&[item.gap, item.weight], 2)?;
        let positive = item.weight > 0.0;
        if !positive {
            return Err(Absent::OutOfRange);
        }
        let shortfall = ((-item.gap).max(0.0) / range).min(1.0);
        pain += item.weight / total * share(item.importance)? * shortfall;
    }
    Ok(100.0
        * (weights.gaps * pain
            + weights.complaints * share(complaints)?
            + weights.failures * share(failures)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogues_example_is_met() {
        // TV9 of the catalogue: G .2833, H 33.2.
        let item = |gap, weight| MappedItem {
            gap,
            weight,
            importance: 1.0,
        };
        let items = [item(-2.0, 0.7), item(-1.0, 0.3)];
        let heat = hot_spot(&items, 0.5, 0.2, 6.0, HotSpotWeights::default()).unwrap();
        assert!((heat - (50.0 * 1.7 / 6.0 + 15.0 + 4.0)).abs() < 1e-12);
        assert!((heat - 33.2).abs() < 0.05);
        let cold = hot_spot(&[], 0.0, 0.0, 6.0, HotSpotWeights::default());
        assert_eq!(cold, Ok(0.0));
    }

    #[test]
    fn weights_must_be_shares_of_a_whole() {
        let weights = HotSpotWeights {
            gaps: 0.9,
            ..HotSpotWeights::default()
        };
        assert_eq!(
            hot_spot(&[], 0.0, 0.0, 6.0, weights),
            Err(Absent::OutOfRange)
        );
    }
}

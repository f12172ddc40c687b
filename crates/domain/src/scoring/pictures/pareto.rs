//! Which items the weighted shortfall is made of.

use crate::{
    scoring::{GapAnalysis, ScoringKey},
    text::Text,
};

/// The share of the shortfall that the vital few items make up together (Juran).
const VITAL_SHARE: f64 = 0.8;

/// One item's part of the shortfall.
#[derive(Clone, Debug, PartialEq)]
pub struct ParetoBar {
    /// Number in the instrument, from 1.
    pub item: u16,
    /// Item id.
    pub id: String,
    /// Short wording.
    pub text: Text,
    /// Index of its dimension.
    pub dimension: usize,
    /// Weighted shortfall, in scale points of the overall gap.
    pub shortfall: f64,
    /// Its 95 % confidence interval: that of the item's gap, weighted and cut at zero.
    pub ci: Option<[f64; 2]>,
    /// Respondents behind the item's gap.
    pub n: usize,
    /// Share of the total, 0 to 1.
    pub share: f64,
    /// Share of this item and all before it, 0 to 1.
    pub cumulative: f64,
}

/// The items that fall short, the largest part first.
#[derive(Clone, Debug, PartialEq)]
pub struct Pareto {
    /// Items with a shortfall.
    pub bars: Vec<ParetoBar>,
    /// Sum of the shortfalls, in scale points.
    pub total: f64,
    /// How many of the first bars make up 80 %.
    pub vital: usize,
    /// How many items have a gap.
    pub measured: usize,
    /// Whether the literature's points stand in, because nobody gave any.
    pub default_weights: bool,
}

/// An item's part is max(0, −gap) · w/100 ÷ (items of its dimension), with the mean points w of the
/// dimension: what it takes from the overall weighted gap as far as it falls short. `None` where no
/// item does.
pub fn pareto(key: &ScoringKey, analysis: &GapAnalysis) -> Option<Pareto> {
    let given = analysis.overall.mean_weights.as_ref();
    let part_of = |dimension: usize| {
        let scored = key.dimensions.get(dimension)?;
        let points = given.map_or(Some(scored.default_weight), |weights| {
            weights.get(dimension).copied()
        })?;
        Some(points / 100.0 / scored.items.len().max(1) as f64)
    };
    let mut bars: Vec<ParetoBar> = analysis
        .items
        .iter()
        .filter_map(|item| {
            let part = part_of(item.dimension)?;
            let shortfall = (-item.gap?).max(0.0) * part;
            (shortfall > 0.0).then(|| ParetoBar {
                item: item.item,
                id: item.id.clone(),
                text: item.text.clone(),
                dimension: item.dimension,
                shortfall,
                ci: item
                    .ci
                    .map(|[low, high]| [(-high).max(0.0) * part, (-low).max(0.0) * part]),
                n: item.n,
                share: 0.0,
                cumulative: 0.0,
            })
        })
        .collect();
    bars.sort_by(|a, b| b.shortfall.total_cmp(&a.shortfall));
    let total: f64 = bars.iter().map(|bar| bar.shortfall).sum();
    let mut sum = 0.0;
    for bar in &mut bars {
        sum += bar.shortfall;
        bar.share = bar.shortfall / total;
        bar.cumulative = sum / total;
    }
    let vital = bars
        .iter()
        .position(|bar| bar.cumulative >= VITAL_SHARE - 1e-12)?
        + 1;
    Some(Pareto {
        vital,
        total,
        measured: analysis
            .items
            .iter()
            .filter(|item| item.gap.is_some())
            .count(),
        default_weights: given.is_none(),
        bars,
    })
}

/// What the shortfall is made of.
pub fn pareto_finding(pareto: &Pareto) -> Text {
    let (vital, measured) = (pareto.vital, pareto.measured);
    let share = pareto
        .bars
        .get(vital.saturating_sub(1))
        .map_or(0.0, |bar| bar.cumulative * 100.0);
    let items = if vital == 1 {
        "1 item makes"
    } else {
        &format!("{vital} items make")
    };
    Text::new(
        format!("{measured} 题中的 {vital} 题占了全部加权不足的 {share:.0} %"),
        format!("{items} up {share:.0} % of the weighted shortfall of {measured}"),
    )
}

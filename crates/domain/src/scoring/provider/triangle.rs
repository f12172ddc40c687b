//! Triangulation: where customers, contact staff and the blueprint see a problem, dimension by
//! dimension.

use super::ProviderGaps;
use crate::{
    blueprint::{BlueprintSteps, ItemLink},
    scoring::{DimensionResult, GapAnalysis, GapNumber, GapState, is_certain_shortfall},
    statistics::{Absent, Figure},
    text::Text,
};

/// What one side sees in one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sight {
    /// A problem.
    Problem,
    /// None.
    None,
    /// Unknown, because too few people answered: one customer, whose gap has no interval, or fewer
    /// staff than may be shown.
    TooFew,
    /// The side has no data.
    Unknown,
}

/// What the three sides see: customers, contact staff, process.
pub type Sights = [Sight; 3];

/// One dimension from three sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Angle {
    /// Dimension id.
    pub dim: String,
    /// Name.
    pub name: Text,
    /// What customers say; a problem where the whole interval of gap 5 lies below zero.
    pub customers: DimensionResult,
    /// How well staff can meet the standards (gap 3); a problem where the mean answer lies below
    /// the middle of the scale.
    pub staff: Figure<GapState>,
    /// Steps of blueprints that measure an item of the dimension.
    pub steps: usize,
    /// Those of them that are marked as fail points; a problem where there is any.
    pub fail_points: usize,
    /// What each side sees.
    pub sights: Sights,
}

impl Angle {
    /// Sides that see a problem, and sides with enough data to tell.
    pub fn count(&self) -> [usize; 2] {
        let problem = self.sights.iter().filter(|sight| **sight == Sight::Problem);
        let known = self.sights.iter().filter(|sight| match sight {
            Sight::Problem | Sight::None => true,
            Sight::TooFew | Sight::Unknown => false,
        });
        [problem.count(), known.count()]
    }
}

/// The least mean answer minus 7 with which staff see no problem: the middle of the scale.
const MIDDLE: f64 = -3.0;

/// Every dimension from the three sides.
pub fn triangulate(
    analysis: &GapAnalysis,
    provider: &ProviderGaps,
    blueprints: &[BlueprintSteps],
) -> Vec<Angle> {
    let delivery = provider.get(GapNumber::Three);
    let angle = |(place, result): (usize, &DimensionResult)| {
        let staff = delivery
            .and_then(|gap| gap.dims.iter().find(|one| one.dim == result.dim))
            .map_or(Err(Absent::NoData), |one| one.gap.clone());
        let is_measured = |link: &ItemLink| {
            let mut items = analysis.items.iter();
            items.any(|known| known.dimension == place && known.id == link.item)
        };
        let linked: Vec<_> = blueprints
            .iter()
            .flat_map(|blueprint| &blueprint.steps)
            .filter(|card| card.items.iter().any(is_measured))
            .collect();
        let fail_points = linked.iter().filter(|card| card.fail_point).count();
        let seen = |problem: bool| {
            if problem { Sight::Problem } else { Sight::None }
        };
        let below =
            |state: &GapState| matches!(state, GapState::Measured { value, .. } if *value < MIDDLE);
        Angle {
            dim: result.dim.clone(),
            name: result.name.clone(),
            customers: result.clone(),
            sights: [
                match (result.gap, result.ci) {
                    (None, _) => Sight::Unknown,
                    (Some(_), None) => Sight::TooFew,
                    (Some(_), Some(_)) => seen(is_certain_shortfall(result)),
                },
                match &staff {
                    Ok(state) => seen(below(state)),
                    Err(Absent::Suppressed) => Sight::TooFew,
                    Err(_) => Sight::Unknown,
                },
                if linked.is_empty() {
                    Sight::Unknown
                } else {
                    seen(fail_points > 0)
                },
            ],
            staff,
            steps: linked.len(),
            fail_points,
        }
    };
    analysis.dims.iter().enumerate().map(angle).collect()
}

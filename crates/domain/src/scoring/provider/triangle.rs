//! Triangulation: where customers, contact staff and the blueprint see a problem, dimension by
//! dimension.

use super::ProviderGaps;
use crate::{
    blueprint::{Blueprint, ItemLink},
    scoring::{DimensionResult, GapAnalysis, GapNumber, GapState, is_certain_shortfall},
    statistics::Figure,
    text::{Lang, Text},
};

/// What one side sees in one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sight {
    /// A problem.
    Problem,
    /// None.
    None,
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
    /// Sides with data that see a problem, and sides with data.
    pub fn count(&self) -> [usize; 2] {
        let problem = self.sights.iter().filter(|sight| **sight == Sight::Problem);
        let known = self.sights.iter().filter(|sight| **sight != Sight::Unknown);
        [problem.count(), known.count()]
    }
}

/// The least mean answer minus 7 with which staff see no problem: the middle of the scale.
const MIDDLE: f64 = -3.0;

/// Every dimension from the three sides.
pub fn triangulate(
    analysis: &GapAnalysis,
    provider: &ProviderGaps,
    blueprints: &[Blueprint],
) -> Vec<Angle> {
    let delivery = provider.get(GapNumber::Three);
    let angle = |(place, result): (usize, &DimensionResult)| {
        let staff = delivery
            .and_then(|gap| gap.dims.iter().find(|one| one.dim == result.dim))
            .map_or(Err(crate::statistics::Absent::NoData), |one| {
                one.gap.clone()
            });
        let is_measured = |link: &ItemLink| {
            let mut items = analysis.items.iter();
            items.any(|known| known.dimension == place && known.id == link.item)
        };
        let linked: Vec<_> = blueprints
            .iter()
            .flat_map(|blueprint| blueprint.cards.values())
            .filter(|card| card.items.iter().any(is_measured))
            .collect();
        let fail_points = linked.iter().filter(|card| card.fail_point).count();
        let seen = |known: bool, problem: bool| match (known, problem) {
            (false, _) => Sight::Unknown,
            (true, true) => Sight::Problem,
            (true, false) => Sight::None,
        };
        let below =
            |state: &GapState| matches!(state, GapState::Measured { value, .. } if *value < MIDDLE);
        Angle {
            dim: result.dim.clone(),
            name: result.name.clone(),
            customers: result.clone(),
            sights: [
                seen(result.gap.is_some(), is_certain_shortfall(result)),
                seen(staff.is_ok(), staff.as_ref().is_ok_and(below)),
                seen(!linked.is_empty(), fail_points > 0),
            ],
            staff,
            steps: linked.len(),
            fail_points,
        }
    };
    analysis.dims.iter().enumerate().map(angle).collect()
}

/// What the three sides agree on, and what only one of them sees; `None` where fewer than two
/// sides have data.
pub fn triangle_finding(angles: &[Angle]) -> Option<Text> {
    if angles.iter().all(|angle| angle.count()[1] < 2) {
        return None;
    }
    let named = |wanted: &dyn Fn(&Angle) -> bool| -> Option<[String; 2]> {
        let names: Vec<&Text> = angles
            .iter()
            .filter(|angle| wanted(angle))
            .map(|angle| &angle.name)
            .collect();
        let join = |lang, and: &str| {
            names
                .iter()
                .map(|name| name.get(lang))
                .collect::<Vec<_>>()
                .join(and)
        };
        (!names.is_empty()).then(|| [join(Lang::Zh, "、"), join(Lang::En, ", ")])
    };
    let agreed = named(&|angle| {
        let [problem, known] = angle.count();
        problem == known && known >= 2
    });
    let only = |side: usize| {
        named(&move |angle: &Angle| {
            let [problem, known] = angle.count();
            problem == 1 && known >= 2 && angle.sights[side] == Sight::Problem
        })
    };
    let sides = [
        ("客户", "customers"),
        ("员工", "staff"),
        ("流程", "the process"),
    ];
    let alone = sides.into_iter().zip([only(0), only(1), only(2)]);
    let alone: Vec<[String; 2]> = alone
        .filter_map(|((zh, en), names)| {
            let [zh_names, en_names] = names?;
            let verb = if en == "customers" { "see" } else { "sees" };
            Some([
                format!("只有{zh}看到{zh_names}的问题"),
                format!("only {en} {verb} a problem in {en_names}"),
            ])
        })
        .collect();
    let agreed = agreed.map(|[zh, en]| {
        [
            format!("各方都看到{zh}的问题"),
            format!("every side sees a problem in {en}"),
        ]
    });
    let parts: Vec<[String; 2]> = agreed.into_iter().chain(alone).collect();
    if parts.is_empty() {
        return Some(Text::new(
            "没有一个维度是各方都看到问题的",
            "In no dimension does every side see a problem",
        ));
    }
    let join = |place: usize, and: &str| {
        parts
            .iter()
            .map(|part| part[place].as_str())
            .collect::<Vec<_>>()
            .join(and)
    };
    let en = join(1, "; ");
    let mut letters = en.chars();
    let en = letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    });
    Some(Text::new(join(0, "；"), en))
}

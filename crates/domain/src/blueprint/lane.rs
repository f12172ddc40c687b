//! Lanes and the lines between them.
//!
//! Source: Bitner, Ostrom and Morgan (2008), *Service Blueprinting*, California Management
//! Review 50(3). The three lines follow from the types of the lanes; nobody draws them.

use serde::{Deserialize, Serialize};

use super::{LaneId, Tracks, compact::is_default};
use crate::text::Text;

/// What a lane holds. The order of the variants is the order from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LaneKind {
    /// Physical evidence: what customers see, hear, hold and smell.
    PhysicalEvidence,
    /// What customers do.
    CustomerActions,
    /// Visible contact: what the staff do in front of customers.
    Frontstage,
    /// Invisible contact: what contact staff do out of sight.
    Backstage,
    /// Support processes: what others in the organisation do for the contact staff.
    Support,
}

impl LaneKind {
    /// Every kind, from top to bottom.
    pub const ALL: [Self; 5] = [
        Self::PhysicalEvidence,
        Self::CustomerActions,
        Self::Frontstage,
        Self::Backstage,
        Self::Support,
    ];

    /// What people call it.
    pub fn title(self) -> Text {
        let (zh, en) = match self {
            Self::PhysicalEvidence => ("有形展示", "Physical evidence"),
            Self::CustomerActions => ("客户行为", "Customer actions"),
            Self::Frontstage => ("前台", "Frontstage"),
            Self::Backstage => ("后台", "Backstage"),
            Self::Support => ("支持过程", "Support processes"),
        };
        Text::new(zh, en)
    }

    /// Whether it is called so, by its stored name or by what people call it.
    pub fn is_called(self, name: &str) -> bool {
        let title = self.title();
        name == self.name() || name == title.zh || name.eq_ignore_ascii_case(&title.en)
    }

    /// The stored name, also used as the id of the lane in a new blueprint.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PhysicalEvidence => "physical_evidence",
            Self::CustomerActions => "customer_actions",
            Self::Frontstage => "frontstage",
            Self::Backstage => "backstage",
            Self::Support => "support",
        }
    }
}

/// A row of a blueprint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// Stable id.
    pub id: LaneId,
    /// What it holds.
    pub kind: LaneKind,
    /// Its own name; where empty it is called after its kind.
    #[serde(default, skip_serializing_if = "is_default")]
    pub title: Text,
    /// How many cards it has room for, one above the other, even where there are fewer.
    #[serde(default, skip_serializing_if = "is_default")]
    pub height: Tracks,
}

impl Lane {
    /// The lane of this kind in a new blueprint.
    pub fn of(kind: LaneKind) -> Self {
        Self {
            id: kind.name().into(),
            kind,
            title: Text::default(),
            height: Tracks::default(),
        }
    }
}

/// One of the three lines of a service blueprint, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineKind {
    /// Line of interaction: above it customers act, below it the organisation.
    Interaction,
    /// Line of visibility: customers see what is above it.
    Visibility,
    /// Line of internal interaction: above it the contact staff, below it those who support them.
    InternalInteraction,
}

impl LineKind {
    /// Every line, from top to bottom.
    pub const ALL: [Self; 3] = [
        Self::Interaction,
        Self::Visibility,
        Self::InternalInteraction,
    ];

    /// Lanes of which at least one must lie above the line for it to mean anything.
    const fn above(self) -> &'static [LaneKind] {
        match self {
            Self::Interaction => &[LaneKind::CustomerActions],
            Self::Visibility => &[
                LaneKind::PhysicalEvidence,
                LaneKind::CustomerActions,
                LaneKind::Frontstage,
            ],
            Self::InternalInteraction => &[LaneKind::Frontstage, LaneKind::Backstage],
        }
    }

    /// The topmost kind of lane below the line.
    const fn first_below(self) -> LaneKind {
        match self {
            Self::Interaction => LaneKind::Frontstage,
            Self::Visibility => LaneKind::Backstage,
            Self::InternalInteraction => LaneKind::Support,
        }
    }
}

/// Where a line lies among given lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DerivedLine {
    /// Which line.
    pub kind: LineKind,
    /// Index of the lane right above it; the lane right below is the next one.
    pub above: usize,
}

/// The lines that lie between `lanes`, from top to bottom.
///
/// `lanes` are in canonical order. A missing lane closes up: without a frontstage lane, the lines
/// of interaction and of visibility both lie between customer actions and backstage. A line
/// without anything to separate does not exist.
pub fn derived_lines(lanes: &[Lane]) -> Vec<DerivedLine> {
    LineKind::ALL
        .into_iter()
        .filter_map(|kind| {
            let below = lanes
                .iter()
                .position(|lane| lane.kind >= kind.first_below())?;
            let above = below.checked_sub(1)?;
            lanes[..below]
                .iter()
                .any(|lane| kind.above().contains(&lane.kind))
                .then_some(DerivedLine { kind, above })
        })
        .collect()
}

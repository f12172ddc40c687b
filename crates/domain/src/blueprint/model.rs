//! The blueprint and its records.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CardId, Lane, LaneId, LaneKind, LinkId, PhaseId, records};
use crate::text::Text;

/// Version of the blueprint document's structure.
pub const BLUEPRINT_SCHEMA: u32 = 1;

/// A service blueprint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blueprint {
    /// Structure version, [`BLUEPRINT_SCHEMA`].
    pub schema: u32,
    /// Stable id.
    pub id: String,
    /// How often it has been stored. It tells a tab that another one stored something newer.
    #[serde(default)]
    pub revision: u64,
    /// Its name.
    pub title: Text,
    /// Whether it belongs to the sample workspace.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// When it was last stored (RFC 3339); empty if never.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub updated_at: String,
    /// Rows, from top to bottom, in canonical order.
    pub lanes: Vec<Lane>,
    /// Columns, from first to last.
    pub phases: Vec<Phase>,
    /// Cards by id.
    #[serde(default, with = "records")]
    pub cards: BTreeMap<CardId, Card>,
    /// Links by id.
    #[serde(default, with = "records")]
    pub links: BTreeMap<LinkId, Link>,
}

/// When a phase happens, seen from the sale (catalogue K-E4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Before the sale.
    Presale,
    /// During the sale.
    Sale,
    /// After the sale.
    After,
}

impl Stage {
    /// Every stage, in order of time.
    pub const ALL: [Self; 3] = [Self::Presale, Self::Sale, Self::After];
}

/// A column of a blueprint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    /// Stable id.
    pub id: PhaseId,
    /// Its name.
    pub title: Text,
    /// Its stage, if it belongs to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
}

/// One step, touchpoint or piece of evidence, in the cell of a lane and a phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Stable id.
    pub id: CardId,
    /// The lane it is in.
    pub lane: LaneId,
    /// The phase it is in.
    pub phase: PhaseId,
    /// Place within its cell: smaller is higher. Equal places are ordered by id.
    pub order: u32,
    /// What happens.
    pub title: Text,
    /// Remarks.
    #[serde(default)]
    pub notes: Text,
    /// Whether customers wait here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub wait_point: bool,
    /// Whether it tends to fail here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fail_point: bool,
    /// Whether customers form their judgement here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub moment_of_truth: bool,
    /// Ids of the survey items that measure it, for example `SQ10`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<String>,
}

impl Card {
    /// An empty card.
    pub fn new(id: impl Into<CardId>, lane: LaneId, phase: PhaseId, title: Text) -> Self {
        Self {
            id: id.into(),
            lane,
            phase,
            order: 0,
            title,
            notes: Text::default(),
            wait_point: false,
            fail_point: false,
            moment_of_truth: false,
            items: Vec::new(),
        }
    }
}

/// What travels along a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// One step follows the other.
    #[default]
    Sequence,
    /// Responsibility passes to somebody else.
    Handoff,
    /// Information flows.
    Information,
}

impl LinkKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Sequence, Self::Handoff, Self::Information];
}

/// An arrow between two cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Stable id.
    pub id: LinkId,
    /// The card where it starts.
    pub from: CardId,
    /// The card where it ends.
    pub to: CardId,
    /// What travels along it.
    #[serde(default)]
    pub kind: LinkKind,
}

impl Blueprint {
    /// A new blueprint: the five lanes, and one phase before, during and after the sale.
    pub fn blank(id: impl Into<String>, title: Text) -> Self {
        let phase = |id: &str, title, stage| Phase {
            id: id.into(),
            title,
            stage: Some(stage),
        };
        Self {
            schema: BLUEPRINT_SCHEMA,
            id: id.into(),
            revision: 0,
            title,
            sample: false,
            updated_at: String::new(),
            lanes: LaneKind::ALL.into_iter().map(Lane::of).collect(),
            phases: vec![
                phase("before", Text::new("服务前", "Before"), Stage::Presale),
                phase("during", Text::new("服务中", "During"), Stage::Sale),
                phase("after", Text::new("服务后", "After"), Stage::After),
            ],
            cards: BTreeMap::new(),
            links: BTreeMap::new(),
        }
    }

    /// The cards of one cell, from top to bottom.
    pub fn cell(&self, lane: &LaneId, phase: &PhaseId) -> Vec<&Card> {
        let mut cards: Vec<_> = self
            .cards
            .values()
            .filter(|card| &card.lane == lane && &card.phase == phase)
            .collect();
        // The map is in id order and the sort is stable, so equal places stay in id order.
        cards.sort_by_key(|card| card.order);
        cards
    }

    /// The cards of every cell that has any, from top to bottom: one pass over the cards, for
    /// views that need all cells.
    pub fn cells(&self) -> BTreeMap<(&LaneId, &PhaseId), Vec<&Card>> {
        let mut cells: BTreeMap<_, Vec<&Card>> = BTreeMap::new();
        for card in self.cards.values() {
            cells
                .entry((&card.lane, &card.phase))
                .or_default()
                .push(card);
        }
        for cards in cells.values_mut() {
            cards.sort_by_key(|card| card.order);
        }
        cells
    }

    /// The lane with this id.
    pub fn lane(&self, id: &LaneId) -> Option<&Lane> {
        self.lanes.iter().find(|lane| &lane.id == id)
    }

    /// The phase with this id.
    pub fn phase(&self, id: &PhaseId) -> Option<&Phase> {
        self.phases.iter().find(|phase| &phase.id == id)
    }

    /// Links that start or end at this card, in id order.
    pub fn links_of(&self, card: &CardId) -> impl Iterator<Item = &Link> {
        self.links
            .values()
            .filter(move |link| &link.from == card || &link.to == card)
    }
}

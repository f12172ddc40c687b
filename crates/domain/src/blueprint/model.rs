//! The blueprint, and questions about it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Card, CardId, Clash, ClashId, Comment, CommentId, Lane, LaneId, LaneKind, Link, LinkId,
    OptionalRow, Persona, PersonaId, Phase, PhaseId, Promise, PromiseId, Queue, QueueId, Role,
    RoleId, RuleLevel, Stage, Standard, StandardId, Value, ValueId, compact::is_default, records,
};
use crate::{
    gather::{gathered, sort_by_key},
    text::Text,
};

/// Version of the blueprint document's structure.
pub const BLUEPRINT_SCHEMA: u32 = 2;

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
    /// The situation it shows.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scenario: Text,
    /// The customers it is for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub segment: Text,
    /// Customers who come in an hour, for the simulation of waits.
    #[serde(default, skip_serializing_if = "is_default")]
    pub arrivals: Option<u32>,
    /// Id of the blueprint that shows the service as it is, where this one shows it as it is to be.
    #[serde(default, skip_serializing_if = "is_default")]
    pub future_of: Option<String>,
    /// Optional rows that are shown.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rows: BTreeSet<OptionalRow>,
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
    /// Personas by id.
    #[serde(default, with = "records", skip_serializing_if = "BTreeMap::is_empty")]
    pub personas: BTreeMap<PersonaId, Persona>,
    /// Promises to customers by id.
    #[serde(default, with = "records", skip_serializing_if = "BTreeMap::is_empty")]
    pub promises: BTreeMap<PromiseId, Promise>,
    /// Standards by id.
    #[serde(default, with = "records", skip_serializing_if = "BTreeMap::is_empty")]
    pub standards: BTreeMap<StandardId, Standard>,
    /// Roles of the staff by id.
    #[serde(default, with = "records", skip_serializing_if = "BTreeMap::is_empty")]
    pub roles: BTreeMap<RoleId, Role>,
    /// The organisation's values by id; their ranks order them.
    #[serde(default, with = "records", skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<ValueId, Value>,
    /// Queues by id.
    #[serde(default, with = "records", skip_serializing_if = "BTreeMap::is_empty")]
    pub queues: BTreeMap<QueueId, Queue>,
    /// Levels of rules that depart from the rules' own, by the rule's id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub levels: BTreeMap<String, RuleLevel>,
    /// Comments by id.
    #[serde(default, with = "records", skip_serializing_if = "BTreeMap::is_empty")]
    pub comments: BTreeMap<CommentId, Comment>,
    /// Clashes of merges, by id, until they are settled.
    #[serde(default, with = "records", skip_serializing_if = "BTreeMap::is_empty")]
    pub clashes: BTreeMap<ClashId, Clash>,
}

impl Blueprint {
    /// A new blueprint: the five lanes, and one phase before, during and after the sale.
    pub fn blank(id: impl Into<String>, title: Text) -> Self {
        Self {
            lanes: LaneKind::ALL.into_iter().map(Lane::of).collect(),
            phases: vec![
                Phase::new(
                    "before",
                    Text::new("服务前", "Before"),
                    Some(Stage::Presale),
                ),
                Phase::new("during", Text::new("服务中", "During"), Some(Stage::Sale)),
                Phase::new("after", Text::new("服务后", "After"), Some(Stage::After)),
            ],
            ..Self::without_grid(id, title)
        }
    }

    /// A blueprint without lanes and phases, to be filled in at once: no rule holds for it.
    pub(super) fn without_grid(id: impl Into<String>, title: Text) -> Self {
        Self {
            schema: BLUEPRINT_SCHEMA,
            id: id.into(),
            revision: 0,
            title,
            sample: false,
            updated_at: String::new(),
            scenario: Text::default(),
            segment: Text::default(),
            arrivals: None,
            future_of: None,
            rows: BTreeSet::new(),
            lanes: Vec::new(),
            phases: Vec::new(),
            cards: BTreeMap::new(),
            links: BTreeMap::new(),
            personas: BTreeMap::new(),
            promises: BTreeMap::new(),
            standards: BTreeMap::new(),
            roles: BTreeMap::new(),
            values: BTreeMap::new(),
            queues: BTreeMap::new(),
            levels: BTreeMap::new(),
            comments: BTreeMap::new(),
            clashes: BTreeMap::new(),
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
        sort_by_key(&mut cards, |card| card.order);
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
            sort_by_key(cards, |card| card.order);
        }
        cells
    }

    /// Every card in reading order: phase by phase, within a phase lane by lane, from top to bottom.
    pub fn in_order(&self) -> Vec<&Card> {
        let lanes: BTreeMap<_, _> = gathered(self.lanes.iter().map(|lane| &lane.id).zip(0_usize..));
        let phases: BTreeMap<_, _> =
            gathered(self.phases.iter().map(|phase| &phase.id).zip(0_usize..));
        let mut cards: Vec<_> = self.cards.values().collect();
        // The map is in id order and the sort is stable, so equal places stay in id order.
        sort_by_key(&mut cards, |card| {
            (phases.get(&card.phase), lanes.get(&card.lane), card.order)
        });
        cards
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

    /// What sort of lane a card is in.
    pub fn lane_kind(&self, card: &Card) -> Option<LaneKind> {
        self.lane(&card.lane).map(|lane| lane.kind)
    }

    /// Index of the lane with this id.
    pub fn lane_index(&self, id: &LaneId) -> Option<usize> {
        self.lanes.iter().position(|lane| &lane.id == id)
    }

    /// Index of the phase with this id.
    pub fn phase_index(&self, id: &PhaseId) -> Option<usize> {
        self.phases.iter().position(|phase| &phase.id == id)
    }

    /// What the people at this card may spend without asking: the card's own limit, or else that
    /// of their role. Absent where neither is known.
    pub fn limit_at(&self, card: &Card) -> Option<u32> {
        let authority = &card.step.authority;
        authority.limit.or_else(|| {
            let role = self.roles.get(authority.role.as_ref()?)?;
            Some(role.limit)
        })
    }

    /// The values, the highest first.
    pub fn ranked_values(&self) -> Vec<&Value> {
        let mut values: Vec<_> = self.values.values().collect();
        sort_by_key(&mut values, |value| value.rank);
        values
    }
}

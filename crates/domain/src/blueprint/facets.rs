//! The same steps seen from other sides: as tables of what they are by phase.
//!
//! | facet | rows | source |
//! |---|---|---|
//! | [`Layers`](Facet::Layers) | the rings of figure 8-1 | catalogue K-A2 |
//! | [`Elements`](Facet::Elements) | the five elements of a service system | catalogue K-A7 |
//! | [`Roles`](Facet::Roles) | buying roles | catalogue K-J2 |
//! | [`Planes`](Facet::Planes) | the five planes of experience | catalogue K-E6 |

use std::collections::BTreeMap;

use super::{Blueprint, BuyingRole, Card, CardId, Layer, PhaseId, Plane, SystemElement};
use crate::gather::gathered;

/// A side from which steps can be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// Service layers, from the core outwards.
    Layers,
    /// Elements of the service system.
    Elements,
    /// Buying roles that a step is for.
    Roles,
    /// Planes of experience, from the outside in.
    Planes,
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FacetKey {
    /// A service layer.
    Layer(Layer),
    /// An element of the service system.
    Element(SystemElement),
    /// A buying role.
    Role(BuyingRole),
    /// A plane of experience.
    Plane(Plane),
}

/// A row: the steps of every phase that belong to its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetRow {
    /// What it stands for.
    pub key: FacetKey,
    /// Cards by phase, as many cells as there are phases.
    pub cells: Vec<Vec<CardId>>,
}

impl FacetRow {
    /// How many steps are in it.
    pub fn count(&self) -> usize {
        self.cells.iter().map(Vec::len).sum()
    }
}

/// Steps by facet and phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetTable {
    /// A row for every key, also for those without steps.
    pub rows: Vec<FacetRow>,
    /// How many steps nobody has put anywhere.
    pub undecided: usize,
    /// Steps on a plane that no deeper plane carries in their phase (catalogue K-E6). Empty for
    /// the other facets.
    pub unsupported: Vec<CardId>,
}

impl Facet {
    /// Every facet.
    pub const ALL: [Self; 4] = [Self::Layers, Self::Elements, Self::Roles, Self::Planes];

    fn keys(self) -> Vec<FacetKey> {
        match self {
            Self::Layers => Layer::ALL.iter().copied().map(FacetKey::Layer).collect(),
            Self::Elements => {
                let all = SystemElement::ALL.iter().copied();
                all.map(FacetKey::Element).collect()
            }
            Self::Roles => BuyingRole::ALL
                .iter()
                .copied()
                .map(FacetKey::Role)
                .collect(),
            Self::Planes => Plane::ALL.iter().copied().map(FacetKey::Plane).collect(),
        }
    }
}

impl FacetKey {
    /// Whether a step belongs to it.
    fn holds(self, card: &Card) -> bool {
        let (nature, audience) = (&card.step.nature, &card.step.audience);
        match self {
            Self::Layer(layer) => nature.layer == Some(layer),
            Self::Element(element) => nature.elements.contains(&element),
            Self::Role(role) => audience.roles.contains(&role),
            Self::Plane(plane) => nature.plane == Some(plane),
        }
    }
}

/// The table of a facet, its cells in reading order.
pub fn facet_table(blueprint: &Blueprint, facet: Facet) -> FacetTable {
    let columns: BTreeMap<&PhaseId, usize> = gathered(
        blueprint
            .phases
            .iter()
            .enumerate()
            .map(|(column, phase)| (&phase.id, column)),
    );
    let empty = vec![Vec::new(); blueprint.phases.len()];
    let mut rows: Vec<FacetRow> = facet
        .keys()
        .into_iter()
        .map(|key| FacetRow {
            key,
            cells: empty.clone(),
        })
        .collect();
    let mut undecided = 0;
    for card in blueprint.in_order() {
        let mut is_decided = false;
        for row in &mut rows {
            if row.key.holds(card) {
                is_decided = true;
                let column = columns.get(&card.phase).copied();
                if let Some(cell) = column.and_then(|column| row.cells.get_mut(column)) {
                    cell.push(card.id.clone());
                }
            }
        }
        undecided += usize::from(!is_decided);
    }
    let unsupported = match facet {
        Facet::Planes => unsupported(&rows),
        Facet::Layers | Facet::Elements | Facet::Roles => Vec::new(),
    };
    FacetTable {
        rows,
        undecided,
        unsupported,
    }
}

/// Cards of every row but the last below which their phase has nothing.
fn unsupported(rows: &[FacetRow]) -> Vec<CardId> {
    let mut found = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let deeper = rows.get(place + 1..).unwrap_or_default();
        if deeper.is_empty() {
            continue;
        }
        for (column, cell) in row.cells.iter().enumerate() {
            let is_carried = deeper
                .iter()
                .any(|row| row.cells.get(column).is_some_and(|cell| !cell.is_empty()));
            if !is_carried {
                found.extend(cell.iter().cloned());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blueprint::{Compact, sample};

    /// The sample without what is known about its steps.
    fn bare() -> Blueprint {
        let mut blueprint = sample();
        for card in blueprint.cards.values_mut() {
            card.step = Compact::default();
        }
        blueprint
    }

    #[test]
    fn steps_stand_in_the_rows_that_they_name() {
        let mut blueprint = bare();
        let cards = blueprint.cards.len();
        let card = blueprint.cards.get_mut(&"greet".into()).unwrap();
        card.step.change(|step| {
            step.nature.layer = Some(Layer::Surprise);
            step.nature.elements = [SystemElement::People, SystemElement::Method].into();
        });
        let rings = facet_table(&blueprint, Facet::Layers);
        assert_eq!(rings.rows.len(), 3);
        assert_eq!(rings.undecided, cards - 1);
        let counts: Vec<_> = rings.rows.iter().map(FacetRow::count).collect();
        assert_eq!(counts, [0, 0, 1]);
        // Arrival is the second phase.
        assert_eq!(rings.rows[2].cells[1], ["greet".into()]);
        let elements = facet_table(&blueprint, Facet::Elements);
        let counts: Vec<_> = elements.rows.iter().map(FacetRow::count).collect();
        assert_eq!(counts, [1, 0, 0, 0, 1]);
        assert_eq!(facet_table(&blueprint, Facet::Roles).undecided, cards);
    }

    #[test]
    fn what_no_deeper_plane_carries_is_told() {
        let mut blueprint = bare();
        for (id, plane) in [
            ("lobby", Plane::Surface),
            ("preferences", Plane::Scope),
            ("room", Plane::Surface),
        ] {
            let card = blueprint.cards.get_mut(&id.into()).unwrap();
            card.step.change(|step| step.nature.plane = Some(plane));
        }
        let planes = facet_table(&blueprint, Facet::Planes);
        // The lobby's phase has a plane below it; the room's has none, and nothing carries a
        // scope without a strategy.
        assert_eq!(planes.unsupported, ["room".into(), "preferences".into()]);
    }
}

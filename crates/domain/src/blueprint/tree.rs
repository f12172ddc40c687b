//! The blueprint as a tree: phases on their own, then lane → phase → card → links. It is what a
//! screen reader walks, so it can be expanded bit by bit and knows the place of every item.

use std::collections::{BTreeMap, BTreeSet};

use super::{Blueprint, Card, CardId, LaneId, Link, LinkId, PhaseId};

/// An item of the tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TreeItem {
    /// The branch with all phases.
    Phases,
    /// A phase in that branch.
    Phase(PhaseId),
    /// A lane.
    Lane(LaneId),
    /// A phase of a lane.
    Cell(LaneId, PhaseId),
    /// A card.
    Card(CardId),
    /// A link, seen from one of its cards.
    Link(CardId, LinkId),
}

impl TreeItem {
    /// The item that it is in.
    pub fn parent(&self, blueprint: &Blueprint) -> Option<Self> {
        match self {
            Self::Phases | Self::Lane(_) => None,
            Self::Phase(_) => Some(Self::Phases),
            Self::Cell(lane, _) => Some(Self::Lane(lane.clone())),
            Self::Card(card) => {
                let card = blueprint.cards.get(card)?;
                Some(Self::Cell(card.lane.clone(), card.phase.clone()))
            }
            Self::Link(card, _) => Some(Self::Card(card.clone())),
        }
    }

    /// The items that it is in, the nearest first.
    pub fn ancestors(&self, blueprint: &Blueprint) -> Vec<Self> {
        let mut all = Vec::new();
        let mut next = self.parent(blueprint);
        while let Some(item) = next {
            next = item.parent(blueprint);
            all.push(item);
        }
        all
    }

    /// Whether it is there.
    pub fn exists(&self, blueprint: &Blueprint) -> bool {
        match self {
            Self::Phases => true,
            Self::Phase(phase) => blueprint.phase(phase).is_some(),
            Self::Lane(lane) => blueprint.lane(lane).is_some(),
            Self::Cell(lane, phase) => {
                blueprint.lane(lane).is_some() && blueprint.phase(phase).is_some()
            }
            Self::Card(card) => blueprint.cards.contains_key(card),
            Self::Link(card, link) => {
                let link = blueprint.links.get(link);
                link.is_some_and(|link| link.from == *card || link.to == *card)
            }
        }
    }
}

/// An item that is to be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeRow {
    /// The item.
    pub item: TreeItem,
    /// How deep it is, from 1.
    pub level: usize,
    /// Its place among its siblings, from 1.
    pub position: usize,
    /// How many siblings there are, itself included.
    pub siblings: usize,
    /// Whether what is in it is to be seen; absent where nothing is in it.
    pub open: Option<bool>,
}

/// The items that are to be seen, from top to bottom: what is in an item shows where it is among
/// those that are `open`. Cards that are not `kept` are left out.
pub fn tree_rows(
    blueprint: &Blueprint,
    open: &BTreeSet<TreeItem>,
    kept: impl Fn(&CardId) -> bool,
) -> Vec<TreeRow> {
    let mut cells = blueprint.cells();
    for cards in cells.values_mut() {
        cards.retain(|card| kept(&card.id));
    }
    let mut links: BTreeMap<&CardId, Vec<&Link>> = BTreeMap::new();
    for link in blueprint.links.values() {
        for end in [&link.from, &link.to] {
            links.entry(end).or_default().push(link);
        }
    }
    let mut tree = Tree {
        open,
        rows: Vec::new(),
    };
    let top = blueprint.lanes.len() + 1;
    if tree.add(TreeItem::Phases, 1, (0, top), !blueprint.phases.is_empty()) {
        let count = blueprint.phases.len();
        for (at, phase) in blueprint.phases.iter().enumerate() {
            tree.add(TreeItem::Phase(phase.id.clone()), 2, (at, count), false);
        }
    }
    for (row, lane) in blueprint.lanes.iter().enumerate() {
        let has_phases = !blueprint.phases.is_empty();
        if !tree.add(
            TreeItem::Lane(lane.id.clone()),
            1,
            (row + 1, top),
            has_phases,
        ) {
            continue;
        }
        for (column, phase) in blueprint.phases.iter().enumerate() {
            let stack = cells.get(&(&lane.id, &phase.id));
            let stack: &[&Card] = stack.map_or(&[], Vec::as_slice);
            let item = TreeItem::Cell(lane.id.clone(), phase.id.clone());
            let place = (column, blueprint.phases.len());
            if tree.add(item, 2, place, !stack.is_empty()) {
                tree.cards(stack, &links);
            }
        }
    }
    tree.rows
}

/// The rows in the making.
struct Tree<'a> {
    open: &'a BTreeSet<TreeItem>,
    rows: Vec<TreeRow>,
}

impl Tree<'_> {
    /// Adds a row; whether what is in it is to be seen.
    fn add(
        &mut self,
        item: TreeItem,
        level: usize,
        (at, siblings): (usize, usize),
        is_parent: bool,
    ) -> bool {
        let is_open = is_parent && self.open.contains(&item);
        self.rows.push(TreeRow {
            item,
            level,
            position: at + 1,
            siblings,
            open: is_parent.then_some(is_open),
        });
        is_open
    }

    fn cards(&mut self, stack: &[&Card], links: &BTreeMap<&CardId, Vec<&Link>>) {
        for (at, card) in stack.iter().enumerate() {
            let own = links.get(&card.id).map_or(&[][..], Vec::as_slice);
            let item = TreeItem::Card(card.id.clone());
            if self.add(item, 3, (at, stack.len()), !own.is_empty()) {
                for (at, link) in own.iter().enumerate() {
                    let item = TreeItem::Link(card.id.clone(), link.id.clone());
                    self.add(item, 4, (at, own.len()), false);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blueprint::sample;

    fn rows(open: &[TreeItem]) -> Vec<TreeRow> {
        let open: BTreeSet<TreeItem> = open.iter().cloned().collect();
        tree_rows(&sample(), &open, |_| true)
    }

    #[test]
    fn a_closed_tree_shows_phases_and_lanes() {
        let rows = rows(&[]);
        assert_eq!(rows.len(), 6);
        assert_eq!(rows[0].item, TreeItem::Phases);
        assert!(rows.iter().all(|row| row.level == 1 && row.siblings == 6));
        assert!(rows.iter().all(|row| row.open == Some(false)));
        let places: Vec<_> = rows.iter().map(|row| row.position).collect();
        assert_eq!(places, [1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn what_is_open_shows_what_is_in_it() {
        let lane = LaneId::from("frontstage");
        let cell = TreeItem::Cell(lane.clone(), "booking".into());
        let card = TreeItem::Card("advise".into());
        let rows = rows(&[TreeItem::Lane(lane), cell.clone(), card.clone()]);
        let at = |item: &TreeItem| rows.iter().position(|row| row.item == *item).unwrap();
        let (cell, card) = (&rows[at(&cell)], &rows[at(&card)]);
        assert_eq!((cell.level, cell.position, cell.siblings), (2, 1, 5));
        assert_eq!((card.level, card.open), (3, Some(true)));
        let links = rows.iter().filter(|row| row.level == 4).count();
        let blueprint = sample();
        assert_eq!(links, blueprint.links_of(&"advise".into()).count());
    }

    #[test]
    fn an_item_inside_a_closed_one_is_not_to_be_seen() {
        let cell = TreeItem::Cell("frontstage".into(), "booking".into());
        assert_eq!(rows(&[cell, TreeItem::Card("advise".into())]).len(), 6);
    }

    #[test]
    fn cards_that_are_not_kept_are_left_out() {
        let lane = LaneId::from("frontstage");
        let cell = TreeItem::Cell(lane.clone(), "booking".into());
        let open = BTreeSet::from([TreeItem::Lane(lane), cell.clone()]);
        let rows = tree_rows(&sample(), &open, |_| false);
        let row = rows.iter().find(|row| row.item == cell);
        assert_eq!(row.map(|row| row.open), Some(None));
        assert!(rows.iter().all(|row| row.level < 3));
    }

    #[test]
    fn items_know_what_they_are_in() {
        let blueprint = sample();
        let link = blueprint.links_of(&"advise".into()).next().unwrap();
        let item = TreeItem::Link("advise".into(), link.id.clone());
        assert!(item.exists(&blueprint));
        let all = item.ancestors(&blueprint);
        assert_eq!(
            all,
            [
                TreeItem::Card("advise".into()),
                TreeItem::Cell("frontstage".into(), "booking".into()),
                TreeItem::Lane("frontstage".into()),
            ]
        );
        assert!(!TreeItem::Link("pay".into(), link.id.clone()).exists(&blueprint));
        assert!(!TreeItem::Card("gone".into()).exists(&blueprint));
        assert_eq!(TreeItem::Card("gone".into()).parent(&blueprint), None);
    }
}

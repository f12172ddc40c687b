//! Links near something, found without looking at every link's way.

use rustc_hash::FxHashMap;

use super::{
    super::{Blueprint, CardId, Link, LinkId},
    Layout, Rect, Route,
};

/// Which links begin or end at a card, and where every link's way lies. Built with the layout, so a
/// change of the blueprint costs one pass over its links and a look costs next to nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LinkIndex {
    /// In the order of their ids.
    ends: FxHashMap<CardId, Vec<LinkId>>,
    /// The boxes around all ways, in the order of the links' ids.
    boxes: Vec<(Rect, LinkId)>,
}

impl LinkIndex {
    pub(super) fn new<'a>(
        blueprint: &Blueprint,
        routes: impl Iterator<Item = (&'a LinkId, &'a Route)>,
    ) -> Self {
        let mut ends: FxHashMap<CardId, Vec<LinkId>> = FxHashMap::default();
        for link in blueprint.links.values() {
            for card in [&link.from, &link.to] {
                let links = ends.entry(card.clone()).or_default();
                // A link from a card to itself is one link of it.
                if links.last() != Some(&link.id) {
                    links.push(link.id.clone());
                }
            }
        }
        let boxes = routes.map(|(id, route)| (route.around(), id.clone()));
        Self {
            ends,
            boxes: boxes.collect(),
        }
    }
}

impl Layout {
    /// Links of the laid out `blueprint` that start or end at a card, in id order.
    pub fn links_of<'a>(
        &'a self,
        blueprint: &'a Blueprint,
        card: &CardId,
    ) -> impl Iterator<Item = &'a Link> + 'a {
        let links = self.index.ends.get(card).into_iter().flatten();
        links.filter_map(|id| blueprint.links.get(id))
    }

    /// Links of which something may lie in `area`, in id order.
    pub fn links_in(&self, area: Rect) -> Vec<LinkId> {
        let near = self.index.boxes.iter().filter(|(around, id)| {
            around.meets(area) && self.routes.get(id).is_some_and(|route| route.meets(area))
        });
        near.map(|(_, id)| id.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Metrics, Rect};
    use super::*;
    use crate::blueprint::sample;

    #[test]
    fn the_index_agrees_with_a_look_at_every_link() {
        let blueprint = sample();
        let layout = Layout::new(&blueprint, Metrics::new(false, false));
        for card in blueprint.cards.keys() {
            let all: Vec<_> = blueprint.links_of(card).collect();
            let found: Vec<_> = layout.links_of(&blueprint, card).collect();
            assert_eq!(found, all, "{card}");
        }
        let mut met = 0;
        for x in (0..layout.width).step_by(97) {
            let area = Rect {
                x,
                y: 40,
                w: 130,
                h: 260,
            };
            let all: Vec<_> = layout
                .routes
                .iter()
                .filter(|(_, route)| route.meets(area))
                .map(|(id, _)| id.clone())
                .collect();
            met += all.len();
            assert_eq!(layout.links_in(area), all, "at {x}");
        }
        assert!(met > 5, "{met}");
    }
}

//! Which cards a view shows.

use std::collections::{BTreeMap, BTreeSet};

use super::{Blueprint, Card, CardId, LaneId, LaneKind, search::Query, table::Flag};
use crate::gather::gathered;

/// What cards have to be like. Whatever is empty lets every card pass. Within a group one match is
/// enough (a fail point *or* a wait point), and every group has to match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardFilter {
    /// Words in title, notes, owner or evidence.
    pub words: String,
    /// Kinds of lanes.
    pub lanes: BTreeSet<LaneKind>,
    /// Names of owners, in either language.
    pub owners: BTreeSet<String>,
    /// Marks.
    pub marks: BTreeSet<Flag>,
    /// The least step of heat, 1 to [`HEAT_STEPS`](super::heat_map::HEAT_STEPS).
    pub heat: Option<u8>,
    /// Whether somebody has to have remarked on it, and nobody to have dealt with that.
    pub discussed: bool,
}

impl CardFilter {
    /// Whether every card passes.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The cards that pass. `heat` tells a card's step of heat, where it is known.
    pub fn keep(
        &self,
        blueprint: &Blueprint,
        heat: impl Fn(&CardId) -> Option<u8>,
    ) -> BTreeSet<CardId> {
        let query = Query::new(&self.words);
        let kinds: BTreeMap<&LaneId, LaneKind> =
            gathered(blueprint.lanes.iter().map(|lane| (&lane.id, lane.kind)));
        let discussed = discussed(blueprint);
        let is_kept = |card: &&Card| {
            let kind = kinds.get(&card.lane);
            (query.is_empty() || query.finds(card))
                && (self.lanes.is_empty() || kind.is_some_and(|kind| self.lanes.contains(kind)))
                && (self.owners.is_empty() || self.has_owner(card))
                && (self.marks.is_empty() || self.marks.iter().any(|mark| mark.of(card)))
                && self
                    .heat
                    .is_none_or(|least| heat(&card.id).is_some_and(|step| step >= least))
                && (!self.discussed || discussed.contains(&card.id))
        };
        let kept = blueprint.cards.values().filter(is_kept);
        gathered(kept.map(|card| card.id.clone()))
    }

    fn has_owner(&self, card: &Card) -> bool {
        let owner = &card.step.owner;
        [&owner.zh, &owner.en]
            .iter()
            .any(|name| self.owners.contains(name.trim()))
    }
}

/// Cards with a remark that nobody has dealt with yet.
fn discussed(blueprint: &Blueprint) -> BTreeSet<&CardId> {
    let open = blueprint
        .comments
        .values()
        .filter(|comment| comment.reply_to.is_none() && !comment.resolved);
    gathered(open.filter_map(|comment| comment.card.as_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blueprint::{Comment, sample};

    fn kept(filter: &CardFilter) -> Vec<String> {
        let kept = filter.keep(&sample(), |id| (id.as_str() == "wait").then_some(3));
        kept.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn an_empty_filter_keeps_every_card() {
        let filter = CardFilter::default();
        assert!(filter.is_empty());
        assert_eq!(kept(&filter).len(), sample().cards.len());
    }

    #[test]
    fn one_match_within_a_group_is_enough_and_every_group_has_to_match() {
        let all = sample();
        let count = |is_so: &dyn Fn(&Card) -> bool| all.cards.values().filter(|c| is_so(c)).count();
        let mut filter = CardFilter {
            marks: [Flag::FailPoint, Flag::WaitPoint].into(),
            ..CardFilter::default()
        };
        let either = count(&|card| card.fail_point || card.wait_point);
        assert_eq!(kept(&filter).len(), either);
        filter.lanes = [LaneKind::Backstage].into();
        let both = count(&|card| {
            (card.fail_point || card.wait_point) && all.lane_kind(card) == Some(LaneKind::Backstage)
        });
        assert!(both > 0 && both < either);
        assert_eq!(kept(&filter).len(), both);
    }

    #[test]
    fn owners_are_known_in_either_language() {
        for name in ["工程部经理", "Chief engineer"] {
            let filter = CardFilter {
                owners: [name.to_owned()].into(),
                ..CardFilter::default()
            };
            assert_eq!(kept(&filter), ["maintenance"]);
        }
    }

    #[test]
    fn a_card_of_unknown_heat_is_not_hot() {
        let hot = |least| CardFilter {
            heat: Some(least),
            ..CardFilter::default()
        };
        assert_eq!(kept(&hot(3)), ["wait"]);
        assert!(kept(&hot(4)).is_empty());
    }

    #[test]
    fn answered_and_settled_remarks_do_not_count() {
        let mut blueprint = sample();
        let mut remark = |id: &str, card: &str, resolved| {
            let comment = Comment {
                id: id.into(),
                card: Some(card.into()),
                reply_to: None,
                author: String::new(),
                at: String::new(),
                text: "?".into(),
                resolved,
            };
            blueprint.comments.insert(id.into(), comment);
        };
        remark("one", "book", false);
        remark("two", "pay", true);
        let filter = CardFilter {
            discussed: true,
            ..CardFilter::default()
        };
        let kept = filter.keep(&blueprint, |_| None);
        assert_eq!(kept, ["book".into()].into());
    }
}

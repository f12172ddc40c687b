//! The edits that lead from one blueprint to another.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{Blueprint, EntryEdit, records::Record},
    Edit,
};
use crate::gather::gathered;

/// The edits that lead from one blueprint to another. Id, revision and dates do not count.
pub(in super::super) fn between(before: &Blueprint, after: &Blueprint) -> Vec<Edit> {
    let mut edits = vec![
        Edit::Title {
            before: before.title.clone(),
            after: after.title.clone(),
        },
        Edit::About {
            before: before.about(),
            after: after.about(),
        },
        Edit::Lanes {
            before: before.lanes.clone(),
            after: after.lanes.clone(),
        },
        Edit::Phases {
            before: before.phases.clone(),
            after: after.phases.clone(),
        },
    ];
    let cards = pairs(&before.cards, &after.cards);
    edits.extend(cards.map(|(before, after)| Edit::Card { before, after }));
    let links = pairs(&before.links, &after.links);
    edits.extend(links.map(|(before, after)| Edit::Link { before, after }));
    edits.extend(
        EntryEdit::between(before, after)
            .into_iter()
            .map(Edit::Entry),
    );
    edits
}

/// Records of the same id that differ.
pub(in super::super) fn pairs<'a, R: Record + Clone + PartialEq>(
    before: &'a BTreeMap<R::Id, R>,
    after: &'a BTreeMap<R::Id, R>,
) -> impl Iterator<Item = (Option<R>, Option<R>)> + 'a
where
    R::Id: 'a,
{
    let ids: BTreeSet<&R::Id> = gathered(before.keys().chain(after.keys()));
    ids.into_iter().filter_map(|id| {
        let pair = (before.get(id), after.get(id));
        (pair.0 != pair.1).then(|| (pair.0.cloned(), pair.1.cloned()))
    })
}

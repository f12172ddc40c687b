//! Differences in numbers.

use std::collections::BTreeMap;

use super::{
    super::choice::choices,
    compare::{Difference, Fate, FieldChange},
    elements::{ORDER, PLACE, Part},
};

choices! {
    /// What became of an element, in one word.
    Verdict {
        /// It is new.
        Added = "added",
        /// It is gone.
        Removed = "removed",
        /// It stands elsewhere, and is the same otherwise.
        Moved = "moved",
        /// It says something else.
        Changed = "changed",
    }
}

impl Difference {
    /// What became of the element, in one word. A card that moved and changed has changed.
    pub fn verdict(&self) -> Verdict {
        match &self.fate {
            Fate::Added => Verdict::Added,
            Fate::Removed => Verdict::Removed,
            Fate::Changed(changes) if changes.iter().all(is_place) => Verdict::Moved,
            Fate::Changed(_) => Verdict::Changed,
        }
    }

    /// Whether it is a card that stands in another lane or phase.
    pub fn is_moved(&self) -> bool {
        self.fields().iter().any(|change| change.field == PLACE)
    }

    /// The fields that changed; none for an element that is new or gone.
    pub fn fields(&self) -> &[FieldChange] {
        match &self.fate {
            Fate::Changed(changes) => changes,
            Fate::Added | Fate::Removed => &[],
        }
    }
}

fn is_place(change: &FieldChange) -> bool {
    change.field == PLACE || change.field == ORDER
}

/// How many elements of each kind were added, removed, moved, changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digest(BTreeMap<(Part, Verdict), usize>);

impl Digest {
    /// Sums differences up. Another order of lanes or phases counts as one move of each.
    pub fn of(differences: &[Difference]) -> Self {
        let mut counts = BTreeMap::new();
        let mut add = |part, verdict| *counts.entry((part, verdict)).or_default() += 1;
        for difference in differences {
            if difference.element.part != Part::Blueprint {
                add(difference.element.part, difference.verdict());
                continue;
            }
            let is_order = |part: Part, change: &FieldChange| {
                change.field.strip_prefix('/') == Some(part.name())
            };
            let mut rest = difference.fields().len();
            for part in [Part::Lanes, Part::Phases] {
                if difference
                    .fields()
                    .iter()
                    .any(|change| is_order(part, change))
                {
                    add(part, Verdict::Moved);
                    rest -= 1;
                }
            }
            if rest > 0 {
                add(Part::Blueprint, Verdict::Changed);
            }
        }
        Self(counts)
    }

    /// How many of one kind met this fate.
    pub fn count(&self, part: Part, verdict: Verdict) -> usize {
        self.0.get(&(part, verdict)).copied().unwrap_or_default()
    }

    /// How many elements differ.
    pub fn total(&self) -> usize {
        self.0.values().sum()
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Kinds, fates and numbers, kind by kind.
    pub fn iter(&self) -> impl Iterator<Item = (Part, Verdict, usize)> + '_ {
        self.0
            .iter()
            .map(|((part, verdict), count)| (*part, *verdict, *count))
    }
}

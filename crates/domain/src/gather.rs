//! Sorting and collecting with little code.
//!
//! The standard library's stable sort is four kilobytes of code for every type that is sorted, and
//! collecting into a tree sorts, too: in the editor of blueprints that was a fourteenth of the code.
//! Here a type costs a few hundred bytes. What is sorted by the hundred thousand stays with the
//! standard library.

use std::cmp::Ordering;

/// Collects into a map or a set, one by one; of equal keys the last one counts, as ever.
pub fn gathered<C: Default + Extend<T>, T>(items: impl IntoIterator<Item = T>) -> C {
    let mut all = C::default();
    all.extend(items);
    all
}

/// Sorts; what is equal keeps its order.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    if items.len() < 2 {
        return;
    }
    let order = sorted(items.len(), &mut |one, other| {
        compare(&items[one], &items[other])
    });
    rearrange(items, order);
}

/// Sorts by a key; what is equal keeps its order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// The numbers below `count` in order: the one sort that all types share.
fn sorted(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

/// Puts at every place the item that `order`, a permutation, names for it.
fn rearrange<T>(items: &mut [T], mut order: Vec<usize>) {
    for start in 0..order.len() {
        // Along the circle of places that begins here; what stood at its beginning comes to its end.
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == start {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sorts_like_the_standard_library(keys in prop::collection::vec(0_u8..20, 0..200)) {
            let numbered: Vec<(u8, usize)> = keys.iter().copied().zip(0..).collect();
            let (mut ours, mut theirs) = (numbered.clone(), numbered.clone());
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(&ours, &theirs);
            sort_by(&mut ours, |one, other| other.0.cmp(&one.0));
            theirs.sort_by_key(|(key, _)| std::cmp::Reverse(*key));
            prop_assert_eq!(ours, theirs);
            let map: BTreeMap<u8, usize> = gathered(numbered.clone());
            prop_assert_eq!(map, numbered.into_iter().collect::<BTreeMap<_, _>>());
            let set: BTreeSet<u8> = gathered(keys.clone());
            prop_assert_eq!(set, keys.into_iter().collect::<BTreeSet<_>>());
        }
    }

    #[test]
    fn a_rotation_either_way_is_one_circle() {
        let mut last_first: Vec<usize> = (1..1000).chain([0]).collect();
        sort_by(&mut last_first, Ord::cmp);
        assert!(last_first.into_iter().eq(0..1000));
        let mut first_last: Vec<usize> = [999].into_iter().chain(0..999).collect();
        sort_by(&mut first_last, Ord::cmp);
        assert!(first_last.into_iter().eq(0..1000));
    }
}

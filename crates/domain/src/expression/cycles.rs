//! Things that depend on themselves: a question that is asked depending on its own answer.

use std::collections::HashMap;

/// Not visited yet.
const NEW: usize = usize::MAX;

/// One thing in the search of Tarjan's algorithm.
struct Thing<'a> {
    id: &'a str,
    needs: Vec<usize>,
    /// The order in which it was visited.
    visit: usize,
    /// The earliest visit that can be reached from it.
    low: usize,
    waiting: bool,
}

/// The groups of ids that depend on each other in a circle, from edges "this depends on that".
///
/// Groups and their members come in the order in which the edges first name them. Takes time
/// in proportion to the edges and no recursion (Tarjan, *Depth-First Search and Linear Graph
/// Algorithms*, 1972).
pub fn cycles<'a>(edges: &[(&'a str, &'a str)]) -> Vec<Vec<&'a str>> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut things: Vec<Thing> = Vec::new();
    for (id, need) in edges {
        let [from, to] = [*id, *need].map(|id| {
            *places.entry(id).or_insert_with(|| {
                things.push(Thing {
                    id,
                    needs: Vec::new(),
                    visit: NEW,
                    low: NEW,
                    waiting: false,
                });
                things.len() - 1
            })
        });
        things[from].needs.push(to);
    }
    let mut groups = circles(&mut things);
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort_unstable();
    let names = |group: Vec<usize>| group.into_iter().map(|place| things[place].id).collect();
    groups.into_iter().map(names).collect()
}

/// The strongly connected parts with more than one thing, or with one that needs itself.
fn circles(things: &mut [Thing]) -> Vec<Vec<usize>> {
    let mut groups = Vec::new();
    let mut waiting: Vec<usize> = Vec::new();
    let mut visits = 0;
    for root in 0..things.len() {
        if things[root].visit != NEW {
            continue;
        }
        // Each entry: a thing and which of its needs comes next.
        let mut path = vec![(root, 0)];
        while let Some((place, next)) = path.pop() {
            if next == 0 {
                things[place].visit = visits;
                things[place].low = visits;
                things[place].waiting = true;
                waiting.push(place);
                visits += 1;
            }
            if let Some(&need) = things[place].needs.get(next) {
                path.push((place, next + 1));
                if things[need].visit == NEW {
                    path.push((need, 0));
                } else if things[need].waiting {
                    things[place].low = things[place].low.min(things[need].visit);
                }
                continue;
            }
            let low = things[place].low;
            if let Some(&(above, _)) = path.last() {
                things[above].low = things[above].low.min(low);
            }
            if low == things[place].visit {
                let start = waiting.iter().rposition(|other| *other == place);
                let group = waiting.split_off(start.unwrap_or_default());
                for member in &group {
                    things[*member].waiting = false;
                }
                if group.len() > 1 || things[place].needs.contains(&place) {
                    groups.push(group);
                }
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_are_found_and_trees_are_not() {
        assert!(cycles(&[("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]).is_empty());
        assert_eq!(cycles(&[("a", "a")]), [["a"]]);
        let edges = [
            ("x", "a"),
            ("a", "b"),
            ("b", "c"),
            ("c", "a"),
            ("d", "e"),
            ("e", "d"),
            ("c", "d"),
        ];
        assert_eq!(cycles(&edges), [vec!["a", "b", "c"], vec!["d", "e"]]);
    }

    #[test]
    fn a_long_chain_needs_no_stack() {
        let names: Vec<String> = (0..100_000).map(|number| number.to_string()).collect();
        let pairs = names
            .windows(2)
            .map(|pair| (pair[0].as_str(), pair[1].as_str()));
        let mut edges: Vec<_> = pairs.collect();
        assert!(cycles(&edges).is_empty());
        edges.push((&names[99_999], &names[0]));
        assert_eq!(cycles(&edges)[0].len(), 100_000);
    }
}

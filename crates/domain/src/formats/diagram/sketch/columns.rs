//! Columns of diagrams that have none.

use std::collections::{BTreeMap, VecDeque};

use super::{Edge, Node};

/// A column for each node: by where it stands, or, where the file does not tell, by how many
/// arrows lead to it from a beginning.
pub(super) fn columns(nodes: &[Node], edges: &[Edge]) -> Vec<usize> {
    let places: Option<Vec<(f64, f64)>> = nodes
        .iter()
        .map(|node| Some((node.x?, node.width.unwrap_or(100.0).max(1.0))))
        .collect();
    match places {
        Some(places) => by_place(&places),
        None => by_arrows(nodes, edges),
    }
}

/// Nodes whose centres lie within three quarters of a width share a column.
fn by_place(places: &[(f64, f64)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    let x = |index: &usize| places.get(*index).map_or(0.0, |place| place.0);
    order.sort_by(|one, other| x(one).total_cmp(&x(other)));
    let mut columns = vec![0; places.len()];
    let (mut column, mut begins): (usize, Option<f64>) = (0, None);
    for index in order {
        let Some(&(x, width)) = places.get(index) else {
            continue;
        };
        match begins {
            Some(from) if x - from <= 0.75 * width => {}
            Some(_) => {
                column += 1;
                begins = Some(x);
            }
            None => begins = Some(x),
        }
        if let Some(slot) = columns.get_mut(index) {
            *slot = column;
        }
    }
    columns
}

/// The fewest arrows from a node that none leads to; the first node begins where all are in
/// circles.
fn by_arrows(nodes: &[Node], edges: &[Edge]) -> Vec<usize> {
    let places: BTreeMap<&str, usize> = nodes
        .iter()
        .map(|node| node.key.as_str())
        .zip(0..)
        .collect();
    let mut ways: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    let mut is_led_to = vec![false; nodes.len()];
    for edge in edges {
        let ends = places
            .get(edge.from.as_str())
            .zip(places.get(edge.to.as_str()));
        if let Some((&from, &to)) = ends.filter(|(from, to)| from != to)
            && let (Some(ways), Some(led)) = (ways.get_mut(from), is_led_to.get_mut(to))
        {
            ways.push(to);
            *led = true;
        }
    }
    let mut columns: Vec<Option<usize>> = vec![None; nodes.len()];
    let beginnings = is_led_to
        .iter()
        .enumerate()
        .filter(|(_, led)| !**led)
        .map(|(index, _)| index);
    let mut line: VecDeque<(usize, usize)> = beginnings.map(|index| (index, 0)).collect();
    for start in 0..nodes.len() {
        if line.is_empty() && columns.get(start) == Some(&None) {
            line.push_back((start, 0));
        }
        while let Some((index, column)) = line.pop_front() {
            match columns.get_mut(index) {
                Some(slot) if slot.is_none() => *slot = Some(column),
                _ => continue,
            }
            let next = ways.get(index).into_iter().flatten();
            line.extend(next.map(|next| (*next, column + 1)));
        }
    }
    columns.into_iter().map(Option::unwrap_or_default).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(key: &str, x: Option<f64>) -> Node {
        Node {
            key: key.into(),
            x,
            width: Some(100.0),
            ..Node::default()
        }
    }

    #[test]
    fn steps_below_each_other_share_a_column() {
        let nodes: Vec<Node> = [300.0, 100.0, 110.0, 310.0, 520.0]
            .into_iter()
            .map(|x| node("n", Some(x)))
            .collect();
        assert_eq!(columns(&nodes, &[]), [1, 0, 0, 1, 2]);
    }

    #[test]
    fn without_places_arrows_tell_the_order_and_circles_end() {
        let nodes: Vec<Node> = ["a", "b", "c", "d", "e"].map(|key| node(key, None)).into();
        let edge = |from: &str, to: &str| Edge {
            from: from.into(),
            to: to.into(),
            ..Edge::default()
        };
        let edges = [
            edge("a", "b"),
            edge("b", "c"),
            edge("c", "b"),
            edge("d", "e"),
            edge("e", "d"),
        ];
        assert_eq!(columns(&nodes, &edges), [0, 1, 2, 0, 1]);
    }
}

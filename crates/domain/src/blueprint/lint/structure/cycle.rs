//! B19: circles without a way out.

use super::{
    super::{
        Rule, Severity, Subject,
        finding::{Report, name},
        plan::{Plan, Spot},
        words::words,
    },
    BITNER,
};

pub(super) const RULE: Rule = Rule {
    id: "B19",
    severity: Severity::Warning,
    title: words("循环没有出口", "Cycle without exit"),
    message: words(
        "从“{card}”起的 {count} 步绕成一圈，没有出口。",
        "{count} steps from “{card}” on go round in a circle without a way out.",
    ),
    why: words(
        "循环要有条件和出口，否则客户或工作永远走不出去。",
        "A loop needs a condition and an exit, or customers and work go round for ever.",
    ),
    source: BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for mut circle in circles(plan) {
        circle.sort_unstable();
        let is_inside = |index: &usize| circle.binary_search(index).is_ok();
        let spots: Vec<&Spot> = circle
            .iter()
            .filter_map(|index| plan.spots.get(*index))
            .collect();
        let has_exit = spots.iter().any(|spot| {
            spot.card.step.marks.end || spot.ways_on().any(|(next, _)| !is_inside(&next))
        });
        if let (false, Some(first)) = (has_exit, spots.first()) {
            report.add(
                spots
                    .iter()
                    .map(|spot| Subject::Card(spot.card.id.clone()))
                    .collect(),
                &[
                    ("card", &name(&first.card.title)),
                    ("count", &crate::text::Text::same(spots.len().to_string())),
                ],
                None,
            );
        }
    }
}

/// The groups of two cards or more from each of which every other can be reached: Tarjan's
/// strongly connected components (1972), without recursion so that long chains cannot exhaust
/// the stack.
fn circles(plan: &Plan<'_>) -> Vec<Vec<usize>> {
    let ways: Vec<Vec<usize>> = plan
        .spots
        .iter()
        .map(|spot| spot.ways_on().map(|(next, _)| next).collect())
        .collect();
    let mut search = Search {
        ways: &ways,
        nodes: vec![Node::default(); ways.len()],
        stack: Vec::new(),
        found: Vec::new(),
        count: 0,
    };
    for start in 0..ways.len() {
        search.from(start);
    }
    search.found
}

#[derive(Clone, Copy, Default)]
struct Node {
    /// When it was first seen, from 1; 0 for not yet.
    seen: usize,
    /// The earliest card on the stack that can be reached from it.
    low: usize,
    on_stack: bool,
}

struct Search<'a> {
    ways: &'a [Vec<usize>],
    nodes: Vec<Node>,
    stack: Vec<usize>,
    found: Vec<Vec<usize>>,
    count: usize,
}

impl Search<'_> {
    fn from(&mut self, start: usize) {
        if self.node(start).seen > 0 {
            return;
        }
        // Each entry is a card and how many of its ways have been followed.
        let mut path = vec![(start, 0)];
        self.enter(start);
        while let Some((at, followed)) = path.last_mut() {
            let at = *at;
            let way = self.ways.get(at).and_then(|ways| ways.get(*followed));
            if let Some(next) = way.copied() {
                *followed += 1;
                let node = self.node(next);
                if node.seen == 0 {
                    self.enter(next);
                    path.push((next, 0));
                } else if node.on_stack {
                    self.lower(at, node.seen);
                }
            } else {
                path.pop();
                let low = self.node(at).low;
                if let Some((before, _)) = path.last() {
                    self.lower(*before, low);
                }
                self.leave(at);
            }
        }
    }

    fn node(&self, index: usize) -> Node {
        self.nodes.get(index).copied().unwrap_or_default()
    }

    fn enter(&mut self, index: usize) {
        self.count += 1;
        if let Some(node) = self.nodes.get_mut(index) {
            *node = Node {
                seen: self.count,
                low: self.count,
                on_stack: true,
            };
        }
        self.stack.push(index);
    }

    fn lower(&mut self, index: usize, low: usize) {
        if let Some(node) = self.nodes.get_mut(index) {
            node.low = node.low.min(low);
        }
    }

    /// Closes a card; the first one of a group takes the group from the stack.
    fn leave(&mut self, index: usize) {
        let node = self.node(index);
        if node.low != node.seen {
            return;
        }
        let mut group = Vec::new();
        while let Some(member) = self.stack.pop() {
            if let Some(node) = self.nodes.get_mut(member) {
                node.on_stack = false;
            }
            group.push(member);
            if member == index {
                break;
            }
        }
        if group.len() > 1 {
            self.found.push(group);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::{
        Blueprint,
        LinkKind::{Branch, Information, Loop, Sequence},
    };

    fn circle() -> Blueprint {
        let mut blueprint = rows(&[
            ("a", CustomerActions, 0),
            ("b", Frontstage, 0),
            ("c", Frontstage, 1),
            ("d", CustomerActions, 2),
        ]);
        link(&mut blueprint, "a", "b", Sequence);
        link(&mut blueprint, "b", "c", Sequence);
        link(&mut blueprint, "c", "b", Loop);
        blueprint
    }

    #[test]
    fn a_circle_without_a_way_out_is_told_once() {
        let findings = found(&RULE, &circle());
        assert_eq!(findings.len(), 1);
        let cards: Vec<_> = findings[0].subjects.iter().map(Subject::id).collect();
        assert_eq!(cards, ["b", "c"]);
    }

    #[test]
    fn a_branch_out_or_a_marked_end_is_an_exit_and_information_is_no_way() {
        let mut branch = circle();
        link(&mut branch, "c", "d", Branch);
        assert!(hits(&RULE, &branch).is_empty());
        let mut end = circle();
        step(&mut end, "c", |step| step.marks.end = true);
        assert!(hits(&RULE, &end).is_empty());
        let mut told = rows(&[("a", CustomerActions, 0), ("b", Frontstage, 0)]);
        link(&mut told, "a", "b", Sequence);
        link(&mut told, "b", "a", Information);
        assert!(hits(&RULE, &told).is_empty());
    }

    #[test]
    fn a_chain_of_thousands_does_not_exhaust_the_stack() {
        let ids: Vec<String> = (0..5_000).map(|index| format!("c{index:05}")).collect();
        let cards: Vec<_> = ids.iter().map(|id| (id.as_str(), Frontstage, 1)).collect();
        let mut blueprint = rows(&cards);
        for (from, to) in ids.iter().zip(ids.iter().skip(1)) {
            link(&mut blueprint, from, to, Sequence);
        }
        assert!(hits(&RULE, &blueprint).is_empty());
        link(&mut blueprint, "c04999", "c00000", Loop);
        assert_eq!(hits(&RULE, &blueprint).len(), 1);
    }
}

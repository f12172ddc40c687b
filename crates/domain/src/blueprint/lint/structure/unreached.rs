//! B10: work that reaches no customer.

use super::{
    super::{Rule, Severity, finding::Report, plan::Plan, words::words},
    BITNER,
};
use crate::blueprint::LaneKind;

pub(super) const RULE: Rule = Rule {
    id: "B10",
    severity: Severity::Warning,
    title: words(
        "后台工作与客户无关",
        "Backstage work that reaches no customer",
    ),
    message: words(
        "从“{card}”顺着连线到不了任何客户行为。",
        "No chain of links joins “{card}” to a customer action.",
    ),
    why: words(
        "后台和支持过程为客户的行为而存在：顺着连线竖着看，就知道它为哪一步。",
        "Backstage and support exist for customer actions: reading a blueprint from top to bottom tells for which.",
    ),
    source: BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let mut reached = vec![false; plan.spots.len()];
    let mut open: Vec<usize> = plan
        .spots
        .iter()
        .enumerate()
        .filter(|(_, spot)| spot.kind == LaneKind::CustomerActions)
        .map(|(index, _)| index)
        .collect();
    while let Some(index) = open.pop() {
        match reached.get_mut(index) {
            Some(reached) if !*reached => *reached = true,
            _ => continue,
        }
        if let Some(spot) = plan.spots.get(index) {
            open.extend(spot.out.iter().chain(&spot.into).map(|(mate, _)| *mate));
        }
    }
    for (spot, reached) in plan.spots.iter().zip(reached) {
        let is_behind = spot.kind >= LaneKind::Backstage;
        // A card without any link is an orphan, which is another rule's finding.
        let is_linked = !spot.out.is_empty() || !spot.into.is_empty();
        if is_behind && is_linked && !reached {
            report.card(spot.card, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::LinkKind::Handoff;

    #[test]
    fn an_island_behind_the_scenes_is_found() {
        let mut blueprint = rows(&[
            ("a", CustomerActions, 0),
            ("b", Backstage, 0),
            ("c", Support, 1),
        ]);
        link(&mut blueprint, "b", "c", Handoff);
        assert_eq!(hits(&RULE, &blueprint), ["b", "c"]);
        link(&mut blueprint, "c", "a", Handoff);
        assert!(hits(&RULE, &blueprint).is_empty());
    }

    #[test]
    fn unlinked_cards_are_left_to_the_rule_of_orphans() {
        assert!(hits(&RULE, &rows(&[("b", Backstage, 0)])).is_empty());
    }
}

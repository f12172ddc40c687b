//! B1: the ends of links.

use std::collections::BTreeSet;

use super::{
    super::{Fix, FixStep, Rule, Severity, Subject, finding::Report, plan::Plan, words::words},
    BITNER,
};
use crate::{blueprint::Command, text::Text};

pub(super) const RULE: Rule = Rule {
    id: "B1",
    severity: Severity::Error,
    title: words("连线两端不对", "Link with wrong ends"),
    message: words("连线 {link} {fault}。", "The link {link} {fault}."),
    why: words(
        "连线表示谁之后是谁；没有两端、连到自己或重复的连线什么也不表示。",
        "A link says what follows what; without two ends, back to the same card or twice it says nothing.",
    ),
    source: BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let mut ends = BTreeSet::new();
    let cards = &plan.blueprint.cards;
    for (id, link) in &plan.blueprint.links {
        let fault = if !cards.contains_key(&link.from) || !cards.contains_key(&link.to) {
            Text::new("有一端没有连到卡片", "has a loose end")
        } else if link.from == link.to {
            Text::new("连到了自己", "leads back to its own card")
        } else if !ends.insert((&link.from, &link.to)) {
            Text::new("与另一条重复", "repeats another one")
        } else {
            continue;
        };
        let fix = Fix::new(
            words("删除这条连线", "Delete this link"),
            FixStep::from(Command::Disconnect { id: id.clone() }),
        );
        report.add(
            vec![Subject::Link(id.clone())],
            &[("link", &Text::same(id.as_str())), ("fault", &fault)],
            Some(fix),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::{Link, LinkKind::Sequence};

    #[test]
    fn loose_circular_and_double_links_are_found_and_deleted() {
        let mut blueprint = rows(&[("a", CustomerActions, 0), ("b", Frontstage, 0)]);
        link(&mut blueprint, "a", "b", Sequence);
        link(&mut blueprint, "a", "a", Sequence);
        link(&mut blueprint, "a", "gone", Sequence);
        let twin = Link::new("twin", "a", "b", Sequence);
        blueprint.links.insert(twin.id.clone(), twin);
        assert_eq!(hits(&RULE, &blueprint), ["a-a", "a-gone", "twin"]);
        for finding in found(&RULE, &blueprint) {
            let fix = finding.fix.unwrap();
            super::super::super::apply_fix(&mut blueprint, &fix, &mut String::new).unwrap();
        }
        assert_eq!(blueprint.links.len(), 1);
        assert!(found(&RULE, &blueprint).is_empty());
    }

    #[test]
    fn there_and_back_are_two_links() {
        let mut blueprint = rows(&[("a", CustomerActions, 0), ("b", Frontstage, 0)]);
        link(&mut blueprint, "a", "b", Sequence);
        link(&mut blueprint, "b", "a", Sequence);
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

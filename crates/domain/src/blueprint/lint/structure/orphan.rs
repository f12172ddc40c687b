//! B9: cards without a link.

use super::{
    super::{Fix, FixStep, Rule, Severity, finding::Report, plan::Plan, words::words},
    BITNER,
};
use crate::blueprint::{Command, LaneKind};

pub(super) const RULE: Rule = Rule {
    id: "B9",
    severity: Severity::Warning,
    title: words("孤立的卡片", "Orphan card"),
    message: words(
        "“{card}”没有任何连线。",
        "“{card}” has no link to anything.",
    ),
    why: words(
        "没有连线就看不出它为谁、接着谁；蓝图说的是各步之间的关系。",
        "Without a link nobody can tell what it follows and whom it serves; a blueprint is about how steps hang together.",
    ),
    source: BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        // Evidence belongs to the customer's step below it and needs no arrow.
        let belongs = spot.kind == LaneKind::PhysicalEvidence
            && plan.has(spot.column, LaneKind::CustomerActions);
        if spot.out.is_empty() && spot.into.is_empty() && !belongs {
            let delete = Command::DeleteCards {
                ids: vec![spot.card.id.clone()],
            };
            let fix = Fix::new(
                words("删除这张卡片", "Delete this card"),
                FixStep::from(delete),
            );
            report.card(spot.card, Some(fix));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::LinkKind;

    #[test]
    fn unlinked_cards_are_found_and_deleted() {
        let mut blueprint = rows(&[
            ("a", CustomerActions, 0),
            ("b", Frontstage, 0),
            ("c", Support, 1),
            ("d", PhysicalEvidence, 2),
        ]);
        link(&mut blueprint, "a", "b", LinkKind::Sequence);
        assert_eq!(hits(&RULE, &blueprint), ["c", "d"]);
        assert_eq!(mended(&RULE, &blueprint).cards.len(), 2);
    }

    #[test]
    fn evidence_above_a_customers_step_belongs_to_it() {
        let mut blueprint = rows(&[
            ("a", CustomerActions, 0),
            ("b", Frontstage, 0),
            ("sign", PhysicalEvidence, 0),
        ]);
        link(&mut blueprint, "a", "b", LinkKind::Sequence);
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

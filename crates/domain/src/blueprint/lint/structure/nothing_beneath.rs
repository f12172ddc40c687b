//! B8: what is done for the customer.

use super::{
    super::{Rule, Severity, finding::Report, plan::Plan, words::words},
    BITNER,
};
use crate::blueprint::LaneKind;

pub(super) const RULE: Rule = Rule {
    id: "B8",
    severity: Severity::Warning,
    title: words(
        "客户行为下面什么也没有",
        "Nothing beneath a customer action",
    ),
    message: words(
        "“{card}”所在阶段的前台、后台和支持过程都是空的。",
        "Nothing is done for customers in the phase of “{card}”: frontstage, backstage and support are empty.",
    ),
    why: words(
        "客户的每个行为都要有组织的行为或系统支撑，否则没有人为它负责。",
        "Every customer action rests on something that the organisation does or provides; otherwise nobody answers for it.",
    ),
    source: BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in plan.of(LaneKind::CustomerActions) {
        let beneath = |kind: LaneKind| kind > LaneKind::CustomerActions;
        let in_phase = plan
            .column(spot.column)
            .iter()
            .any(|other| beneath(other.kind));
        if !in_phase && !plan.mates(spot).any(|mate| beneath(mate.kind)) {
            report.card(spot.card, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::LinkKind;

    #[test]
    fn a_customer_who_is_left_alone_is_found() {
        let blueprint = rows(&[
            ("ask", CustomerActions, 1),
            ("system", Support, 0),
            ("sign", PhysicalEvidence, 1),
        ]);
        assert_eq!(hits(&RULE, &blueprint), ["ask"]);
    }

    #[test]
    fn anything_beneath_or_linked_will_do() {
        let beneath = rows(&[("ask", CustomerActions, 1), ("system", Support, 1)]);
        assert!(hits(&RULE, &beneath).is_empty());
        let mut linked = rows(&[("ask", CustomerActions, 1), ("desk", Frontstage, 0)]);
        link(&mut linked, "desk", "ask", LinkKind::Information);
        assert!(hits(&RULE, &linked).is_empty());
    }
}

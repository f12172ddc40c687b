//! B16: prevention at fail points.

use super::super::{Rule, Severity, finding::Report, plan::Plan, words::words};

pub(super) const RULE: Rule = Rule {
    id: "B16",
    severity: Severity::Warning,
    title: words("失误点没有预防措施", "Fail point without prevention"),
    message: words(
        "“{card}”容易失误，却没有写怎样预防。",
        "“{card}” tends to fail, and nothing is written down to prevent it.",
    ),
    why: words(
        "设计蓝图就是为了事先看出哪里会失误，并把防错做进流程。",
        "Blueprints exist to see failures beforehand and to build fail-safes into the process.",
    ),
    source: super::SHOSTACK,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        // A missing recovery plan is rule L4's finding.
        if spot.card.fail_point && spot.card.step.fail.prevention.is_empty() {
            report.card(spot.card, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::text::Text;

    #[test]
    fn fail_points_need_prevention_and_other_steps_do_not() {
        let mut blueprint = rows(&[("assign", Frontstage, 0), ("greet", Frontstage, 0)]);
        change(&mut blueprint, "assign", |card| card.fail_point = true);
        assert_eq!(hits(&RULE, &blueprint), ["assign"]);
        step(&mut blueprint, "assign", |step| {
            step.fail.prevention = Text::same("Check the booking the day before");
        });
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

//! L4: recovery at fail points.

use super::super::{Fix, Rule, Severity, finding::Report, plan::Plan, words::words};
use crate::{
    blueprint::{FailPoint, StepPatch},
    text::Text,
};

pub(super) const RULE: Rule = Rule {
    id: "L4",
    severity: Severity::Warning,
    title: words("失误点没有补救预案", "Fail point without recovery plan"),
    message: words(
        "“{card}”容易失误，却没有补救预案。",
        "“{card}” tends to fail and has no recovery plan.",
    ),
    why: words(
        "失误难免，客户记住的是怎样补救：道歉、送礼物、免费、额外服务。补救及时的客户比没遇到问题的还忠诚。",
        "Failures happen; what customers remember is the recovery. Those who were helped at once stay more loyal than those who never had a problem.",
    ),
    source: words(
        "《客户关系管理》课题八 服务补救；Kamin 第 2 章",
        "Customer relationship management, topic 8, service recovery; Kamin, chapter 2",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        let fail = &spot.card.step.fail;
        if !spot.card.fail_point || !fail.recovery.is_empty() {
            continue;
        }
        let fail = FailPoint {
            recovery: Text::new(
                "承认 → 道歉 → 说明原因 → 当场解决 → 补偿 → 回访",
                "Acknowledge → apologise → explain → put right → compensate → follow up",
            ),
            ..fail.clone()
        };
        let label = words(
            "为“{card}”填入补救六步",
            "Write the six steps of recovery into “{card}”",
        );
        let patch = StepPatch {
            fail: Some(fail),
            ..StepPatch::default()
        };
        report.card(spot.card, Some(Fix::step(label, spot.card, patch)));
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn a_fail_point_without_a_plan_is_found_and_mended() {
        let mut blueprint = rows(&[("assign", Frontstage, 1), ("greet", Frontstage, 0)]);
        change(&mut blueprint, "assign", |card| card.fail_point = true);
        step(&mut blueprint, "assign", |step| {
            step.fail.cause = Text::same("Late");
        });
        assert_eq!(hits(&RULE, &blueprint), ["assign"]);
        let fail = &mended(&RULE, &blueprint).cards[&"assign".into()]
            .step
            .fail
            .clone();
        assert_eq!(fail.cause, Text::same("Late"));
    }

    #[test]
    fn a_plan_will_do() {
        let mut blueprint = rows(&[("assign", Frontstage, 1)]);
        change(&mut blueprint, "assign", |card| card.fail_point = true);
        step(&mut blueprint, "assign", |step| {
            step.fail.recovery = Text::same("Upgrade");
        });
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

//! B13: how long customers may wait.

use super::super::{Fix, Rule, Severity, finding::Report, plan::Plan, words::words};
use crate::blueprint::{StepPatch, Timing};

/// Five minutes, in seconds: what the sample hotel's desk keeps to.
const USUAL: u32 = 300;

pub(super) const RULE: Rule = Rule {
    id: "B13",
    severity: Severity::Warning,
    title: words("等候点没有最长等候", "Wait point without a maximum"),
    message: words(
        "客户在“{card}”等候，却没有规定最长等多久。",
        "Customers wait at “{card}”, and no longest wait is set.",
    ),
    why: words(
        "没有上限，就不知道什么时候该加人、该道歉。",
        "Without a limit nobody knows when to add staff or to apologise.",
    ),
    source: super::SHOSTACK,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        let timing = &spot.card.step.timing;
        if !spot.card.wait_point || timing.maximum_wait.is_some() {
            continue;
        }
        let patch = StepPatch {
            timing: Some(Timing {
                maximum_wait: Some(USUAL),
                ..timing.clone()
            }),
            ..StepPatch::default()
        };
        let label = words(
            "把“{card}”的最长等候设为 5 分钟",
            "Set the longest wait at “{card}” to 5 minutes",
        );
        report.card(spot.card, Some(Fix::step(label, spot.card, patch)));
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn a_wait_without_a_limit_is_found_and_mended() {
        let mut blueprint = rows(&[("wait", CustomerActions, 0), ("pay", CustomerActions, 1)]);
        change(&mut blueprint, "wait", |card| card.wait_point = true);
        step(&mut blueprint, "wait", |step| step.timing.target = Some(60));
        assert_eq!(hits(&RULE, &blueprint), ["wait"]);
        let timing = mended(&RULE, &blueprint).cards[&"wait".into()]
            .step
            .timing
            .clone();
        assert_eq!((timing.maximum_wait, timing.target), (Some(300), Some(60)));
    }

    #[test]
    fn a_limit_will_do() {
        let mut blueprint = rows(&[("wait", CustomerActions, 0)]);
        change(&mut blueprint, "wait", |card| card.wait_point = true);
        step(&mut blueprint, "wait", |step| {
            step.timing.maximum_wait = Some(0);
        });
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

//! L13: targets and their tolerance.

use super::super::{Fix, Rule, Severity, finding::Report, plan::Plan, words::words};
use crate::blueprint::{StepPatch, Timing};

pub(super) const RULE: Rule = Rule {
    id: "L13",
    severity: Severity::Warning,
    title: words("有目标时间没有容差", "Target without tolerance"),
    message: words(
        "“{card}”有目标时间，却没有容差。",
        "“{card}” has a target time but no tolerance.",
    ),
    why: words(
        "稳定就是每次一样；没有容差，就说不清多大的偏差算不稳定。",
        "Stability means the same every time; without a tolerance nobody can say how far off is unstable.",
    ),
    source: words(
        "丁品洋《卓越的客户服务体系》稳定性；Shostack（1984）",
        "Ding Pinyang on stability; Shostack (1984)",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        let timing = &spot.card.step.timing;
        let (Some(target), None) = (timing.target, timing.tolerance) else {
            continue;
        };
        let patch = StepPatch {
            timing: Some(Timing {
                tolerance: Some(target.div_ceil(4)),
                ..timing.clone()
            }),
            ..StepPatch::default()
        };
        let label = words(
            "为“{card}”设目标四分之一的容差",
            "Set a quarter of the target as the tolerance of “{card}”",
        );
        report.card(spot.card, Some(Fix::step(label, spot.card, patch)));
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn a_target_alone_is_found_and_mended() {
        let mut blueprint = rows(&[("serve", Frontstage, 1)]);
        step(&mut blueprint, "serve", |step| {
            step.timing.target = Some(60);
        });
        assert_eq!(hits(&RULE, &blueprint), ["serve"]);
        let timing = &mended(&RULE, &blueprint).cards[&"serve".into()]
            .step
            .timing
            .clone();
        assert_eq!((timing.target, timing.tolerance), (Some(60), Some(15)));
    }

    #[test]
    fn a_tolerance_of_none_at_all_is_one_and_no_target_needs_none() {
        let mut blueprint = rows(&[("serve", Frontstage, 1), ("greet", Frontstage, 1)]);
        step(&mut blueprint, "serve", |step| {
            step.timing.target = Some(60);
            step.timing.tolerance = Some(0);
        });
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

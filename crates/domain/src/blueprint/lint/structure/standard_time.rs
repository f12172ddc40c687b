//! B14: standard times.

use super::super::{Rule, Severity, finding::Report, plan::Plan, words::words};
use crate::blueprint::LaneKind;

pub(super) const RULE: Rule = Rule {
    id: "B14",
    severity: Severity::Warning,
    title: words(
        "步骤没有标准时间和容差",
        "Step without standard time and tolerance",
    ),
    message: words(
        "“{card}”没有标准时间，也没有容差。",
        "“{card}” has no standard time and no tolerance.",
    ),
    why: words(
        "时间是服务的成本，也是客户最先感到的；员工的每一步都要有标准时间和允许的偏差。",
        "Time is what a service costs and what customers feel first; every step of the staff needs a standard time and how far off it may be.",
    ),
    source: super::SHOSTACK,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        let is_work = matches!(spot.kind, LaneKind::Frontstage | LaneKind::Backstage);
        // A target without a tolerance is rule L13's finding.
        if is_work && spot.card.step.timing.target.is_none() {
            report.card(spot.card, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn work_without_a_time_is_found() {
        let mut blueprint = rows(&[("serve", Frontstage, 0), ("clean", Backstage, 0)]);
        assert_eq!(hits(&RULE, &blueprint), ["serve", "clean"]);
        step(&mut blueprint, "serve", |step| {
            step.timing.target = Some(60);
        });
        assert_eq!(hits(&RULE, &blueprint), ["clean"]);
    }

    #[test]
    fn customers_evidence_and_systems_have_their_own_time() {
        let blueprint = rows(&[
            ("ask", CustomerActions, 0),
            ("sign", PhysicalEvidence, 0),
            ("system", Support, 0),
        ]);
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

//! B7: what customers see of the service.

use super::{
    super::{Rule, Severity, finding::Report, mend, plan::Plan, words::words},
    BITNER,
};
use crate::blueprint::LaneKind;

pub(super) const RULE: Rule = Rule {
    id: "B7",
    severity: Severity::Warning,
    title: words("客户行为没有有形证据", "Customer action without evidence"),
    message: words(
        "客户行为“{card}”上方没有有形证据。",
        "The customer action “{card}” has no physical evidence.",
    ),
    why: words(
        "客户每一步接触到什么，决定他怎样判断服务质量。",
        "What customers come in touch with at each step decides how they judge the service.",
    ),
    source: BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in plan.of(LaneKind::CustomerActions) {
        if !plan.has_evidence(spot) {
            report.card(spot.card, mend::evidence(plan, spot));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn a_phase_without_evidence_is_found_and_mended_once_for_all_its_steps() {
        let blueprint = rows(&[
            ("wait", CustomerActions, 1),
            ("register", CustomerActions, 1),
        ]);
        assert_eq!(hits(&RULE, &blueprint), ["wait", "register"]);
        assert_eq!(mended(&RULE, &blueprint).cards.len(), 3);
    }

    #[test]
    fn evidence_in_the_phase_will_do() {
        let blueprint = rows(&[
            ("wait", CustomerActions, 1),
            ("screen", PhysicalEvidence, 1),
        ]);
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

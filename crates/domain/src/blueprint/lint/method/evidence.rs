//! L3: evidence in front of customers.

use super::super::{Rule, Severity, finding::Report, mend, plan::Plan, words::words};
use crate::blueprint::LaneKind;

pub(super) const RULE: Rule = Rule {
    id: "L3",
    severity: Severity::Warning,
    title: words("前台步骤没有有形证据", "Front-stage step without evidence"),
    message: words(
        "前台步骤“{card}”没有客户看得见、摸得着的证据。",
        "The front-stage step “{card}” has nothing that customers can see, hear or hold.",
    ),
    why: words(
        "服务无形，客户凭有形的东西判断质量：设施、着装、资料、界面。",
        "Service is intangible, so customers judge it by what is tangible: rooms, clothes, papers, screens.",
    ),
    source: words(
        "《客户关系管理》课题八 有形性；Bitner 等（2008）",
        "Customer relationship management, topic 8, tangibles; Bitner et al. (2008)",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in plan.of(LaneKind::Frontstage) {
        if !plan.has_evidence(spot) {
            report.card(spot.card, mend::evidence(plan, spot));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::{Evidence, LinkKind};

    #[test]
    fn a_step_without_evidence_is_found_and_mended() {
        let blueprint = rows(&[("greet", Frontstage, 1), ("sign", PhysicalEvidence, 0)]);
        assert_eq!(hits(&RULE, &blueprint), ["greet"]);
        assert_eq!(mended(&RULE, &blueprint).cards.len(), 3);
    }

    #[test]
    fn evidence_of_its_own_linked_or_in_the_same_phase_will_do() {
        let mut own = rows(&[("greet", Frontstage, 1)]);
        step(&mut own, "greet", |step| {
            step.evidence.push(Evidence::default());
        });
        assert!(hits(&RULE, &own).is_empty());
        let above = rows(&[("greet", Frontstage, 1), ("sign", PhysicalEvidence, 1)]);
        assert!(hits(&RULE, &above).is_empty());
        let mut linked = rows(&[("greet", Frontstage, 1), ("sign", PhysicalEvidence, 0)]);
        link(&mut linked, "greet", "sign", LinkKind::Information);
        assert!(hits(&RULE, &linked).is_empty());
    }

    #[test]
    fn without_a_lane_of_evidence_there_is_no_fix() {
        let mut blueprint = rows(&[("greet", Frontstage, 1)]);
        blueprint.lanes.remove(0);
        assert_eq!(found(&RULE, &blueprint)[0].fix, None);
    }
}

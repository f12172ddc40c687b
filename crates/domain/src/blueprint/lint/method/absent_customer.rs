//! L8: control where customers are absent.

use super::super::{Rule, Severity, finding::Report, plan::Plan, words::words};
use crate::blueprint::{Card, Encounter};

pub(super) const RULE: Rule = Rule {
    id: "L8",
    severity: Severity::Warning,
    title: words(
        "客户不在场的步骤没有控制",
        "Customer absent, nothing controls it",
    ),
    message: words(
        "“{card}”时客户不在场，却没有标准、检查、指标或检查人。",
        "The customer is absent at “{card}”, and no standard, inspection, metric or checker controls it.",
    ),
    why: words(
        "客户不一定在现场，例如行李托运：没人看着的步骤，只有自己的控制才能保证每次一样。",
        "Customers are not always there, as with checked baggage: where nobody watches, only our own control makes it the same every time.",
    ),
    source: words(
        "丁品洋《卓越的客户服务体系》行李托运",
        "Ding Pinyang on checked baggage",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        if is_absent(spot.card) && !is_controlled(spot.card) {
            report.card(spot.card, None);
        }
    }
}

fn is_absent(card: &Card) -> bool {
    let nature = &card.step.nature;
    match nature.customer_present {
        Some(is_present) => !is_present,
        None => nature.encounter == Some(Encounter::ObjectOnly),
    }
}

fn is_controlled(card: &Card) -> bool {
    let step = &card.step;
    !step.standards.is_empty()
        || !step.inspections.is_empty()
        || !step.metrics.is_empty()
        || step.evidence.iter().any(|piece| !piece.checker.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn baggage_without_control_is_found() {
        let mut blueprint = rows(&[("baggage", Backstage, 1)]);
        step(&mut blueprint, "baggage", |step| {
            step.nature.encounter = Some(Encounter::ObjectOnly);
        });
        assert_eq!(hits(&RULE, &blueprint), ["baggage"]);
        step(&mut blueprint, "baggage", |step| {
            step.inspections.insert("QI06".into());
        });
        assert!(hits(&RULE, &blueprint).is_empty());
    }

    #[test]
    fn a_customer_who_is_there_controls_it_themselves() {
        let mut blueprint = rows(&[("scale", Frontstage, 1), ("plain", Backstage, 1)]);
        step(&mut blueprint, "scale", |step| {
            step.nature.encounter = Some(Encounter::ObjectOnly);
            step.nature.customer_present = Some(true);
        });
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

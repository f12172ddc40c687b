//! L5: standards of basic services.

use super::super::{Rule, Severity, finding::Report, plan::Plan, words::words};
use crate::blueprint::{Blueprint, Card, Layer, StandardState};

pub(super) const RULE: Rule = Rule {
    id: "L5",
    severity: Severity::Warning,
    title: words("基本服务没有标准", "Basic service without a standard"),
    message: words(
        "“{card}”属于基本服务，却没有在用的标准，也没有标准时间。",
        "“{card}” is a basic service, yet it has neither a standard in force nor a standard time.",
    ),
    why: words(
        "基本服务是客户在购买前就假定必须得到的：做到了没人夸，做不到就不满意。所以先要有标准。",
        "Basic services are taken for granted before the purchase: nobody praises them, everybody misses them. So they need a standard first.",
    ),
    source: words(
        "《客户关系管理》课题八 图8-1 服务层次",
        "Customer relationship management, topic 8, figure 8-1, service layers",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        let is_basic = spot.card.step.nature.layer == Some(Layer::Basic);
        if is_basic && !has_standard(plan.blueprint, spot.card) {
            report.card(spot.card, None);
        }
    }
}

fn has_standard(blueprint: &Blueprint, card: &Card) -> bool {
    let in_force = |standard: &crate::blueprint::Standard| standard.state == StandardState::Live;
    card.step.timing.target.is_some()
        || card
            .step
            .standards
            .iter()
            .filter_map(|id| blueprint.standards.get(id))
            .any(in_force)
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::{blueprint::Standard, text::Text};

    fn basic(state: Option<StandardState>) -> Vec<String> {
        let mut blueprint = rows(&[("key", Frontstage, 1)]);
        step(&mut blueprint, "key", |step| {
            step.nature.layer = Some(Layer::Basic);
        });
        if let Some(state) = state {
            let standard = Standard {
                id: "s".into(),
                text: Text::same("A key that works"),
                metric: Text::default(),
                target: String::new(),
                tolerance: String::new(),
                state,
            };
            blueprint.standards.insert(standard.id.clone(), standard);
            step(&mut blueprint, "key", |step| {
                step.standards.insert("s".into());
            });
        }
        hits(&RULE, &blueprint)
    }

    #[test]
    fn a_basic_service_needs_a_standard_in_force() {
        assert_eq!(basic(None), ["key"]);
        assert_eq!(basic(Some(StandardState::Superseded)), ["key"]);
    }

    #[test]
    fn a_live_standard_or_a_standard_time_will_do() {
        assert!(basic(Some(StandardState::Live)).is_empty());
        let mut blueprint = rows(&[("key", Frontstage, 1)]);
        step(&mut blueprint, "key", |step| {
            step.nature.layer = Some(Layer::Basic);
            step.timing.target = Some(30);
        });
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

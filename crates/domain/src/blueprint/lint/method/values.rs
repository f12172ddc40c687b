//! L17: values in the wrong order.

use super::super::{
    Fix, Rule, Severity, Subject,
    finding::{Report, name},
    plan::Plan,
    words::words,
};
use crate::blueprint::{StepPatch, ValueTag};

pub(super) const RULE: Rule = Rule {
    id: "L17",
    severity: Severity::Warning,
    title: words("步骤服从了较低的价值", "Step serves the lower value"),
    message: words(
        "“{card}”服从“{serves}”，却与排在前面的“{against}”冲突。",
        "“{card}” serves “{serves}” against “{against}”, which ranks higher.",
    ),
    why: words(
        "价值要排序：冲突时高的说了算，员工才能不请示就做对。",
        "Values are ranked: where they conflict the higher one decides, so that staff can do right without asking.",
    ),
    source: words(
        "贾晏《服务到底如何做》价值排序",
        "Jia Yan on ranking values",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let values = &plan.blueprint.values;
    for spot in &plan.spots {
        let tag = &spot.card.step.value;
        let served = tag.serves.as_ref().and_then(|id| values.get(id));
        let against = tag.against.as_ref().and_then(|id| values.get(id));
        let (Some(served), Some(against)) = (served, against) else {
            continue;
        };
        if served.rank <= against.rank {
            continue;
        }
        let patch = StepPatch {
            value: Some(ValueTag {
                serves: tag.against.clone(),
                against: tag.serves.clone(),
            }),
            ..StepPatch::default()
        };
        let label = words(
            "让“{card}”服从较高的价值",
            "Let “{card}” serve the higher value",
        );
        report.add(
            vec![Subject::Card(spot.card.id.clone())],
            &[
                ("card", &name(&spot.card.title)),
                ("serves", &name(&served.name)),
                ("against", &name(&against.name)),
            ],
            Some(Fix::step(label, spot.card, patch)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::{
        blueprint::{Blueprint, Value},
        text::Text,
    };

    fn park(serves: &str, against: &str) -> Blueprint {
        let mut blueprint = rows(&[("ride", Frontstage, 1)]);
        for (rank, id) in ["safety", "efficiency"].into_iter().enumerate() {
            let value = Value {
                id: id.into(),
                name: Text::same(id),
                rank: u32::try_from(rank).unwrap(),
            };
            blueprint.values.insert(value.id.clone(), value);
        }
        step(&mut blueprint, "ride", |step| {
            step.value.serves = Some(serves.into());
            step.value.against = Some(against.into());
        });
        blueprint
    }

    #[test]
    fn efficiency_over_safety_is_found_and_turned_round() {
        let blueprint = park("efficiency", "safety");
        assert_eq!(hits(&RULE, &blueprint), ["ride"]);
        let tag = mended(&RULE, &blueprint).cards[&"ride".into()]
            .step
            .value
            .clone();
        assert_eq!(tag.serves, Some("safety".into()));
    }

    #[test]
    fn safety_over_efficiency_is_right() {
        assert!(hits(&RULE, &park("safety", "efficiency")).is_empty());
        assert!(hits(&RULE, &park("efficiency", "unknown")).is_empty());
    }
}

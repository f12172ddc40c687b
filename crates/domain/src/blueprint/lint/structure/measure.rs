//! B12: moments of truth that nobody measures.

use super::super::{Rule, Severity, finding::Report, plan::Plan, words::words};
use crate::blueprint::LaneKind;

pub(super) const RULE: Rule = Rule {
    id: "B12",
    severity: Severity::Warning,
    title: words("关键时刻没有指标", "Moment of truth without a metric"),
    message: words(
        "“{card}”跨过互动线，却没有指标、检查项或题目衡量它。",
        "“{card}” crosses the line of interaction, and no metric, inspection or survey item measures it.",
    ),
    why: words(
        "客户在这里形成判断；不衡量的关键时刻没法改进。",
        "Here customers form their judgement; a moment of truth that is not measured cannot be improved.",
    ),
    source: words(
        "丁品洋“几分钟的服务”；Carlzon《关键时刻》（1987）",
        "Ding Pinyang on minutes of service; Carlzon, Moments of Truth (1987)",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        let across = match spot.kind {
            LaneKind::Frontstage => {
                let mut mates = plan.mates(spot);
                mates.any(|mate| mate.kind == LaneKind::CustomerActions)
            }
            _ => false,
        };
        let is_moment = across || (spot.is_contact() && spot.card.moment_of_truth);
        // Either end of the encounter may carry the measure.
        let is_measured = spot.is_measured()
            || plan
                .mates(spot)
                .any(|mate| mate.is_contact() && mate.kind != spot.kind && mate.is_measured());
        if is_moment && !is_measured {
            report.card(spot.card, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::{
        blueprint::{Blueprint, ItemLink, LinkKind, Metric},
        text::Text,
    };

    fn encounter() -> Blueprint {
        let mut blueprint = rows(&[
            ("ask", CustomerActions, 0),
            ("answer", Frontstage, 0),
            ("alone", Frontstage, 1),
        ]);
        link(&mut blueprint, "ask", "answer", LinkKind::Sequence);
        blueprint
    }

    #[test]
    fn crossings_and_marked_moments_are_found() {
        let mut blueprint = encounter();
        assert_eq!(hits(&RULE, &blueprint), ["answer"]);
        change(&mut blueprint, "ask", |card| card.moment_of_truth = true);
        assert_eq!(hits(&RULE, &blueprint), ["ask", "answer"]);
    }

    #[test]
    fn a_metric_or_an_item_at_either_end_will_do() {
        let mut blueprint = encounter();
        step(&mut blueprint, "answer", |step| {
            step.metrics.push(Metric {
                name: Text::same("Answered at once"),
                target: "95 %".into(),
            });
        });
        assert!(hits(&RULE, &blueprint).is_empty());
        let mut blueprint = encounter();
        change(&mut blueprint, "ask", |card| {
            card.items.push(ItemLink::new("SQ13"));
        });
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

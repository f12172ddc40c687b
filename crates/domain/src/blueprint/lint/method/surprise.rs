//! L6: something that surprises.

use super::super::{Fix, FixStep, Rule, Severity, finding::Report, plan::Plan, words::words};
use crate::{
    blueprint::{CardPatch, LaneKind, Layer, Nature, StepPatch},
    text::Text,
};

pub(super) const RULE: Rule = Rule {
    id: "L6",
    severity: Severity::Info,
    title: words("没有意外服务", "No surprise"),
    message: words(
        "没有一个步骤属于意外服务：客户得到的都在意料之中。",
        "No step is a surprise: customers get what they expect and nothing more.",
    ),
    why: words(
        "意外服务一旦履行即带来惊喜，是改进的重点；顾客喜爱来自“得到的比预期多”。",
        "Surprises delight and are where improvement pays; love of a service comes from getting more than expected.",
    ),
    source: words(
        "《客户关系管理》课题八 服务层次；Kamin 第 2 章“简单的惊喜”",
        "Customer relationship management, topic 8, service layers; Kamin, chapter 2, simple surprises",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let surprises = |layer| layer == Some(Layer::Surprise);
    if plan.spots.is_empty()
        || plan
            .spots
            .iter()
            .any(|spot| surprises(spot.card.step.nature.layer))
    {
        return;
    }
    report.whole(fix(plan));
}

/// A thank-you card at the last encounter.
fn fix(plan: &Plan<'_>) -> Option<Fix> {
    let lanes = &plan.blueprint.lanes;
    let lane = lanes
        .iter()
        .find(|lane| lane.kind == LaneKind::Frontstage)?;
    let last = plan.contacts().last()?;
    let patch = CardPatch {
        step: StepPatch {
            nature: Some(Nature {
                layer: Some(Layer::Surprise),
                ..Nature::default()
            }),
            ..StepPatch::default()
        },
        ..CardPatch::default()
    };
    Some(Fix::new(
        words(
            "在最后一次接触加一张感谢卡",
            "Add a thank-you card to the last encounter",
        ),
        FixStep::AddCard {
            lane: lane.id.clone(),
            phase: plan.phase(last.column)?.clone(),
            title: Text::new(
                "送上手写的感谢卡",
                "Hands over a handwritten thank-you card",
            ),
            patch: Box::new(patch),
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn a_service_without_surprises_is_told_once_and_mended() {
        let blueprint = rows(&[("pay", CustomerActions, 2), ("greet", Frontstage, 0)]);
        assert_eq!(hits(&RULE, &blueprint), [""]);
        let mended = mended(&RULE, &blueprint);
        assert_eq!(mended.cards[&"new-1".into()].phase, mended.phases[2].id);
    }

    #[test]
    fn one_surprise_will_do_and_an_empty_blueprint_is_left_alone() {
        let mut blueprint = rows(&[("card", Frontstage, 2)]);
        step(&mut blueprint, "card", |step| {
            step.nature.layer = Some(Layer::Surprise);
        });
        assert!(hits(&RULE, &blueprint).is_empty());
        assert!(hits(&RULE, &blank()).is_empty());
    }
}

//! L11: visible details that nobody checks.

use super::super::{Fix, Rule, Severity, finding::Report, plan::Plan, words::words};
use crate::{
    blueprint::{Card, Evidence, LaneKind, StepPatch},
    text::Text,
};

pub(super) const RULE: Rule = Rule {
    id: "L11",
    severity: Severity::Warning,
    title: words("看得见的细节没人检查", "Visible detail that nobody checks"),
    message: words(
        "“{card}”是客户看得见的细节，却没写由谁检查、多久一次。",
        "“{card}” is a detail that customers see, yet nobody is named who checks it, or how often.",
    ),
    why: words(
        "指甲泡在汤里：8 道洗菜工序、5 项检验一笔勾销。看得见的每个细节都要有人、按时检查。",
        "A thumb in the soup cancels eight washings and five inspections. Every visible detail needs somebody who looks at it, at fixed times.",
    ),
    source: words(
        "丁品洋《卓越的客户服务体系》细节性",
        "Ding Pinyang on detail",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in plan.spots.iter().filter(|spot| spot.is_visible()) {
        let evidence = &spot.card.step.evidence;
        // A card in the lane of evidence is a detail itself, even before anything is said of it.
        let is_bare = spot.kind == LaneKind::PhysicalEvidence && evidence.is_empty();
        if is_bare || !evidence.iter().all(is_checked) {
            report.card(spot.card, Some(fix(spot.card)));
        }
    }
}

fn is_checked(piece: &Evidence) -> bool {
    !piece.checker.is_empty() && !piece.frequency.is_empty()
}

fn fix(card: &Card) -> Fix {
    let mut evidence = card.step.evidence.clone();
    if evidence.is_empty() {
        evidence.push(Evidence {
            text: card.title.clone(),
            ..Evidence::default()
        });
    }
    for piece in &mut evidence {
        if piece.checker.is_empty() {
            piece.checker = Text::new("当班主管", "Supervisor on duty");
        }
        if piece.frequency.is_empty() {
            piece.frequency = Text::new("每班一次", "Once a shift");
        }
    }
    Fix::step(
        words(
            "“{card}”由当班主管每班检查",
            "Have the supervisor on duty check “{card}” once a shift",
        ),
        card,
        StepPatch {
            evidence: Some(evidence),
            ..StepPatch::default()
        },
    )
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn unchecked_details_are_found_and_mended() {
        let mut blueprint = rows(&[("lobby", PhysicalEvidence, 0), ("greet", Frontstage, 0)]);
        step(&mut blueprint, "greet", |step| {
            step.evidence.push(Evidence {
                checker: Text::same("Head porter"),
                ..Evidence::default()
            });
        });
        assert_eq!(hits(&RULE, &blueprint), ["lobby", "greet"]);
        let mended = mended(&RULE, &blueprint);
        let greet = &mended.cards[&"greet".into()].step.evidence[0];
        assert_eq!(greet.checker, Text::same("Head porter"));
    }

    #[test]
    fn checked_details_and_what_customers_never_see_are_fine() {
        let mut blueprint = rows(&[("lobby", PhysicalEvidence, 0), ("store", Backstage, 0)]);
        for id in ["lobby", "store"] {
            step(&mut blueprint, id, |step| {
                step.evidence.push(Evidence {
                    checker: Text::same("Porter"),
                    frequency: Text::same(if id == "lobby" { "Daily" } else { "" }),
                    ..Evidence::default()
                });
            });
        }
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

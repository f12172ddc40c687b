//! L7: promises that nobody keeps.

use std::collections::BTreeSet;

use super::super::{
    Rule, Severity, Subject,
    finding::{Report, name},
    plan::Plan,
    words::words,
};
use crate::{
    blueprint::{PromiseId, PromiseState},
    text::Text,
};

pub(super) const RULE: Rule = Rule {
    id: "L7",
    severity: Severity::Warning,
    title: words("承诺没有落到步骤或标准", "Promise without step or standard"),
    message: words("承诺“{promise}”{lack}。", "The promise “{promise}” {lack}."),
    why: words(
        "服务无形，靠承诺使客户信任；没有步骤和标准支撑的承诺就是差距 4。",
        "Service is intangible, so promises create trust; a promise that no step and no standard supports is gap 4.",
    ),
    source: words(
        "丁品洋《卓越的客户服务体系》无形性；差距模型差距 4",
        "Ding Pinyang on intangibility; gap 4 of the gap model",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let mut kept: BTreeSet<&PromiseId> = BTreeSet::new();
    let mut set: BTreeSet<&PromiseId> = BTreeSet::new();
    for spot in &plan.spots {
        kept.extend(&spot.card.step.promises);
        if !spot.card.step.standards.is_empty() {
            set.extend(&spot.card.step.promises);
        }
    }
    for (id, promise) in &plan.blueprint.promises {
        let has_step = kept.contains(id);
        let has_standard = promise.standard.is_some() || set.contains(id);
        let lack = match (has_step, has_standard) {
            _ if promise.state == PromiseState::Withdrawn => continue,
            (true, true) => continue,
            (false, true) => Text::new("没有对应的步骤", "is kept by no step"),
            (true, false) => Text::new("没有对应的标准", "has no standard behind it"),
            (false, false) => Text::new(
                "既没有对应的步骤，也没有标准",
                "is kept by no step and has no standard behind it",
            ),
        };
        report.add(
            vec![Subject::Promise(id.clone())],
            &[("promise", &name(&promise.text)), ("lack", &lack)],
            None,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::{Blueprint, Promise};

    fn promised() -> Blueprint {
        let mut blueprint = rows(&[("serve", Frontstage, 1)]);
        let promise = Promise {
            id: "p".into(),
            text: Text::same("Served in 60 seconds"),
            channel: Text::default(),
            date: String::new(),
            due: String::new(),
            metric: Text::default(),
            standard: None,
            state: PromiseState::Open,
        };
        blueprint.promises.insert(promise.id.clone(), promise);
        blueprint
    }

    #[test]
    fn a_promise_needs_a_step_and_a_standard() {
        let mut blueprint = promised();
        let message = |blueprint: &Blueprint| found(&RULE, blueprint)[0].message.en.clone();
        assert!(message(&blueprint).contains("no step and has no standard"));
        step(&mut blueprint, "serve", |step| {
            step.promises.insert("p".into());
        });
        assert!(message(&blueprint).ends_with("has no standard behind it."));
    }

    #[test]
    fn a_step_with_a_standard_will_do_and_withdrawn_promises_are_over() {
        let mut blueprint = promised();
        step(&mut blueprint, "serve", |step| {
            step.promises.insert("p".into());
            step.standards.insert("s".into());
        });
        assert!(hits(&RULE, &blueprint).is_empty());
        let mut withdrawn = promised();
        withdrawn.promises.get_mut(&"p".into()).unwrap().state = PromiseState::Withdrawn;
        assert!(hits(&RULE, &withdrawn).is_empty());
    }
}

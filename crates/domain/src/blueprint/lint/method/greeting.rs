//! L15: the greeting.

use super::super::{
    Fix, Rule, Severity,
    finding::Report,
    plan::{Plan, Spot},
    words::words,
};
use crate::{
    blueprint::{Card, LaneKind, Marks, StepPatch},
    text::Text,
};

/// Words that greet, English in lower case.
const GREETINGS: [&str; 10] = [
    "您好",
    "你好",
    "欢迎",
    "早上好",
    "下午好",
    "晚上好",
    "hello",
    "welcome",
    "good morning",
    "good afternoon",
];

pub(super) const RULE: Rule = Rule {
    id: "L15",
    severity: Severity::Warning,
    title: words("第一步没有问候", "No greeting at the first step"),
    message: words(
        "第一次接触“{card}”没有问候。",
        "Nobody greets the customer at the first encounter, “{card}”.",
    ),
    why: words(
        "进门没人招呼，后面再好也打了折扣：第一步之内就要问候。",
        "Whoever is not greeted on entering discounts all that follows: greet within the first step.",
    ),
    source: words(
        "贾晏《服务到底如何做》理发店",
        "Jia Yan on the barber's shop",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let Some(first) = plan.contacts().next() else {
        return;
    };
    let greets = plan
        .column(first.column)
        .iter()
        .any(|spot| spot.is_visible() && greets(spot.card));
    if !greets {
        let staff = plan
            .column(first.column)
            .iter()
            .find(|spot| spot.kind == LaneKind::Frontstage);
        report.card(first.card, Some(fix(staff.unwrap_or(first))));
    }
}

fn greets(card: &Card) -> bool {
    let says = |script: &str| {
        let script = script.to_ascii_lowercase();
        GREETINGS.iter().any(|greeting| script.contains(greeting))
    };
    let step = &card.step;
    step.marks.greets || says(&step.script.zh) || says(&step.script.en)
}

fn fix(spot: &Spot<'_>) -> Fix {
    let step = &spot.card.step;
    let script = step.script.is_empty() && spot.kind == LaneKind::Frontstage;
    let patch = StepPatch {
        marks: Some(Marks {
            greets: true,
            ..step.marks.clone()
        }),
        script: script.then(|| Text::new("您好，欢迎光临！", "Hello and welcome!")),
        ..StepPatch::default()
    };
    Fix::step(
        words("在“{card}”问候客户", "Greet customers at “{card}”"),
        spot.card,
        patch,
    )
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn a_silent_first_phase_is_found_and_mended_by_the_staff() {
        let blueprint = rows(&[("enter", CustomerActions, 0), ("serve", Frontstage, 0)]);
        assert_eq!(hits(&RULE, &blueprint), ["enter"]);
        let mended = mended(&RULE, &blueprint);
        assert!(mended.cards[&"serve".into()].step.marks.greets);
    }

    #[test]
    fn a_greeting_in_the_script_will_do_and_a_later_one_will_not() {
        let mut blueprint = rows(&[
            ("enter", CustomerActions, 0),
            ("serve", Frontstage, 0),
            ("pay", Frontstage, 1),
        ]);
        step(&mut blueprint, "pay", |step| step.marks.greets = true);
        assert_eq!(hits(&RULE, &blueprint), ["enter"]);
        step(&mut blueprint, "serve", |step| {
            step.script = Text::same("Good morning, Ms Li");
        });
        assert!(hits(&RULE, &blueprint).is_empty());
        assert!(hits(&RULE, &blank()).is_empty());
    }
}

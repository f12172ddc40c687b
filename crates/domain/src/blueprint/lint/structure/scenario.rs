//! B4: whom and what the blueprint shows.

use super::{
    super::{Rule, Severity, Subject, finding::Report, plan::Plan, words::words},
    BITNER,
};
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "B4",
    severity: Severity::Warning,
    title: words("没有写明客群或情景", "Segment or scenario unnamed"),
    message: words("没有写明{what}。", "The {what} is not named."),
    why: words(
        "不同客群、不同情景走的路不一样：先说清楚为谁、在什么情况下画。",
        "Different customers in different situations take different ways: say first for whom and for which situation it is drawn.",
    ),
    source: BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let blueprint = plan.blueprint;
    for (words, what) in [
        (&blueprint.segment, Text::new("客群", "customer segment")),
        (&blueprint.scenario, Text::new("情景", "scenario")),
    ] {
        if words.is_empty() {
            report.add(vec![Subject::Blueprint], &[("what", &what)], None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn both_have_to_be_named() {
        let mut blueprint = blank();
        assert_eq!(found(&RULE, &blueprint).len(), 2);
        blueprint.segment = Text::same("Business guests");
        assert_eq!(
            found(&RULE, &blueprint)[0].message.en,
            "The scenario is not named."
        );
        blueprint.scenario = Text::same("Late arrival");
        assert!(found(&RULE, &blueprint).is_empty());
    }
}

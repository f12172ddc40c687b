//! B5: start and end.

use super::super::{
    Fix, Rule, Severity, Subject,
    finding::Report,
    plan::{Plan, Spot},
    words::{Words, words},
};
use crate::{
    blueprint::{LaneKind, Marks, StepPatch},
    text::Text,
};

pub(super) const RULE: Rule = Rule {
    id: "B5",
    severity: Severity::Warning,
    title: words("没有标出起点或终点", "No start or end"),
    message: words("没有标出{what}。", "The {what} is not marked."),
    why: words(
        "服务从哪里开始、到哪里结束，决定了测量什么、谁负责；没有标出就各说各的。",
        "Where a service starts and ends decides what is measured and who answers for it; unmarked, everybody draws it elsewhere.",
    ),
    source: super::SHOSTACK,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let marked = |is: fn(&Marks) -> bool| plan.spots.iter().any(|spot| is(&spot.card.step.marks));
    let actions = || plan.of(LaneKind::CustomerActions);
    if !marked(|marks| marks.start) {
        let label = words("把“{card}”标为起点", "Mark “{card}” as the start");
        let fix = actions()
            .next()
            .map(|spot| fix(label, spot, |marks| marks.start = true));
        report.add(
            vec![Subject::Blueprint],
            &[("what", &Text::new("起点", "start"))],
            fix,
        );
    }
    if !marked(|marks| marks.end) {
        let label = words("把“{card}”标为终点", "Mark “{card}” as the end");
        let fix = actions()
            .last()
            .map(|spot| fix(label, spot, |marks| marks.end = true));
        report.add(
            vec![Subject::Blueprint],
            &[("what", &Text::new("终点", "end"))],
            fix,
        );
    }
}

fn fix(label: Words, spot: &Spot<'_>, mark: fn(&mut Marks)) -> Fix {
    let mut marks = spot.card.step.marks.clone();
    mark(&mut marks);
    let patch = StepPatch {
        marks: Some(marks),
        ..StepPatch::default()
    };
    Fix::step(label, spot.card, patch)
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn start_and_end_are_missed_and_marked_at_the_customers_first_and_last_step() {
        let blueprint = rows(&[
            ("in", CustomerActions, 0),
            ("out", CustomerActions, 2),
            ("bye", Frontstage, 2),
        ]);
        assert_eq!(found(&RULE, &blueprint).len(), 2);
        let mended = mended(&RULE, &blueprint);
        assert!(mended.cards[&"in".into()].step.marks.start);
        assert!(mended.cards[&"out".into()].step.marks.end);
    }

    #[test]
    fn without_a_customer_there_is_nothing_to_mark() {
        assert!(
            found(&RULE, &blank())
                .iter()
                .all(|finding| finding.fix.is_none())
        );
    }
}

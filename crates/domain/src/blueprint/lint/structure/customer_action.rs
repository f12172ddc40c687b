//! B6: phases without a customer.

use super::{
    super::{
        Fix, FixStep, Rule, Severity, Subject,
        finding::{Report, name},
        mend,
        plan::Plan,
        words::words,
    },
    BITNER,
};
use crate::{
    blueprint::{Command, LaneKind},
    text::Text,
};

pub(super) const RULE: Rule = Rule {
    id: "B6",
    severity: Severity::Warning,
    title: words(
        "阶段是空的或没有客户行为",
        "Phase empty or without the customer",
    ),
    message: words("阶段“{phase}”{fault}。", "The phase “{phase}” {fault}."),
    why: words(
        "蓝图从客户做什么画起；客户没有参与的阶段不属于客户的经历。",
        "A blueprint starts from what customers do; a phase without them is no part of their experience.",
    ),
    source: BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let is_last = plan.blueprint.phases.len() == 1;
    for (column, phase) in plan.blueprint.phases.iter().enumerate() {
        let (fault, fix) = if plan.column(column).is_empty() {
            let delete = FixStep::from(Command::DeletePhase {
                id: phase.id.clone(),
            });
            let fix = Fix::new(words("删除这个阶段", "Delete this phase"), delete);
            (Text::new("是空的", "is empty"), (!is_last).then_some(fix))
        } else if plan.has(column, LaneKind::CustomerActions) {
            continue;
        } else {
            let label = words("加一张客户行为卡", "Add a customer action");
            let title = Text::new("客户行为（待写明）", "Customer action (to be named)");
            let fix = mend::add(plan, LaneKind::CustomerActions, column, (label, title));
            (Text::new("没有客户行为", "has no customer action"), fix)
        };
        report.add(
            vec![Subject::Phase(phase.id.clone())],
            &[("phase", &name(&phase.title)), ("fault", &fault)],
            fix,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn empty_phases_and_phases_without_customers_are_found_and_mended() {
        let blueprint = rows(&[("greet", Frontstage, 1), ("pay", CustomerActions, 2)]);
        assert_eq!(hits(&RULE, &blueprint), ["before", "during"]);
        let mended = mended(&RULE, &blueprint);
        assert_eq!((mended.phases.len(), mended.cards.len()), (2, 3));
    }

    #[test]
    fn customers_in_every_phase_are_fine_and_the_last_phase_stays() {
        let cards = [
            ("a", CustomerActions, 0),
            ("b", CustomerActions, 1),
            ("c", CustomerActions, 2),
        ];
        assert!(hits(&RULE, &rows(&cards)).is_empty());
        let mut one = blank();
        one.phases.truncate(1);
        assert_eq!(found(&RULE, &one)[0].fix, None);
    }
}

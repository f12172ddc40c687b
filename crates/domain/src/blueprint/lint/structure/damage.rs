//! B3: everything else that cannot be.

use super::{
    super::{Rule, Severity, Subject, finding::Report, plan::Plan, words::words},
    BITNER,
};
use crate::{
    blueprint::{Violation, validate_invariants},
    text::Text,
};

pub(super) const RULE: Rule = Rule {
    id: "B3",
    severity: Severity::Error,
    title: words("文件损坏", "Damaged"),
    message: words(
        "蓝图有损坏：{fault}。",
        "The blueprint is damaged: {fault}.",
    ),
    why: words(
        "每张卡片都在一个泳道和一个阶段里，编号不重复；不是这样的文件不能编辑。",
        "Every card is in a lane and a phase and ids are distinct; a file where this is not so cannot be edited.",
    ),
    source: BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let Err(violation) = validate_invariants(plan.blueprint) else {
        return;
    };
    // Rules B1 and B2 tell of these, place by place.
    let is_told = matches!(
        violation,
        Violation::LooseEnd(_)
            | Violation::SelfLink(_)
            | Violation::TwinLink(_)
            | Violation::LaneOrder
    );
    if !is_told {
        let subject = match &violation {
            Violation::Homeless(card) => Subject::Card(card.clone()),
            _ => Subject::Blueprint,
        };
        report.add(vec![subject], &[("fault", &fault(&violation))], None);
    }
}

fn fault(violation: &Violation) -> Text {
    let zh = match violation {
        Violation::NoGrid => "没有泳道或没有阶段".to_owned(),
        Violation::TwinId(id) => format!("编号 {id} 重复"),
        Violation::Homeless(card) => format!("卡片 {card} 不在任何格子里"),
        Violation::Dangling { record, missing } => format!("{record} 引用了不存在的 {missing}"),
        other => other.to_string(),
    };
    Text::new(zh, violation.to_string())
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::LinkKind;

    #[test]
    fn a_card_without_a_cell_and_a_missing_grid_are_told() {
        let mut blueprint = rows(&[("a", CustomerActions, 0)]);
        change(&mut blueprint, "a", |card| card.phase = "gone".into());
        assert_eq!(hits(&RULE, &blueprint), ["a"]);
        blueprint.phases.clear();
        assert_eq!(hits(&RULE, &blueprint), [""]);
    }

    #[test]
    fn sound_blueprints_and_what_other_rules_tell_are_left_alone() {
        let mut blueprint = rows(&[("a", CustomerActions, 0)]);
        assert!(hits(&RULE, &blueprint).is_empty());
        link(&mut blueprint, "a", "a", LinkKind::Sequence);
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

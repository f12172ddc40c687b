//! L12: before and after the sale.

use super::super::{
    Fix, FixStep, Rule, Severity, Subject, finding::Report, plan::Plan, words::words,
};
use crate::{blueprint::Stage, text::Text};

pub(super) const RULE: Rule = Rule {
    id: "L12",
    severity: Severity::Warning,
    title: words("缺少售前或售后阶段", "No stage before or after the sale"),
    message: words("没有{stage}阶段。", "There is no stage {stage} the sale."),
    why: words(
        "服务是一体的：售前认识和唤起需要，售中介绍与解答，售后运输、安装、维修、退换、培训。",
        "Service is one whole: before the sale needs are found and raised, during it questions answered, after it things delivered, repaired, exchanged and taught.",
    ),
    source: words(
        "《客户关系管理》课题八 服务一体化（售前、售中、售后）",
        "Customer relationship management, topic 8, integrated service",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let has = |stage| {
        let phases = &plan.blueprint.phases;
        phases.iter().any(|phase| phase.stage == Some(stage))
    };
    if !has(Stage::Presale) {
        let fix = Fix::new(
            words("在最前面加“服务前”", "Add “Before” at the beginning"),
            FixStep::AddPhase {
                title: Text::new("服务前", "Before"),
                stage: Stage::Presale,
                position: Some(0),
            },
        );
        let stage = Text::new("售前", "before");
        report.add(vec![Subject::Blueprint], &[("stage", &stage)], Some(fix));
    }
    if !has(Stage::After) {
        let fix = Fix::new(
            words("在最后面加“服务后”", "Add “After” at the end"),
            FixStep::AddPhase {
                title: Text::new("服务后", "After"),
                stage: Stage::After,
                position: None,
            },
        );
        let stage = Text::new("售后", "after");
        report.add(vec![Subject::Blueprint], &[("stage", &stage)], Some(fix));
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn missing_stages_are_found_and_mended_at_their_ends() {
        let mut blueprint = blank();
        blueprint
            .phases
            .retain(|phase| phase.stage == Some(Stage::Sale));
        assert_eq!(found(&RULE, &blueprint).len(), 2);
        let mended = mended(&RULE, &blueprint);
        let stages: Vec<_> = mended.phases.iter().map(|phase| phase.stage).collect();
        assert_eq!(
            stages,
            [Some(Stage::Presale), Some(Stage::Sale), Some(Stage::After)]
        );
    }

    #[test]
    fn a_new_blueprint_has_all_three() {
        assert!(found(&RULE, &blank()).is_empty());
    }
}

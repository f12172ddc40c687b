//! B2: the lanes that carry the three lines.

use super::{
    super::{Rule, Severity, Subject, finding::Report, plan::Plan, words::words},
    BITNER,
};
use crate::{
    blueprint::LaneKind::{self, Backstage, CustomerActions, Frontstage, Support},
    text::Text,
};

pub(super) const RULE: Rule = Rule {
    id: "B2",
    severity: Severity::Error,
    title: words("泳道缺失或顺序不对", "Lanes missing or out of order"),
    message: words("{fault}。", "{fault}."),
    why: words(
        "互动线、可视线、内部互动线由泳道的种类得出：缺了泳道或顺序不对，线就没有意义。",
        "The lines of interaction, visibility and internal interaction follow from the lanes: without them, or out of order, the lines mean nothing.",
    ),
    source: BITNER,
    check,
};

/// What lies on either side of the three lines.
const CARRIERS: [LaneKind; 4] = [CustomerActions, Frontstage, Backstage, Support];

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let lanes = &plan.blueprint.lanes;
    for kind in CARRIERS {
        if !lanes.iter().any(|lane| lane.kind == kind) {
            let title = kind.title();
            let fault = Text::new(
                format!("没有“{}”泳道", title.zh),
                format!("There is no lane “{}”", title.en),
            );
            report.add(vec![Subject::Blueprint], &[("fault", &fault)], None);
        }
    }
    let out_of_order = lanes
        .iter()
        .zip(lanes.iter().skip(1))
        .find(|(upper, lower)| upper.kind > lower.kind);
    if let Some((_, lane)) = out_of_order {
        let fault = Text::new("泳道的顺序不对", "The lanes are out of order");
        report.add(
            vec![Subject::Lane(lane.id.clone())],
            &[("fault", &fault)],
            None,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn missing_lanes_are_told_one_by_one() {
        let mut blueprint = blank();
        blueprint.lanes.truncate(3);
        let messages: Vec<_> = found(&RULE, &blueprint)
            .into_iter()
            .map(|f| f.message.en)
            .collect();
        assert_eq!(
            messages,
            [
                "There is no lane “Backstage”.",
                "There is no lane “Support processes”."
            ]
        );
    }

    #[test]
    fn lanes_out_of_order_are_told() {
        let mut blueprint = blank();
        blueprint.lanes.swap(1, 3);
        assert_eq!(hits(&RULE, &blueprint).len(), 1);
    }

    #[test]
    fn evidence_may_be_missing_and_lanes_may_repeat() {
        let mut blueprint = blank();
        blueprint.lanes.remove(0);
        let desk = blueprint.lanes[1].clone();
        blueprint.lanes.insert(2, desk);
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

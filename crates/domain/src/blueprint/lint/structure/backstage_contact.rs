//! B11: customers behind the line of visibility.

use super::{
    super::{
        Fix, FixStep, Rule, Severity, Subject,
        finding::{Report, name},
        plan::Plan,
        words::words,
    },
    BITNER,
};
use crate::blueprint::{Command, LaneKind};

pub(super) const RULE: Rule = Rule {
    id: "B11",
    severity: Severity::Warning,
    title: words("客户直接连到后台", "Customer linked straight to backstage"),
    message: words(
        "“{customer}”与“{behind}”直接相连，越过了前台和可视线。",
        "“{customer}” is linked straight to “{behind}”, across the line of visibility.",
    ),
    why: words(
        "客户看不见可视线以下：要么中间有前台的一步，要么那一步其实是前台。",
        "Customers see nothing below the line of visibility: either a frontstage step lies between, or the step is frontstage itself.",
    ),
    source: BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in plan.of(LaneKind::CustomerActions) {
        for (mate, link) in spot.out.iter().chain(&spot.into) {
            let Some(mate) = plan.spots.get(*mate) else {
                continue;
            };
            if mate.kind < LaneKind::Backstage {
                continue;
            }
            let fix = Fix::new(
                words("删除这条连线", "Delete this link"),
                FixStep::from(Command::Disconnect {
                    id: link.id.clone(),
                }),
            );
            report.add(
                vec![
                    Subject::Link(link.id.clone()),
                    Subject::Card(spot.card.id.clone()),
                    Subject::Card(mate.card.id.clone()),
                ],
                &[
                    ("customer", &name(&spot.card.title)),
                    ("behind", &name(&mate.card.title)),
                ],
                Some(fix),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::LinkKind::{Information, Sequence};

    #[test]
    fn links_across_the_line_of_visibility_are_found_and_deleted() {
        let mut blueprint = rows(&[
            ("ask", CustomerActions, 0),
            ("clean", Backstage, 0),
            ("system", Support, 0),
        ]);
        link(&mut blueprint, "ask", "clean", Sequence);
        link(&mut blueprint, "system", "ask", Information);
        assert_eq!(hits(&RULE, &blueprint), ["ask-clean", "system-ask"]);
        assert!(mended(&RULE, &blueprint).links.is_empty());
    }

    #[test]
    fn a_step_in_front_of_the_line_is_the_way() {
        let mut blueprint = rows(&[
            ("ask", CustomerActions, 0),
            ("desk", Frontstage, 0),
            ("clean", Backstage, 0),
        ]);
        link(&mut blueprint, "ask", "desk", Sequence);
        link(&mut blueprint, "desk", "clean", Sequence);
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

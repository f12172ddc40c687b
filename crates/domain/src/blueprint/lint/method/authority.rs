//! L10: authority to recover.

use super::super::{Fix, Rule, Severity, finding::Report, plan::Plan, words::words};
use crate::blueprint::{Authority, StepPatch};

/// What contact staff may spend without asking, in the source.
const STAFF_LIMIT: u32 = 500;

pub(super) const RULE: Rule = Rule {
    id: "L10",
    severity: Severity::Warning,
    title: words("需要补救的步骤没有授权", "Recovery needed, no authority"),
    message: words(
        "“{card}”需要当场补救，但这里的人限额为 0。",
        "“{card}” needs recovery on the spot, but whoever acts there has a limit of 0.",
    ),
    why: words(
        "一线有权打折免单，才能当场补救：员工 500 元、店长 2000 元。信任大多数，再加监督和考核。",
        "Only those who may spend something can recover on the spot: staff 500, managers 2,000. Trust the many, then review.",
    ),
    source: words("贾晏《服务到底如何做》赋权", "Jia Yan on empowerment"),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in plan.contacts() {
        if !spot.card.fail_point || plan.blueprint.limit_at(spot.card) != Some(0) {
            continue;
        }
        let patch = StepPatch {
            authority: Some(Authority {
                limit: Some(STAFF_LIMIT),
                ..spot.card.step.authority.clone()
            }),
            ..StepPatch::default()
        };
        let label = words("在“{card}”给 500 元限额", "Give a limit of 500 at “{card}”");
        report.card(spot.card, Some(Fix::step(label, spot.card, patch)));
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::{
        blueprint::{Blueprint, Role},
        text::Text,
    };

    fn desk(limit: u32) -> Blueprint {
        let mut blueprint = rows(&[("assign", Frontstage, 1)]);
        let role = Role {
            id: "agent".into(),
            name: Text::same("Agent"),
            limit,
            day_cap: None,
        };
        blueprint.roles.insert(role.id.clone(), role);
        change(&mut blueprint, "assign", |card| card.fail_point = true);
        step(&mut blueprint, "assign", |step| {
            step.authority.role = Some("agent".into());
        });
        blueprint
    }

    #[test]
    fn a_role_that_must_ask_is_found_and_mended() {
        assert_eq!(hits(&RULE, &desk(0)), ["assign"]);
        let mended = mended(&RULE, &desk(0));
        assert_eq!(mended.limit_at(&mended.cards[&"assign".into()]), Some(500));
    }

    #[test]
    fn a_limit_will_do_and_an_unknown_one_is_no_finding() {
        assert!(hits(&RULE, &desk(200)).is_empty());
        let mut unknown = rows(&[("assign", Frontstage, 1)]);
        change(&mut unknown, "assign", |card| card.fail_point = true);
        assert!(hits(&RULE, &unknown).is_empty());
    }
}

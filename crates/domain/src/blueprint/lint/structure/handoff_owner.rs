//! B17: hand-offs behind the line of internal interaction.

use super::{
    super::{
        Rule, Severity, Subject,
        finding::{Report, name},
        plan::Plan,
        words::words,
    },
    BITNER,
};
use crate::blueprint::{Card, LaneKind, LinkKind};

pub(super) const RULE: Rule = Rule {
    id: "B17",
    severity: Severity::Warning,
    title: words("内部交接没有负责人", "Internal hand-off without an owner"),
    message: words(
        "“{from}”越过内部互动线交给“{card}”，那边没有负责人。",
        "“{from}” hands over to “{card}” across the line of internal interaction, and nobody owns what happens there.",
    ),
    why: words(
        "部门之间的交接最容易没人管；内部客户也是客户。",
        "Hand-offs between departments are where nobody feels responsible; internal customers are customers.",
    ),
    source: BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        for (to, link) in &spot.out {
            let Some(to) = plan.spots.get(*to) else {
                continue;
            };
            let is_across = (spot.kind == LaneKind::Support) != (to.kind == LaneKind::Support);
            if link.kind == LinkKind::Handoff && is_across && !is_owned(to.card) {
                report.add(
                    vec![
                        Subject::Card(to.card.id.clone()),
                        Subject::Link(link.id.clone()),
                    ],
                    &[
                        ("from", &name(&spot.card.title)),
                        ("card", &name(&to.card.title)),
                    ],
                    None,
                );
            }
        }
    }
}

fn is_owned(card: &Card) -> bool {
    !card.step.owner.is_empty() || card.step.authority.role.is_some()
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::text::Text;

    #[test]
    fn a_hand_off_to_nobody_is_found_in_both_directions() {
        let mut blueprint = rows(&[
            ("clean", Backstage, 0),
            ("linen", Support, 0),
            ("post", Backstage, 1),
        ]);
        link(&mut blueprint, "clean", "linen", LinkKind::Handoff);
        link(&mut blueprint, "linen", "post", LinkKind::Handoff);
        assert_eq!(hits(&RULE, &blueprint), ["linen", "post"]);
        step(&mut blueprint, "linen", |step| {
            step.owner = Text::same("Housekeeping");
        });
        step(&mut blueprint, "post", |step| {
            step.authority.role = Some("desk".into());
        });
        assert!(hits(&RULE, &blueprint).is_empty());
    }

    #[test]
    fn information_and_hand_offs_on_one_side_are_fine() {
        let mut blueprint = rows(&[
            ("clean", Backstage, 0),
            ("linen", Support, 0),
            ("post", Backstage, 1),
        ]);
        link(&mut blueprint, "linen", "clean", LinkKind::Information);
        link(&mut blueprint, "clean", "post", LinkKind::Handoff);
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

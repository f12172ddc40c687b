//! B23: one person in two places.

use std::collections::BTreeMap;

use super::super::{
    Rule, Severity, Subject,
    finding::{Report, name},
    plan::{Plan, Spot},
    words::words,
};
use crate::{blueprint::RoleId, text::Text};

pub(super) const RULE: Rule = Rule {
    id: "B23",
    severity: Severity::Info,
    title: words("同一角色同时在两处", "One actor in two places"),
    message: words(
        "阶段“{phase}”里，{actor}同时在几个泳道有事：{cards}。",
        "In the phase “{phase}” {actor} acts in several lanes: {cards}.",
    ),
    why: words(
        "一个人不能既在前台又在后台；要么分给两个人，要么分成两个阶段。",
        "Nobody can be frontstage and backstage at once; give it to two people or make it two phases.",
    ),
    source: super::BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for (column, phase) in plan.blueprint.phases.iter().enumerate() {
        let mut actors: BTreeMap<&RoleId, Vec<&Spot>> = BTreeMap::new();
        for spot in plan.column(column) {
            if let Some(role) = &spot.card.step.authority.role {
                actors.entry(role).or_default().push(spot);
            }
        }
        for (role, spots) in actors {
            let lane = spots.first().map(|spot| &spot.card.lane);
            if spots.iter().all(|spot| Some(&spot.card.lane) == lane) {
                continue;
            }
            let actor = plan.blueprint.roles.get(role);
            let actor = actor.map_or_else(|| Text::same(role.as_str()), |role| name(&role.name));
            report.add(
                spots
                    .iter()
                    .map(|spot| Subject::Card(spot.card.id.clone()))
                    .collect(),
                &[
                    ("phase", &name(&phase.title)),
                    ("actor", &actor),
                    ("cards", &listed(&spots)),
                ],
                None,
            );
        }
    }
}

/// The titles in a row, in both languages.
fn listed(spots: &[&Spot<'_>]) -> Text {
    let titles: Vec<Text> = spots.iter().map(|spot| name(&spot.card.title)).collect();
    let zh: Vec<&str> = titles
        .iter()
        .map(|title| title.get(crate::text::Lang::Zh))
        .collect();
    let en: Vec<&str> = titles
        .iter()
        .map(|title| title.get(crate::text::Lang::En))
        .collect();
    Text::new(zh.join("、"), en.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn a_role_in_two_lanes_of_a_phase_is_told_once() {
        let mut blueprint = rows(&[
            ("greet", Frontstage, 0),
            ("clean", Backstage, 0),
            ("post", Backstage, 1),
        ]);
        for id in ["greet", "clean", "post"] {
            step(&mut blueprint, id, |step| {
                step.authority.role = Some("porter".into());
            });
        }
        assert_eq!(hits(&RULE, &blueprint), ["greet"]);
        let message = &found(&RULE, &blueprint)[0].message.en;
        assert_eq!(
            message,
            "In the phase “Before” porter acts in several lanes: greet, clean."
        );
    }

    #[test]
    fn two_steps_in_one_lane_and_unknown_actors_are_fine() {
        let mut blueprint = rows(&[
            ("greet", Frontstage, 0),
            ("carry", Frontstage, 0),
            ("clean", Backstage, 0),
        ]);
        for id in ["greet", "carry"] {
            step(&mut blueprint, id, |step| {
                step.authority.role = Some("porter".into());
            });
        }
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

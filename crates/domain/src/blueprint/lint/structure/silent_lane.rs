//! B18: lanes that fall silent.

use super::{
    super::{Rule, Severity, Subject, finding::Report, plan::Plan, words::words},
    BITNER,
};
use crate::{blueprint::LaneKind, text::Text};

/// Phases in a row without a card that are worth a word.
const SILENCE: usize = 3;

pub(super) const RULE: Rule = Rule {
    id: "B18",
    severity: Severity::Warning,
    title: words("泳道连续沉默", "Lane silent for three phases"),
    message: words(
        "“{lane}”连续 {count} 个阶段什么也没有，而客户一直在行动。",
        "Nothing happens in “{lane}” for {count} phases in a row, though customers act in each.",
    ),
    why: words(
        "要么漏画了，要么客户这段时间真的没人管。",
        "Either something was left out, or customers really are on their own there.",
    ),
    source: BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    // Two lanes of a kind share their work, so the kind counts and not the lane.
    for (index, lane) in plan.blueprint.lanes.iter().enumerate() {
        let lanes = plan.blueprint.lanes.get(..index).unwrap_or_default();
        let is_first = lanes.iter().all(|other| other.kind != lane.kind);
        // Customers themselves are never called silent.
        if !is_first || lane.kind == LaneKind::CustomerActions {
            continue;
        }
        let name = lane.kind.title();
        let mut run: Vec<usize> = Vec::new();
        for column in 0..=plan.blueprint.phases.len() {
            let is_silent =
                plan.has(column, LaneKind::CustomerActions) && !plan.has(column, lane.kind);
            if is_silent {
                run.push(column);
                continue;
            }
            if run.len() >= SILENCE {
                let mut subjects = vec![Subject::Lane(lane.id.clone())];
                let phases = run.iter().filter_map(|column| plan.phase(*column));
                subjects.extend(phases.map(|id| Subject::Phase(id.clone())));
                let count = Text::same(run.len().to_string());
                report.add(subjects, &[("lane", &name), ("count", &count)], None);
            }
            run.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::Blueprint;

    fn journey(extra: &[(&str, LaneKind, usize)]) -> Blueprint {
        let mut cards = vec![
            ("a", CustomerActions, 0),
            ("b", CustomerActions, 1),
            ("c", CustomerActions, 2),
        ];
        cards.extend(extra);
        rows(&cards)
    }

    #[test]
    fn three_silent_phases_are_told_a_lane() {
        let silent = journey(&[
            ("x", PhysicalEvidence, 0),
            ("y", Frontstage, 1),
            ("z", Support, 2),
        ]);
        assert_eq!(hits(&RULE, &silent), ["backstage"]);
        assert_eq!(found(&RULE, &silent)[0].subjects.len(), 4);
    }

    #[test]
    fn a_word_in_between_or_a_second_lane_of_the_kind_will_do() {
        let mut blueprint = journey(&[
            ("x", PhysicalEvidence, 0),
            ("y", Frontstage, 1),
            ("z", Support, 2),
        ]);
        let mut second = blueprint.lanes[3].clone();
        second.id = "night".into();
        blueprint.lanes.insert(4, second);
        assert_eq!(hits(&RULE, &blueprint).len(), 1);
        let mut card = blueprint.cards[&"y".into()].clone();
        card.id = "w".into();
        card.lane = "night".into();
        blueprint.cards.insert(card.id.clone(), card);
        assert!(hits(&RULE, &blueprint).is_empty());
        assert!(hits(&RULE, &rows(&[("y", Frontstage, 1)])).is_empty());
    }
}

//! L9: hand-offs between encounters.

use std::collections::VecDeque;

use super::super::{
    Rule, Severity, Subject,
    finding::{Report, name},
    plan::Plan,
    words::words,
};
use crate::{blueprint::LinkKind, text::Text};

/// Most hand-offs between two encounters with the customer.
const MOST: u32 = 3;

pub(super) const RULE: Rule = Rule {
    id: "L9",
    severity: Severity::Warning,
    title: words(
        "两次客户接触之间交接太多",
        "Too many hand-offs between encounters",
    ),
    message: words(
        "到“{card}”已经是两次客户接触之间的第 {count} 次交接，最多 3 次。",
        "“{card}” is hand-off {count} since the last encounter with the customer; there should be at most 3.",
    ),
    why: words(
        "几分钟的服务靠之前的系统准备；每次交接都可能丢失信息和责任。",
        "Minutes of service rest on the system before them; every hand-off can lose information and responsibility.",
    ),
    source: words(
        "丁品洋《卓越的客户服务体系》系统性",
        "Ding Pinyang on system",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    // The fewest hand-offs since any encounter, from all of them at once: plain ways cost
    // nothing and go to the front of the line, hand-offs cost one.
    let mut fewest: Vec<Option<u32>> = vec![None; plan.spots.len()];
    let mut line: VecDeque<(usize, u32)> = plan
        .spots
        .iter()
        .enumerate()
        .filter(|(_, spot)| spot.is_contact())
        .map(|(index, _)| (index, 0))
        .collect();
    while let Some((index, count)) = line.pop_front() {
        let (Some(spot), Some(known)) = (plan.spots.get(index), fewest.get_mut(index)) else {
            continue;
        };
        if known.is_some_and(|known| known <= count) {
            continue;
        }
        *known = Some(count);
        for (next, link) in &spot.out {
            if plan
                .spots
                .get(*next)
                .is_none_or(super::super::plan::Spot::is_contact)
            {
                continue;
            }
            if link.kind == LinkKind::Handoff {
                line.push_back((*next, count + 1));
            } else {
                line.push_front((*next, count));
            }
        }
    }
    for (spot, count) in plan.spots.iter().zip(&fewest) {
        let over = spot.into.iter().find(|(from, link)| {
            let before = fewest.get(*from).copied().flatten();
            link.kind == LinkKind::Handoff
                && if spot.is_contact() {
                    before.is_some_and(|before| before >= MOST)
                } else {
                    before == Some(MOST) && count.is_some_and(|count| count > MOST)
                }
        });
        if let Some((_, link)) = over {
            report.add(
                vec![
                    Subject::Card(spot.card.id.clone()),
                    Subject::Link(link.id.clone()),
                ],
                &[
                    ("card", &name(&spot.card.title)),
                    ("count", &Text::same((MOST + 1).to_string())),
                ],
                None,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::Blueprint;

    /// A customer's wish that is handed on `count` times before somebody answers it.
    fn chain(count: usize, last: LinkKind) -> Blueprint {
        let ids: Vec<String> = (0..count).map(|index| format!("b{index}")).collect();
        let mut cards = vec![("ask", CustomerActions, 0), ("answer", Frontstage, 2)];
        cards.extend(ids.iter().map(|id| (id.as_str(), Backstage, 1)));
        let mut blueprint = rows(&cards);
        let mut from = "ask";
        for id in &ids {
            link(&mut blueprint, from, id, LinkKind::Handoff);
            from = id;
        }
        link(&mut blueprint, from, "answer", last);
        blueprint
    }

    #[test]
    fn the_fourth_hand_off_is_told() {
        assert_eq!(hits(&RULE, &chain(4, LinkKind::Sequence)), ["b3"]);
        assert_eq!(hits(&RULE, &chain(6, LinkKind::Sequence)), ["b3"]);
        assert_eq!(hits(&RULE, &chain(3, LinkKind::Handoff)), ["answer"]);
    }

    #[test]
    fn three_are_fine_and_an_encounter_begins_anew() {
        assert!(hits(&RULE, &chain(3, LinkKind::Sequence)).is_empty());
        let mut with_word_between = chain(4, LinkKind::Sequence);
        link(
            &mut with_word_between,
            "answer",
            "b2",
            LinkKind::Information,
        );
        assert!(hits(&RULE, &with_word_between).is_empty());
    }

    #[test]
    fn a_circle_of_hand_offs_ends() {
        let mut blueprint = chain(3, LinkKind::Sequence);
        link(&mut blueprint, "b2", "b0", LinkKind::Handoff);
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

//! L2: what waiting customers are told.

use super::super::{Fix, Rule, Severity, finding::Report, plan::Plan, words::words};
use crate::{
    blueprint::{Blueprint, Card, StepPatch, WaitPoint},
    text::Text,
};

pub(super) const RULE: Rule = Rule {
    id: "L2",
    severity: Severity::Warning,
    title: words("等候点没有说明原因和时间", "Wait without reason and time"),
    message: words(
        "客户在“{card}”等候，却不知道为什么等、还要等多久。",
        "Customers wait at “{card}” without hearing why, and how much longer.",
    ),
    why: words(
        "不知道原因和时长的等候感觉更久。及时不只是快：不说“请等一下”，而是说明原因和还要几分钟。",
        "A wait without a reason and a time feels longer. Timeliness is more than speed: never a bare “please wait”, but why, and how many minutes.",
    ),
    source: words(
        "丁品洋《卓越的客户服务体系》及时性；SERVQUAL 第 10 题",
        "Ding Pinyang on timeliness; SERVQUAL item 10",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        let card = spot.card;
        let tells = !card.step.wait.reason.is_empty() && tells_time(plan.blueprint, card);
        if card.wait_point && !tells {
            report.card(card, Some(fix(plan.blueprint, card)));
        }
    }
}

/// Whether somebody or something tells how much longer it takes.
fn tells_time(blueprint: &Blueprint, card: &Card) -> bool {
    let wait = &card.step.wait;
    let queue = wait.queue.as_ref().and_then(|id| blueprint.queues.get(id));
    !wait.information.is_empty() || queue.is_some_and(|queue| queue.shows_time)
}

fn fix(blueprint: &Blueprint, card: &Card) -> Fix {
    let mut wait: WaitPoint = card.step.wait.clone();
    if wait.reason.is_empty() {
        wait.reason = Text::new(
            "员工主动说明等候的原因",
            "The staff say why, without being asked",
        );
    }
    if !tells_time(blueprint, card) {
        wait.information = Text::new(
            "告知前面几位、还要几分钟",
            "Told how many are ahead and how many minutes are left",
        );
    }
    Fix::step(
        words(
            "在“{card}”说明原因和剩余时间",
            "Tell the reason and the time left at “{card}”",
        ),
        card,
        StepPatch {
            wait: Some(wait),
            ..StepPatch::default()
        },
    )
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::Queue;

    fn waiting() -> Blueprint {
        let mut blueprint = rows(&[("wait", CustomerActions, 1)]);
        change(&mut blueprint, "wait", |card| card.wait_point = true);
        blueprint
    }

    #[test]
    fn a_silent_wait_is_found_and_mended() {
        assert_eq!(hits(&RULE, &waiting()), ["wait"]);
        let mended = mended(&RULE, &waiting());
        assert!(!mended.cards[&"wait".into()].step.wait.reason.is_empty());
    }

    #[test]
    fn a_reason_and_a_queue_that_shows_the_time_are_enough() {
        let mut blueprint = waiting();
        let queue = Queue {
            id: "q".into(),
            name: Text::default(),
            prefix: String::new(),
            shows_place: true,
            shows_time: true,
            arrivals: None,
            counters: None,
        };
        blueprint.queues.insert(queue.id.clone(), queue);
        step(&mut blueprint, "wait", |step| {
            step.wait.reason = Text::same("Rooms are being cleaned");
            step.wait.queue = Some("q".into());
        });
        assert!(hits(&RULE, &blueprint).is_empty());
        assert!(hits(&RULE, &rows(&[("wait", CustomerActions, 1)])).is_empty());
    }
}

//! B21: the low point of the emotion curve.

use super::super::{Rule, Severity, finding::Report, plan::Plan, words::words};

pub(super) const RULE: Rule = Rule {
    id: "B21",
    severity: Severity::Info,
    title: words("情绪低谷没有补救", "Low point without recovery"),
    message: words(
        "情绪在“{card}”最低，那里没有补救预案。",
        "Feelings are lowest at “{card}”, and there is no recovery plan.",
    ),
    why: words(
        "低谷就是负面的峰值，会被记住；那里最值得准备补救。",
        "A low point is a negative peak and stays in memory; recovery pays there most.",
    ),
    source: words(
        "峰终定律（Kahneman 等，1993）；《客户关系管理》课题八 服务补救",
        "Peak–end rule (Kahneman et al. 1993); customer relationship management, topic 8, recovery",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let emotions = plan.emotions();
    let lowest = emotions
        .iter()
        .min_by(|one, other| one.1.total_cmp(&other.1));
    if let Some((spot, value)) = lowest
        && *value < 0.0
        && spot.card.step.fail.recovery.is_empty()
    {
        report.card(spot.card, None);
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::{blueprint::Emotion, text::Text};

    #[test]
    fn the_lowest_step_needs_a_plan_if_it_is_below_neutral() {
        let mut blueprint = rows(&[("a", CustomerActions, 0), ("b", CustomerActions, 1)]);
        let feel = |step: &mut crate::blueprint::StepRecord, tenths| {
            step.emotion.measured = Some(Emotion::of_tenths(tenths));
        };
        step(&mut blueprint, "a", |step| feel(step, 5));
        step(&mut blueprint, "b", |step| feel(step, -1));
        assert_eq!(hits(&RULE, &blueprint), ["b"]);
        step(&mut blueprint, "b", |step| {
            step.fail.recovery = Text::same("Apologise");
        });
        assert!(hits(&RULE, &blueprint).is_empty());
        step(&mut blueprint, "b", |step| {
            step.fail.recovery = Text::default();
            feel(step, 0);
        });
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

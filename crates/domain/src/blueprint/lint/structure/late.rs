//! B15: measured times over the limit.

use super::super::{
    Rule, Severity, Subject,
    finding::{Report, name},
    plan::Plan,
    words::words,
};
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "B15",
    severity: Severity::Warning,
    title: words("实测超过容差", "Measured time over tolerance"),
    message: words(
        "“{card}”{what}实测 {actual} 秒，上限 {limit} 秒。",
        "“{card}” {what} {actual} s; the limit is {limit} s.",
    ),
    why: words(
        "标准时间加容差是对客户的承诺；超过了，就要改流程、加人手或改标准。",
        "Standard time and tolerance are a promise to customers; beyond them the process, the staffing or the standard has to change.",
    ),
    source: super::SHOSTACK,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        let step = &spot.card.step;
        let mut tell = |what: Text, actual: Option<u32>, limit: Option<u32>| {
            let (Some(actual), Some(limit)) = (actual, limit) else {
                return;
            };
            if actual > limit {
                report.add(
                    vec![Subject::Card(spot.card.id.clone())],
                    &[
                        ("card", &name(&spot.card.title)),
                        ("what", &what),
                        ("actual", &Text::same(actual.to_string())),
                        ("limit", &Text::same(limit.to_string())),
                    ],
                    None,
                );
            }
        };
        tell(
            Text::new("用时", "takes"),
            step.timing.actual,
            step.timing.limit(),
        );
        let maximum = step.timing.maximum_wait;
        tell(
            Text::new("等候", "makes customers wait"),
            step.wait.actual,
            maximum,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn late_steps_and_long_waits_are_told_with_their_seconds() {
        let mut blueprint = rows(&[("serve", Frontstage, 0)]);
        step(&mut blueprint, "serve", |step| {
            step.timing.target = Some(60);
            step.timing.tolerance = Some(15);
            step.timing.actual = Some(76);
            step.timing.maximum_wait = Some(300);
            step.wait.actual = Some(301);
        });
        let messages: Vec<_> = found(&RULE, &blueprint)
            .into_iter()
            .map(|f| f.message.en)
            .collect();
        assert_eq!(
            messages,
            [
                "“serve” takes 76 s; the limit is 75 s.",
                "“serve” makes customers wait 301 s; the limit is 300 s.",
            ]
        );
    }

    #[test]
    fn the_limit_itself_is_fine_and_unknown_times_are_no_finding() {
        let mut blueprint = rows(&[("serve", Frontstage, 0)]);
        step(&mut blueprint, "serve", |step| {
            step.timing.target = Some(60);
            step.timing.actual = Some(60);
            step.wait.actual = Some(900);
        });
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

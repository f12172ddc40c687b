//! L1: the ending.

use super::super::{Rule, Severity, finding::Report, plan::Plan, words::words};
use crate::calculators::ending;

pub(super) const RULE: Rule = Rule {
    id: "L1",
    severity: Severity::Warning,
    title: words("收尾弱于平均或越来越差", "Weak ending"),
    message: words(
        "情绪曲线收尾弱：最后一步“{card}”低于平均，或走势下降到中性以下。",
        "The emotion curve ends weakly: its last step “{card}” is below the mean, or the trend falls to neutral or worse.",
    ),
    why: words(
        "收尾比开头更重要，永久留在记忆里：可以接受“开始一般、越来越好”，不能接受“开始很好、越来越差”。把好的部分往后移。",
        "The ending outweighs the opening and stays in memory: rising is acceptable, falling to a bad end is not. Move the good part later.",
    ),
    source: words(
        "贾晏《服务到底如何做》收尾；峰终定律（Kahneman 等，1993）",
        "Jia Yan on endings; peak–end rule (Kahneman et al. 1993)",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let emotions = plan.emotions();
    let values: Vec<f64> = emotions.iter().map(|(_, value)| *value).collect();
    if let (Ok(ending), Some((last, _))) = (ending(&values, 0.0), emotions.last())
        && ending.is_flagged
    {
        report.card(last.card, None);
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::Emotion;

    fn curve(tenths: [i8; 3]) -> Vec<String> {
        let mut blueprint = rows(&[
            ("a", CustomerActions, 0),
            ("b", Frontstage, 1),
            ("c", CustomerActions, 2),
        ]);
        for (id, tenths) in ["a", "b", "c"].into_iter().zip(tenths) {
            step(&mut blueprint, id, |step| {
                step.emotion.expected = Some(Emotion::of_tenths(tenths));
            });
        }
        hits(&RULE, &blueprint)
    }

    #[test]
    fn falling_is_told_at_the_last_step() {
        assert_eq!(curve([20, 10, -5]), ["c"]);
        assert_eq!(curve([0, 15, 5]), ["c"]);
    }

    #[test]
    fn rising_is_fine_and_unknown_feelings_are_no_finding() {
        assert!(curve([-5, 0, 10]).is_empty());
        assert!(hits(&RULE, &rows(&[("a", CustomerActions, 0)])).is_empty());
    }
}

//! B20: how the experience is remembered.

use super::super::{Rule, Severity, finding::Report, plan::Plan, words::words};
use crate::calculators::ending;

pub(super) const RULE: Rule = Rule {
    id: "B20",
    severity: Severity::Info,
    title: words("记忆比经历差", "Remembered worse than lived"),
    message: words(
        "峰终分低于各步平均：最强烈的一步和最后一步“{card}”留下的印象比整个过程差。",
        "The peak–end score is below the mean of all steps: the strongest step and the last one, “{card}”, leave a worse memory than the whole was.",
    ),
    why: words(
        "人记住的是峰值和结尾的平均，不是全程的平均。",
        "People remember the mean of the peak and the end, not that of the whole.",
    ),
    source: words(
        "峰终定律（Kahneman 等，1993）",
        "Peak–end rule (Kahneman et al. 1993)",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let emotions = plan.emotions();
    let values: Vec<f64> = emotions.iter().map(|(_, value)| *value).collect();
    if let (Ok(ending), Some((last, _))) = (ending(&values, 0.0), emotions.last())
        && ending.peak_end < ending.mean
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
            ("b", CustomerActions, 1),
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
    fn a_strong_low_and_a_weak_end_are_told() {
        assert_eq!(curve([10, -20, 5]), ["c"]);
    }

    #[test]
    fn a_strong_high_outweighs_and_one_feeling_has_no_peak() {
        assert!(curve([0, 20, 10]).is_empty());
        assert!(hits(&RULE, &rows(&[("a", CustomerActions, 0)])).is_empty());
    }
}

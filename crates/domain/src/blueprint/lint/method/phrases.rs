//! L14: forbidden phrases.

use super::super::{
    Fix, Rule, Severity, Subject,
    finding::{Report, name},
    plan::Plan,
    words::words,
};
use crate::{blueprint::StepPatch, text::Text};

/// What must not be said, and what to say instead. English in lower case.
const PHRASES: [(&str, &str); 12] = [
    ("请等一下", "请稍候两分钟，我核实后马上答复您"),
    ("请等一等", "请稍候两分钟，我核实后马上答复您"),
    ("那是我们的程序", "我来说明原因，再看看怎样变通"),
    ("这是我们的程序", "我来说明原因，再看看怎样变通"),
    ("这是我们的规定", "我来说明原因，再看看怎样变通"),
    ("我们没有办法", "我来看看能为您做些什么"),
    ("我们没办法", "我来看看能为您做些什么"),
    (
        "please wait",
        "it will take about two minutes, and then I will be back with you",
    ),
    (
        "that is our procedure",
        "let me say why, and see what I can change",
    ),
    (
        "that's our procedure",
        "let me say why, and see what I can change",
    ),
    (
        "that is our policy",
        "let me say why, and see what I can change",
    ),
    (
        "there is nothing we can do",
        "let me see what I can do for you",
    ),
];

pub(super) const RULE: Rule = Rule {
    id: "L14",
    severity: Severity::Warning,
    title: words("话术里有禁语", "Forbidden phrase in the script"),
    message: words(
        "“{card}”的话术里有禁语“{phrase}”。",
        "The script of “{card}” has the forbidden phrase “{phrase}”.",
    ),
    why: words(
        "“请等一下”“那是我们的程序”“我们没有办法”让客户觉得无助；要说还要多久、为什么、能做什么。",
        "“Please wait”, “that is our procedure” and “there is nothing we can do” make customers feel helpless; say how long, why, and what can be done.",
    ),
    source: words(
        "丁品洋《卓越的客户服务体系》及时性；Kamin 客户期待判断题第 8 题",
        "Ding Pinyang on timeliness; Kamin, expectations quiz, question 8",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        let script = &spot.card.step.script;
        if script.is_empty() {
            continue;
        }
        let found = first_in(&script.zh).or_else(|| first_in(&script.en));
        let Some(phrase) = found else { continue };
        let patch = StepPatch {
            script: Some(Text::new(replaced(&script.zh), replaced(&script.en))),
            ..StepPatch::default()
        };
        let label = words("改写“{card}”的禁语", "Reword what is forbidden at “{card}”");
        report.add(
            vec![Subject::Card(spot.card.id.clone())],
            &[
                ("card", &name(&spot.card.title)),
                ("phrase", &Text::same(phrase)),
            ],
            Some(Fix::step(label, spot.card, patch)),
        );
    }
}

/// The first forbidden phrase of a script, whatever its case.
fn first_in(script: &str) -> Option<&'static str> {
    let script = script.to_ascii_lowercase();
    PHRASES
        .iter()
        .filter_map(|(phrase, _)| Some((script.find(phrase)?, *phrase)))
        .min()
        .map(|(_, phrase)| phrase)
}

/// The script with every forbidden phrase replaced. ASCII case folding keeps every byte's place.
fn replaced(script: &str) -> String {
    let mut script = script.to_owned();
    for (phrase, better) in PHRASES {
        while let Some(at) = script.to_ascii_lowercase().find(phrase) {
            script.replace_range(at..at + phrase.len(), better);
        }
    }
    script
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::Blueprint;

    fn saying(zh: &str, en: &str) -> Blueprint {
        let mut blueprint = rows(&[("desk", Frontstage, 1)]);
        step(&mut blueprint, "desk", |step| {
            step.script = Text::new(zh, en);
        });
        blueprint
    }

    #[test]
    fn phrases_are_found_in_both_languages_and_reworded() {
        let blueprint = saying(
            "您好，请等一下。",
            "Hello. Please WAIT, that is our procedure!",
        );
        let findings = found(&RULE, &blueprint);
        assert!(
            findings[0].message.zh.contains("“请等一下”"),
            "{findings:?}"
        );
        let script = mended(&RULE, &blueprint).cards[&"desk".into()]
            .step
            .script
            .clone();
        assert!(script.zh.starts_with("您好，请稍候两分钟"));
        assert!(
            script.en.starts_with("Hello. it will take"),
            "{}",
            script.en
        );
        assert!(
            script
                .en
                .ends_with("let me say why, and see what I can change!")
        );
    }

    #[test]
    fn no_better_wording_is_itself_forbidden() {
        for (_, better) in PHRASES {
            assert_eq!(first_in(better), None, "{better}");
        }
    }

    #[test]
    fn other_words_are_free() {
        let blueprint = saying("您好，还要三分钟。", "It will take three minutes.");
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}

//! B22: words that customers do not know.

use super::super::{
    Rule, Severity, Subject,
    finding::{Report, name},
    plan::Plan,
    words::words,
};
use crate::text::Text;

/// Words of the trade, English in lower case.
const TRADE: [&str; 14] = [
    "工单",
    "派单",
    "核销",
    "闭环",
    "抓手",
    "赋能",
    "中台",
    "落库",
    "workflow",
    "ticketing",
    "escalation",
    "back office",
    "stakeholder",
    "touchpoint",
];
/// Capital letters that everybody knows.
const KNOWN: [&str; 14] = [
    "VIP", "ATM", "GPS", "PIN", "SMS", "USB", "PDF", "FAQ", "APP", "SUV", "USA", "WIFI", "CNY",
    "EUR",
];

pub(super) const RULE: Rule = Rule {
    id: "B22",
    severity: Severity::Info,
    title: words("可视线以上用了行话", "Jargon above the line of visibility"),
    message: words(
        "“{card}”里的“{word}”客户可能听不懂。",
        "Customers may not know what “{word}” means at “{card}”.",
    ),
    why: words(
        "可视线以上是客户的世界，要用客户的话。",
        "Above the line of visibility is the customers' world: use their words.",
    ),
    source: super::BITNER,
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in plan.spots.iter().filter(|spot| spot.is_visible()) {
        let texts = [&spot.card.title, &spot.card.step.script];
        let found = texts
            .into_iter()
            .flat_map(|text| [&text.zh, &text.en])
            .find_map(|text| jargon(text));
        if let Some(word) = found {
            report.add(
                vec![Subject::Card(spot.card.id.clone())],
                &[
                    ("card", &name(&spot.card.title)),
                    ("word", &Text::same(word)),
                ],
                None,
            );
        }
    }
}

/// The first word of the trade in a text, or the first abbreviation.
fn jargon(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let trade = TRADE.iter().find(|word| lower.contains(**word));
    trade.map(|word| (*word).to_owned()).or_else(|| {
        text.split(|letter: char| !letter.is_ascii_alphanumeric())
            .find(|word| is_abbreviation(word))
            .map(str::to_owned)
    })
}

/// Three to five capital letters that are not common knowledge.
fn is_abbreviation(word: &str) -> bool {
    (3..=5).contains(&word.len())
        && word.bytes().all(|letter| letter.is_ascii_uppercase())
        && !KNOWN.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    fn word_of(text: &str) -> Option<String> {
        let mut blueprint = rows(&[("a", Frontstage, 0), ("b", Backstage, 0)]);
        for id in ["a", "b"] {
            change(&mut blueprint, id, |card| card.title = Text::same(text));
        }
        let findings = found(&RULE, &blueprint);
        assert!(findings.len() <= 1, "only what customers see");
        findings.first().map(|finding| finding.message.en.clone())
    }

    #[test]
    fn words_of_the_trade_and_abbreviations_are_found() {
        assert!(word_of("客服建工单").unwrap().contains("“工单”"));
        assert!(word_of("Looks it up in the PMS").unwrap().contains("“PMS”"));
        assert!(
            word_of("Starts an Escalation")
                .unwrap()
                .contains("“escalation”")
        );
    }

    #[test]
    fn plain_words_and_common_capitals_are_fine() {
        for text in [
            "核对预订，交付房间",
            "Shows ID at the ATM",
            "VIP lounge, WIFI and PIN",
            "A HOTEL",
        ] {
            assert_eq!(word_of(text).filter(|_| text != "A HOTEL"), None, "{text}");
        }
    }
}

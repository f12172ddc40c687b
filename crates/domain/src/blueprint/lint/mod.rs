//! Checks of a blueprint against the method: deterministic, each rule with its source.
//!
//! [`lint`] indexes the blueprint once and asks every [`Rule`]; each rule is a file of its own.
//! Levels come from the rule, or from the blueprint where it departs from them.
//!
//! | module | what it holds |
//! |---|---|
//! | [`rule`](Rule) | what a rule says about itself; severities |
//! | [`finding`](Finding) | what was found, and where |
//! | [`fix`](Fix) | how to mend it by commands |
//! | [`tally`](Tally) | how many findings there are, in all and by card |
//! | `plan` | the index that all rules share |
//! | `method` | the rules L1 to L18 of the catalogue (K-E2) |
//! | `structure` | the rules B1 to B24 of service blueprinting |

mod finding;
mod fix;
mod mend;
mod method;
mod plan;
mod rule;
mod structure;
mod tally;
#[cfg(test)]
mod testing;
mod words;

use std::{collections::BTreeMap, ops::Range};

use super::{Blueprint, RuleLevel};

pub use finding::{Finding, Subject};
pub use fix::{Fix, FixStep, apply_fix};
pub use plan::ExpectedItem;
pub use rule::{Rule, Severity};
pub use tally::{Tally, by_card};
pub use words::Words;

use finding::Report;
use plan::Plan;

/// Every rule, in the order of its id.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    method::RULES.iter().chain(structure::RULES)
}

/// Checks everything. `items` are the survey items that some step should answer for, such as
/// those of [`ExpectedItem::of_instrument`]; without any, L18 finds nothing.
///
/// Findings are in the order of the rules, and within one in the order of the blueprint.
pub fn lint(blueprint: &Blueprint, items: &[ExpectedItem]) -> Vec<Finding> {
    lint_part(blueprint, items, &Levels::new(), 0..rules().count())
}

/// Levels of rules that depart from the rules' own, by the rule's id.
pub type Levels = BTreeMap<String, RuleLevel>;

/// Checks the rules at `part` of [`rules`] only, so that a large blueprint can be checked in
/// slices: the findings of adjoining parts together are those of all rules. `usual` are levels
/// that hold wherever the blueprint sets none.
pub fn lint_part(
    blueprint: &Blueprint,
    items: &[ExpectedItem],
    usual: &Levels,
    part: Range<usize>,
) -> Vec<Finding> {
    let plan = Plan::new(blueprint, items);
    let mut findings = Vec::new();
    for rule in rules().take(part.end).skip(part.start) {
        if let Some(severity) = usual_severity(blueprint, usual, rule) {
            (rule.check)(&plan, &mut Report::new(rule, severity, &mut findings));
        }
    }
    findings
}

/// The severity of a rule's findings in this blueprint; absent where it is switched off.
pub fn severity(blueprint: &Blueprint, rule: &Rule) -> Option<Severity> {
    usual_severity(blueprint, &Levels::new(), rule)
}

/// [`severity`] where `usual` levels hold wherever the blueprint sets none.
pub fn usual_severity(blueprint: &Blueprint, usual: &Levels, rule: &Rule) -> Option<Severity> {
    match blueprint.levels.get(rule.id).or_else(|| usual.get(rule.id)) {
        None => Some(rule.severity),
        Some(RuleLevel::Off) => None,
        Some(RuleLevel::Info) => Some(Severity::Info),
        Some(RuleLevel::Warning) => Some(Severity::Warning),
        Some(RuleLevel::Error) => Some(Severity::Error),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{testing::*, *};

    #[test]
    fn rules_have_ids_of_their_own_and_both_languages() {
        let ids: BTreeSet<&str> = rules().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), rules().count());
        assert_eq!(method::RULES.len(), 18);
        assert_eq!(structure::RULES.len(), 24);
        for rule in rules() {
            for words in [rule.title, rule.message, rule.why, rule.source] {
                assert!(!words.zh.is_empty() && !words.en.is_empty(), "{}", rule.id);
                assert!(
                    !words.zh.contains(['(', ')', ';']),
                    "{}: {}",
                    rule.id,
                    words.zh
                );
            }
        }
    }

    #[test]
    fn a_blueprint_sets_its_own_levels() {
        let mut blueprint = rows(&[("wait", CustomerActions, 0)]);
        change(&mut blueprint, "wait", |card| card.wait_point = true);
        let of_l2 = |blueprint: &Blueprint| {
            lint(blueprint, &[])
                .into_iter()
                .find(|finding| finding.rule == "L2")
                .map(|finding| finding.severity)
        };
        assert_eq!(of_l2(&blueprint), Some(Severity::Warning));
        blueprint.levels.insert("L2".into(), RuleLevel::Error);
        assert_eq!(of_l2(&blueprint), Some(Severity::Error));
        blueprint.levels.insert("L2".into(), RuleLevel::Off);
        assert_eq!(of_l2(&blueprint), None);
    }

    #[test]
    fn usual_levels_hold_where_the_blueprint_sets_none() {
        let mut blueprint = rows(&[("wait", CustomerActions, 0)]);
        change(&mut blueprint, "wait", |card| card.wait_point = true);
        let rule = rules().find(|rule| rule.id == "L2").unwrap();
        let usual = Levels::from([("L2".to_owned(), RuleLevel::Off)]);
        assert_eq!(usual_severity(&blueprint, &usual, rule), None);
        let all = 0..rules().count();
        let found = lint_part(&blueprint, &[], &usual, all.clone());
        assert!(found.iter().all(|finding| finding.rule != "L2"));
        blueprint.levels.insert("L2".into(), RuleLevel::Error);
        let found = lint_part(&blueprint, &[], &usual, all);
        let of_l2 = found.iter().find(|finding| finding.rule == "L2").unwrap();
        assert_eq!(of_l2.severity, Severity::Error);
    }

    #[test]
    fn slices_together_find_what_the_whole_finds() {
        let mut sample = crate::blueprint::sample();
        for card in sample.cards.values_mut() {
            card.step = crate::blueprint::Compact::default();
        }
        let mut sliced = Vec::new();
        for from in (0..rules().count()).step_by(7) {
            sliced.extend(lint_part(&sample, &[], &Levels::new(), from..from + 7));
        }
        assert_eq!(sliced, lint(&sample, &[]));
        assert!(!sliced.is_empty());
    }

    #[test]
    fn every_fix_of_a_bare_sample_can_be_applied_and_taken_back() {
        let mut sample = crate::blueprint::sample();
        for card in sample.cards.values_mut() {
            card.step = crate::blueprint::Compact::default();
        }
        let mut fixes = 0;
        for finding in lint(&sample, &[]) {
            let Some(fix) = finding.fix else { continue };
            let mut after = sample.clone();
            let done = apply_fix(&mut after, &fix, &mut || "made-by-a-fix".into()).unwrap();
            assert!(!done.is_empty(), "{}", finding.rule);
            done.invert().apply_to(&mut after).unwrap();
            assert_eq!(after, sample, "{}", finding.rule);
            fixes += 1;
        }
        assert!(fixes > 3, "{fixes}");
    }

    #[test]
    fn the_sample_keeps_to_the_method() {
        let findings = lint(&crate::blueprint::sample(), &[]);
        let worst: Vec<_> = findings
            .iter()
            .filter(|finding| finding.severity != Severity::Info)
            .map(|finding| (finding.rule, &finding.message.en))
            .collect();
        assert!(worst.is_empty(), "{worst:#?}");
    }

    #[test]
    fn an_empty_blueprint_is_checked_without_a_panic() {
        let mut blueprint = blank();
        blueprint.lanes.clear();
        blueprint.phases.clear();
        assert!(
            lint(&blueprint, &[])
                .iter()
                .any(|found| found.severity == Severity::Error)
        );
    }
}

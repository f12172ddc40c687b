//! Small blueprints and short questions for the tests of the rules.

pub(super) use crate::blueprint::LaneKind::{
    Backstage, CustomerActions, Frontstage, PhysicalEvidence, Support,
};
use crate::{
    blueprint::{Blueprint, Card, LaneKind, Link, LinkKind, StepRecord, validate_invariants},
    text::Text,
};

use super::{ExpectedItem, Finding, Rule, apply_fix, finding::Report, plan::Plan};

/// The five lanes and three phases of a new blueprint.
pub(super) fn blank() -> Blueprint {
    Blueprint::blank("test", Text::same("Test"))
}

/// A new blueprint with these cards: id, lane, index of the phase.
pub(super) fn rows(cards: &[(&str, LaneKind, usize)]) -> Blueprint {
    let mut blueprint = blank();
    for (order, (id, kind, column)) in cards.iter().enumerate() {
        let phase = blueprint.phases[*column].id.clone();
        let mut card = Card::new(*id, kind.name().into(), phase, Text::same(*id));
        card.order = u32::try_from(order).unwrap();
        blueprint.cards.insert(card.id.clone(), card);
    }
    blueprint
}

/// Changes a card.
pub(super) fn change(blueprint: &mut Blueprint, id: &str, change: impl FnOnce(&mut Card)) {
    change(blueprint.cards.get_mut(&id.into()).unwrap());
}

/// Changes the record of a card's step.
pub(super) fn step(blueprint: &mut Blueprint, id: &str, edit: impl FnOnce(&mut StepRecord)) {
    change(blueprint, id, |card| card.step.change(edit));
}

/// Draws a link.
pub(super) fn link(blueprint: &mut Blueprint, from: &str, to: &str, kind: LinkKind) {
    let link = Link::new(format!("{from}-{to}"), from, to, kind);
    blueprint.links.insert(link.id.clone(), link);
}

/// What one rule finds.
pub(super) fn found(rule: &'static Rule, blueprint: &Blueprint) -> Vec<Finding> {
    found_with(rule, blueprint, &[])
}

/// What one rule finds with these survey items.
pub(super) fn found_with(
    rule: &'static Rule,
    blueprint: &Blueprint,
    items: &[ExpectedItem],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let plan = Plan::new(blueprint, items);
    (rule.check)(&plan, &mut Report::new(rule, rule.severity, &mut findings));
    for finding in &findings {
        for words in [&finding.message.zh, &finding.message.en] {
            assert!(!words.contains(['{', '}']), "{words}");
        }
        assert!(!finding.subjects.is_empty());
    }
    findings
}

/// Ids of what one rule's findings are about, first of all.
pub(super) fn hits(rule: &'static Rule, blueprint: &Blueprint) -> Vec<String> {
    found(rule, blueprint)
        .iter()
        .map(|finding| finding.subjects[0].id().to_owned())
        .collect()
}

/// The blueprint after the fixes of all findings of one rule: each fix mends at least its own
/// finding, keeps the blueprint valid, and can be taken back.
pub(super) fn mended(rule: &'static Rule, blueprint: &Blueprint) -> Blueprint {
    let mut mended = blueprint.clone();
    let mut ids = 0;
    loop {
        let findings = found(rule, &mended);
        let Some(finding) = findings.first() else {
            return mended;
        };
        let before = mended.clone();
        let fix = finding.fix.as_ref().unwrap();
        let done = apply_fix(&mut mended, fix, &mut || {
            ids += 1;
            format!("new-{ids}")
        })
        .unwrap();
        validate_invariants(&mended).unwrap();
        assert!(found(rule, &mended).len() < findings.len(), "{fix:?}");
        let mut back = mended.clone();
        done.invert().apply_to(&mut back).unwrap();
        assert_eq!(back, before);
    }
}

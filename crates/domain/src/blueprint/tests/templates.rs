//! Blueprints to begin with.

use std::collections::BTreeSet;

use super::super::{
    Blueprint, FeelingSource, LaneKind, Stage, Template, emotion_curve, parse, validate_invariants,
};
use crate::{
    statistics::Absent,
    text::{Lang, Text},
};

fn filled() -> impl Iterator<Item = (&'static str, Blueprint)> {
    Template::ALL
        .iter()
        .filter(|template| **template != Template::Blank)
        .map(|template| (template.name(), template.build("b")))
}

#[test]
fn every_template_keeps_the_rules_and_is_stored_as_it_is() {
    for template in Template::ALL {
        let blueprint = template.build("b");
        assert_eq!(validate_invariants(&blueprint), Ok(()), "{template:?}");
        let json = serde_json::to_string(&blueprint).unwrap();
        assert_eq!(parse(&json).unwrap(), blueprint);
        assert!(!template.title().is_empty() && !template.summary().is_empty());
    }
}

#[test]
fn every_phase_has_a_customer_action_and_something_beneath_it() {
    for (name, blueprint) in filled() {
        let count = |kind: LaneKind, phase| blueprint.cell(&kind.name().into(), phase).len();
        for phase in &blueprint.phases {
            let customers = count(LaneKind::CustomerActions, &phase.id);
            let staff = count(LaneKind::Frontstage, &phase.id);
            let evidence = count(LaneKind::PhysicalEvidence, &phase.id);
            assert!(customers > 0 && evidence > 0, "{name}: {}", phase.id);
            assert!(
                staff + count(LaneKind::Backstage, &phase.id) > 0,
                "{name}: {}",
                phase.id
            );
        }
        let stages: BTreeSet<_> = blueprint
            .phases
            .iter()
            .filter_map(|phase| phase.stage)
            .collect();
        assert_eq!(stages, Stage::ALL.into_iter().collect(), "{name}");
    }
}

#[test]
fn every_card_is_linked_and_work_reaches_a_customer() {
    for (name, blueprint) in filled() {
        for card in blueprint.cards.values() {
            let mut seen = BTreeSet::from([&card.id]);
            let mut open = vec![&card.id];
            while let Some(at) = open.pop() {
                let next = blueprint
                    .links_of(at)
                    .filter(|link| link.from == *at || link.both_ways);
                for end in next.map(|link| {
                    if link.from == *at {
                        &link.to
                    } else {
                        &link.from
                    }
                }) {
                    if seen.insert(end) {
                        open.push(end);
                    }
                }
            }
            let reaches = seen
                .iter()
                .filter_map(|id| blueprint.cards.get(*id))
                .any(|card| blueprint.lane_kind(card) == Some(LaneKind::CustomerActions));
            assert!(reaches, "{name}: {} reaches no customer", card.id);
            assert!(
                blueprint.links_of(&card.id).next().is_some(),
                "{name}: {}",
                card.id
            );
        }
    }
}

#[test]
fn customers_do_not_meet_what_they_cannot_see() {
    use LaneKind::{Backstage, CustomerActions, Support};
    for (name, blueprint) in filled() {
        for link in blueprint.links.values() {
            let kind = |id| {
                blueprint
                    .cards
                    .get(id)
                    .and_then(|card| blueprint.lane_kind(card))
            };
            let pair = (kind(&link.from), kind(&link.to));
            let hidden = |kind| matches!(kind, Some(Backstage | Support));
            let crosses = pair.0 == Some(CustomerActions) && hidden(pair.1)
                || hidden(pair.0) && pair.1 == Some(CustomerActions);
            assert!(!crosses, "{name}: {}", link.id);
        }
    }
}

#[test]
fn every_text_is_in_both_languages() {
    for (name, blueprint) in filled() {
        let mut texts: Vec<&Text> = vec![&blueprint.title, &blueprint.scenario, &blueprint.segment];
        texts.extend(blueprint.phases.iter().map(|phase| &phase.title));
        texts.extend(blueprint.roles.values().map(|role| &role.name));
        texts.extend(blueprint.standards.values().map(|standard| &standard.text));
        for card in blueprint.cards.values() {
            let step = &card.step;
            texts.extend([&card.title, &step.owner, &step.script, &step.wait.reason]);
            texts.extend([&step.fail.cause, &step.fail.recovery, &card.notes]);
            texts.extend(step.evidence.iter().map(|evidence| &evidence.text));
        }
        for text in texts {
            assert_eq!(text.zh.is_empty(), text.en.is_empty(), "{name}: {text:?}");
            let is_ascii = text.zh.contains([',', ';', '?', '!']);
            assert!(!is_ascii, "{name}: {} has narrow punctuation", text.zh);
            assert!(
                text.is_empty() || text.get(Lang::Zh) != text.get(Lang::En),
                "{name}: {text:?}"
            );
        }
    }
}

#[test]
fn points_are_worked_out_where_they_are_marked() {
    for (name, blueprint) in filled() {
        for card in blueprint.cards.values() {
            let step = &card.step;
            if card.wait_point {
                assert!(step.timing.maximum_wait.is_some(), "{name}: {}", card.id);
                assert!(!step.wait.reason.is_empty() && !step.wait.information.is_empty());
            }
            if card.fail_point {
                assert!(step.fail.rpn().is_some(), "{name}: {}", card.id);
                assert!(!step.fail.cause.is_empty() && !step.fail.prevention.is_empty());
            }
            let is_evidence = blueprint.lane_kind(card) == Some(LaneKind::PhysicalEvidence);
            assert!(
                is_evidence || step.timing.target.is_some(),
                "{name}: {}",
                card.id
            );
            assert_eq!(
                step.timing.target.is_some(),
                step.timing.tolerance.is_some()
            );
        }
    }
}

#[test]
fn the_two_shoe_shops_end_differently() {
    let ending = |template: Template| {
        emotion_curve(&template.build("b"), FeelingSource::Expected)
            .ending
            .unwrap()
    };
    let (bad, good) = (
        ending(Template::OverAttention),
        ending(Template::RightMoment),
    );
    assert!(bad.is_flagged && bad.slope < 0.0);
    assert!(!good.is_flagged && good.end > bad.end && good.peak_end > bad.peak_end);
    let blank = emotion_curve(&Template::Blank.build("b"), FeelingSource::Known);
    assert!(matches!(
        blank.ending,
        Err(Absent::TooFew { .. } | Absent::NoData)
    ));
    assert_eq!(blank.peak(), None);
}

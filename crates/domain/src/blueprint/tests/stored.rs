//! The stored form. The fixtures are kept for ever: each schema's documents must stay readable.

use super::super::{
    BLUEPRINT_SCHEMA, Blueprint, ItemLink, ParseError, StepGroup, StepRecord, Violation, parse,
};
use crate::text::Text;

const SCHEMA_1: &str = include_str!("../fixtures/schema-1.json");

#[test]
fn a_document_of_schema_1_is_read_in_full() {
    let blueprint = parse(SCHEMA_1).unwrap();
    assert_eq!(blueprint.title.en, "Opening a bank account");
    assert_eq!(blueprint.revision, 7);
    assert_eq!(blueprint.lanes.len(), 5);
    assert_eq!(blueprint.phases.len(), 2);
    let card = &blueprint.cards[&"c1".into()];
    assert!(card.wait_point && card.fail_point && card.moment_of_truth);
    assert_eq!(card.items, ["SQ10", "SQ13"].map(ItemLink::new));
    assert_eq!(card.notes.zh, "高峰期");
    assert_eq!(blueprint.links.len(), 3);
    // Written again, it is the same document but for its version, and for notes without a word.
    let written = serde_json::to_value(&blueprint).unwrap();
    let mut expected: serde_json::Value = serde_json::from_str(SCHEMA_1).unwrap();
    expected["schema"] = BLUEPRINT_SCHEMA.into();
    for card in [1, 2] {
        expected["cards"][card]
            .as_object_mut()
            .unwrap()
            .remove("notes");
    }
    assert_eq!(written, expected);
}

#[test]
fn a_newer_format_is_refused_by_its_version() {
    let error = parse(r#"{"schema": 3, "everything": "else"}"#).unwrap_err();
    assert!(matches!(error, ParseError::Newer { found: 3 }));
    assert_eq!(
        error.to_string(),
        "this blueprint was made by a newer version (format 3; this version reads up to 2)"
    );
}

#[test]
fn what_is_no_blueprint_is_refused() {
    for text in [
        "",
        "[]",
        "{}",
        "null",
        r#"{"schema": 1}"#,
        r#"{"schema": -1}"#,
    ] {
        assert!(
            matches!(parse(text), Err(ParseError::Malformed(_))),
            "{text}"
        );
    }
    assert!(matches!(
        parse(r#"{"schema": 0}"#),
        Err(ParseError::UnknownSchema { found: 0 })
    ));
}

#[test]
fn damaged_blueprints_are_refused() {
    let damage = |from: &str, to: &str| parse(&SCHEMA_1.replacen(from, to, 1)).unwrap_err();
    assert!(matches!(
        damage(r#""to": "c2""#, r#""to": "c9""#),
        ParseError::Damaged(Violation::LooseEnd(_))
    ));
    assert!(matches!(
        damage(r#""phase": "apply""#, r#""phase": "gone""#),
        ParseError::Damaged(Violation::Homeless(_))
    ));
    assert!(matches!(
        damage(r#""kind": "support""#, r#""kind": "frontstage""#),
        ParseError::Damaged(Violation::LaneOrder)
    ));
    // Two cards with one id.
    assert!(matches!(
        damage(r#""id": "c2""#, r#""id": "c1""#),
        ParseError::Malformed(_)
    ));
}

const SCHEMA_2: &str = include_str!("../fixtures/schema-2.json");

#[test]
fn a_document_of_schema_2_is_read_and_written_in_full() {
    let blueprint = parse(SCHEMA_2).unwrap();
    let card = &blueprint.cards[&"c1".into()];
    assert_eq!(card.step.fail.rpn(), Some(84));
    assert_eq!(card.step.emotion.measured.unwrap().tenths(), -13);
    assert!(card.step.timing.is_over());
    assert_eq!(blueprint.limit_at(card), Some(50));
    let written = serde_json::to_value(&blueprint).unwrap();
    let stored: serde_json::Value = serde_json::from_str(SCHEMA_2).unwrap();
    assert_eq!(written, stored);
}

#[test]
fn every_field_of_a_step_is_in_the_fixture() {
    // So that a new field cannot be forgotten there.
    let blueprint = parse(SCHEMA_2).unwrap();
    let (step, empty) = (&blueprint.cards[&"c1".into()].step, StepRecord::default());
    for group in StepGroup::ALL {
        assert!(!group.agrees(step, &empty), "{}", group.name());
    }
}

#[test]
fn an_untouched_card_is_stored_without_a_record() {
    let mut blueprint = Blueprint::blank("b", Text::same("B"));
    super::add(&mut blueprint, "a", "support", "after");
    blueprint
        .cards
        .get_mut(&"a".into())
        .unwrap()
        .step
        .change(|step| {
            step.timing.target = Some(60);
            step.timing.target = None;
        });
    let card = serde_json::to_value(&blueprint).unwrap()["cards"][0].clone();
    let fields: Vec<_> = card.as_object().unwrap().keys().cloned().collect();
    assert_eq!(fields, ["id", "lane", "order", "phase", "title"]);
}

#[test]
fn strangers_fields_of_an_old_document_do_not_become_ours() {
    let old = SCHEMA_1.replacen(
        r#""order": 3,"#,
        r#""order": 3, "step": {"owner": {"en": "me"}},"#,
        1,
    );
    assert_ne!(old, SCHEMA_1);
    assert!(parse(&old).unwrap().cards[&"c3".into()].step.is_empty());
}

#[test]
fn numbers_out_of_range_and_names_that_lead_nowhere_are_refused() {
    let damage = |from: &str, to: &str| {
        let damaged = SCHEMA_2.replacen(from, to, 1);
        assert_ne!(damaged, SCHEMA_2);
        parse(&damaged).unwrap_err()
    };
    for (from, to) in [
        (r#""severity": 6"#, r#""severity": 11"#),
        (r#""severity": 6"#, r#""severity": 0"#),
        (r#""measured": -1.3"#, r#""measured": -2.1"#),
        (r#""weight": 3"#, r#""weight": 0"#),
    ] {
        assert!(matches!(damage(from, to), ParseError::Malformed(_)), "{to}");
    }
    for (from, to) in [
        (r#""personas": ["p1"]"#, r#""personas": ["p9"]"#),
        (r#""queue": "q1""#, r#""queue": "q9""#),
        (r#""standard": "s1""#, r#""standard": "s9""#),
        (r#""reply_to": "m1""#, r#""reply_to": "m9""#),
        (r#""card": "c1""#, r#""card": "c9""#),
        (r#""role": "r1""#, r#""role": "r9""#),
    ] {
        let error = damage(from, to);
        assert!(
            matches!(error, ParseError::Damaged(Violation::Dangling { .. })),
            "{to}: {error}"
        );
    }
}

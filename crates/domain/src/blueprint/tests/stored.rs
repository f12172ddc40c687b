//! The stored form. The fixtures are kept for ever: each schema's documents must stay readable.

use super::super::{ParseError, Violation, parse};

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
    assert_eq!(card.items, ["SQ10", "SQ13"]);
    assert_eq!(card.notes.zh, "高峰期");
    assert_eq!(blueprint.links.len(), 3);
    // Written again, it is the same document.
    let written = serde_json::to_value(&blueprint).unwrap();
    assert_eq!(
        written,
        serde_json::from_str::<serde_json::Value>(SCHEMA_1).unwrap()
    );
}

#[test]
fn a_newer_format_is_refused_by_its_version() {
    let error = parse(r#"{"schema": 2, "everything": "else"}"#).unwrap_err();
    assert!(matches!(error, ParseError::Newer { found: 2 }));
    assert_eq!(
        error.to_string(),
        "this blueprint was made by a newer version (format 2; this version reads up to 1)"
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

//! Files of every kind, files of ours, and files that are something else.

use super::{FileError, FileKind, MOST_BYTES, open};
use crate::{
    blueprint::{BLUEPRINT_SCHEMA, Template, sample, table::to_csv, validate_invariants},
    formats::diagram::{DiagramError, bpmn, drawio, svg},
    text::Lang,
};

#[test]
fn what_we_wrote_comes_back_as_it_was() {
    let mut blueprint = sample();
    for (name, text, kind) in [
        (
            "a.drawio",
            drawio::write(&blueprint, Lang::Zh),
            FileKind::Drawio,
        ),
        ("a.bpmn", bpmn::write(&blueprint, Lang::En), FileKind::Bpmn),
        (
            "a.json",
            serde_json::to_string(&blueprint).unwrap(),
            FileKind::Json,
        ),
    ] {
        let incoming = open(name, text.as_bytes(), "new", Lang::En).unwrap();
        assert_eq!(incoming.kind, kind);
        assert!(incoming.report.is_lossless(), "{:?}", incoming.report);
        // It is somebody's own from now on.
        blueprint.sample = false;
        assert_eq!(incoming.blueprint, blueprint);
        blueprint.sample = true;
    }
}

#[test]
fn a_table_of_ours_brings_lanes_phases_and_records() {
    for template in Template::ALL.iter().skip(1) {
        let blueprint = template.build("b");
        let ids: Vec<_> = blueprint.cards.keys().cloned().collect();
        for lang in Lang::ALL {
            let text = to_csv(&blueprint, &ids, lang).unwrap();
            let incoming = open("旅程.csv", text.as_bytes(), "new", lang).unwrap();
            let read = incoming.blueprint;
            validate_invariants(&read).unwrap();
            assert_eq!((read.id.as_str(), read.title.get(lang)), ("new", "旅程"));
            assert_eq!(read.cards.len(), blueprint.cards.len());
            let titles = |of: &crate::blueprint::Blueprint| -> Vec<_> {
                let mut all: Vec<_> = of.cards.values().map(|card| card.title.clone()).collect();
                all.sort_by(|a, b| a.en.cmp(&b.en));
                all
            };
            assert_eq!(titles(&read), titles(&blueprint));
            let timed = |of: &crate::blueprint::Blueprint| {
                of.cards
                    .values()
                    .filter_map(|card| card.step.timing.target)
                    .sum::<u32>()
            };
            assert_eq!(timed(&read), timed(&blueprint));
        }
    }
}

#[test]
fn a_table_of_others_is_read_with_a_report() {
    let text = "Step;Lane;Phase;Target;Colour\nAsks the way;Guest;Arriving;60;red\nGreets;Reception;Arriving;soon;\nPays;Customer actions;Leaving;;\n";
    let incoming = open("hotel.csv", text.as_bytes(), "new", Lang::En).unwrap();
    let blueprint = &incoming.blueprint;
    validate_invariants(blueprint).unwrap();
    let phases: Vec<&str> = blueprint
        .phases
        .iter()
        .map(|phase| phase.title.en.as_str())
        .collect();
    assert_eq!(phases, ["Arriving", "Leaving"]);
    let lanes: Vec<&str> = blueprint
        .lanes
        .iter()
        .map(|lane| lane.title.en.as_str())
        .collect();
    assert_eq!(lanes, ["", "", "Guest", "", "Reception", "", ""]);
    assert_eq!(blueprint.cards.len(), 3);
    let changed: Vec<&str> = incoming
        .report
        .changed
        .iter()
        .map(|loss| loss.element.as_str())
        .collect();
    assert_eq!(changed, ["Reception", "hotel"]);
    let dropped: Vec<&str> = incoming
        .report
        .dropped
        .iter()
        .map(|loss| loss.element.as_str())
        .collect();
    assert!(
        dropped.iter().any(|element| element.starts_with("Row 3")),
        "{dropped:?}"
    );
    assert!(dropped.contains(&"Colour"), "{dropped:?}");
}

#[test]
fn a_list_of_lines_becomes_steps_of_customers() {
    let incoming = open(
        "steps.txt",
        "Arrives\nWaits\nPays".as_bytes(),
        "new",
        Lang::En,
    )
    .unwrap();
    assert_eq!(incoming.blueprint.cards.len(), 3);
    assert_eq!(incoming.blueprint.phases.len(), 3);
}

#[test]
fn what_is_something_else_is_refused_with_the_reason() {
    let picture = svg::write(&sample(), Lang::En);
    let json = serde_json::to_string(&sample()).unwrap();
    let schema = format!("\"schema\":{BLUEPRINT_SCHEMA}");
    let newer = json.replacen(&schema, "\"schema\":99", 1);
    let broken = json.replacen("\"lane\":\"", "\"lane\":\"no-", 1);
    let cut: String = json.chars().take(400).collect();
    let deep = "[".repeat(100_000);
    for (name, bytes, error) in [
        ("a.svg", picture.as_bytes(), FileError::Picture),
        ("a.json", newer.as_bytes(), FileError::Newer { found: 99 }),
        ("a.json", cut.as_bytes(), FileError::CutOff),
        ("a.xlsx", &[0x50, 0x4b, 3, 4, 0xff][..], FileError::NotText),
        ("a.csv", &b" \n"[..], FileError::Empty),
        (
            "a.csv",
            &b"Q1,Q2\n5,4\n"[..],
            FileError::NoTitles("Q1, Q2".into()),
        ),
        ("a.csv", &b"title,lane\n"[..], FileError::NoRows),
        ("a.pdf", &b"%PDF-1.7"[..], FileError::Unknown),
        (
            "a.drawio",
            &b"<mxfile><diagram>7VhbU5s8FP01</diagram></mxfile>"[..],
            FileError::Diagram(DiagramError::Compressed),
        ),
    ] {
        assert_eq!(
            open(name, bytes, "new", Lang::En).unwrap_err(),
            error,
            "{name}"
        );
        let words = error.explain();
        assert!(!words.zh.is_empty() && !words.en.is_empty());
    }
    for (name, bytes) in [("a.json", broken.as_bytes()), ("a.json", deep.as_bytes())] {
        let error = open(name, bytes, "new", Lang::En).unwrap_err();
        assert!(matches!(error, FileError::Damaged(_)), "{error:?}");
    }
    let large = vec![b' '; MOST_BYTES + 1];
    assert_eq!(
        open("a.csv", &large, "new", Lang::En),
        Err(FileError::TooLarge)
    );
}

//! The surveys of the browser tests are surveys that the complete runtime reads as they are meant.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use std::{fs, path::PathBuf};

use serviscope_domain::survey::{QuestionKind, SURVEY_SCHEMA, Survey, rich::Kind};

/// Every survey of `tests/e2e/fixtures`, with its file's name. Other files may lie there, too.
fn fixtures() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/e2e/fixtures");
    let mut fixtures: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .filter(|(_, text)| text.contains("\"sections\""))
        .collect();
    fixtures.sort();
    assert!(!fixtures.is_empty());
    fixtures
}

fn survey(name: &str, text: &str) -> Survey {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn every_fixture_is_read_and_says_what_it_needs() {
    for (name, text) in fixtures() {
        let survey = survey(&name, &text);
        assert_eq!(survey.schema, survey.needed_schema(), "{name}");
        assert!(survey.schema <= SURVEY_SCHEMA, "{name}");
    }
}

#[test]
fn every_fixture_survives_being_written() {
    for (name, text) in fixtures() {
        let survey = survey(&name, &text);
        let written = serde_json::to_string(&survey).unwrap();
        assert_eq!(self::survey(&name, &written), survey, "{name}");
    }
}

#[test]
fn no_fixture_has_a_broken_rule_or_a_key_that_means_two_things() {
    for (name, text) in fixtures() {
        let survey = survey(&name, &text);
        let mut keys: Vec<String> = survey
            .questions()
            .flat_map(serviscope_domain::survey::Question::keys)
            .collect();
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count, "{name}: a stored key occurs twice");
        for question in survey.questions() {
            let rules = &question.rules;
            let conditions = [&rules.visible, &rules.enabled, &rules.required];
            let skips = rules.skips.iter().map(|skip| &skip.when);
            let checks = rules.checks.iter().map(|check| &check.holds);
            let all = conditions.into_iter().flatten().chain(skips).chain(checks);
            for condition in all {
                assert!(condition.error().is_none(), "{name}: {}", question.id);
            }
        }
    }
}

#[test]
fn the_choosing_fixture_has_every_kind_that_is_pressed() {
    let fixtures = fixtures();
    let (name, text) = fixtures
        .iter()
        .find(|(name, _)| name == "choosing")
        .unwrap();
    let survey = survey(name, text);
    let has = |is: fn(&Kind) -> bool| {
        survey
            .questions()
            .any(|question| matches!(&question.kind, QuestionKind::Rich(kind) if is(kind)))
    };
    assert!(has(|kind| matches!(kind, Kind::One { search: false, .. })));
    assert!(has(
        |kind| matches!(kind, Kind::One { search: true, list } if list.options.len() >= 300)
    ));
    assert!(has(|kind| matches!(
        kind,
        Kind::Several { min: Some(_), .. }
    )));
    assert!(has(|kind| matches!(
        kind,
        Kind::Several { max: Some(_), .. }
    )));
    assert!(has(|kind| matches!(
        kind,
        Kind::Images { several: false, .. }
    )));
    assert!(has(|kind| matches!(
        kind,
        Kind::Images { several: true, .. }
    )));
    assert!(has(|kind| matches!(kind, Kind::Stars { .. })));
    assert!(has(|kind| matches!(kind, Kind::Ends { .. })));
    assert!(has(|kind| matches!(kind, Kind::Slider { .. })));
    assert!(has(|kind| matches!(kind, Kind::Ranking { .. })));
    assert!(has(|kind| matches!(kind, Kind::Agree { .. })));
    assert!(survey.questions().any(|q| q.rules.enabled.is_some()));
}

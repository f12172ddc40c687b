//! Competitors in the workspace file: they travel with their survey and stand beside those that are
//! there.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use serviscope_domain::{
    benchmark::{Benchmark, Competitor, Edit, Level, MOST_RIVALS},
    formats::workspace::{DocumentKind, Record, RecordKind, Workspace, WorkspaceError, merge},
    survey::bundled,
};

fn benchmark(survey: &str, rivals: &[(&str, &str)]) -> Benchmark {
    let mut benchmark = Benchmark::new(survey.into());
    let rivals = rivals.iter().map(|(id, name)| Competitor {
        id: (*id).into(),
        name: (*name).into(),
        ..Competitor::default()
    });
    benchmark.rivals = rivals.collect();
    benchmark.goals.insert(Level::Strategy, "First".into());
    benchmark
}

fn record(benchmark: &Benchmark) -> Record {
    let text = serde_json::to_string(benchmark).unwrap();
    Record::from_text(RecordKind::Benchmark, &text).unwrap()
}

fn with(records: Vec<Record>) -> Workspace {
    Workspace {
        records,
        ..Workspace::default()
    }
}

#[test]
fn competitors_come_along_in_a_file_that_older_versions_refuse() {
    let own = with(vec![record(&benchmark("servqual22", &[("b", "B Hotel")]))]);
    let json = own.to_json("").unwrap();
    assert!(json.contains("\"schema\": 4") && json.contains("\"kind\": \"benchmark\""));
    let file = Workspace::from_json(&json).unwrap();
    assert_eq!(file, own);
    let plan = merge(&Workspace::default(), file.clone());
    assert_eq!((plan.benchmarks.total, plan.benchmarks.new), (1, 1));
    assert_eq!(
        (plan.records.total, plan.add.records),
        (0, own.records.clone())
    );
    let again = merge(&own, file);
    assert!(again.is_empty());
    assert_eq!(again.benchmarks.same, 1);

    let damaged = json.replace("\"survey\": \"servqual22\"", "\"survey\": 22");
    assert!(matches!(
        Workspace::from_json(&damaged),
        Err(WorkspaceError::DamagedDocument {
            kind: DocumentKind::Record,
            number: 1,
            ..
        })
    ));
}

#[test]
fn a_file_of_before_has_no_competitors_and_is_read_and_written_as_it_was() {
    let before = r#"{"format":"serviscope-workspace","schema":3,"exported_at":"","surveys":[],
        "responses":[],"blueprints":[],
        "records":[{"kind":"view","document":{"schema":1,"id":"01J","name":"A","query":"branch=a"}}]}"#;
    let read = Workspace::from_json(before).unwrap();
    assert_eq!(read.records.len(), 1);
    assert!(read.to_json("").unwrap().contains("\"schema\": 3"));
    let own = with(vec![record(&benchmark("servqual22", &[("b", "B Hotel")]))]);
    let plan = merge(&own, read);
    assert_eq!((plan.records.new, plan.benchmarks.total), (1, 0));
    assert!(plan.joined.is_empty());
}

#[test]
fn competitors_that_differ_come_beside_the_stored_ones_and_can_be_taken_away() {
    let here = benchmark("servqual22", &[("b", "B Hotel")]);
    let mut there = benchmark("servqual22", &[("b", "B Inn"), ("c", "C Hotel")]);
    there.goals.insert(Level::Strategy, "Second".into());
    there.goals.insert(Level::Business, "On time".into());
    let own = with(vec![record(&here)]);
    let file = with(vec![record(&there)]);
    let plan = merge(&own, file.clone());
    assert_eq!((plan.benchmarks.different, plan.left_out()), (1, 0));
    assert!(!plan.is_empty() && plan.add.records.is_empty());
    assert_eq!(plan.joined.len(), 1);
    let joined = &plan.joined[0];
    assert_eq!(joined.survey, "servqual22");
    let change = |benchmark: &Benchmark, edits: &[Edit]| {
        let mut next = benchmark.clone();
        for edit in edits {
            next.apply(edit);
        }
        next
    };
    let both = change(&here, &joined.what.edits());
    let names: Vec<&str> = both
        .rivals
        .iter()
        .map(|rival| rival.name.as_str())
        .collect();
    assert_eq!(names, ["B Hotel", "B Inn (2)", "C Hotel"]);
    assert_eq!(both.goals[&Level::Strategy], "First");
    assert_eq!(both.goals[&Level::Business], "On time");
    assert_eq!(change(&both, &joined.what.undoing()), here);
    let again = merge(&with(vec![record(&both)]), file);
    assert!(again.is_empty(), "nothing twice");
}

#[test]
fn competitors_that_find_no_place_are_told() {
    let ids = ["a", "b", "c", "d", "e", "f"];
    let rivals: Vec<_> = ids.iter().map(|id| (*id, *id)).collect();
    assert_eq!(rivals.len(), MOST_RIVALS);
    let own = with(vec![record(&benchmark("servqual22", &rivals))]);
    let file = with(vec![record(&benchmark("servqual22", &[("g", "G")]))]);
    let plan = merge(&own, file);
    assert!(plan.is_empty());
    assert_eq!((plan.benchmarks.different, plan.left_out()), (1, 1));
}

#[test]
fn competitors_follow_a_survey_that_comes_in_as_a_copy() {
    let mut survey = bundled().remove(0);
    survey.id = "lobby".into();
    let own = Workspace {
        surveys: vec![survey.clone()],
        ..with(vec![record(&benchmark("lobby", &[("a", "A")]))])
    };
    let mut other = survey.clone();
    other.minutes = 9;
    let mut file = Workspace {
        surveys: vec![other],
        ..with(vec![record(&benchmark("lobby", &[("b", "B")]))])
    };
    let plan = merge(&own, file.clone());
    let copy = &plan.add.surveys[0];
    assert_eq!(plan.benchmarks.new, 1);
    assert_eq!(plan.add.records[0].id(), copy.id);
    let mut both = own.clone();
    both.surveys.extend(plan.add.surveys);
    both.records.extend(plan.add.records);
    assert!(merge(&both, file.clone()).is_empty(), "nothing twice");

    // With a version that is no copy, the competitors are the stored survey's.
    survey.version = 2;
    file.surveys.push(survey);
    let plan = merge(&own, file);
    assert_eq!(plan.joined.len(), 1);
    assert_eq!(plan.joined[0].survey, "lobby");
}

#[test]
fn what_a_newer_version_wrote_travels_and_is_never_mixed() {
    let newer = r#"{"schema":2,"survey":"servqual22","rivals":{"b":"B Hotel"}}"#;
    let newer = Record::from_text(RecordKind::Benchmark, newer).unwrap();
    let own = with(vec![record(&benchmark("servqual22", &[("b", "B Hotel")]))]);
    let file = with(vec![newer.clone()]);
    let plan = merge(&own, file.clone());
    assert!(plan.is_empty());
    assert_eq!(plan.benchmarks.different, 1);
    assert_eq!(merge(&Workspace::default(), file).add.records, [newer]);
}

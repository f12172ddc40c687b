//! The workspace file: round trips, refusals, and imports that overwrite nothing.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use proptest::prelude::*;
use serviscope_domain::{
    blueprint,
    formats::workspace::{DocumentKind, Record, RecordKind, Workspace, WorkspaceError, merge},
    sample::guests,
    scoring::ScoringKey,
    survey::{Variant, bundled},
    text::Text,
};

fn workspace() -> Workspace {
    let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
    let mut survey = bundled().remove(0);
    survey.id = "lobby".into();
    Workspace {
        responses: guests(&key, ("lobby", 1), 12),
        surveys: vec![survey],
        blueprints: vec![blueprint::sample()],
        attachments: Vec::new(),
        records: Vec::new(),
    }
}

fn file() -> String {
    workspace().to_json("2026-11-22T08:00:00.000Z").unwrap()
}

#[test]
fn what_is_exported_can_be_imported_unchanged() {
    let json = file();
    assert_eq!(Workspace::from_json(&json).unwrap(), workspace());
    let with_mark = format!("\u{feff}{json}");
    assert_eq!(
        Workspace::from_bytes(with_mark.as_bytes()).unwrap(),
        workspace()
    );
}

#[test]
fn views_and_reports_come_along_and_differing_ones_come_beside() {
    let view = |name: &str| {
        let text = format!(r#"{{"schema":1,"id":"01J","name":"{name}","query":"branch=a"}}"#);
        Record::from_text(RecordKind::View, &text).unwrap()
    };
    let mut own = workspace();
    own.records = vec![view("Airport")];
    let json = own.to_json("2026-11-22T08:00:00.000Z").unwrap();
    assert!(json.contains("\"schema\": 3"));
    let file = Workspace::from_json(&json).unwrap();
    assert_eq!(file, own);
    assert_eq!(merge(&own, file.clone()).records.same, 1);
    assert_eq!(merge(&workspace(), file).add.records, own.records);

    let mut other = workspace();
    other.records = vec![view("Station")];
    let plan = merge(&own, other.clone());
    assert_eq!((plan.records.different, plan.add.records.len()), (1, 1));
    let copy = &plan.add.records[0];
    assert_ne!(copy.key(), own.records[0].key());
    assert_eq!(copy.document["name"], "Station (2)");
    own.records.push(copy.clone());
    assert_eq!(merge(&own, other).records.same, 1, "nothing twice");

    let damaged = json.replace("\"id\": \"01J\"", "\"id\": \"\"");
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
fn a_file_from_a_newer_version_is_refused_by_its_version() {
    let newer = file().replacen("\"schema\": 1", "\"schema\": 6", 1);
    let refused = WorkspaceError::Newer { found: 6, reads: 5 };
    assert_eq!(Workspace::from_json(&newer).unwrap_err(), refused);
    let other_shape = r#"{"format":"serviscope-workspace","schema":99,"boards":{}}"#;
    assert!(matches!(
        Workspace::from_json(other_shape),
        Err(WorkspaceError::Newer { found: 99, .. })
    ));
    let newer_document = r#"{"format":"serviscope-workspace","schema":1,"surveys":[],
        "responses":[{"schema":7}],"blueprints":[]}"#;
    assert!(matches!(
        Workspace::from_json(newer_document),
        Err(WorkspaceError::Newer { found: 7, .. })
    ));
}

#[test]
fn files_that_are_something_else_are_refused() {
    use WorkspaceError::{Damaged, NotUtf8, OtherFormat};
    assert_eq!(Workspace::from_bytes(b"\xff\xfe{}").unwrap_err(), NotUtf8);
    assert_eq!(Workspace::from_json("{}").unwrap_err(), OtherFormat);
    assert_eq!(Workspace::from_json("[1]").unwrap_err(), OtherFormat);
    assert!(matches!(Workspace::from_json("id,E1\n"), Err(Damaged(_))));
    for schema in ["", ",\"schema\":0", ",\"schema\":\"1\"", ",\"schema\":1"] {
        let json = format!("{{\"format\":\"serviscope-workspace\"{schema}}}");
        assert!(
            matches!(Workspace::from_json(&json), Err(Damaged(_))),
            "{json}"
        );
    }
}

#[test]
fn a_damaged_document_is_named_by_kind_and_place() {
    let broken = file().replacen("\"submitted_at\"", "\"submitted_when\"", 1);
    assert!(matches!(
        Workspace::from_json(&broken),
        Err(WorkspaceError::DamagedDocument {
            kind: DocumentKind::Response,
            number: 1,
            ..
        })
    ));
    let mut damaged = workspace();
    damaged.blueprints[0].lanes.clear();
    let json = damaged.to_json("").unwrap();
    assert!(matches!(
        Workspace::from_json(&json),
        Err(WorkspaceError::DamagedDocument {
            kind: DocumentKind::Blueprint,
            number: 1,
            ..
        })
    ));
}

#[test]
fn every_error_is_explained_in_both_languages() {
    let errors = [
        WorkspaceError::TooLarge,
        WorkspaceError::NotUtf8,
        WorkspaceError::CutOff { line: 3 },
        WorkspaceError::Damaged("x".into()),
        WorkspaceError::OtherFormat,
        WorkspaceError::Newer { found: 2, reads: 1 },
        WorkspaceError::DamagedDocument {
            kind: DocumentKind::Survey,
            number: 1,
            reason: "x".into(),
        },
    ];
    for error in errors {
        let Text { zh, en } = error.explain();
        assert!(zh.ends_with('。') && en.ends_with('.'), "{zh} {en}");
        assert!(!error.to_string().is_empty());
    }
}

#[test]
fn a_fresh_workspace_takes_everything_and_a_second_import_nothing() {
    let plan = merge(&Workspace::default(), workspace());
    assert_eq!(plan.add, workspace());
    assert_eq!((plan.responses.total, plan.responses.new), (12, 12));
    let again = merge(&workspace(), workspace());
    assert!(again.is_empty());
    assert_eq!(
        (
            again.surveys.same,
            again.responses.same,
            again.blueprints.same
        ),
        (1, 12, 1)
    );
}

#[test]
fn a_response_that_differs_stays_as_it_is_stored() {
    let mut file = workspace();
    file.responses[3].context.branch = "elsewhere".into();
    let plan = merge(&workspace(), file);
    assert_eq!((plan.responses.same, plan.responses.different), (11, 1));
    assert!(plan.is_empty());
}

#[test]
fn a_survey_that_differs_comes_in_beside_the_stored_one_with_its_responses() {
    let mut file = workspace();
    file.surveys[0].minutes = 9;
    let plan = merge(&workspace(), file.clone());
    let copy = &plan.add.surveys[0];
    assert_ne!(copy.id, "lobby");
    assert!(copy.title.zh.ends_with("（导入）") && copy.title.en.ends_with(" (imported)"));
    assert_eq!(
        plan.add.responses.len(),
        12,
        "answers to another wording are other answers"
    );
    assert!(
        plan.add
            .responses
            .iter()
            .all(|response| response.survey == copy.id)
    );

    let mut current = workspace();
    current.surveys.extend(plan.add.surveys);
    current.responses.extend(plan.add.responses);
    let again = merge(&current, file);
    assert!(again.is_empty(), "importing the file twice adds nothing");
    assert_eq!((again.surveys.same, again.responses.same), (1, 12));
}

#[test]
fn a_blueprint_that_differs_comes_in_beside_the_stored_one() {
    let mut file = workspace();
    file.blueprints[0].revision += 5;
    file.blueprints[0].updated_at = "2026-11-22T09:00:00Z".into();
    assert!(
        merge(&workspace(), file.clone()).is_empty(),
        "saving again is no difference"
    );
    file.blueprints[0].phases[0].title = Text::same("Dream");
    let plan = merge(&workspace(), file);
    assert_ne!(plan.add.blueprints[0].id, workspace().blueprints[0].id);
    assert!(plan.add.blueprints[0].title.en.ends_with(" (imported)"));
}

#[test]
fn a_response_twice_in_a_file_is_added_once() {
    let mut file = workspace();
    file.responses.push(file.responses[0].clone());
    let plan = merge(&Workspace::default(), file);
    assert_eq!((plan.responses.new, plan.responses.same), (12, 1));
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in ".{0,200}") {
        let _ = Workspace::from_json(&text);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Workspace::from_bytes(&bytes);
    }

    #[test]
    fn a_cut_off_file_is_called_cut_off(share in 0.0..1.0_f64) {
        let json = file();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 ≤ share < 1")]
        let mut end = (json.len() as f64 * share) as usize;
        while !json.is_char_boundary(end) {
            end -= 1;
        }
        let refused = Workspace::from_json(&json[..end]).unwrap_err();
        prop_assert!(matches!(refused, WorkspaceError::CutOff { .. }), "{:?}", refused);
    }

    #[test]
    fn a_damaged_character_never_panics_and_never_loses_silently(
        place in any::<prop::sample::Index>(),
        to in any::<u8>(),
    ) {
        let mut bytes = file().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = to;
        if let Ok(read) = Workspace::from_bytes(&bytes) {
            prop_assert_eq!(read.responses.len(), 12);
        }
    }
}

//! The files of respondents in the workspace file: they travel with their responses.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use serviscope_domain::{
    formats::workspace::{DocumentKind, LARGEST, Workspace, WorkspaceError, merge},
    response::{ATTACHMENT_SCHEMA, Attachment},
    sample::guests,
    scoring::ScoringKey,
    survey::{Variant, bundled},
};

fn workspace() -> Workspace {
    let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
    let mut survey = bundled().remove(0);
    survey.id = "lobby".into();
    Workspace {
        responses: guests(&key, ("lobby", 1), 12),
        surveys: vec![survey],
        blueprints: Vec::new(),
        attachments: Vec::new(),
        records: Vec::new(),
    }
}

/// The workspace with two files of its first response.
fn with_files() -> Workspace {
    let mut workspace = workspace();
    let response = &workspace.responses[0];
    let file = |name: &str| Attachment {
        schema: ATTACHMENT_SCHEMA,
        survey: response.survey.clone(),
        version: response.version,
        response: response.id.clone(),
        name: name.into(),
        size: 3,
        data: "data:image/jpeg;base64,YWJj".into(),
    };
    workspace.attachments = vec![file("desk.jpg"), file("room.jpg")];
    workspace
}

#[test]
fn files_travel_with_their_responses_and_old_files_have_none() {
    let json = with_files().to_json("").unwrap();
    assert!(json.contains("\"schema\": 2"), "older versions refuse it");
    assert_eq!(Workspace::from_json(&json).unwrap(), with_files());
    let without = workspace().to_json("").unwrap();
    assert!(without.contains("\"schema\": 1") && !without.contains("attachments"));
    let plan = merge(&Workspace::default(), with_files());
    assert_eq!(plan.add, with_files());
    assert_eq!((plan.attachments.total, plan.attachments.new), (2, 2));
    assert!(merge(&with_files(), with_files()).is_empty());
    // A backup without files was imported first.
    let later = merge(&workspace(), with_files());
    assert_eq!((later.attachments.new, later.add.attachments.len()), (2, 2));
    assert!(later.add.responses.is_empty());
}

#[test]
fn files_never_take_the_place_of_others() {
    let mut file = with_files();
    file.attachments[0].data = "data:image/jpeg;base64,YWJk".into();
    let plan = merge(&with_files(), file);
    assert!(plan.is_empty());
    assert_eq!((plan.attachments.same, plan.attachments.different), (1, 1));
    let mut file = with_files();
    file.responses[0].context.branch = "elsewhere".into();
    let plan = merge(&workspace(), file);
    assert!(plan.is_empty(), "they are the files of another response");
    assert_eq!(plan.attachments.different, 2);
    let mut file = with_files();
    file.responses.remove(0);
    let plan = merge(&Workspace::default(), file);
    assert_eq!(plan.attachments.total, 0, "they belong to a draft");
}

#[test]
fn files_follow_a_survey_that_comes_in_as_a_copy() {
    let mut file = with_files();
    file.surveys[0].minutes += 1;
    let plan = merge(&with_files(), file.clone());
    let copy = plan.add.surveys[0].id.clone();
    assert!(plan.add.attachments.iter().all(|file| file.survey == copy));
    assert_eq!(plan.add.attachments.len(), 2);
    let mut current = with_files();
    current.surveys.extend(plan.add.surveys);
    current.responses.extend(plan.add.responses);
    current.attachments.extend(plan.add.attachments);
    assert!(merge(&current, file).is_empty());
}

#[test]
fn files_that_lead_elsewhere_are_damaged() {
    for (name, data) in [
        ("../a", "data:,a"),
        ("", "data:,a"),
        ("a", "https://example.org/a"),
    ] {
        let mut file = with_files();
        file.attachments[1].name = name.into();
        file.attachments[1].data = data.into();
        let refused = Workspace::from_json(&file.to_json("").unwrap()).unwrap_err();
        assert!(
            matches!(
                refused,
                WorkspaceError::DamagedDocument {
                    kind: DocumentKind::Attachment,
                    number: 2,
                    ..
                }
            ),
            "{refused}"
        );
    }
}

#[test]
fn a_file_that_a_browser_cannot_hold_is_refused_unread() {
    let bytes = vec![b' '; LARGEST + 1];
    assert_eq!(Workspace::from_bytes(&bytes), Err(WorkspaceError::TooLarge));
}

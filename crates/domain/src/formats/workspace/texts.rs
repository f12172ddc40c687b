//! The workspace file from documents that are texts already.

use super::{FORMAT, schema_for};

/// The file that holds the stored texts of documents, as they are: nothing is read and written
/// again, so a kiosk with thousands of responses exports them at once, unread ones included.
/// [`Workspace::from_json`](super::Workspace::from_json) reads it.
pub fn from_texts(
    exported_at: &str,
    surveys: &[String],
    responses: &[String],
    attachments: &[String],
) -> String {
    let schema = schema_for(attachments.len(), &[]).to_string();
    // The time is the only text here that is no JSON yet; it needs no escapes.
    let time: String = exported_at
        .chars()
        .filter(|sign| sign.is_ascii_graphic() && !matches!(sign, '"' | '\\'))
        .collect();
    let files = match attachments {
        [] => String::new(),
        files => [",\n\"attachments\":", &list(files)].concat(),
    };
    [
        "{\n\"format\":\"",
        FORMAT,
        "\",\n\"schema\":",
        &schema,
        ",\n\"exported_at\":\"",
        &time,
        "\",\n\"surveys\":",
        &list(surveys),
        ",\n\"responses\":",
        &list(responses),
        ",\n\"blueprints\":[]",
        &files,
        "\n}\n",
    ]
    .concat()
}

/// One document a line.
fn list(texts: &[String]) -> String {
    if texts.is_empty() {
        return "[]".into();
    }
    ["[\n", &texts.join(",\n"), "\n]"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        formats::workspace::Workspace,
        response::{ATTACHMENT_SCHEMA, Attachment},
        sample::guests,
        scoring::ScoringKey,
        survey::Variant,
        survey::bundled,
    };

    #[test]
    fn the_file_reads_as_the_documents_that_went_in() {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let responses = guests(&key, ("servqual22", 1), 3);
        let surveys = bundled();
        let surveys_json: Vec<_> = surveys
            .iter()
            .map(|survey| serde_json::to_string(survey).unwrap())
            .collect();
        let responses_json: Vec<_> = responses
            .iter()
            .map(|response| serde_json::to_string(response).unwrap())
            .collect();
        let photo = Attachment {
            schema: ATTACHMENT_SCHEMA,
            survey: responses[0].survey.clone(),
            version: responses[0].version,
            response: responses[0].id.clone(),
            name: "photo.jpg".into(),
            size: 3,
            data: "data:image/jpeg;base64,YWJj".into(),
        };
        let files_json = [serde_json::to_string(&photo).unwrap()];
        let file = from_texts(
            "2026-11-22T04:05:06.789Z",
            &surveys_json,
            &responses_json,
            &files_json,
        );
        let read = Workspace::from_json(&file).unwrap();
        assert_eq!(read.surveys, surveys);
        assert_eq!(read.responses, responses);
        assert!(read.blueprints.is_empty());
        assert_eq!(read.attachments, [photo]);
    }

    #[test]
    fn an_empty_kiosk_and_an_odd_time_still_make_a_file() {
        let file = from_texts("\"now\"\\\n", &[], &[], &[]);
        assert_eq!(Workspace::from_json(&file).unwrap(), Workspace::default());
    }
}

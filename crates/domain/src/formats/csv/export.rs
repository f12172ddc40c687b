//! From responses to a CSV file.

use super::{Target, guard::guard, targets};
use crate::{
    response::{Answer, Response},
    scoring::ScoringKey,
    survey::Survey,
};

/// Writes responses as CSV (UTF-8, comma, CRLF-free). With a scoring key the columns are those of
/// the reference data, so that the file can be imported again; without one there is a column for
/// every stored key of the survey.
pub fn export(survey: &Survey, key: Option<&ScoringKey>, responses: &[Response]) -> String {
    let columns: Vec<(String, Target)> = match key {
        Some(key) => targets(key)
            .into_iter()
            .map(|target| (target.header(key), target))
            .collect(),
        None => [
            ("id", Target::Id),
            ("submitted_at", Target::SubmittedAt),
            ("branch", Target::Branch),
            ("channel", Target::Channel),
            ("segment", Target::Segment),
            ("till", Target::Till),
        ]
        .into_iter()
        .map(|(header, target)| (header.to_owned(), target))
        .chain(survey.questions().flat_map(|question| {
            question
                .keys()
                .into_iter()
                .map(|key| (key.clone(), Target::Answer(key)))
        }))
        .collect(),
    };
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail, and every row has as many cells as the header.
    let _ = writer.write_record(columns.iter().map(|(header, _)| header));
    for response in responses {
        let _ = writer.write_record(columns.iter().map(|(_, target)| cell(response, target)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn cell(response: &Response, target: &Target) -> String {
    match target {
        Target::Id => guard(&response.id),
        Target::SubmittedAt => guard(&response.submitted_at),
        Target::Branch => guard(&response.context.branch),
        Target::Channel => guard(&response.context.channel),
        Target::Segment => guard(&response.context.segment),
        Target::Till => guard(&response.context.till),
        Target::Answer(stored) => match response.answers.get(stored) {
            Some(Answer::Number(number)) => number.to_string(),
            Some(Answer::Text(text)) => guard(text),
            #[cfg(feature = "rich")]
            Some(Answer::List(list)) => guard(&list.join(";")),
            Some(Answer::NotApplicable) | None => String::new(),
        },
    }
}

//! The whole workspace as one JSON file.
//!
//! A file is read completely or not at all: [`Workspace::from_bytes`] checks the version and
//! every document before anything is handed out, and [`merge`] only plans what would be added.

mod error;
mod files;
mod merge;
mod record;
mod rivals;
mod texts;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

pub use error::{DocumentKind, WorkspaceError};
pub use files::{MOST_FILES, fitting};
pub use merge::{Counts, Merge, merge};
pub use record::{Record, RecordKind};
pub use rivals::Joined;
pub use texts::from_texts;

use crate::{
    blueprint::{self, BLUEPRINT_SCHEMA, Blueprint},
    response::{ATTACHMENT_SCHEMA, Attachment, RESPONSE_SCHEMA, Response},
    survey::{SURVEY_SCHEMA, Survey},
};

/// Name that marks the file as ours.
const FORMAT: &str = "serviscope-workspace";
/// Newest version of the file's structure that this code reads.
pub const WORKSPACE_SCHEMA: u32 = VERSIONS_SCHEMA;
/// Version with versions of blueprints among the records.
const VERSIONS_SCHEMA: u32 = 5;
/// Version with benchmarks among the records.
const BENCHMARKS_SCHEMA: u32 = 4;
/// Version with saved views and reports as records.
const RECORDS_SCHEMA: u32 = 3;
/// Version with the files of respondents and without records.
const FILES_SCHEMA: u32 = 2;
/// Version without either. A workspace is written in the oldest version that can hold it, so that
/// older versions of the application read it.
const PLAIN_SCHEMA: u32 = 1;
/// The largest file that is read, in bytes: twice what [`MOST_FILES`] allows, because a browser
/// holds a file several times while it is read.
pub const LARGEST: usize = 2 * MOST_FILES;

/// The structure version of a file with this many files of respondents and these records.
fn schema_for(attachments: usize, records: &[Record]) -> u32 {
    let files = if attachments > 0 {
        FILES_SCHEMA
    } else {
        PLAIN_SCHEMA
    };
    let records = records.iter().map(|record| record.kind.since());
    records.fold(files, u32::max)
}

/// The file as it is written.
#[derive(Serialize)]
struct Written<'a> {
    format: &'a str,
    schema: u32,
    exported_at: &'a str,
    surveys: &'a [Survey],
    responses: &'a [Response],
    blueprints: &'a [Blueprint],
    #[serde(skip_serializing_if = "<[Attachment]>::is_empty")]
    attachments: &'a [Attachment],
    #[serde(skip_serializing_if = "<[Record]>::is_empty")]
    records: &'a [Record],
}

/// The file as it is read: documents stay values, so that a damaged one can be named.
#[derive(Deserialize)]
struct Read {
    surveys: Vec<Value>,
    responses: Vec<Value>,
    blueprints: Vec<Value>,
    #[serde(default)]
    attachments: Vec<Value>,
    #[serde(default)]
    records: Vec<Value>,
}

/// The documents of a workspace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workspace {
    /// Surveys that the user keeps; the bundled ones are part of the application.
    pub surveys: Vec<Survey>,
    /// Submitted responses.
    pub responses: Vec<Response>,
    /// Service blueprints.
    pub blueprints: Vec<Blueprint>,
    /// Files that belong to the responses.
    pub attachments: Vec<Attachment>,
    /// Saved views, reports, benchmarks and versions of blueprints.
    pub records: Vec<Record>,
}

impl Workspace {
    /// The file that holds these documents.
    ///
    /// # Errors
    /// Never for documents of this crate: none of them has a key that JSON cannot write.
    pub fn to_json(&self, exported_at: &str) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(&Written {
            format: FORMAT,
            schema: schema_for(self.attachments.len(), &self.records),
            exported_at,
            surveys: &self.surveys,
            responses: &self.responses,
            blueprints: &self.blueprints,
            attachments: &self.attachments,
            records: &self.records,
        })
    }

    /// Reads and checks the bytes of a file: all of it, or nothing.
    ///
    /// # Errors
    /// As [`Workspace::from_json`], for more than [`LARGEST`] bytes, and for bytes that are no UTF-8.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, WorkspaceError> {
        if bytes.len() > LARGEST {
            return Err(WorkspaceError::TooLarge);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| WorkspaceError::NotUtf8)?;
        Self::from_json(text)
    }

    /// Reads and checks the text of a file: all of it, or nothing.
    ///
    /// # Errors
    /// For a file that a newer version wrote, that is cut off, damaged or something else, and for
    /// a document in it that is.
    pub fn from_json(json: &str) -> Result<Self, WorkspaceError> {
        let json = json.trim_start_matches('\u{feff}');
        let value: Value =
            serde_json::from_str(json).map_err(|error| WorkspaceError::from_json(&error))?;
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(WorkspaceError::OtherFormat);
        }
        // A newer file may have another shape, so its version is judged first.
        match schema_of(&value) {
            None => return Err(WorkspaceError::Damaged("it has no schema version".into())),
            Some(found) if found > WORKSPACE_SCHEMA => return Err(WorkspaceError::newer(found)),
            Some(_) => {}
        }
        let file: Read = serde_json::from_value(value)
            .map_err(|error| WorkspaceError::Damaged(error.to_string()))?;
        let (survey, response) = (DocumentKind::Survey, DocumentKind::Response);
        Ok(Self {
            surveys: documents(survey, SURVEY_SCHEMA, file.surveys, plain)?,
            responses: documents(response, RESPONSE_SCHEMA, file.responses, plain)?,
            blueprints: documents(
                DocumentKind::Blueprint,
                BLUEPRINT_SCHEMA,
                file.blueprints,
                |value| blueprint::parse(&value.to_string()).map_err(|error| error.to_string()),
            )?,
            attachments: documents(
                DocumentKind::Attachment,
                ATTACHMENT_SCHEMA,
                file.attachments,
                |value| plain(value).and_then(files::checked),
            )?,
            records: records(file.records)?,
        })
    }
}

/// The structure version of a file or document; versions count from 1.
fn schema_of(value: &Value) -> Option<u32> {
    let schema = value.get("schema")?.as_u64()?;
    (schema > 0).then(|| u32::try_from(schema).unwrap_or(u32::MAX))
}

/// Reads every record; one of a kind that this version does not know is damaged.
fn records(values: Vec<Value>) -> Result<Vec<Record>, WorkspaceError> {
    let read = |(value, number)| {
        plain(value)
            .and_then(record::checked)
            .map_err(|reason| WorkspaceError::DamagedDocument {
                kind: DocumentKind::Record,
                number,
                reason,
            })
    };
    values.into_iter().zip(1..).map(read).collect()
}

/// Reads every document of one kind.
fn documents<T>(
    kind: DocumentKind,
    newest: u32,
    values: Vec<Value>,
    read: impl Fn(Value) -> Result<T, String>,
) -> Result<Vec<T>, WorkspaceError> {
    values
        .into_iter()
        .zip(1..)
        .map(|(value, number)| {
            let damaged = |reason| WorkspaceError::DamagedDocument {
                kind,
                number,
                reason,
            };
            match schema_of(&value) {
                None => Err(damaged("it has no schema version".into())),
                Some(found) if found > newest => Err(WorkspaceError::Newer {
                    found,
                    reads: newest,
                }),
                Some(_) => read(value).map_err(damaged),
            }
        })
        .collect()
}

fn plain<T: DeserializeOwned>(value: Value) -> Result<T, String> {
    serde_json::from_value(value).map_err(|error| error.to_string())
}

//! Small documents of the studio in a workspace file: saved views, reports, benchmarks.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{BENCHMARKS_SCHEMA, RECORDS_SCHEMA, schema_of};

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// A saved view of the analysis.
    View,
    /// A report.
    Report,
    /// The competitors of a survey.
    Benchmark,
}

impl RecordKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::View, Self::Report, Self::Benchmark];

    /// What the keys of its records begin with in the store.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::View => "view/",
            Self::Report => "report/",
            Self::Benchmark => "benchmark/",
        }
    }

    /// The first version of the file's structure that knows it.
    pub(super) const fn since(self) -> u32 {
        match self {
            Self::View | Self::Report => RECORDS_SCHEMA,
            Self::Benchmark => BENCHMARKS_SCHEMA,
        }
    }

    /// The field in which its records have their id.
    const fn id_field(self) -> &'static str {
        match self {
            Self::View | Self::Report => "id",
            Self::Benchmark => "survey",
        }
    }

    /// The field in which its records have their name; a benchmark has that of its survey.
    const fn name_field(self) -> Option<&'static str> {
        match self {
            Self::View => Some("name"),
            Self::Report => Some("title"),
            Self::Benchmark => None,
        }
    }
}

/// A record as it is stored. It goes from store to store as it is, whatever version wrote it; the
/// room that shows it reads it, and leaves a damaged or a newer one alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// What it is.
    pub kind: RecordKind,
    /// An object with a structure version and an id.
    pub document: Value,
}

impl Record {
    /// The record in a stored text; `None` where the text is none.
    pub fn from_text(kind: RecordKind, text: &str) -> Option<Self> {
        let document = serde_json::from_str(text).ok()?;
        checked(Self { kind, document }).ok()
    }

    /// Its id; empty where it has none, which no checked record is.
    pub fn id(&self) -> &str {
        let id = self.document.get(self.kind.id_field());
        let id = id.and_then(Value::as_str);
        id.unwrap_or_default()
    }

    /// Its key in the store.
    pub fn key(&self) -> String {
        [self.kind.prefix(), self.id()].concat()
    }

    /// The same under another id, and with a number after its name to tell the two apart.
    pub(super) fn copy(mut self, id: &str) -> Self {
        let field = self.kind.name_field();
        self.set_id(id);
        let name = field.and_then(|field| self.document.get_mut(field));
        if let Some(Value::String(name)) = name {
            name.push_str(" (2)");
        }
        self
    }

    /// Gives it another id.
    pub(super) fn set_id(&mut self, id: &str) {
        let field = self.kind.id_field();
        if let Some(fields) = self.document.as_object_mut() {
            fields.insert(field.into(), id.into());
        }
    }
}

/// The record, unless it could not be stored under a key of its own.
pub(super) fn checked(record: Record) -> Result<Record, String> {
    if schema_of(&record.document).is_none() {
        return Err("it has no schema version".into());
    }
    if record.id().is_empty() || record.id().contains('/') {
        return Err("it has no id".into());
    }
    Ok(record)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_an_object_with_a_version_and_an_id() {
        let read = |text| Record::from_text(RecordKind::View, text);
        let view = read(r#"{"schema":1,"id":"01J","name":"A","more":[2.50]}"#).unwrap();
        assert_eq!((view.key().as_str(), view.id()), ("view/01J", "01J"));
        for text in [
            "",
            "[]",
            r#"{"id":"01J"}"#,
            r#"{"schema":1}"#,
            r#"{"schema":1,"id":""}"#,
            r#"{"schema":1,"id":"a/b"}"#,
            r#"{"schema":"1","id":"a"}"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_benchmark_goes_by_its_survey() {
        let text = r#"{"schema":1,"id":"x","survey":"lobby"}"#;
        let mut record = Record::from_text(RecordKind::Benchmark, text).unwrap();
        assert_eq!(record.key(), "benchmark/lobby");
        record.set_id("lobby-2");
        assert_eq!(record.key(), "benchmark/lobby-2");
        let nameless = r#"{"schema":1,"id":"x"}"#;
        assert_eq!(Record::from_text(RecordKind::Benchmark, nameless), None);
    }
}

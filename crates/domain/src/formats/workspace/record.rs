//! Small documents of the studio in a workspace file: saved views, reports, benchmarks, and versions of
//! blueprints, which are kept like them.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{BENCHMARKS_SCHEMA, RECORDS_SCHEMA, VERSIONS_SCHEMA, schema_of};

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
    /// A version of a blueprint.
    Version,
}

/// Where a version says which blueprint it is one of.
const BLUEPRINT_ID: &str = "/blueprint/id";

impl RecordKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::View, Self::Report, Self::Benchmark, Self::Version];

    /// What the keys of its records begin with in the store.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::View => "view/",
            Self::Report => "report/",
            Self::Benchmark => "benchmark/",
            Self::Version => "version/",
        }
    }

    /// The first version of the file's structure that knows it.
    pub(super) const fn since(self) -> u32 {
        match self {
            Self::View | Self::Report => RECORDS_SCHEMA,
            Self::Benchmark => BENCHMARKS_SCHEMA,
            Self::Version => VERSIONS_SCHEMA,
        }
    }

    /// The field in which its records have their id.
    const fn id_field(self) -> &'static str {
        match self {
            Self::View | Self::Report | Self::Version => "id",
            Self::Benchmark => "survey",
        }
    }

    /// The field in which its records have their name; a benchmark has that of its survey.
    const fn name_field(self) -> Option<&'static str> {
        match self {
            Self::View | Self::Version => Some("name"),
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

    /// Its key in the store. Versions lie together, blueprint by blueprint.
    pub fn key(&self) -> String {
        match self.blueprint() {
            Some(blueprint) => [self.kind.prefix(), blueprint, "/", self.id()].concat(),
            None => [self.kind.prefix(), self.id()].concat(),
        }
    }

    /// Id of the blueprint that it is a version of; `None` for what is none.
    pub(super) fn blueprint(&self) -> Option<&str> {
        if self.kind != RecordKind::Version {
            return None;
        }
        self.document.pointer(BLUEPRINT_ID)?.as_str()
    }

    /// Makes it a version of another blueprint.
    pub(super) fn set_blueprint(&mut self, id: &str) {
        if let Some(of) = self.document.pointer_mut(BLUEPRINT_ID) {
            *of = id.into();
        }
    }

    /// The same under another id, and with a number after its name to tell the two apart.
    pub(super) fn copy(mut self, id: &str) -> Self {
        let field = self.kind.name_field();
        self.set_id(id);
        let name = field.and_then(|field| self.document.get_mut(field));
        // A version that kept itself has no name.
        if let Some(Value::String(name)) = name
            && !name.is_empty()
        {
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
    let is_id = |id: &str| !id.is_empty() && !id.contains('/');
    if !is_id(record.id()) {
        return Err("it has no id".into());
    }
    if record.kind == RecordKind::Version && !record.blueprint().is_some_and(is_id) {
        return Err("it is a version of no blueprint".into());
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

    #[test]
    fn a_version_goes_by_its_blueprint() {
        let read = |text| Record::from_text(RecordKind::Version, text);
        let text = r#"{"schema":1,"id":"v1","name":"","blueprint":{"id":"b1","cards":[]}}"#;
        let mut version = read(text).unwrap();
        assert_eq!(version.key(), "version/b1/v1");
        version.set_blueprint("b2");
        assert_eq!(version.key(), "version/b2/v1");
        let copy = version.clone().copy("v2");
        assert_eq!(copy.key(), "version/b2/v2");
        assert_eq!(copy.document["name"], "");
        for text in [
            r#"{"schema":1,"id":"v1"}"#,
            r#"{"schema":1,"id":"v1","blueprint":{}}"#,
            r#"{"schema":1,"id":"v1","blueprint":{"id":"a/b"}}"#,
            r#"{"schema":1,"blueprint":{"id":"b1"}}"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

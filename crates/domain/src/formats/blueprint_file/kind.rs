//! What a file is. Its content decides; its name only helps where the content does not tell.

use serde::{Deserialize, Serialize};

use super::FileError;

/// A kind of file that a blueprint can be read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// draw.io.
    Drawio,
    /// BPMN 2.0.
    Bpmn,
    /// A table: CSV, or cells separated by tabs.
    Table,
    /// Our own JSON.
    Json,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Drawio, Self::Bpmn, Self::Table, Self::Json];

    /// What people call it; a name in both languages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Drawio => "draw.io",
            Self::Bpmn => "BPMN 2.0",
            Self::Table => "CSV",
            Self::Json => "JSON",
        }
    }
}

/// The kind of a file, by its beginning.
pub(super) fn of(name: &str, text: &str) -> Result<FileKind, FileError> {
    let text = text.trim_start();
    if text.starts_with(['{', '[']) {
        return json(text);
    }
    if text.starts_with('<') {
        return match root(text) {
            "mxfile" | "mxGraphModel" => Ok(FileKind::Drawio),
            "definitions" => Ok(FileKind::Bpmn),
            "svg" => Err(FileError::Picture),
            _ => Err(FileError::Unknown),
        };
    }
    // Binary files that happen to be UTF-8 hold control characters, tables do not.
    let is_text = !text
        .chars()
        .take(4096)
        .any(|letter| letter.is_control() && !matches!(letter, '\t' | '\n' | '\r'));
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let is_table = ["csv", "tsv", "txt"]
        .iter()
        .any(|known| extension.eq_ignore_ascii_case(known));
    if is_text && is_table {
        Ok(FileKind::Table)
    } else {
        Err(FileError::Unknown)
    }
}

/// The name of the outermost element, without its prefix; empty where there is none.
fn root(text: &str) -> &str {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let end = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!") {
            // A document type may hold declarations of its own.
            let inside = rest.find('[').zip(rest.find('>'));
            if inside.is_some_and(|(inside, end)| inside < end) {
                "]>"
            } else {
                ">"
            }
        } else {
            break;
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after,
            None => return "",
        }
    }
    let Some(tag) = rest.strip_prefix('<') else {
        return "";
    };
    let name = tag
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '>' | '/'))
        .next()
        .unwrap_or_default();
    name.rsplit(':').next().unwrap_or_default()
}

/// Fields by which documents of ours are told apart.
#[derive(Deserialize)]
struct Envelope {
    #[serde(default)]
    format: Option<String>,
    #[serde(default)]
    schema: Option<u32>,
    #[serde(default)]
    lanes: Option<serde::de::IgnoredAny>,
}

fn json(text: &str) -> Result<FileKind, FileError> {
    let envelope: Envelope = serde_json::from_str(text).map_err(|error| {
        if error.is_eof() {
            FileError::CutOff
        } else {
            FileError::Damaged(error.to_string())
        }
    })?;
    if envelope.format.as_deref() == Some("serviscope-workspace") {
        Err(FileError::Workspace)
    } else if envelope.schema.is_some() && envelope.lanes.is_some() {
        Ok(FileKind::Json)
    } else {
        Err(FileError::Unknown)
    }
}

/// The structure version of one of our documents.
pub(super) fn schema(text: &str) -> Option<u32> {
    serde_json::from_str::<Envelope>(text).ok()?.schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_what_a_file_is() {
        for (name, text, kind) in [
            (
                "a.csv",
                "<?xml version=\"1.0\"?>\n<!-- b -->\n<mxfile/>",
                Ok(FileKind::Drawio),
            ),
            ("a", "<mxGraphModel>", Ok(FileKind::Drawio)),
            (
                "a.xml",
                "<bpmn:definitions xmlns:bpmn=\"b\">",
                Ok(FileKind::Bpmn),
            ),
            (
                "a.drawio",
                "{\"schema\":2,\"lanes\":[]}",
                Ok(FileKind::Json),
            ),
            ("a.CSV", "title,lane", Ok(FileKind::Table)),
            ("a.svg", "<svg>", Err(FileError::Picture)),
            ("a.xml", "<html>", Err(FileError::Unknown)),
            ("a.xml", "<!-- without end", Err(FileError::Unknown)),
            ("a.xml", "<", Err(FileError::Unknown)),
            (
                "a.xml",
                "<!DOCTYPE a [<!ENTITY b 'c'>]>\n<definitions/>",
                Ok(FileKind::Bpmn),
            ),
            (
                "a.json",
                "{\"format\":\"serviscope-workspace\"}",
                Err(FileError::Workspace),
            ),
            ("a.json", "{\"schema\":1}", Err(FileError::Unknown)),
            ("a.json", "{\"schema\":1", Err(FileError::CutOff)),
            ("a.docx", "title", Err(FileError::Unknown)),
            ("a.csv", "PK\u{3}\u{4}", Err(FileError::Unknown)),
        ] {
            assert_eq!(of(name, text), kind, "{text}");
        }
        assert!(matches!(of("a.json", "[1]"), Err(FileError::Damaged(_))));
    }
}

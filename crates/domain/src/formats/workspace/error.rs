//! Why a workspace file is refused, in words for the person who chose it.

use super::{LARGEST, WORKSPACE_SCHEMA};
use crate::text::Text;

/// A kind of document that a workspace file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// A survey.
    Survey,
    /// A response.
    Response,
    /// A service blueprint.
    Blueprint,
    /// A file that belongs to a response.
    Attachment,
    /// A saved view, a report or the competitors of a survey.
    Record,
}

impl DocumentKind {
    /// Its name in both languages.
    pub fn name(self) -> Text {
        match self {
            Self::Survey => Text::new("问卷", "survey"),
            Self::Response => Text::new("答卷", "response"),
            Self::Blueprint => Text::new("服务蓝图", "blueprint"),
            Self::Attachment => Text::new("附件", "attachment"),
            Self::Record => Text::new(
                "视图、报告或竞争者",
                "saved view, report or set of competitors",
            ),
        }
    }
}

/// Why a file was refused. Nothing was changed then.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkspaceError {
    /// The file is larger than [`LARGEST`](super::LARGEST) bytes.
    #[error("the file is larger than {} MB", LARGEST / 1_000_000)]
    TooLarge,
    /// The bytes are no text.
    #[error("the file is not UTF-8 text, so it is no workspace file")]
    NotUtf8,
    /// The JSON ends in the middle.
    #[error("the file is cut off: it ends in the middle, at line {line}")]
    CutOff {
        /// Its last line, from 1.
        line: usize,
    },
    /// The file is no JSON of the expected shape.
    #[error("the file is damaged or not a workspace file: {0}")]
    Damaged(String),
    /// The JSON is something else.
    #[error("the file is JSON, but not a workspace exported by Serviscope")]
    OtherFormat,
    /// The file, or a document in it, was written by a newer version.
    #[error(
        "the file was made by a newer version (format {found}, this version reads up to {reads})"
    )]
    Newer {
        /// The schema found.
        found: u32,
        /// The newest schema that this version reads.
        reads: u32,
    },
    /// A document in the file cannot be understood.
    #[error("{} number {number} in the file is damaged: {reason}", kind.name().en)]
    DamagedDocument {
        /// What it should be.
        kind: DocumentKind,
        /// Its place in the file, from 1.
        number: usize,
        /// What is wrong.
        reason: String,
    },
}

impl WorkspaceError {
    /// What happened and what to do, as two sentences in both languages.
    pub fn explain(&self) -> Text {
        match self {
            Self::TooLarge => Text::new(
                format!(
                    "文件超过 {} MB，浏览器一次读不了这么多，所以没有读取。由“导出工作区”生成的文件不会这么大；请检查是否选错了文件。",
                    LARGEST / 1_000_000
                ),
                format!(
                    "The file is larger than {} MB, more than a browser can read at once, so it was not read. No file made by “Export the workspace” is that large: check whether it is the right one.",
                    LARGEST / 1_000_000
                ),
            ),
            Self::NotUtf8 => Text::new(
                "这个文件不是文本文件，不可能是工作区文件。请选择由“导出工作区”生成的 .json 文件。",
                "The file is not text, so it cannot be a workspace file. Choose a .json file made by “Export the workspace”.",
            ),
            Self::CutOff { line } => Text::new(
                format!(
                    "文件不完整：内容在第 {line} 行中断了，可能没有下载完。请重新获取完整的文件。"
                ),
                format!(
                    "The file is incomplete: it breaks off at line {line}, perhaps because a download stopped. Get a complete copy of it."
                ),
            ),
            Self::Damaged(reason) => Text::new(
                format!(
                    "文件已损坏，或者不是工作区文件（{reason}）。请换一份备份，或在原设备上重新导出。"
                ),
                format!(
                    "The file is damaged or not a workspace file ({reason}). Try another backup, or export it again on the other device."
                ),
            ),
            Self::OtherFormat => Text::new(
                "这个 JSON 文件不是 Serviscope 导出的工作区。请选择由“导出工作区”生成的文件。",
                "This JSON file is not a workspace exported by Serviscope. Choose a file made by “Export the workspace”.",
            ),
            Self::Newer { found, reads } => Text::new(
                format!(
                    "文件来自更新的版本（文件格式 {found}，本版本最高支持 {reads}）。请先更新 Serviscope，再导入。"
                ),
                format!(
                    "The file was made by a newer version (format {found}; this version reads up to {reads}). Update Serviscope, then import it again."
                ),
            ),
            Self::DamagedDocument {
                kind,
                number,
                reason,
            } => Text::new(
                format!(
                    "文件中第 {number} 份{}已损坏（{reason}）。请换一份备份，或在原设备上重新导出。",
                    kind.name().zh
                ),
                format!(
                    "In the file, {} number {number} is damaged ({reason}). Try another backup, or export it again on the other device.",
                    kind.name().en
                ),
            ),
        }
    }

    pub(super) fn from_json(error: &serde_json::Error) -> Self {
        if error.is_eof() {
            Self::CutOff { line: error.line() }
        } else {
            Self::Damaged(error.to_string())
        }
    }

    pub(super) fn newer(found: u32) -> Self {
        Self::Newer {
            found,
            reads: WORKSPACE_SCHEMA,
        }
    }
}

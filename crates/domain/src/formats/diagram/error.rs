//! Why a file is no diagram that can be opened.

use crate::{blueprint::Violation, text::Text};

/// The reason. Nothing has been imported then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DiagramError {
    /// The bytes are no UTF-8.
    #[error("the file is not UTF-8 text")]
    NotUtf8,
    /// It has more bytes, elements or levels than we read.
    #[error("the file is too large or too deeply nested")]
    TooLarge,
    /// It is no well-formed XML, or has a document type, which we do not read.
    #[error("the file is no readable XML: {0}")]
    NotXml(String),
    /// It is XML of something else.
    #[error("the file holds no diagram of this kind")]
    NoDiagram,
    /// Its pages are compressed.
    #[error("the pages of the file are compressed")]
    Compressed,
    /// There is nothing in it that a blueprint could show.
    #[error("the diagram has no step")]
    Empty,
    /// The blueprint that it carries does not fit together.
    #[error("the blueprint in the file is damaged: {0}")]
    Damaged(#[from] Violation),
}

impl DiagramError {
    /// What happened and what to do, in both languages.
    pub fn explain(&self) -> Text {
        match self {
            Self::NotUtf8 => Text::new("文件不是 UTF-8 文本。", "The file is not UTF-8 text."),
            Self::TooLarge => Text::new(
                "文件太大或嵌套太深：最多 20 MB、20 万个元素、100 层。",
                "The file is too large: up to 20 MB, 200,000 elements and 100 levels can be read.",
            ),
            Self::NotXml(reason) => Text::new(
                format!("文件不是可读的 XML：{reason}"),
                format!("The file is no readable XML: {reason}"),
            ),
            Self::NoDiagram => Text::new(
                "文件里没有这种格式的图。",
                "The file holds no diagram of this format.",
            ),
            Self::Compressed => Text::new(
                "图是压缩的。请在 draw.io 里不压缩导出，再选一次。",
                "The diagram is compressed. Export it from draw.io without compression and choose it again.",
            ),
            Self::Empty => Text::new(
                "图里没有可以成为步骤的图形。",
                "The diagram has no shape that could become a step.",
            ),
            Self::Damaged(violation) => Text::new(
                format!("文件里的蓝图有损坏：{violation}"),
                format!("The blueprint in the file is damaged: {violation}"),
            ),
        }
    }
}

//! Why a file cannot be opened as a blueprint.

use super::{MOST_BYTES, MOST_CARDS, MOST_ROWS};
use crate::{
    blueprint::{BLUEPRINT_SCHEMA, table::CellError},
    formats::diagram::DiagramError,
    text::Text,
};

/// The reason. Nothing has been imported then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// It has more than [`MOST_BYTES`] bytes, [`MOST_CARDS`] cards or [`MOST_ROWS`] rows.
    #[error("the file is too large: up to {} MB and {MOST_CARDS} cards or {MOST_ROWS} rows can be read", MOST_BYTES / 1_000_000)]
    TooLarge,
    /// The bytes are no UTF-8.
    #[error("the file is no UTF-8 text")]
    NotText,
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is something else.
    #[error("the file is no draw.io, BPMN 2.0, CSV or blueprint file")]
    Unknown,
    /// It is an SVG picture, which holds shapes and no steps.
    #[error("the file is a picture")]
    Picture,
    /// It is the file of a whole workspace.
    #[error("the file is a whole workspace; import it in the settings")]
    Workspace,
    /// It ends in the middle.
    #[error("the file is cut off: it ends in the middle")]
    CutOff,
    /// A newer version wrote it.
    #[error(
        "a newer version made the file (format {found}; this version reads up to {BLUEPRINT_SCHEMA})"
    )]
    Newer {
        /// Its structure version.
        found: u32,
    },
    /// It is a blueprint or JSON that does not fit together.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// It is a table without a column of titles.
    #[error("no column of the table holds titles; the head has: {0}")]
    NoTitles(String),
    /// It is a table without a row.
    #[error("the table has no row with a step")]
    NoRows,
    /// It is no readable diagram.
    #[error(transparent)]
    Diagram(#[from] DiagramError),
}

impl FileError {
    /// What happened and what to do, in both languages.
    pub fn explain(&self) -> Text {
        match self {
            Self::TooLarge => Text::new(
                "文件太大：最多 20 MB、2 万张卡片，表格最多 5000 行。请把它分成几份。",
                "The file is too large: up to 20 MB, 20,000 cards and, in a table, 5,000 rows can be read. Split it into parts.",
            ),
            Self::NotText => Text::new(
                "这不是文本文件（可能是 Excel、图片或压缩文件）。请另存为 CSV UTF-8、draw.io 或 BPMN 再试。",
                "This is no text file (an Excel file, a picture or an archive, perhaps). Save it as CSV UTF-8, draw.io or BPMN and try again.",
            ),
            Self::Empty => Text::new("文件是空的。", "The file is empty."),
            Self::Unknown => Text::new(
                "认不出这个文件。能打开的有：draw.io、BPMN 2.0、CSV 和 Serviscope 导出的蓝图（JSON）。",
                "This file is of no known kind. draw.io, BPMN 2.0, CSV and blueprints exported by Serviscope (JSON) can be opened.",
            ),
            Self::Picture => Text::new(
                "这是一张图片，里面只有图形，没有步骤。请用当初导出它的软件另存为 draw.io、BPMN 或 JSON。",
                "This is a picture: it holds shapes and no steps. Save it as draw.io, BPMN or JSON in the program that made it.",
            ),
            Self::Workspace => Text::new(
                "这是整个工作区的文件。请到“设置”里导入。",
                "This file holds a whole workspace. Import it under Settings.",
            ),
            Self::CutOff => Text::new(
                "文件不完整，在中间断了。请重新下载或复制一次。",
                "The file is cut off in the middle. Download or copy it once more.",
            ),
            Self::Newer { found } => Text::new(
                format!(
                    "这个文件由更新的版本制作（格式 {found}，这个版本最高能读 {BLUEPRINT_SCHEMA}）。请先更新 Serviscope。"
                ),
                format!(
                    "A newer version made this file (format {found}; this version reads up to {BLUEPRINT_SCHEMA}). Update Serviscope first."
                ),
            ),
            Self::Damaged(reason) => Text::new(
                format!("文件有损坏：{reason}"),
                format!("The file is damaged: {reason}"),
            ),
            Self::NoTitles(heads) => Text::new(
                format!(
                    "表格里没有步骤的标题。请把那一列的表头改为“标题”。现在的表头有：{heads}。"
                ),
                format!(
                    "No column of the table holds the titles of steps. Name that column “title”. The head has: {heads}."
                ),
            ),
            Self::NoRows => Text::new("表格里没有一行步骤。", "The table has no row with a step."),
            Self::Diagram(error) => error.explain(),
        }
    }
}

/// Why a cell was left out, in both languages.
pub(super) fn of_cell(error: &CellError) -> (String, String) {
    match error {
        CellError::UnknownCard(card) => (
            format!("没有编号为“{card}”的卡片"),
            format!("there is no card {card}"),
        ),
        CellError::ReadOnly => (
            "这一列由计算得出，不能填写".to_owned(),
            "the column is worked out".to_owned(),
        ),
        CellError::NoNumber(text) => (
            format!("“{text}”不是这里能用的数字"),
            format!("“{text}” is no number that fits here"),
        ),
        CellError::NoFlag(text) => (
            format!("“{text}”既不是“是”也不是“否”"),
            format!("“{text}” is neither yes nor no"),
        ),
        CellError::Unknown(text) => (
            format!("没有叫“{text}”的"),
            format!("nothing is called “{text}”"),
        ),
    }
}

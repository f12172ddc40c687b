//! Reading the bytes of a CSV file.

use super::rows::Rows;
use crate::text::Text;

/// Why a file cannot be read as responses at all. Nothing has been imported then.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum CsvError {
    /// The bytes are no UTF-8.
    #[error("the file is not UTF-8 text; save it as \"CSV UTF-8\" and try again")]
    NotUtf8,
    /// There is no header row.
    #[error("the file is empty; it needs a header row and one row per response")]
    Empty,
    /// No column holds an answer of the instrument.
    #[error(
        "no column of the file holds an answer; expected headers such as E1, P1 or SQ01E, found: {0}"
    )]
    NoAnswers(String),
    /// Two columns were given the same meaning.
    #[error("the columns \"{0}\" and \"{1}\" have the same meaning; keep one of them")]
    Ambiguous(String, String),
}

impl CsvError {
    /// What happened and what to do, in both languages.
    pub fn explain(&self) -> Text {
        match self {
            Self::NotUtf8 => Text::new(
                "文件不是 UTF-8 编码。请在表格软件里另存为“CSV UTF-8”，再选一次。",
                "The file is not UTF-8 text. Save it as “CSV UTF-8” in the spreadsheet program and choose it again.",
            ),
            Self::Empty => Text::new(
                "文件是空的。它需要一行表头，下面每行一份答卷。",
                "The file is empty. It needs a header row and then one row per response.",
            ),
            Self::NoAnswers(found) => Text::new(
                format!(
                    "没有一列是问卷的回答。请至少给一列选择含义，例如“期望 1”。表头有：{found}。"
                ),
                format!(
                    "No column holds an answer. Give at least one column a meaning, for example “Expectation 1”. The header has: {found}."
                ),
            ),
            Self::Ambiguous(first, second) => Text::new(
                format!("“{first}”和“{second}”两列的含义相同。请只留一列，另一列改为“不导入”。"),
                format!(
                    "The columns “{first}” and “{second}” have the same meaning. Keep one and leave the other out."
                ),
            ),
        }
    }
}

/// The text of a file, without a byte-order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, CsvError> {
    let text = std::str::from_utf8(bytes).map_err(|_| CsvError::NotUtf8)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(CsvError::Empty);
    }
    Ok(text)
}

/// The separator that the header uses most: comma, semicolon or tab.
pub(super) fn separator(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |separator: u8| header.bytes().filter(|byte| *byte == separator).count();
    [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|separator| (count(*separator), *separator == b','))
        .unwrap_or(b',')
}

pub(super) fn reader(text: &str, separator: u8, has_headers: bool) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .trim(csv::Trim::All)
        .has_headers(has_headers)
        .from_reader(text.as_bytes())
}

/// The header row.
pub(super) fn headers(text: &str) -> Result<Vec<String>, CsvError> {
    let mut reader = reader(text, separator(text), true);
    let headers = reader.headers().map_err(|_| CsvError::Empty)?;
    Ok(headers.iter().map(str::to_owned).collect())
}

/// The first `count` values of every column that are not empty, in file order: what a person
/// needs to recognise a column.
///
/// # Errors
/// Only for a file that is no UTF-8 or has no header.
pub fn preview(bytes: &[u8], count: usize) -> Result<Vec<Vec<String>>, CsvError> {
    let text = text(bytes)?;
    let mut columns = vec![Vec::new(); headers(text)?.len()];
    // A bounded look, so that a column that is always empty does not read the whole file.
    for row in Rows::new(text).take(count * 20) {
        for (column, cell) in columns.iter_mut().zip(&row.record) {
            if column.len() < count && !cell.is_empty() {
                column.push(cell.to_owned());
            }
        }
    }
    Ok(columns)
}

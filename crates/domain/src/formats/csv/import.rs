//! From rows to responses. A row with a problem is listed and left out; the others come in.

use std::collections::HashSet;

use super::{ColumnMapping, CsvError, Target, guard::unguard, rows::Rows, source};
use crate::{
    hash::fnv1a,
    response::{Answer, Answers, Context, RESPONSE_SCHEMA, Response},
    sample::is_sample_id,
    scoring::ScoringKey,
    survey::Survey,
    text::{Lang, Text},
};

/// Cells that mean "no answer".
const MISSING: [&str; 6] = ["", "NA", "N/A", "-", ".", "NULL"];

/// A row that became a response.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedRow {
    /// Line in the file, from 1.
    pub line: u64,
    /// Its id, or one made from its content, so that importing a file twice adds nothing.
    pub id: String,
    /// When it was submitted, as written; may be empty.
    pub submitted_at: String,
    /// Circumstances.
    pub context: Context,
    /// Its answers.
    pub answers: Answers,
}

impl ImportedRow {
    /// The response to `survey` that this row is. Rows of an exported sample stay marked as
    /// sample, so that invented answers never turn into real ones.
    pub fn into_response(self, survey: &Survey, lang: Lang) -> Response {
        Response {
            schema: RESPONSE_SCHEMA,
            survey: survey.id.clone(),
            version: survey.version,
            lang,
            started_at: String::new(),
            submitted_at: self.submitted_at,
            context: self.context,
            form: String::new(),
            timings: Vec::new(),
            #[cfg(feature = "rich")]
            session: crate::survey::rich::Session::default(),
            sample: is_sample_id(&self.id),
            id: self.id,
            answers: self.answers,
        }
    }
}

/// Why a row was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// Line in the file, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub reason: Text,
}

/// The outcome of reading a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// Rows that can come in.
    pub rows: Vec<ImportedRow>,
    /// Rows that cannot, and why.
    pub problems: Vec<RowProblem>,
}

/// Reads every row of a file with the given meaning of its columns.
///
/// # Errors
/// For a file that is no UTF-8 or is empty, and for a mapping that [`ColumnMapping::check`]
/// refuses. A bad row is no error: it is listed among the problems.
pub fn import(
    bytes: &[u8],
    key: &ScoringKey,
    mapping: &ColumnMapping,
) -> Result<Imported, CsvError> {
    mapping.check()?;
    let text = source::text(bytes)?;
    let mut imported = Imported::default();
    let mut ids = HashSet::new();
    let mut rows = Rows::new(text);
    while let Some(row) = rows.next() {
        let line = row.line;
        if row.record.len() != mapping.columns.len() && rows.give_back_lines(&row) {
            let reason = Text::new(
                "有一个引号没有配对，读不出这一行",
                "a quotation mark is never closed, so the row cannot be read",
            );
            imported.problems.push(RowProblem { line, reason });
            continue;
        }
        match read_row(line, &row.record, key, mapping, &mut ids) {
            Ok(row) => imported.rows.push(row),
            Err(reason) => imported.problems.push(RowProblem { line, reason }),
        }
    }
    Ok(imported)
}

fn read_row(
    line: u64,
    record: &csv::StringRecord,
    key: &ScoringKey,
    mapping: &ColumnMapping,
    ids: &mut HashSet<String>,
) -> Result<ImportedRow, Text> {
    let (cells, columns) = (record.len(), mapping.columns.len());
    if cells != columns {
        return Err(Text::new(
            format!("有 {cells} 个单元格，表头有 {columns} 列"),
            format!("it has {cells} cells, the header has {columns} columns"),
        ));
    }
    let mut row = ImportedRow {
        line,
        id: String::new(),
        submitted_at: String::new(),
        context: Context::default(),
        answers: Answers::default(),
    };
    for (column, cell) in mapping.columns.iter().zip(record) {
        let Some(target) = &column.target else {
            continue;
        };
        match target {
            Target::Id => unguard(cell).clone_into(&mut row.id),
            Target::SubmittedAt => unguard(cell).clone_into(&mut row.submitted_at),
            Target::Branch => unguard(cell).clone_into(&mut row.context.branch),
            Target::Channel => unguard(cell).clone_into(&mut row.context.channel),
            Target::Segment => unguard(cell).clone_into(&mut row.context.segment),
            Target::Till => unguard(cell).clone_into(&mut row.context.till),
            Target::Answer(stored) => {
                if let Some(answer) = read_number(&column.header, cell, target.range(key))? {
                    row.answers.set(stored, answer);
                }
            }
        }
    }
    if row.answers.is_empty() {
        return Err(Text::new("没有任何回答", "it holds no answer"));
    }
    if row.id.is_empty() {
        row.id = content_id(record, ids);
    }
    if !ids.insert(row.id.clone()) {
        return Err(Text::new(
            format!("编号 {} 已在前面出现过", row.id),
            format!("the id {} occurred before", row.id),
        ));
    }
    Ok(row)
}

fn read_number(
    header: &str,
    cell: &str,
    range: Option<(f64, f64)>,
) -> Result<Option<Answer>, Text> {
    if is_missing(cell) {
        return Ok(None);
    }
    let Ok(number) = cell.parse::<f64>() else {
        return Err(Text::new(
            format!("{header} 列的“{cell}”不是数字"),
            format!("\"{cell}\" in column {header} is not a number"),
        ));
    };
    match range {
        Some((min, max)) if !(min..=max).contains(&number) => Err(Text::new(
            format!("{header} 列的 {cell} 不在 {min} 到 {max} 之间"),
            format!("{cell} in column {header} is not between {min} and {max}"),
        )),
        _ => Ok(Some(Answer::Number(number))),
    }
}

/// Whether a cell means "no answer".
pub(super) fn is_missing(cell: &str) -> bool {
    MISSING
        .iter()
        .any(|missing| missing.eq_ignore_ascii_case(cell))
}

/// An id from the cells of a row, numbered where equal rows repeat.
fn content_id(record: &csv::StringRecord, ids: &HashSet<String>) -> String {
    let hash = fnv1a(record.iter().flat_map(|cell| cell.bytes().chain([0x1f])));
    let mut id = format!("row-{hash:016x}");
    let mut copy = 2;
    while ids.contains(&id) {
        id = format!("row-{hash:016x}-{copy}");
        copy += 1;
    }
    id
}

//! Which column means what.

use super::{CsvError, Target, source, targets};
use crate::scoring::ScoringKey;

/// Other names of the columns that are no answers.
const ALIASES: [(&str, Target); 19] = [
    ("response_id", Target::Id),
    ("respondent", Target::Id),
    ("编号", Target::Id),
    ("序号", Target::Id),
    ("time", Target::SubmittedAt),
    ("date", Target::SubmittedAt),
    ("timestamp", Target::SubmittedAt),
    ("提交时间", Target::SubmittedAt),
    ("时间", Target::SubmittedAt),
    ("store", Target::Branch),
    ("shop", Target::Branch),
    ("门店", Target::Branch),
    ("分店", Target::Branch),
    ("渠道", Target::Channel),
    ("customer_segment", Target::Segment),
    ("客户群", Target::Segment),
    ("terminal", Target::Till),
    ("收银台", Target::Till),
    ("终端", Target::Till),
];

/// A column of a file and its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub header: String,
    /// What it means; `None` leaves it out.
    pub target: Option<Target>,
}

/// The meaning of every column, in file order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnMapping {
    /// Columns.
    pub columns: Vec<Column>,
}

impl ColumnMapping {
    /// Checks that at least one column is an answer and that no meaning is used twice.
    ///
    /// # Errors
    /// Names the two columns with the same meaning, or the headers among which no answer was
    /// found.
    pub fn check(&self) -> Result<(), CsvError> {
        if let Some(&(column, earlier)) = self.clashes().first() {
            return Err(CsvError::Ambiguous(
                self.columns[earlier].header.clone(),
                self.columns[column].header.clone(),
            ));
        }
        if self.has_answers() {
            Ok(())
        } else {
            let headers: Vec<_> = self
                .columns
                .iter()
                .take(8)
                .map(|column| column.header.as_str())
                .collect();
            Err(CsvError::NoAnswers(headers.join(", ")))
        }
    }
}

impl ColumnMapping {
    /// Columns whose meaning an earlier one has already, each with that earlier one.
    pub fn clashes(&self) -> Vec<(usize, usize)> {
        let meaning = |index: usize| self.columns[index].target.as_ref();
        (0..self.columns.len())
            .filter_map(|index| {
                let target = meaning(index)?;
                let earlier = (0..index).find(|earlier| meaning(*earlier) == Some(target))?;
                Some((index, earlier))
            })
            .collect()
    }

    /// Whether any column holds an answer.
    pub fn has_answers(&self) -> bool {
        let is_answer = |column: &Column| matches!(column.target, Some(Target::Answer(_)));
        self.columns.iter().any(is_answer)
    }

    /// How many columns have a meaning.
    pub fn recognised(&self) -> usize {
        let columns = self.columns.iter();
        columns.filter(|column| column.target.is_some()).count()
    }
}

/// Guesses the meaning of every column from its header. A meaning is given to the first column
/// that asks for it.
///
/// # Errors
/// Only for a file that is no UTF-8 or has no header; a mapping without answers is returned as it
/// is, so that a person can correct it.
pub fn guess_mapping(bytes: &[u8], key: &ScoringKey) -> Result<ColumnMapping, CsvError> {
    let known = targets(key);
    let mut columns: Vec<Column> = Vec::new();
    for header in source::headers(source::text(bytes)?)? {
        let target = guess(&header, key, &known).filter(|target| {
            columns
                .iter()
                .all(|column| column.target.as_ref() != Some(target))
        });
        columns.push(Column { header, target });
    }
    Ok(ColumnMapping { columns })
}

fn guess(header: &str, key: &ScoringKey, known: &[Target]) -> Option<Target> {
    let name = header.trim();
    let stored = |target: &Target| match target {
        Target::Answer(stored) => stored.eq_ignore_ascii_case(name),
        _ => false,
    };
    known
        .iter()
        .find(|target| stored(target) || target.header(key).eq_ignore_ascii_case(name))
        .cloned()
        .or_else(|| {
            ALIASES
                .iter()
                .find(|(alias, _)| alias.eq_ignore_ascii_case(name))
                .map(|(_, target)| target.clone())
        })
}

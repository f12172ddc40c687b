//! Columns of a file that stand beside the pairs: further questions of the outcome block, levels of
//! the zone of tolerance, Kano's pairs, and who served whom in which wave. The importer leaves them
//! out, because the surveys of pairs that it fills ask for none of them; the analysis of a file
//! reads them.

use std::collections::BTreeMap;

use super::{ColumnMapping, CsvError, guard::unguard, import::is_missing, rows::Rows, source};
use crate::{
    models::EXPECTED_FROM,
    outcome::EFFORT,
    response::{Answer, Answers},
    scoring::ScoringKey,
};

/// Names of the columns that are no answers.
const NAMES: [(&str, BesideColumn); 11] = [
    ("wave", BesideColumn::Wave),
    ("波次", BesideColumn::Wave),
    ("token", BesideColumn::Token),
    ("令牌", BesideColumn::Token),
    ("staff", BesideColumn::Staff),
    ("employee", BesideColumn::Staff),
    ("员工", BesideColumn::Staff),
    ("customer", BesideColumn::Customer),
    ("客户", BesideColumn::Customer),
    ("顾客", BesideColumn::Customer),
    ("宾客", BesideColumn::Customer),
];
/// Keys of the outcome block that no pair needs, and the effort score.
const OUTCOME: [&str; 8] = [
    "OB02", "OB04", "OB05", "OB06", "OB07", "OB08", "OB09", EFFORT,
];
/// How the keys of the zone of tolerance and of Kano's pairs end, and how the latter begin.
const ENDS: [&str; 6] = [
    ".min",
    ".adequate",
    ".desired",
    ".perceived",
    ".functional",
    ".dysfunctional",
];
const BEGINNINGS: [&str; 2] = ["KN01", "KN02"];

/// What a column beside the pairs means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BesideColumn {
    /// An answer under this stored key.
    Answer(String),
    /// The wave of the survey: before or after a change.
    Wave,
    /// What the responses of one respondent have in common.
    Token,
    /// Who served.
    Staff,
    /// Who was served.
    Customer,
}

/// The cells of one row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BesideRow {
    /// Answers by stored key.
    pub answers: Answers,
    /// Wave; empty where it is not known, like the others.
    pub wave: String,
    /// Token.
    pub token: String,
    /// Who served.
    pub staff: String,
    /// Who was served.
    pub customer: String,
}

/// Everything that a file holds beside the pairs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside {
    /// The columns, in file order.
    pub columns: Vec<BesideColumn>,
    rows: BTreeMap<u64, BesideRow>,
}

impl Beside {
    /// The cells of the row that begins on `line`, from 1.
    pub fn row(&self, line: u64) -> Option<&BesideRow> {
        self.rows.get(&line)
    }

    /// Whether there is such a column.
    pub fn has(&self, column: &BesideColumn) -> bool {
        self.columns.contains(column)
    }

    /// Whether there is a column of answers under this key.
    pub fn has_answer(&self, stored: &str) -> bool {
        self.answer_keys().any(|key| key == stored)
    }

    /// The keys of the answers, in file order.
    pub fn answer_keys(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().filter_map(|column| match column {
            BesideColumn::Answer(stored) => Some(stored.as_str()),
            _ => None,
        })
    }

    /// What was answered under this key, in the order of the lines.
    pub fn answered(&self, stored: &str) -> impl Iterator<Item = &Answer> {
        self.rows
            .values()
            .filter_map(move |row| row.answers.get(stored))
    }
}

/// Reads the columns to which `mapping` gives no meaning and which are known beside the pairs. Cells
/// that are no number are kept as words; rows of another length than the header have none.
///
/// # Errors
/// For a file that is no UTF-8 or is empty.
pub fn beside(bytes: &[u8], key: &ScoringKey, mapping: &ColumnMapping) -> Result<Beside, CsvError> {
    let text = source::text(bytes)?;
    let mut found = Beside::default();
    let mut places = Vec::new();
    for (place, column) in mapping.columns.iter().enumerate() {
        let known = match column.target {
            Some(_) => None,
            None => meaning(column.header.trim(), key),
        };
        if let Some(known) = known.filter(|known| !found.has(known)) {
            places.push(place);
            found.columns.push(known);
        }
    }
    if places.is_empty() {
        return Ok(found);
    }
    let mut rows = Rows::new(text);
    while let Some(row) = rows.next() {
        if row.record.len() != mapping.columns.len() {
            rows.give_back_lines(&row);
            continue;
        }
        let mut cells = BesideRow::default();
        for (place, column) in places.iter().zip(&found.columns) {
            let cell = row.record.get(*place).unwrap_or_default();
            if !is_missing(cell) {
                cells.put(column, unguard(cell));
            }
        }
        found.rows.insert(row.line, cells);
    }
    Ok(found)
}

impl BesideRow {
    fn put(&mut self, column: &BesideColumn, cell: &str) {
        match column {
            BesideColumn::Answer(stored) => self.answers.set(stored, answer(stored, cell)),
            BesideColumn::Wave => cell.clone_into(&mut self.wave),
            BesideColumn::Token => cell.clone_into(&mut self.token),
            BesideColumn::Staff => cell.clone_into(&mut self.staff),
            BesideColumn::Customer => cell.clone_into(&mut self.customer),
        }
    }
}

/// A cell as it is stored: a number, several options, or words.
fn answer(stored: &str, cell: &str) -> Answer {
    if stored == EXPECTED_FROM {
        let options = cell.split(';').map(str::trim);
        let options = options.filter(|option| !option.is_empty());
        return Answer::List(options.map(str::to_owned).collect());
    }
    let number = cell.parse().ok();
    number
        .filter(|number: &f64| number.is_finite())
        .map_or_else(|| Answer::Text(cell.to_owned()), Answer::Number)
}

fn meaning(header: &str, key: &ScoringKey) -> Option<BesideColumn> {
    let is = |name: &str| name.eq_ignore_ascii_case(header);
    let stored = || {
        let known = OUTCOME
            .into_iter()
            .chain([EXPECTED_FROM])
            .find(|name| is(name));
        let level = || {
            let mut levels = key
                .items
                .iter()
                .map(|item| [item.id.as_str(), "A"].concat());
            levels.find(|level| is(level))
        };
        let ends = |end: &str| header.len() > end.len() && header.ends_with(end);
        let is_named = || {
            ENDS.iter().any(|end| ends(end))
                || BEGINNINGS.iter().any(|start| header.starts_with(start))
        };
        known
            .map(str::to_owned)
            .or_else(level)
            .or_else(|| is_named().then(|| header.to_owned()))
    };
    NAMES
        .iter()
        .find(|(name, _)| is(name))
        .map(|(_, column)| column.clone())
        .or_else(|| stored().map(BesideColumn::Answer))
}

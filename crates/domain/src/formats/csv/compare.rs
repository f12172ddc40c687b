//! Imported rows against the responses that are already stored.

use std::collections::BTreeMap;

use super::ImportedRow;
use crate::response::Response;

/// Which rows would be added, and how many are there already.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Rows whose id is not taken.
    pub new: Vec<ImportedRow>,
    /// How many rows are stored already with the same answers and circumstances.
    pub same: usize,
    /// How many rows have an id that is stored with something else. The stored response stays,
    /// because responses never change.
    pub different: usize,
}

/// Compares rows with the stored responses of the same survey.
pub fn compare(rows: Vec<ImportedRow>, stored: &[Response]) -> Comparison {
    let by_id: BTreeMap<&str, &Response> = stored
        .iter()
        .map(|response| (response.id.as_str(), response))
        .collect();
    let mut comparison = Comparison::default();
    for row in rows {
        match by_id.get(row.id.as_str()) {
            None => comparison.new.push(row),
            Some(known) if is_same(&row, known) => comparison.same += 1,
            Some(_) => comparison.different += 1,
        }
    }
    comparison
}

/// A file does not say the language or when answering began, and writes "does not apply" as an
/// empty cell, so these are not compared.
fn is_same(row: &ImportedRow, known: &Response) -> bool {
    row.submitted_at == known.submitted_at
        && row.context == known.context
        && row.answers.iter().eq(known
            .answers
            .iter()
            .filter(|(_, answer)| **answer != crate::response::Answer::NotApplicable))
}

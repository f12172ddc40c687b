//! Any table as text: from a file, or from a spreadsheet's clipboard.

use super::{
    guard::{guard, unguard},
    source::separator,
    table::quoted,
};

/// Rows as CSV: UTF-8 with a byte order mark, commas, CRLF (RFC 4180). Numbers stay numbers; every
/// other cell is guarded against being run as a formula, so that [`read_cells`] gives the same
/// cells again.
pub fn write_cells(rows: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&safe(cell))).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// Rows as spreadsheets put them on the clipboard: tabs between cells, a line a row. Cells are
/// guarded as those of [`write_cells`].
pub fn write_tabs(rows: &[Vec<String>]) -> String {
    let cell = |cell: &String| {
        let cell = safe(cell);
        if cell.contains(['"', '\t', '\n', '\r']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell
        }
    };
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().map(cell).collect();
        text.push_str(&cells.join("\t"));
        text.push('\n');
    }
    text
}

/// A number as it is, anything else guarded.
fn safe(cell: &str) -> String {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let is_number = digits.starts_with(|first: char| first.is_ascii_digit())
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.');
    if is_number {
        cell.to_owned()
    } else {
        guard(cell)
    }
}

/// The cells of a text, row by row, separated by the comma, semicolon or tab that its first line
/// uses most. Any text is a table: at worst of one column.
pub fn read_cells(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    // Nobody writes tabs into a head, so one is a separator, whatever else there is.
    let has_tab = text.lines().next().is_some_and(|head| head.contains('\t'));
    let separator = if has_tab { b'\t' } else { separator(text) };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let cells =
        |record: csv::StringRecord| record.iter().map(|cell| unguard(cell).to_owned()).collect();
    // Text in memory that is UTF-8 has no row that cannot be read.
    reader.records().filter_map(Result::ok).map(cells).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_back_as_they_were() {
        let row =
            |cells: &[&str]| -> Vec<String> { cells.iter().map(|&cell| cell.into()).collect() };
        let rows = vec![
            row(&["a", "b", "c", "d"]),
            row(&["=1+1", "-1.5", "say \"x\", y", "two\nlines"]),
            row(&["'quoted", "-x", "", "等候"]),
        ];
        assert_eq!(read_cells(&write_cells(&rows)), rows);
        assert!(write_cells(&rows).contains("'=1+1,-1.5,"));
        let tabs = write_tabs(&rows);
        assert_eq!(read_cells(&tabs), rows);
        assert!(tabs.contains("'=1+1\t-1.5\t"));
    }

    #[test]
    fn a_spreadsheet_separates_by_tabs() {
        assert_eq!(read_cells("a\tb, c\n1\t2"), [["a", "b, c"], ["1", "2"]]);
    }
}

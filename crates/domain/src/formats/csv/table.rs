//! A table of written-out numbers as CSV, for spreadsheets.
//!
//! Written by hand: quoting a cell is three lines, and the room that exports tables would carry the
//! whole reader and writer for it.

use super::guard::guard;

/// `head` and `rows` as CSV: UTF-8 with a byte order mark, because spreadsheets take it for
/// another encoding without one; commas; CRLF (RFC 4180). Numbers that were written for people
/// (`−1.07`, `+0.30`) become numbers again, and every other cell is guarded against being run as a
/// formula.
pub fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    for row in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)) {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&plain(cell))).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// A number without typography, anything else guarded.
fn plain(cell: &str) -> String {
    let number = cell.trim().replace('\u{2212}', "-");
    let digits = number.strip_prefix(['-', '+']).unwrap_or(&number);
    let is_number = digits.bytes().any(|byte| byte.is_ascii_digit())
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.matches('.').count() <= 1;
    if is_number {
        number.trim_start_matches('+').to_owned()
    } else {
        guard(cell)
    }
}

pub(super) fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(row: &[&str]) -> Vec<String> {
        row.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn numbers_are_numbers_and_formulas_are_text() {
        let row = cells(&[
            "=1+1",
            "\u{2212}1.07",
            "+0.30",
            "-2",
            "-cmd",
            "@x",
            "160",
            "1.2.3",
            "-",
            "\u{2212}2.03 至 \u{2212}1.80",
        ]);
        let text = table(&cells(&["a"]), &[row]);
        assert_eq!(
            text,
            "\u{feff}a\r\n'=1+1,-1.07,0.30,-2,'-cmd,'@x,160,1.2.3,'-,\u{2212}2.03 至 \u{2212}1.80\r\n"
        );
    }

    #[test]
    fn commas_quotes_and_lines_stay_in_their_cell() {
        let text = table(&cells(&["a, b", "say \"c\""]), &[cells(&["d\ne", "f"])]);
        assert_eq!(text, "\u{feff}\"a, b\",\"say \"\"c\"\"\"\r\n\"d\ne\",f\r\n");
    }
}

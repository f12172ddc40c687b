//! Cells that a spreadsheet would run as a formula.

const STARTS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\0'];

/// Spreadsheets run a cell that begins like a formula; an apostrophe keeps it text.
pub(super) fn guard(text: &str) -> String {
    if text.starts_with(STARTS) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text that [`guard`] protected, so that an exported file comes back unchanged.
pub(super) fn unguard(cell: &str) -> &str {
    cell.strip_prefix('\'')
        .filter(|rest| rest.starts_with(STARTS))
        .unwrap_or(cell)
}

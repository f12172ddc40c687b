//! The blueprint as a table: one row a card, one column a field. The same model, seen otherwise:
//! a cell is read from the blueprint, and writing one is a command.
//!
//! | module | what it does |
//! |---|---|
//! | [`column`](Column) | the columns |
//! | [`labels`] | what their heads say |
//! | [`read`] | a cell's text |
//! | [`write`] | the command that writes a cell |
//! | [`csv`](to_csv) | copying to CSV and pasting from it |
//! | [`outline`] | copying as plain text |
//! | [`sheet`](to_tabs) | copying to a spreadsheet; how much a pasted table comes to |
//! | [`sort`](sort_cards) | the order of rows |

mod column;
mod csv;
mod labels;
mod outline;
mod read;
mod sheet;
mod sort;
mod write;

pub use column::{CellKind, Choice, Column, Flag, Number, Words};
pub use csv::{CellProblem, Pasted, paste_csv, to_csv};
pub use outline::outline;
pub use sheet::{PastedCount, to_tabs};
pub use sort::sort_cards;
pub use write::CellError;

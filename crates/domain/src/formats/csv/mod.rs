//! Responses as CSV.
//!
//! Import knows the stored keys (`SQ01E`), the short header of the reference data (`E1` … `P22`,
//! `OS`, `NPS`) and common Chinese and English names. Export writes the short header. The tables
//! behind charts are written here, too. What stands beside the pairs in a file is read for its analysis
//! alone (`beside.rs`).

#[cfg(feature = "rich")]
mod answered;
#[cfg(feature = "rich")]
mod beside;
mod cells;
mod compare;
mod export;
mod guard;
mod import;
mod mapping;
mod plain;
mod rows;
mod source;
mod table;
mod target;

#[cfg(feature = "rich")]
pub use answered::answered_survey;
#[cfg(feature = "rich")]
pub use beside::{Beside, BesideColumn, BesideRow, beside};
pub use cells::{read_cells, write_cells, write_tabs};
pub use compare::{Comparison, compare};
pub use export::export;
pub use import::{Imported, ImportedRow, RowProblem, import};
pub use mapping::{Column, ColumnMapping, guess_mapping};
pub use plain::import_plain;
pub use source::{CsvError, preview};
pub use table::table;
pub use target::{Target, TargetGroup, targets};

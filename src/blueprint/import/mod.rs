//! Blueprints from files. A chosen or dropped file is read, what became of everything in it is shown,
//! and only then, on a press, is it stored.
//!
//! | module | what it holds |
//! |---|---|
//! | `state` | the file that waits for a decision, and what stores it |
//! | `drop` | dropping a file on the page |
//! | `dialog` | the decision |
//! | `losses` | what became of the elements |

mod dialog;
mod drop;
mod losses;
mod state;

pub(super) use dialog::ImportDialog;
pub(super) use drop::DropZone;
pub(super) use state::Importing;

/// What the file chooser offers.
pub(super) const ACCEPT: &str = ".drawio,.xml,.bpmn,.csv,.tsv,.txt,.json,application/json,text/csv";

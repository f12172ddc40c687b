//! BPMN 2.0 files, with their drawing.
//!
//! Lanes of the one process are the lanes, cards are tasks, arrows along which somebody goes are
//! sequence flows, information is an association. Each carries its record as JSON in an extension
//! element of ours, which other programs keep.

mod read;
mod write;

pub use read::read;
pub use write::write;

/// Name space of our extension elements.
const NAMESPACE: &str = "urn:serviscope:blueprint:1";

//! draw.io files (`mxfile`, not compressed).
//!
//! Every card is an `object` whose attribute `serviscope` holds the card as JSON; draw.io keeps
//! such attributes and shows them as data of the shape.

mod read;
mod write;

pub use read::read;
pub use write::write;

/// The attribute with the record of ours.
const DATA: &str = "serviscope";

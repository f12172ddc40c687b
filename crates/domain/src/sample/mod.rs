//! The sample workspace: a hotel in Beijing with the answers of its guests, managers and staff.
//!
//! Everything here is invented and marked as sample; the answers come from a seeded generator, so
//! they are the same on every device.

#[cfg(feature = "rich")]
mod colleagues;
mod guests;

#[cfg(feature = "rich")]
pub use colleagues::{COLLEAGUES, colleagues};
pub use guests::guests;

/// How the ids of sample responses begin, so that they can be counted without being read.
pub const SAMPLE_PREFIX: &str = "sample-";

/// Whether this is the id of a sample response.
pub fn is_sample_id(id: &str) -> bool {
    id.starts_with(SAMPLE_PREFIX)
}

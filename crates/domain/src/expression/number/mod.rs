//! Numbers from text and text from numbers, as JavaScript does both.
//!
//! Written out here instead of using Rust's own float parsing and printing: their tables would be
//! a tenth of what a phone downloads, and JavaScript's rules differ anyway.

mod digits;
mod natural;
mod read;
mod write;

pub(super) use read::{from_radix, from_text, leading_float, leading_integer, trim};
pub(super) use write::{literal, rounded_to, to_text};

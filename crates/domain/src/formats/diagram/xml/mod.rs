//! XML in small: reading into a tree with limits, and escaping for writing.

mod read;
mod write;

pub(super) use read::{Element, read};
pub(super) use write::escape;
